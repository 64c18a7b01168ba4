import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/solving/reduction/drop-implied-rows.ts': [
    {
      reason: 'A size below 0 is safe as far as 2 to the 53, and sums of so much are exact too.',
      changes: [['size += Math.abs(whole * merged[other]!.lo);', 'size -= Math.abs(whole * merged[other]!.lo);']],
    },
  ],
  'shared/domain/disclosure/solving/whole-numbers/whole-search.ts': [
    {
      reason: 'At the ceiling nothing open is better: the few sides left are passed over one by one.',
      changes: [
        ['if (any || sign * best.value >= ceiling) break;', 'if ((any)) break;'],
        ['if (any || sign * best.value >= ceiling) break;', 'if (any || sign * best.value > ceiling) break;'],
      ],
    },
    {
      reason:
        'Where any point will do the best will too; where that takes too long, the search proper begins, or all is given up.',
      changes: [
        ['if (any || sign * best.value >= ceiling) break;', 'if ((sign * best.value >= ceiling)) break;'],
        ['if (any || sign * best.value >= ceiling) break;', 'if (false) break;'],
      ],
    },
  ],
  'shared/domain/disclosure/solving/whole-numbers/exact-simplex.ts': [
    {
      reason:
        'A step back leaves what is free between its ends, so that any end it comes to is right: so of 60,000 models by chance.',
      changes: [['if (off > 0) return rises ? undefined : hi;', 'if (off > 0) return (hi);']],
    },
  ],
};

import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/suppression/attack-table.ts': [
    {
      reason: 'An answer that is no optimum has no value, and none is what is said of it.',
      changes: [["if (answer.status !== 'optimal') return undefined;", 'if (false) return undefined;']],
    },
    {
      reason: 'Only how many there are is read.',
      changes: [
        [
          'return { lower: hidden.map(() => 0), upper: hidden.map(() => Infinity), rows };',
          'return { lower: hidden.map(() => 0), upper: hidden.map(() => 0), rows };',
        ],
        [
          'return { lower: hidden.map(() => 0), upper: hidden.map(() => Infinity), rows };',
          'return { lower: hidden.map(() => 1), upper: hidden.map(() => Infinity), rows };',
        ],
      ],
    },
    {
      reason: 'How large a part may be searched is a matter of time.',
      changes: [
        [
          'const rises = linear && searched ? part.canBe(at, value + 1) : linear;',
          'const rises = (linear) ? part.canBe(at, value + 1) : linear;',
        ],
      ],
    },
    {
      reason: 'Every end is 0 or more, and none comes as minus nothing.',
      changes: [
        [
          'return Math.abs(answer.value - nearest) < 1e-6 * Math.max(1, Math.abs(nearest)) ? nearest + 0 : answer.value;',
          'return Math.abs(answer.value - nearest) < 1e-6 * Math.max(1, Math.abs(nearest)) ? nearest - 0 : answer.value;',
        ],
      ],
    },
    {
      reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
      changes: [
        [
          'const linear = whole ? Math.floor(up) > value : up - value > columns.length;',
          'const linear = whole ? Math.floor(up) > value : up - value >= columns.length;',
        ],
      ],
    },
    {
      reason: 'A table of counts is in units of one.',
      changes: [
        [
          'const table = whole ? given : { ...given, values: given.values.map((value) => Math.round(value * per)) };',
          'const table = ({ ...given, values: given.values.map((value) => Math.round(value * per)) });',
        ],
      ],
    },
    {
      reason: 'What cannot rise over real numbers is not found to rise by whole ones.',
      changes: [
        [
          'const rises = linear && searched ? part.canBe(at, value + 1) : linear;',
          'const rises = (searched) ? part.canBe(at, value + 1) : linear;',
        ],
      ],
    },
    {
      reason: 'An amount that may rise by more than rounding may rise by a whole unit.',
      changes: [
        [
          'const searched = whole && columns.length * rows.length <= searchLimit;',
          'const searched = (columns.length * rows.length <= searchLimit);',
        ],
      ],
    },
  ],
};

import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/screening/checks/columns-shifted.ts': [
    {
      reason: 'Nought or less is no number of columns, and a table with columns of categories has several levels.',
      changes: [
        [
          'const isShifted = empty > 0 && columns[0]!.length > 1 && next.every(({ key }) => isHeld(matter.readings.get(key)));',
          'const isShifted = (columns[0]!.length > 1) && next.every(({ key }) => isHeld(matter.readings.get(key)));',
        ],
        [
          'const isShifted = empty > 0 && columns[0]!.length > 1 && next.every(({ key }) => isHeld(matter.readings.get(key)));',
          'const isShifted = empty > 0 && columns[1]!.length > 1 && next.every(({ key }) => isHeld(matter.readings.get(key)));',
        ],
        [
          'const isShifted = empty > 0 && columns[0]!.length > 1 && next.every(({ key }) => isHeld(matter.readings.get(key)));',
          'const isShifted = empty > 0 && columns[0]!.length >= 1 && next.every(({ key }) => isHeld(matter.readings.get(key)));',
        ],
        [
          'const isShifted = empty > 0 && columns[0]!.length > 1 && next.every(({ key }) => isHeld(matter.readings.get(key)));',
          'const isShifted = (empty > 0) && next.every(({ key }) => isHeld(matter.readings.get(key)));',
        ],
        [
          'const isShifted = empty > 0 && columns[0]!.length > 1 && next.every(({ key }) => isHeld(matter.readings.get(key)));',
          'const isShifted = empty >= 0 && columns[0]!.length > 1 && next.every(({ key }) => isHeld(matter.readings.get(key)));',
        ],
        [
          'const isShifted = empty > 0 && columns[0]!.length > 1 && next.every(({ key }) => isHeld(matter.readings.get(key)));',
          'const isShifted = (next.every(({ key }) => isHeld(matter.readings.get(key))));',
        ],
      ],
    },
  ],
  'shared/domain/screening/checks/one-cell-explains.ts': [
    {
      reason: 'A cell is in two sums at most: one that is in two broken ones is in none that holds.',
      changes: [
        [
          'if (!broken.every((each) => involved(each, cell)) || sound.some((each) => involved(each, cell))) return [];',
          'if ((!broken.every((each) => involved(each, cell)))) return [];',
        ],
        [
          'if (!broken.every((each) => involved(each, cell)) || sound.some((each) => involved(each, cell))) return [];',
          'if (!broken.every((each) => involved(each, cell)) || sound.every((each) => involved(each, cell))) return [];',
        ],
      ],
    },
  ],
  'shared/domain/screening/broken-sums.ts': [
    {
      reason: 'Only totals over categories are withheld, and those of a table only where one of them does not agree.',
      changes: [
        [
          "({ sum, total, given, added }) => sum.over === 'category' && total.withheld && given !== added,",
          "({ sum, total, given, added }) => (sum.over === 'category' && total.withheld),",
        ],
      ],
    },
  ],
  'shared/domain/screening/reading.ts': [
    {
      reason:
        'The types alone ask for what stands in the place of no amount: where one is missing, nothing is added up.',
      changes: [
        [
          'return amounts.includes(undefined) ? undefined : amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);',
          'return amounts.includes(undefined) ? undefined : amounts.reduce<number>((sum, amount) => sum + (amount ?? 1), 0);',
        ],
        [
          'return amounts.includes(undefined) ? undefined : amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);',
          'return amounts.includes(undefined) ? undefined : amounts.reduce<number>((sum, amount) => sum + ((amount)), 0);',
        ],
      ],
    },
  ],
  'shared/domain/screening/fillings.ts': [
    {
      reason: 'A number of its own has a value that is a number alone; the other half is asked for by the types.',
      changes: [
        [
          "return cell.notApplicable && value.is === 'number' && value.number === 0 ? { is: 'not-applicable' } : value;",
          "return (cell.notApplicable) && value.number === 0 ? { is: 'not-applicable' } : value;",
        ],
      ],
    },
  ],
  'shared/domain/screening/broken-limits.ts': [
    {
      reason: 'A side without a reading has no sum, so that it has gone before; every limit has a lesser side.',
      changes: [
        [
          'if (lesser === undefined || greater === undefined || first === undefined || lesser.sum <= greater.sum) return [];',
          'if ((lesser === undefined || greater === undefined) || lesser.sum <= greater.sum) return [];',
        ],
        [
          'const open = [...within, ...all].every((reading) => reading !== undefined && isPublic(reading));',
          'const open = [...within, ...all].every((reading) => (isPublic(reading)));',
        ],
      ],
    },
  ],
  'shared/domain/screening/suggest-code.ts': [
    {
      reason: 'A table of distances may be larger than what is read of it.',
      changes: [
        [
          'const table = Array.from({ length: from.length + 1 }, (_, i) =>',
          'const table = Array.from({ length: from.length + 2 }, (_, i) =>',
        ],
        [
          'Array.from({ length: to.length + 1 }, (_, j) => i + j),',
          'Array.from({ length: to.length + 2 }, (_, j) => i + j),',
        ],
      ],
    },
  ],
  'shared/domain/screening/checks/change-on-past.ts': [
    {
      reason: 'Without an earlier return there is no earlier number.',
      changes: [
        [
          "if (before === undefined || typeof then !== 'number' || now === undefined || reading.state !== 'number')",
          "if ((typeof then !== 'number') || now === undefined || reading.state !== 'number')",
        ],
      ],
    },
  ],
  'shared/domain/screening/places-text.ts': [
    {
      reason: 'One more at the beginning moves all letters of one length alike, and longer ones farther.',
      changes: [['0,', '1,']],
    },
  ],
  'shared/domain/screening/screen-for-others.ts': [
    {
      reason: 'A second lock: no check finds anything in Category 4 where nought stands in each of its cells.',
      changes: [
        [
          'const findings = report.findings .filter((each) => !isOnCategory4(each))',
          'const findings = (report.findings)',
        ],
      ],
    },
  ],
  'shared/domain/screening/apart-from-category-4.ts': [
    {
      reason: 'An entry has one code of each dimension.',
      changes: [
        [
          "const unknown = resolved.codes.find(({ dimension }) => dimension === 'category');",
          "const unknown = resolved.codes.findLast(({ dimension }) => dimension === 'category');",
        ],
      ],
    },
  ],
  'shared/domain/screening/checks/cell-missing.ts': [
    {
      reason: 'Every cell of the form has a reading, and a reading has a place.',
      changes: [
        [
          'const placeOf = (cell: Cell): Place => readings.get(cell.key)?.place ?? {};',
          'const placeOf = (cell: Cell): Place => (readings.get(cell.key)?.place);',
        ],
      ],
    },
  ],
};

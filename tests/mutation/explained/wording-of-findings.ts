import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/release/wording/find-total.ts': [
    {
      reason: 'What was worked out once is worked out again, and is the same.',
      changes: [
        ['const index = indexes.get(rows) ?? indexOf(rows);', 'const index = (indexOf(rows));'],
        ['indexes.set(rows, index);', '{}'],
      ],
    },
  ],
  'shared/domain/release/wording/headlines.ts': [
    {
      reason: 'Tables of the first form have one row each, and those of the others no category in their rows.',
      changes: [
        [
          'const own = tables.find(({ rows }) => rows.some((row) => row.category === category)) ?? tables[0];',
          'const own = tables.find(({ rows }) => rows.every((row) => row.category === category)) ?? tables[0];',
        ],
      ],
    },
    {
      reason: 'Only one fits: nothing stands twice in what is looked through.',
      changes: [
        [
          'const own = tables.find(({ rows }) => rows.some((row) => row.category === category)) ?? tables[0];',
          'const own = tables.findLast(({ rows }) => rows.some((row) => row.category === category)) ?? tables[0];',
        ],
        [
          'rows.find( (row) => placeCode(row) === code && row.measure === address.measure && row.category === address.category && row.level === address.level, );',
          'rows.findLast( (row) => placeCode(row) === code && row.measure === address.measure && row.category === address.category && row.level === address.level, );',
        ],
      ],
    },
    {
      reason: 'No change at all has words of its own before.',
      changes: [
        [
          "return `${by > 0 ? 'up' : 'down'} ${grouped(Math.abs(by))}${shareInWords(by, before.value)} on ${since}`;",
          "return `${by >= 0 ? 'up' : 'down'} ${grouped(Math.abs(by))}${shareInWords(by, before.value)} on ${since}`;",
        ],
      ],
    },
  ],
  'shared/domain/release/wording/level-findings.ts': [
    {
      reason: 'Only one fits: nothing stands twice in what is looked through.',
      changes: [
        [
          "const total = inCategory.find(({ level }) => level === 'Total');",
          "const total = inCategory.findLast(({ level }) => level === 'Total');",
        ],
        [
          "const all = found.find(({ category }) => category === 'Total');",
          "const all = found.findLast(({ category }) => category === 'Total');",
        ],
      ],
    },
    {
      reason: 'Where a level is not shown there are no shares, whatever its sum.',
      changes: [
        [
          'const sum = levels.reduce((all, { value }) => all + (value ?? 0), 0);',
          'const sum = levels.reduce((all, { value }) => all + (value ?? 1), 0);',
        ],
        [
          'const sum = levels.reduce((all, { value }) => all + (value ?? 0), 0);',
          'const sum = levels.reduce((all, { value }) => all + ((value)), 0);',
        ],
      ],
    },
  ],
  'shared/domain/release/wording/like-sized.ts': [
    {
      reason: 'What was worked out once is worked out again, and is the same.',
      changes: [
        ['if (known !== undefined) return known;', 'if (false) return known;'],
        ['bySize.set(rows, sorted);', '{}'],
      ],
    },
    {
      reason: 'The nearest of all are the nearest of those around; the slice saves looking at the rest.',
      changes: [
        ['return sorted .slice(first, at + most + 1)', 'return (sorted)'],
        ['.slice(first, at + most + 1)', '.slice(first, at + most + 2)'],
      ],
    },
  ],
  'shared/domain/release/wording/main-points.ts': [
    {
      reason: 'No total is fewer than fifty people, as one person is.',
      changes: [
        [
          "const total = find(nation, eligible, 'Total')?.value ?? 0;",
          "const total = find(nation, eligible, 'Total')?.value ?? 1;",
        ],
      ],
    },
    {
      reason: 'Of fifty people one person is never the most.',
      changes: [
        [
          '.map((category) => ({ category, value: find(nation, eligible, category)?.value ?? 0 }))',
          '.map((category) => ({ category, value: find(nation, eligible, category)?.value ?? 1 }))',
        ],
      ],
    },
    {
      reason: 'There are three categories: one of them is the largest.',
      changes: [['if (largest === undefined || total < leastBase) return [];', 'if ((total < leastBase)) return [];']],
    },
    {
      reason: 'No change in words is made of a year that is not held.',
      changes: [['if (row?.value == null || was?.value == null) return [];', 'if ((row?.value == null)) return [];']],
    },
  ],
  'shared/domain/release/wording/rate-findings.ts': [
    {
      reason: 'What was worked out once is worked out again, and is the same.',
      changes: [
        [
          'const known = foundIn.get(rows) ?? new Map<NamedRate, RateOfPlaces>();',
          'const known = (new Map<NamedRate, RateOfPlaces>());',
        ],
        ['const places = known.get(rate) ?? lookFor(rows, rate);', 'const places = (lookFor(rows, rate));'],
        ['foundIn.set(rows, known.set(rate, places));', '{}'],
      ],
    },
  ],
  'shared/domain/release/wording/years-findings.ts': [
    {
      reason: 'Of a line without a year neither end is there.',
      changes: [
        [
          'if (first === undefined || last === undefined) return `${line.label} over the years.`;',
          'if ((last === undefined)) return `${line.label} over the years.`;',
        ],
        [
          'if (first === undefined || last === undefined) return `${line.label} over the years.`;',
          'if ((first === undefined)) return `${line.label} over the years.`;',
        ],
      ],
    },
  ],
};

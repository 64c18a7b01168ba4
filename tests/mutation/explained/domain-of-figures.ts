import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/cells.ts': [
    {
      reason: 'Only one fits: nothing stands twice in what is looked through.',
      changes: [
        [
          'total: cells.find((cell) => fits(cell, sum.total))!,',
          'total: cells.findLast((cell) => fits(cell, sum.total))!,',
        ],
        [
          'parts: sum.parts.map((part) => cells.find((cell) => fits(cell, part))!),',
          'parts: sum.parts.map((part) => cells.findLast((cell) => fits(cell, part))!),',
        ],
      ],
    },
  ],
  'shared/domain/release/figures/area-rows.ts': [
    {
      reason: 'Only one fits: nothing stands twice in what is looked through.',
      changes: [
        [
          'const { columns } = geographies.find(({ slug }) => slug === area)!;',
          'const { columns } = geographies.findLast(({ slug }) => slug === area)!;',
        ],
      ],
    },
  ],
  'shared/domain/release/figures/complete-figures.ts': [
    {
      reason: 'A sum that is there already is not worked out again.',
      changes: [
        [
          'return [...sums.filter(isPlain), ...sums.filter((sum) => !isPlain(sum))];',
          'return [...sums.filter(isPlain), ...(sums)];',
        ],
      ],
    },
    {
      reason: 'A part without a case is null, which adds nothing.',
      changes: [
        [
          'figures.set(sum.total.key, { value: parts.reduce((total, part) => total + (part?.value ?? 0), 0) });',
          'figures.set(sum.total.key, { value: parts.reduce((total, part) => total + ((part?.value)), 0) });',
        ],
      ],
    },
  ],
  'shared/domain/release/figures/figures-text.ts': [
    {
      reason: 'Where a number was read its marks were, be there none.',
      changes: [
        [
          "if (number !== undefined) return { value: Number(number), shorthand: '', marks: [...(marks ?? '')].join(' ') };",
          "if (number !== undefined) return { value: Number(number), shorthand: '', marks: [...((marks))].join(' ') };",
        ],
      ],
    },
  ],
  'shared/domain/release/figures/published-cells.ts': [
    {
      reason: 'No form has two rates.',
      changes: [
        [
          "return [returned, ...besideRate(cell, period).filter(({ holds }) => holds !== 'population' || isFirst(cell))];",
          'return [returned, ...besideRate(cell, period).filter(({ holds }) => (isFirst(cell)))];',
        ],
        [
          "return [returned, ...besideRate(cell, period).filter(({ holds }) => holds !== 'population' || isFirst(cell))];",
          'return [returned, ...(besideRate(cell, period))];',
        ],
        [
          "return [returned, ...besideRate(cell, period).filter(({ holds }) => holds !== 'population' || isFirst(cell))];",
          "return [returned, ...besideRate(cell, period).filter(({ holds }) => holds === 'population' || isFirst(cell))];",
        ],
      ],
    },
  ],
  'shared/domain/release/figures/row-at.ts': [
    {
      reason: 'What was worked out once is worked out again, and is the same.',
      changes: [
        [
          'const index = indexes.get(rows) ?? new Map(rows.map((row) => [`${placeCode(row)}|${addressText(row)}`, row]));',
          'const index = (new Map(rows.map((row) => [`${placeCode(row)}|${addressText(row)}`, row])));',
        ],
        ['indexes.set(rows, index);', '{}'],
      ],
    },
  ],
  'shared/domain/release/query/address.ts': [
    {
      reason: 'A page that is undefined is no page of an address.',
      changes: [
        [
          'const at = ({ page }: FiguresQuery) => (page === undefined ? {} : { page });',
          'const at = ({ page }: FiguresQuery) => (({ page }));',
        ],
      ],
    },
  ],
  'shared/domain/release/query/answer.ts': [
    {
      reason: 'A sort asks whether one number is above nothing, not by how much.',
      changes: [
        ['const way = sort.down ? -1 : 1;', 'const way = sort.down ? -1 : 2;'],
        [
          'if (a === null || b === null) return a === null ? 1 : -1;',
          'if (a === null || b === null) return a === null ? 2 : -1;',
        ],
      ],
    },
    {
      reason: 'Those that are the same are told apart before.',
      changes: [['return a < b ? -way : way;', 'return a <= b ? -way : way;']],
    },
  ],
  'shared/domain/release/query/choices.ts': [
    {
      reason: 'No area is found by the name undefined, nor by none.',
      changes: [
        [
          "if (filter === 'area') return byName.area.get(findArea(text)?.slug.replaceAll('-', ' ') ?? '');",
          "if (filter === 'area') return byName.area.get((findArea(text)?.slug.replaceAll('-', ' ')));",
        ],
      ],
    },
  ],
  'shared/domain/release/query/published-release.ts': [
    {
      reason: 'Of two periods that are the same either is the newest.',
      changes: [
        [
          '.reduce((newest, period) => (period > newest ? period : newest), periodStarting(1900));',
          '.reduce((newest, period) => (period >= newest ? period : newest), periodStarting(1900));',
        ],
      ],
    },
  ],
  'shared/domain/release/query/read-query.ts': [
    {
      reason: 'Only one fits: nothing stands twice in what is looked through.',
      changes: [
        [
          "const by = sortable.find((each) => each === text.replace(/^-/, '').toLowerCase());",
          "const by = sortable.findLast((each) => each === text.replace(/^-/, '').toLowerCase());",
        ],
        [
          'text.toLowerCase() === latest ? latest : periods.find((period) => period === readPeriod(text));',
          'text.toLowerCase() === latest ? latest : periods.findLast((period) => period === readPeriod(text));',
        ],
      ],
    },
  ],
  'shared/domain/release/revisions/series.ts': [
    {
      reason: 'No figure has two breaks after which its series has another name.',
      changes: [
        [
          'breaks.find((each) => each.until !== undefined && period < each.from && hits(each, row))?.until ?? row.measure;',
          'breaks.findLast((each) => each.until !== undefined && period < each.from && hits(each, row))?.until ?? row.measure;',
        ],
      ],
    },
  ],
  'shared/domain/release/revisions/sort-changes.ts': [
    {
      reason: 'No area has a number with Category 4 in it.',
      changes: [
        [
          "row.value !== null && row.category !== '4' && row.category !== 'All' && row.measure !== population;",
          "(row.value !== null) && row.category !== 'All' && row.measure !== population;",
        ],
        [
          "row.value !== null && row.category !== '4' && row.category !== 'All' && row.measure !== population;",
          "(row.value !== null && row.category !== '4') && row.measure !== population;",
        ],
      ],
    },
  ],
};

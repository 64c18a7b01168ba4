import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/formats/published/front-files.ts': [
    {
      reason: 'What is made twice, or kept for nobody, is the same and only takes longer.',
      changes: [
        ['known.set(release, rows);', '{}'],
        [
          'const rows = known.get(release) ?? { period, version, rows: rowsFromText(period, figures) };',
          'const rows = ({ period, version, rows: rowsFromText(period, figures) });',
        ],
        [
          '{ rows: isOne ? series : seriesRows(kept.map(rowsOf)), notes: notesOfReleases(kept) },',
          '{ rows: (seriesRows(kept.map(rowsOf))), notes: notesOfReleases(kept) },',
        ],
      ],
    },
    {
      reason:
        'Where a release stands it has a form, and rows of every place; where none does there are no rows at all.',
      changes: [
        ['current.find((each) => each.period === period),', 'current.findLast((each) => each.period === period),'],
        ['newest && form', '(newest)'],
        ['newest && form', '(form)'],
        ['own: places.get(pfaCode) ?? [],', 'own: (places.get(pfaCode)),'],
        ['nation: places.get(national.code) ?? [],', 'nation: (places.get(national.code)),'],
        [
          'newest === undefined ? [] : series.filter(({ release }) => release === `${newest.period}/${newest.version}`);',
          '(series.filter(({ release }) => release === `${newest.period}/${newest.version}`));',
        ],
      ],
    },
  ],
  'shared/formats/published/release-zip.ts': [
    {
      reason: 'A sort asks whether one number is above nothing; any moment will do that is always the same.',
      changes: [
        [
          'const inOrder = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));',
          'const inOrder = [...files].sort((one, other) => (one.path < other.path ? -2 : 1));',
        ],
        [
          'const inOrder = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));',
          'const inOrder = [...files].sort((one, other) => (one.path < other.path ? -1 : 2));',
        ],
        [
          'const inOrder = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));',
          'const inOrder = [...files].sort((one, other) => (one.path <= other.path ? -1 : 1));',
        ],
        ['const fixedDate = new Date(1980, 0, 2, 12);', 'const fixedDate = new Date(1980, 0, 2, 13);'],
      ],
    },
  ],
  'shared/formats/published/pages/standing-place.ts': [
    {
      reason: 'What begins the place and what ends it are two words, and never stand at the same place.',
      changes: [['if (from < 0 || to < from) return undefined;', 'if (from < 0 || to <= from) return undefined;']],
    },
  ],
  'shared/formats/published/pages/methodology-page.ts': [
    {
      reason: 'More columns of words than there are columns; a section has one title.',
      changes: [
        ["{ first: 'Form', words: 5 },", "{ first: 'Form', words: 6 },"],
        ["{ first: 'Year', words: 3 },", "{ first: 'Year', words: 4 },"],
        [
          'section(id, sections.find(([each]) => each === id)![1], ...content);',
          'section(id, sections.findLast(([each]) => each === id)![1], ...content);',
        ],
      ],
    },
  ],
  'shared/formats/published/pages/catalogue-page.ts': [
    {
      reason: 'More columns of words than there are columns.',
      changes: [["{ first: 'Period', words: 4 },", "{ first: 'Period', words: 5 },"]],
    },
  ],
  'shared/formats/published/pages/dictionary-page.ts': [
    {
      reason: 'More columns of words than there are columns.',
      changes: [
        ["{ first: 'Column', words: 3 },", "{ first: 'Column', words: 4 },"],
        ["{ first: 'Code', words: 2 },", "{ first: 'Code', words: 3 },"],
      ],
    },
  ],
  'shared/formats/published/pages/area-section.ts': [
    {
      reason: 'A place has one row of each kind.',
      changes: [['const row = own.find(is);', 'const row = own.findLast(is);']],
    },
  ],
  'shared/formats/published/ees-files.ts': [
    {
      reason:
        'A line has one row of a measure, and labels that never run into each other; every place has its measures.',
      changes: [
        [
          'const row = together.find((each) => each.measure === measure);',
          'const row = together.findLast((each) => each.measure === measure);',
        ],
        [
          "return [...Map.groupBy(own, (row) => itemsOf(row).join('|')).values()].map((together) => {",
          "return [...Map.groupBy(own, (row) => itemsOf(row).join('')).values()].map((together) => {",
        ],
        [
          "const measures = measuresOf(publishedCells(dataset.form, dataset.period, 'National'));",
          "const measures = measuresOf(publishedCells(dataset.form, dataset.period, ''));",
        ],
      ],
    },
  ],
  'shared/formats/published/dictionary-files.ts': [
    {
      reason: 'No two places have one name in addresses, and no code of another column is the name of a measure.',
      changes: [
        [
          'const { columns } = geographies.find((each) => each.slug === slug)!;',
          'const { columns } = geographies.findLast((each) => each.slug === slug)!;',
        ],
        ["column === 'measure' ? units.get(code)! : '',", '(units.get(code)!),'],
      ],
    },
  ],
  'shared/formats/published/csvw.ts': [
    {
      reason: 'All forms count whole numbers so far; one with decimals is tried in the tests of the next form.',
      changes: [
        [
          'const isWhole = forms.every(({ measures }) => Object.values(measures).every(({ decimals }) => decimals === 0));',
          'const isWhole = forms.every(({ measures }) => Object.values(measures).some(({ decimals }) => decimals === 0));',
        ],
        [
          'const isWhole = forms.every(({ measures }) => Object.values(measures).every(({ decimals }) => decimals === 0));',
          'const isWhole = forms.some(({ measures }) => Object.values(measures).every(({ decimals }) => decimals === 0));',
        ],
        ["value: { base: isWhole ? 'integer' : 'decimal', minimum: 0 },", "value: { base: ('integer'), minimum: 0 },"],
        [
          "value: { base: isWhole ? 'integer' : 'decimal', minimum: 0 },",
          "value: { base: isWhole ? 'integer' : '', minimum: 0 },",
        ],
      ],
    },
  ],
  'shared/formats/published/query/row-words.ts': [
    {
      reason: 'Every code that is published is known, stands once and is read to the same choice.',
      changes: [
        [
          'choices[filter].find((choice) => choice.code === code)?.name ?? readChoice(filter, code)?.name ?? code;',
          '(choices[filter].find((choice) => choice.code === code)?.name ?? readChoice(filter, code)?.name);',
        ],
        [
          'choices[filter].find((choice) => choice.code === code)?.name ?? readChoice(filter, code)?.name ?? code;',
          'choices[filter].findLast((choice) => choice.code === code)?.name ?? readChoice(filter, code)?.name ?? code;',
        ],
        [
          'choices[filter].find((choice) => choice.code === code)?.name ?? readChoice(filter, code)?.name ?? code;',
          '(readChoice(filter, code)?.name) ?? code;',
        ],
      ],
    },
  ],
  'shared/formats/published/query/query-chart.ts': [
    {
      reason: 'A column has one label.',
      changes: [
        [
          'const title = titled.flatMap((label) => alike.find((each) => each.label === label)?.text ?? []);',
          'const title = titled.flatMap((label) => alike.findLast((each) => each.label === label)?.text ?? []);',
        ],
      ],
    },
  ],
  'shared/formats/published/query/query-page.ts': [
    {
      reason: 'One version of a period is current.',
      changes: [
        [
          "const next = all.find(({ period, status }) => period === release.period && status === 'current');",
          "const next = all.findLast(({ period, status }) => period === release.period && status === 'current');",
        ],
      ],
    },
  ],
};

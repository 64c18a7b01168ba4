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
};

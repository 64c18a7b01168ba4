import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/formats/published/charts/rates-map.ts': [
    {
      reason: 'Nothing is drawn where no area has a number: both ends are always there.',
      changes: [
        [
          'const [least = 0, most = 0] = extent(tiles, ({ row }) => row.value);',
          'const [least = 1, most = 0] = extent(tiles, ({ row }) => row.value);',
        ],
        [
          'const [least = 0, most = 0] = extent(tiles, ({ row }) => row.value);',
          'const [least = 0, most = 1] = extent(tiles, ({ row }) => row.value);',
        ],
      ],
    },
  ],
  'shared/formats/published/charts/bars.ts': [
    {
      reason:
        'In the very middle both sides have as much room; where all is nought any end will do; nothing is not above it.',
      changes: [
        [
          "const side = (place: number) => (place > width / 2 ? 'end' : 'start');",
          "const side = (place: number) => (place >= width / 2 ? 'end' : 'start');",
        ],
        [
          'const most = max([...lines.map(({ said }) => said), against], (each) => each?.value) || 1;',
          'const most = max([...lines.map(({ said }) => said), against], (each) => each?.value) || 2;',
        ],
        ['said.value !== null && said.value > 0', '(said.value > 0)'],
      ],
    },
  ],
  'shared/formats/published/charts/levels-as-shares.ts': [
    {
      reason: 'A width in letters is never just as much as a share of the picture.',
      changes: [
        ['const named = widthOf(label, 13) + 8 < to - from;', 'const named = widthOf(label, 13) + 8 <= to - from;'],
      ],
    },
  ],
  'shared/formats/published/charts/lines.ts': [
    {
      reason: 'A width in letters is never just as much as the room between years; every line has a number.',
      changes: [
        [
          'if (last === undefined || x(startYear(last)) - x(startYear(period)) > widthOf(period, size) + 4) kept.push(period);',
          'if (last === undefined || x(startYear(last)) - x(startYear(period)) >= widthOf(period, size) + 4) kept.push(period);',
        ],
        [
          "${widthOf(words, 11) < right - left ? svgText([(left + right) / 2, top + 14], words, look) : ''}`;",
          "${widthOf(words, 11) <= right - left ? svgText([(left + right) / 2, top + 14], words, look) : ''}`;",
        ],
        [
          'return html`<path d="${trace(inPieces(rows)) ?? \'\'}" fill="none" stroke="${colourOf(index)}" stroke-width="2.5"/>',
          'return html`<path d="${(trace(inPieces(rows)))}" fill="none" stroke="${colourOf(index)}" stroke-width="2.5"/>',
        ],
      ],
    },
  ],
  'shared/formats/published/charts/rates-by-area.ts': [
    {
      reason: 'What has no number stands behind every number, however far.',
      changes: [
        [
          'const heightOf = ({ row }: (typeof areas)[number]): number => row.value ?? -1;',
          'const heightOf = ({ row }: (typeof areas)[number]): number => row.value ?? -2;',
        ],
      ],
    },
  ],
  'shared/formats/published/charts/area-charts.ts': [
    {
      reason: 'No two places have one name in addresses.',
      changes: [
        [
          'const at = (slug: string) => places.areas.find((each) => each.slug === slug);',
          'const at = (slug: string) => places.areas.findLast((each) => each.slug === slug);',
        ],
        [
          'const place = geographies.find(({ slug }) => slug === area.slug)!;',
          'const place = geographies.findLast(({ slug }) => slug === area.slug)!;',
        ],
      ],
    },
  ],
  'shared/formats/published/charts/release-charts.ts': [
    {
      reason: 'The rows of areas are joined for nothing: it only takes longer.',
      changes: [
        ["rows: each.rows.filter(({ geographic_level }) => geographic_level === 'National'),", 'rows: (each.rows),'],
      ],
    },
  ],
  'shared/formats/published/charts/chart-files.ts': [
    {
      reason: 'What is undefined is written as nothing.',
      changes: [
        [
          "rows.map((row) => [...publishedColumns.map((column) => row[column]), ...(withRelease ? [row.release ?? ''] : [])]),",
          'rows.map((row) => [...publishedColumns.map((column) => row[column]), ...(withRelease ? [(row.release)] : [])]),',
        ],
      ],
    },
  ],
};

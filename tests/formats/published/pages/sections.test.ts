import { describe, expect, it } from 'vitest';
import { AreaSlug, areaOf } from '../../../../shared/domain/areas.ts';
import { formD } from '../../../../shared/domain/forms/form-d.ts';
import { national } from '../../../../shared/domain/release/figures/geography.ts';
import type { PublishedRow } from '../../../../shared/domain/release/figures/published-row.ts';
import { seriesRows } from '../../../../shared/domain/release/revisions/series.ts';
import { html } from '../../../../shared/formats/html.ts';
import { areaSection } from '../../../../shared/formats/published/pages/area-section.ts';
import { besideOthersTable } from '../../../../shared/formats/published/pages/beside-others.ts';
import { marks } from '../../../../shared/formats/published/pages/marks.ts';
import { grid, printed, sizeText } from '../../../../shared/formats/published/pages/parts.ts';
import { seriesSection } from '../../../../shared/formats/published/pages/series-section.ts';
import { asRead, lines } from '../../pages/as-read.ts';
import { rowOf } from '../charts/rows.ts';
import { sampleDataset } from '../sample-dataset.ts';
import { small } from '../small-dataset.ts';

type More = Partial<PublishedRow>;
const count = (place: string, value: number | null, more: More): PublishedRow =>
  rowOf(place, value, { unit: 'people', detail: '', ...more });

/** Rows of a place that differ in their number wherever they differ in what they count. */
const rowsOf = (place: string, by: number): readonly PublishedRow[] => {
  const at = (value: number, more: More) => count(place, by + value, more);
  return [
    ...(['1', '2', '3', 'Total'] as const).flatMap((category, index) => [
      at(10 * index + 1, { measure: 'notification_breaches', category }),
      at(10 * index + 2, { measure: 'eligible', category, level: '2' }),
      at(10 * index + 3, { measure: 'eligible', category }),
      at(10 * index + 4, { measure: 'managed', category, level: '2' }),
      at(10 * index + 5, { measure: 'managed', category }),
    ]),
    at(51, { measure: 'rate_per_100k' }),
    at(52, { measure: 'rate_per_100k_computed', detail: 'mid-2023' }),
    at(53, { measure: 'population_10_and_over', category: 'Total', detail: 'mid-2023' }),
  ];
};
const nation = rowsOf('England and Wales', 1000);
const kent = areaOf(AreaSlug.parse('kent'));

describe('figures by area', () => {
  const dataset = { ...sampleDataset(), rows: [...nation, ...rowsOf('Kent', 100)] };
  const tableOf = (rows: readonly PublishedRow[]) =>
    asRead(areaSection({ ...dataset, rows }, []))
      .split('\n')
      .filter((line) => /^(Area|England and Wales|\[Kent\]|Wales) ?[|(]/.test(line));

  it('are the totals of people, of those managed, and both kinds of the rate; nothing where no row is', () => {
    expect(tableOf(dataset.rows)).toEqual([
      'Area | Category 1 > | Category 2 > | Category 3 > | Categories 1 to 3 > | Managed at Levels 2 and 3 > | ' +
        'Category 1 per 100,000, worked out > | Category 1 per 100,000, as returned >',
      'England and Wales | 1,003 > | 1,013 > | 1,023 > | 1,033 > | 1,035 > | 1,052 > | 1,051 >',
      `Wales${' | >'.repeat(7)}`,
      '[Kent](areas/kent.html) | 103 > | 113 > | 123 > | 133 > | 135 > | 152 > | 151 >',
    ]);
    expect(tableOf(nation.filter(({ measure }) => measure === 'managed'))[0]).toBe(
      'Area | Managed at Levels 2 and 3 >',
    );
  });

  it('of an area stand beside those of others of its size, of each the total', () => {
    const latest = [...nation, ...rowsOf('Kent', 100), ...rowsOf('Essex', 200), ...rowsOf('Surrey', 300)];
    const figures = { period: '2023-24', form: formD, latest, own: [], nation: [] };
    expect(asRead(besideOthersTable(kent, figures))).toBe(lines`
      Beside the 2 areas with about as many residents aged 10 and over. Counts follow the size of a place: a rate can
        be set beside another.
      ### Kent beside others, 2023-24
      table “Kent beside others, 2023-24” quiet
      Measure | Kent > | England and Wales > | Essex > | Surrey >
      Category 1 per 100,000 residents aged 10 and over | 152 > | 1,052 > | 252 > | 352 >
      Residents aged 10 and over | 153 > | 1,053 > | 253 > | 353 >
      Category 1 on 31 March | 103 > | 1,003 > | 203 > | 303 >
      Categories 1 to 3 on 31 March | 133 > | 1,033 > | 233 > | 333 >
      Managed at Levels 2 and 3 in the year | 135 > | 1,035 > | 235 > | 335 >
    `);
    const alone = latest.filter(({ measure, pfa_code: code }) => measure === 'eligible' && code === kent.pfaCode);
    expect(asRead(besideOthersTable(kent, { ...figures, latest: alone }))).toBe(lines`
      No residents of 2023-24 are held for Kent, so that areas of its size are not known.
      ### Kent beside others, 2023-24
      table “Kent beside others, 2023-24” quiet
      Measure | Kent > | England and Wales >
      Category 1 on 31 March | 103 > | >
      Categories 1 to 3 on 31 March | 133 > | >
    `);
  });
});

describe('parts of pages', () => {
  it('sizes are said as people say them', () => {
    expect([999, 1000, 1001, 999_999, 1_000_000, 1_049_999, 1_050_001].map(sizeText)).toEqual([
      ...['999 bytes', '1 kB', '2 kB', '1000 kB', '1.0 MB', '1.0 MB', '1.1 MB'],
    ]);
  });

  it('a table without a heading of its names has an empty cell there, and its note below it', () => {
    expect(String(grid('People', ['Number'], []))).toContain('<td class="govuk-table__header"></td><th scope="col"');
    expect(String(grid('People', ['Number'], [], { first: 'Place' }))).not.toContain(
      '<td class="govuk-table__header">',
    );
    const table = {
      table: small.form.tables[2]!,
      facts: { unit: 'people', decimals: 0, label: 'People' } as never,
      title: 'People',
      columns: [''],
      rows: [{ label: 'All', cells: [{ value: 1, shorthand: '' as const, marks: '' }] }],
    };
    expect(asRead(printed({ ...table, note: 'Counted twice.' }))).toBe(lines`
      ### People
      table “People” quiet
      What is counted | Number >
      All | 1 >
      Counted twice.
    `);
    expect(String(printed({ ...table, note: undefined }))).not.toContain('govuk-body-s');
  });

  it('no marks are explained where none is used', () => {
    const said = { value: 1, shorthand: '', marks: '' } as const;
    expect(marks([said])).toBe('');
    expect(asRead(html`${marks([{ ...said, marks: 'r' }])}`)).toBe('[r]: revised: another figure was published before');
  });

  it('the series has the nation over the years, whatever a form has not got being marked', () => {
    const year = (period: string, more: PublishedRow[]) => ({
      period,
      version: '1.0',
      rows: [count(national.name, 7, { measure: 'eligible', time_period: period.replace('-', '') }), ...more],
    });
    const managed = count(national.name, 9, { measure: 'managed', category: 'Total' });
    const rows = seriesRows([year('2022-23', []), year('2023-24', [managed])]);
    expect(
      asRead(seriesSection(rows, [], []))
        .split('### Breaks')[0]!
        .trim()
        .split('\n')
        .slice(1)
        .join('\n'),
    ).toBe(lines`
      ### England and Wales over the years
      table “England and Wales over the years” quiet
      Measure | 2023-24 > | 2022-23 >
      Category 1 on 31 March | 7 > | 7 >
      Managed at Levels 2 and 3 in the year | 9 > | [z] >
      [z]: not applicable: the form of that year has no such case
    `);
    expect(asRead(seriesSection([], [], []))).not.toContain('England and Wales over the years');
  });
});

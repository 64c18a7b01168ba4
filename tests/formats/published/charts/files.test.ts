import { expect, it } from 'vitest';
import { AreaSlug, areaOf } from '../../../../shared/domain/areas.ts';
import { national } from '../../../../shared/domain/release/figures/geography.ts';
import { placeCode } from '../../../../shared/domain/release/figures/published-row.ts';
import { seriesRows } from '../../../../shared/domain/release/revisions/series.ts';
import { html } from '../../../../shared/formats/html.ts';
import { areaCharts } from '../../../../shared/formats/published/charts/area-charts.ts';
import type { Chart } from '../../../../shared/formats/published/charts/chart.ts';
import { chartFigure, chartsTogether, linksIn } from '../../../../shared/formats/published/charts/chart-figure.ts';
import { chartFiles, linksWithin, sourceOf } from '../../../../shared/formats/published/charts/chart-files.ts';
import { asRead, lines } from '../../pages/as-read.ts';
import { about, few, textOf } from '../in-text.ts';
import { mainOf, small } from '../small-dataset.ts';
import { drawn } from './drawn.ts';
import { inYear, rowOf } from './rows.ts';
import { told } from './told.ts';

const chart: Chart = {
  name: 'people',
  finding: 'Fewer people than before, and so in every part of the country.',
  about: 'Of all places that are held in it, and of no other.',
  rows: [rowOf('Kent', 3), rowOf('Essex', null)],
  drawing: { width: 200, height: 50, content: html`<rect x="1" y="2" width="3" height="4"/>` },
  spoken: 'Kent: 3; Essex: [x].',
};

it('a chart is a picture that stands by itself, with its source, and the rows behind it', () => {
  const [picture, figures] = chartFiles(chart, 'charts/', sourceOf('the statistics of a year'));
  expect([picture!, figures!].map(about).join('\n')).toBe(lines`
    charts/people.svg: Chart: Fewer people than before, and so in every part of the country. (SVG), image/svg+xml
    charts/people.csv: Figures of the chart: Fewer people than before, and so in every part of the country. (CSV),
      text/csv
  `);
  expect(drawn(textOf(picture!))).toBe(lines`
    svg viewBox=0 0 224 271 role=img aria-labelledby=people-title people-words xmlns=http://www.w3.org/2000/svg
    title id=people-title: Fewer people than before, and so in every part of the country.
    desc id=people-words: Kent: 3; Essex: [x].
    rect 224 271 fill=#ffffff
    text 12 32.8 start 16 font-weight=700 fill=#0b0c0c stroke=#ffffff stroke-width=3: Fewer people than
    text 12 53.6 start 16 font-weight=700 fill=#0b0c0c stroke=#ffffff stroke-width=3: before, and so in
    text 12 74.4 start 16 font-weight=700 fill=#0b0c0c stroke=#ffffff stroke-width=3: every part of the
    text 12 95.2 start 16 font-weight=700 fill=#0b0c0c stroke=#ffffff stroke-width=3: country.
    text 12 110.8 start 12 fill=#0b0c0c stroke=#ffffff stroke-width=3: Of all places that are
    text 12 126.4 start 12 fill=#0b0c0c stroke=#ffffff stroke-width=3: held in it, and of no
    text 12 142 start 12 fill=#0b0c0c stroke=#ffffff stroke-width=3: other.
    g transform=translate(12 154)
    rect 1 2 3 4
    text 12 230.3 start 11 fill=#505a5f stroke=#ffffff stroke-width=3: Source: Ministry of Justice,
    text 12 244.6 start 11 fill=#505a5f stroke=#ffffff stroke-width=3: the statistics of a year.
    text 12 258.9 start 11 fill=#505a5f stroke=#ffffff stroke-width=3: Open Government Licence v3.0.
  `);
  expect(few(figures!, '')).toBe(lines`
    time_period, time_identifier, geographic_level, country_code, country_name, pfa_code, pfa_name, mappa_area,
      measure, category, level, detail, unit, value, shorthand, marks
    202324,Financial year,Police force
      area,E92000001,England,E23000032,Kent,Kent,rate_per_100k_computed,1,Total,mid-2023,"per 100,000",3,,
    202324,Financial year,Police force
      area,E92000001,England,E23000028,Essex,Essex,rate_per_100k_computed,1,Total,mid-2023,"per 100,000",,x,
  `);
  const ofYears = chartFiles({ ...chart, rows: [inYear('2022-23', 5)] }, 'charts/', '')[1]!;
  expect(few(ofYears, '').split('\n')[1]).toMatch(/,people,5,,,2022-23\/1\.0$/);
  expect(few(ofYears, '').split('\n')[0]).toMatch(/, marks, release$/);
});

it('a chart on a page has its finding above, its figures to open where no table has them, and files to take', () => {
  const links = linksIn('charts/')(chart);
  expect(mainOf(`<main>${chartFigure(chart, links)}</main>`)).toBe(lines`
    Fewer people than before, and so in every part of the country.Of all places that are held in it, and of no
      other.
    Download this chart: [picture (SVG): Fewer people than before, and so in every part of the
      country.](charts/people.svg), [figures (CSV): Fewer people than before, and so in every part of the
      country.](charts/people.csv)
  `);
  const table = { first: 'Place', columns: ['Number'], lines: [{ label: 'Kent', cells: ['3'] }] };
  const opened = mainOf(`<main>${chartFigure({ ...chart, table }, links)}</main>`);
  expect(opened).toContain('\ndetails\n+ The figures of this chart\ntable “Fewer people');
  expect(opened).toContain('\nPlace | Number >\nKent | 3 >\nend of details\n');
  expect(opened).not.toContain('###');
  expect(String(chartFigure(chart, links))).not.toContain(' download=');
  const within = linksWithin('Source.')(chart);
  expect(String(chartFigure(chart, within))).toContain(' download="people.svg"');
  expect(within.csv).toMatch(/^data:text\/csv;charset=utf-8;base64,/);
  expect(Buffer.from(within.svg.split(',')[1]!, 'base64').toString()).toContain('>Source.</text>');
  expect(chartsTogether([], linksIn(''))).toBe('');
  expect(asRead(String(chartsTogether([chart, chart], linksIn(''))).replace(/<svg[\s\S]*?<\/svg>/g, ''))).toContain(
    '](people.svg)',
  );
});

it('the charts of an area: beside others, and over its own years', () => {
  const before = {
    ...small,
    period: '2022-23',
    rows: small.rows.map((row) => ({
      ...row,
      time_period: '202223',
      value: row.value === null ? null : row.value + 1,
    })),
  };
  const rows = seriesRows([before, small]);
  const essex = areaOf(AreaSlug.parse('essex'));
  const of = (code: string) => rows.filter((row) => placeCode(row) === code);
  const figures = {
    period: small.period,
    form: small.form,
    latest: small.rows,
    own: of(essex.pfaCode),
    nation: of(national.code),
  };
  const charts = areaCharts(essex, figures);
  expect(charts.map(told).join('\n')).toBe(lines`
    rate_per_100k-beside-others: Category 1 per 100,000 residents aged 10 and over, Essex.
    Worked out with the mid-2023 population, 2023-24. Below Essex the nearest in residents.
    6 rows: Essex 5.37, Kent x, Devon & Cornwall 2.06, Avon and Somerset 8.99, Sussex 2.43, nation 7.52
    Essex: 5.37; Kent: [x]; Devon and Cornwall: 2.06; Avon and Somerset: 8.99; Sussex: 2.43; England and Wales: 7.52
      [p].
    Place | Category 1 per 100,000
    Essex | 5.37
    Kent | [x]
    Devon and Cornwall | 2.06
    Avon and Somerset | 8.99
    Sussex | 2.43
    England and Wales | 7.52 [p]
    drawn 400 by 127
    rate_per_100k-over-the-years: Essex: 5.37 in 2023-24, not comparable with the years before.
    Category 1 per 100,000 residents aged 10 and over, as worked out, Essex and England and Wales. [b] marks a
      break: what stands after it cannot be compared with what stands before. [p] is provisional: the sum is not
      whole.
    4 rows: Essex 6.37, Essex 5.37, nation 8.52, nation 7.52
    Essex: 2022-23 6.37 [b], 2023-24 5.37 [b]; England and Wales: 2022-23 8.52 [p] [b], 2023-24 7.52 [p] [b].
    Year | Essex | England and Wales
    2022-23 | 6.37 [b] | 8.52 [p] [b]
    2023-24 | 5.37 [b] | 7.52 [p] [b]
    drawn 400 by 250
    people-over-the-years: Category 1: 90 in 2023-24, down 1 (1.1%) on 2022-23.
    People eligible for MAPPA by category, Essex.
    4 rows: Essex 91, Essex 90, Essex 46, Essex 45
    Category 1: 2022-23 91, 2023-24 90; Category 2: 2022-23 46, 2023-24 45.
    Year | Category 1 | Category 2
    2022-23 | 91 | 46
    2023-24 | 90 | 45
    drawn 400 by 250
  `);
  expect(
    drawn(charts[0]!.drawing.content)
      .split('\n')
      .filter((line) => /fill=#003078|stroke-dasharray|England|Essex/.test(line))
      .join('\n'),
  ).toBe(lines`
    rect 154 24.6 122.5 15.8 fill=#003078
    line 325.5 18 325.5 127 stroke=#0b0c0c stroke-width=1.5 stroke-dasharray=4 3
    text 325.5 14 end 13 font-weight=700 fill=#0b0c0c stroke=#ffffff stroke-width=3: England and Wales 7.52
    text 146 37.2 end 13 font-weight=700 fill=#0b0c0c stroke=#ffffff stroke-width=3: Essex
  `);
  expect(areaCharts(areaOf(AreaSlug.parse('kent')), { ...figures, own: [] })).toEqual([]);
  // What a release does not give is not drawn: the nation, and an area of the size.
  const kentPlace = areaOf(AreaSlug.parse('kent')).pfaCode;
  const latest = small.rows.filter(
    (row) => row.pfa_code !== '' && (row.pfa_code !== kentPlace || row.measure === 'population_10_and_over'),
  );
  const [alone] = areaCharts(essex, { ...figures, latest });
  expect([alone!.rows.length, ...alone!.table!.lines.map(({ label }) => label)]).toEqual([
    ...[4, 'Essex', 'Devon and Cornwall', 'Avon and Somerset', 'Sussex'],
  ]);
  expect(drawn(alone!.drawing.content)).not.toContain('stroke-dasharray');
});

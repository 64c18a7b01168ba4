import { describe, expect, it, vi } from 'vitest';
import { areas } from '../../shared/domain/areas.ts';
import { cellsOf, sumsOf } from '../../shared/domain/cells.ts';
import { fromVault } from '../../shared/domain/disclosure/ledger/vault.ts';
import { settings } from '../../shared/domain/disclosure/settings.ts';
import { formD } from '../../shared/domain/forms/form-d.ts';
import { ratesOf } from '../../shared/domain/forms/rates.ts';
import { Period } from '../../shared/domain/periods.ts';
import { suppressionStatement } from '../../shared/domain/release/dataset.ts';
import { aggregate } from '../../shared/domain/release/figures/aggregate.ts';
import { figuresText, rowsFromText } from '../../shared/domain/release/figures/figures-text.ts';
import { rowKey } from '../../shared/domain/release/figures/published-row.ts';
import { makeDataset } from '../../shared/domain/release/make-dataset.ts';
import { seriesRows } from '../../shared/domain/release/revisions/series.ts';
import { headlinesOf } from '../../shared/domain/release/wording/headlines.ts';
import { releaseFiles } from '../../shared/formats/published/release-files.ts';
import { exampleFigures, figuresOf } from '../domain/release/example-figures.ts';
import { form, period, population } from './next-form.ts';

vi.mock('../../shared/domain/forms/list.ts', async (original) =>
  (await import('./list-with-next.ts')).listWithNext(original),
);

const totals = new Set(sumsOf(form).map(({ total }) => total.key));
const counted = cellsOf(form).filter((cell) => cell.confidential && !cell.notApplicable && !totals.has(cell.key));
/** Category 4 of an area: four people managed at each level, two there on the day, one in each other cell. */
const fourOf = (at: number): Record<string, number> =>
  Object.fromEntries(
    counted.map(({ key, measure }) => [
      key,
      measure === 'managed' ? 4 : measure === 'eligible' ? 2 : ((at % 2) as number),
    ]),
  );
/** Lancashire's rates in the form's decimals; counts that differ from area to area in all else. */
const publicOf = (at: number) =>
  figuresOf(form, (key) => (key.startsWith('violent_rate') ? 13.6 : ((at * 7 + key.length * 13) % 97) + 3));

const before = {
  period: Period.parse('2023-24'),
  version: '1.0',
  rows: aggregate({
    period: Period.parse('2023-24'),
    form: formD,
    figures: exampleFigures(formD),
    population,
    national: [],
  }),
};
const made = makeDataset({
  period,
  version: '1.0',
  form,
  accepted: areas.map(({ slug }, at) => ({ area: slug, submission: 's0', rules: '1', figures: publicOf(at) })),
  contributions: areas.map(({ slug }, at) => ({ area: slug, submission: 's0', figures: fromVault(fourOf(at)) })),
  drawCategory4: true,
  ledger: [],
  population,
  revises: undefined,
  earlier: [before],
  notes: [],
  out: [],
  preRelease: [],
  code: '0.0.0',
  settings,
  solver: undefined,
  settingsName: 'abc',
});
if (made.outcome === 'refused') throw new Error(made.reason);
const { dataset } = made;
const at = (key: string) => dataset.rows.find((row) => rowKey(row) === key);
const nation = (key: string) => at(`K04000001|${key}`);

describe('a release of the next form', () => {
  it('draws Category 4: its closed cell is not applicable, what is shown is the sum of the areas', () => {
    const four = dataset.rows.filter((row) => row.geographic_level === 'National' && row.category === '4');
    expect(four.find((row) => row.measure === 'eligible' && row.level === '1')).toMatchObject({
      value: null,
      shorthand: 'z',
    });
    const shown = four.filter(({ value }) => value !== null);
    expect(shown.length).toBeGreaterThan(0);
    for (const row of shown) {
      const parts = counted.filter(
        ({ measure, level, detail }) =>
          measure === row.measure && detail === row.detail && (row.level === 'Total' || row.level === level),
      );
      const sum = areas
        .flatMap((_, index) => parts.map(({ key }) => fourOf(index)[key]!))
        .reduce((one, other) => one + other, 0);
      expect(row.value, rowKey(row)).toBe(sum);
    }
    expect(nation('eligible|All|1|')?.value).toBe(nation('eligible|Total|1|')?.value);
    expect(suppressionStatement(dataset).join()).toContain('All 13 national Category 4 figures are published.');
    const local = dataset.rows.filter((row) => row.geographic_level !== 'National' && row.category === '4');
    expect(new Set(local.map(({ value }) => value))).toEqual(new Set([null]));
  });

  it('gives each figure its unit and its category', () => {
    expect(nation('tagged|Total|3|')).toMatchObject({ unit: 'people', category: 'Total' });
    expect(nation('orders_imposed|1|Total|PPO')).toMatchObject({ unit: 'orders' });
    expect(at('E23000003|violent_rate_per_10k|2|Total|')).toMatchObject({ unit: 'per 10,000', value: 13.6 });
  });

  it('works its rates out, each per its own residents and to its decimals', () => {
    const residents = Object.values(population.aged10AndOver).reduce((sum, each) => sum + each, 0);
    const rate = (category: string, per: number) => (nation(`eligible|${category}|Total|`)!.value! * per) / residents;
    const found = (measure: string, category: string) =>
      dataset.rows.find(
        (row) => row.geographic_level === 'National' && row.measure === measure && row.category === category,
      )?.value;
    expect(found('violent_rate_per_10k_computed', '2')).toBe(Number(rate('2', 10_000).toFixed(1)));
    expect(found('rate_per_100k_computed', '1')).toBe(Math.round(rate('1', 100_000)));
    expect(new Set(dataset.rows.map(rowKey)).size).toBe(dataset.rows.length);
  });

  it('is joined to the series, with a break where the form declares one and nowhere else', () => {
    const series = seriesRows([before, { period, version: '1.0', rows: dataset.rows }]);
    const marked = series.filter((row) => row.release === `${period}/1.0` && row.marks.includes('b'));
    expect(new Set(marked.map((row) => `${row.measure} ${row.category}`))).toEqual(new Set(['eligible 2']));
    expect(rowsFromText(period, figuresText(dataset.rows))).toEqual(dataset.rows);
  });

  it('is told in headlines: a rate of its own, and no change across the break', () => {
    const headlines = headlinesOf({ ...dataset, before: before.rows });
    expect(headlines.map(({ label }) => label)).toContain('Category 2 per 10,000 residents aged 10 and over');
    expect(headlines.find(({ label }) => label.startsWith('Category 2: violent'))?.change).toMatch(
      /^Not comparable with 2023-24\. Since 2024-25 Category 2 includes/,
    );
  });
});

describe('the pages and files of the next form', () => {
  const files = new Map(
    releaseFiles(dataset, 'site.css').map(({ path, bytes }) => [path, Buffer.from(bytes).toString('utf8')]),
  );
  const page = files.get('index.html')!;

  it('show every table in its own words, and an area none of Category 4', () => {
    const own = files.get('areas/lancashire.html')!;
    for (const { title } of form.tables) {
      const words = title.replace('{snapshot}', '31 March 2025');
      expect(page).toContain(words);
      expect(own).toContain(words);
    }
    expect(own).not.toContain('Category 4: Terrorism');
    expect(own).toContain('A tag that tells where its wearer is');
    expect(own).toContain('13.6');
  });

  it('chart each rate, and head its column', () => {
    const charts = page.matchAll(/<figure class="mappa-chart" id="(.+?)-(map|by-area)"/g);
    expect([...charts].map(([, rate, kind]) => `${kind} of ${rate}`)).toEqual(
      ratesOf(form).flatMap(({ measure }) => [`map of ${measure}`, `by-area of ${measure}`]),
    );
    expect(page.match(/Category \d per 10{1,2},000, worked out<\/th>/g)).toHaveLength(2);
    expect(page.match(/Rates are per 100,000 and per 10,000 residents aged 10 and over/g)).toHaveLength(1);
  });

  it('say that values may have decimals, and list the new codes', () => {
    const { columns } = JSON.parse(files.get('mappa-2024-25.csv-metadata.json')!).tableSchema;
    const of = (name: string) => columns.find((column: { name: string }) => column.name === name).datatype;
    expect(of('value')).toEqual({ base: 'decimal', minimum: 0 });
    expect('tagged').toMatch(new RegExp(of('measure').format));
    expect('recall').toMatch(new RegExp(of('detail').format));
    expect('per 10,000').toMatch(new RegExp(of('unit').format));
  });
});

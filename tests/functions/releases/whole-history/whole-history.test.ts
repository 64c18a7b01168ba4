import { readFileSync } from 'node:fs';
import JSONstat from 'jsonstat-toolkit';
import { afterAll, describe, expect, it } from 'vitest';
import { describeCharts } from './charts-drawn.ts';
import { nationalFour } from './expected-rows.ts';
import { csv, figure, isFour, playHistory, rowsIn, standing, table, type Version, versions } from './history.ts';
import { describeOtherFiles } from './other-files.ts';
import { describeOtherTables } from './other-tables.ts';
import { describePrinted } from './printed-tables.ts';
import { describeFiles } from './valid-files.ts';
import { describePages } from './valid-pages.ts';

const history = await playHistory();
const { apart, fileOf, keep, out, rowsOf, sentOf } = history;
afterAll(() => history.close());

describeOtherFiles(history);
describePrinted(history);
describeOtherTables(history);
describeCharts(history);
describePages(history);
describeFiles(history);

describe.each(versions)('version $version of $period', (each) => {
  const expected = `select ${figure} from ${table(each)}`;
  const own = `select ${figure} from ${rowsIn(csv(fileOf(each, '.csv')))}`;

  it('says what DuckDB works out of the returns, every figure and mark', async () => {
    expect(await apart(expected, `${own} where not (${isFour})`)).toEqual([]);
    const [{ rows }] = (await rowsOf(`select count(*)::int as rows from (${expected})`)) as [{ rows: number }];
    expect(rows).toBeGreaterThan(1900);
  });

  it('shows of national Category 4 the sums that the areas returned, or nothing', async () => {
    const wrong = await rowsOf(`
      with four as (${nationalFour(sentOf(each))})
      select own.*, four.value as returned from (${own}) own
        left join four using (measure, level, detail)
        left join ${table(each)} total on (total.geo, total.measure, total.category, total.level, total.detail)
          = (own.geo, own.measure, 'Total', own.level, own.detail)
      where own.geo = 'K04000001' and own.category in ('4', 'All') and not case
        when own.value is null then own.shorthand = '${each.without ? 'x' : 'c'}'
        when own.category = '4' then own.value = four.value
        else own.value = four.value + total.value end`);
    expect(wrong).toEqual([]);
    const [{ shown }] = (await rowsOf(`select count(value)::int as shown from (${own}) where ${isFour}`)) as [
      { shown: number },
    ];
    if (each.without) expect(shown).toBe(0);
    else expect(shown).toBeGreaterThan(3);
  });

  it('says in Parquet and in JSON-stat what it says in CSV', async () => {
    expect(await apart(own, `select ${figure} from ${rowsIn(`'${fileOf(each, '.parquet')}'`)}`)).toEqual([]);
    const cube = JSONstat(JSON.parse(readFileSync(fileOf(each, '.json'), 'utf8')));
    expect([cube.class, cube.length]).toEqual(['dataset', 6]);
    const said = cube.toTable({ type: 'arrobj', content: 'id', status: true });
    const text = ['geography', 'measure', 'category', 'level', 'detail', 'value', 'status'];
    await keep('cube', text.map((name) => `${name}: 'varchar'`).join(), said);
    const cells = `select geography as geo, measure, category, level,
        case when detail = 'none' then '' when detail like 'mid-%' then 'mid' else detail end as detail, value::bigint as value,
        coalesce(status, '') as status
      from cube where value is not null or status is not null`;
    const told = `select geo, measure, category, level, detail, value, coalesce(nullif(shorthand, ''), marks) as status from (${own})`;
    expect(await apart(told, cells)).toEqual([]);
  });
});

describe('the files over all versions', () => {
  const all = (of: readonly Version[]) =>
    of
      .map(
        (each) =>
          `select ${figure}, '${each.period}/${each.version}' as release from ${rowsIn(csv(fileOf(each, '.csv')))}`,
      )
      .join(' union all ');

  it.each([
    ['mappa-series.csv', standing],
    ['mappa-every-version.csv', versions.filter(({ withdrawn }) => withdrawn !== true)],
  ])('%s holds each version that it should, and no withdrawn figure', async (file, of) => {
    expect(await apart(`select ${figure}, release from ${rowsIn(csv(out(`series/${file}`)))}`, all(of))).toEqual([]);
  });

  it('leaves the figures that stand under latest', async () => {
    const latest = `select ${figure} from ${rowsIn(csv(out('latest/mappa.csv')))}`;
    expect(await apart(latest, `select ${figure} from ${rowsIn(csv(fileOf(standing[1]!, '.csv')))}`)).toEqual([]);
  });
});

describe.each(versions.filter(({ before }) => before))('changes.csv of version $version', (each) => {
  it('holds every figure that differs from the version before, as it is and as it was', async () => {
    const now = rowsIn(csv(fileOf(each, '.csv')));
    const was = rowsIn(csv(fileOf({ ...each, version: each.before! }, '.csv')));
    const differing = `select ${figure.replaceAll(/(\w+)/g, 'n.$1')}, w.value as value_before, w.shorthand as shorthand_before,
        w.marks as marks_before
      from ${now} n join ${was} w using (geo, measure, category, level, detail)
      where n.value is distinct from w.value or n.shorthand <> w.shorthand`;
    const path = out(`releases/${each.period}/${each.version}/changes.csv`);
    const told = `select ${figure}, value_before::bigint as value_before, coalesce(shorthand_before, '') as shorthand_before,
        coalesce(marks_before, '') as marks_before from ${rowsIn(csv(path))}`;
    expect(await apart(told, differing)).toEqual([]);
    const [{ changes }] = (await rowsOf(`select count(*)::int as changes from (${told})`)) as [{ changes: number }];
    expect(changes).toBeGreaterThan(3);
  });
});

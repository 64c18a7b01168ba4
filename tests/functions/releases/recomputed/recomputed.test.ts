import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import JSONstat from 'jsonstat-toolkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from '../../../../shared/domain/areas.ts';
import { mid2023 } from '../../../../shared/domain/population.ts';
import { openRoad, receive, textOf, walk } from '../release-road.ts';
import { expectedRows, nationalFour } from './expected-rows.ts';
import { acceptReturns, type Edit, sendReturns } from './returns-on-disk.ts';

const edit = (area: string, line: string, value: number): Edit => ({ area, line, value: String(value) });

type Version = {
  period: string;
  version: string;
  /** The version that stood when it came, if any. */
  before?: string;
  reason?: string;
  without?: readonly string[];
  edits?: readonly Edit[];
  withdrawn?: boolean;
};
/** A year before; then a version that lacks two areas, one of all, one that was wrong, and the one that stands. */
const versions: readonly Version[] = [
  { period: '2022-23', version: '1.0' },
  { period: '2023-24', version: '1.0', without: ['kent', 'gwent'] },
  { period: '2023-24', version: '1.1', before: '1.0', reason: 'All areas are in.' },
  {
    period: '2023-24',
    version: '1.2',
    before: '1.1',
    reason: 'A figure was corrected.',
    edits: [
      edit('kent', 'eligible,1,1,', 2017),
      edit('kent', 'eligible,Total,1,', 2739),
      edit('kent', 'eligible,1,Total,', 2028),
      edit('kent', 'eligible,Total,Total,', 2780),
    ],
    withdrawn: true,
  },
  {
    period: '2023-24',
    version: '1.3',
    before: '1.1',
    reason: 'Another figure was corrected.',
    edits: [edit('kent', 'notification_breaches,Total,Total,', 31), edit('kent', 'rate_per_100k,Total,Total,', 122)],
  },
];
type Key = Pick<Version, 'period' | 'version'>;
const table = ({ period, version }: Key) => `v_${period}_${version}`.replaceAll(/[-.]/g, '_');

const folder = mkdtempSync(join(tmpdir(), 'mappa-recomputed-'));
const sentOf = ({ period, version }: Key) => join(folder, 'sent', period, version);
const roads = await openRoad();
const duck = await (await DuckDBInstance.create()).connect();
afterAll(async () => {
  duck.closeSync();
  await roads.close();
  rmSync(folder, { recursive: true, force: true });
});

const rowsOf = async (sql: string) => (await duck.runAndReadAll(sql)).getRowObjectsJson();
/** What one of two has and the other has not, both ways; nothing where they are equal, row by row. */
const apart = (one: string, other: string) =>
  rowsOf(`(select 'only the first' as has, * from ((${one}) except all (${other})))
    union all (select 'only the second', * from ((${other}) except all (${one}))) order by all limit 20`);

const figure = 'geo, measure, category, level, detail, value, shorthand, marks';
const isFour = `geo = 'K04000001' and category in ('4', 'All')`;
const out = (path: string) => join(folder, 'out', path);
const fileOf = ({ period, version }: Key, end: string) => out(`releases/${period}/${version}/mappa-${period}${end}`);
const csv = (path: string) => `read_csv('${path}', all_varchar = true)`;
/** A published file as rows: figures as numbers, what is empty as such, the vintage of a population cut to `mid`. */
const rowsIn = (source: string) => `(
  select * replace (if(detail like 'mid-%', 'mid', coalesce(detail, '')) as detail, value::bigint as value,
      coalesce(shorthand, '') as shorthand, coalesce(marks, '') as marks),
    coalesce(nullif(pfa_code, ''), country_code) as geo from ${source})`;

/**
 * Makes the table of what must be published of a version: its returns, `r` beside what the version before said
 * otherwise, and `b` beside every rate: those of 2022-23 rest on an earlier population than the years around them.
 */
const expectVersion = async (each: Version) => {
  await duck.run(`create table raw_${table(each)} as ${expectedRows(sentOf(each))}`);
  const before = `raw_${table({ ...each, version: each.before ?? each.version })}`;
  await duck.run(`create table ${table(each)} as
    select geo, measure, category, level, detail, now.value, now.shorthand,
      concat_ws(' ', nullif(now.marks, ''), if(was.value <> now.value, 'r', null),
        if(measure like 'rate%' and now.value is not null, 'b', null)) as marks
    from raw_${table(each)} now join ${before} was using (geo, measure, category, level, detail)`);
};

beforeAll(async () => {
  await duck.run('create table areas_known (area varchar, place varchar, country varchar, people bigint)');
  for (const { slug, pfaCode, country } of areas) {
    const people = pfaCode.split('+').reduce((sum, code) => sum + mid2023.aged10AndOver[code]!, 0);
    const within = country === 'Wales' ? 'W92000004' : 'E92000001';
    await duck.run(`insert into areas_known values ('${slug}', '${pfaCode}', '${within}', ${people})`);
  }
  const road = await roads.fresh();
  road.clock.now = '2023-09-04T10:00:00.000Z';
  for (const each of versions) {
    const { period, version, reason, withdrawn } = each;
    sendReturns(sentOf(each), period, each);
    receive(road, acceptReturns(sentOf(each), period, `${period}-sent`));
    if (each.period === '2023-24' && version === '1.0') road.clock.now = '2024-09-02T10:00:00.000Z';
    const releaseAt = new Date(Date.parse(road.clock.now) + 14 * 86_400_000).toISOString().slice(0, 10);
    expect(await walk(road, { ...(reason === undefined ? {} : { reason, releaseAt }) }, period)).toBe(version);
    await expectVersion(each);
    if (withdrawn !== true) continue;
    await road.decide('withdraw', version, { why: 'The figure was right before.' });
    await road.publish(version);
  }
  for (const [key, bytes] of road.published.objects) {
    mkdirSync(dirname(out(key)), { recursive: true });
    writeFileSync(out(key), bytes);
  }
  expect(textOf(road, 'releases/2023-24/1.3/release.json')).toContain('"1.3"');
});

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
    writeFileSync(join(folder, 'cube.json'), JSON.stringify(said));
    const cells = `select geography as geo, measure, category, level,
        case when detail = 'none' then '' when detail like 'mid-%' then 'mid' else detail end as detail, value::bigint as value,
        coalesce(status, '') as status
      from read_json('${join(folder, 'cube.json')}', columns = { geography: 'varchar', measure: 'varchar',
        category: 'varchar', level: 'varchar', detail: 'varchar', value: 'varchar', status: 'varchar' })
      where value is not null or status is not null`;
    const told = `select geo, measure, category, level, detail, value, coalesce(nullif(shorthand, ''), marks) as status from (${own})`;
    expect(await apart(told, cells)).toEqual([]);
  });
});

const standing = versions.filter(({ version, period }) => period === '2022-23' || version === '1.3');

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

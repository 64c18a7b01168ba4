import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { areas } from '../../../../shared/domain/areas.ts';
import { mid2023 } from '../../../../shared/domain/population.ts';
import { freshRoad, receive, walk } from '../release-road.ts';
import { expectedRows } from './expected-rows.ts';
import { acceptReturns, type Edit, sendReturns } from './returns-on-disk.ts';

const edit = (area: string, line: string, value: number): Edit => ({ area, line, value: String(value) });

export type Version = {
  period: string;
  version: string;
  /** The version that stood when it came, if any. */
  before?: string;
  reason?: string;
  without?: readonly string[];
  edits?: readonly Edit[];
  withdrawn?: boolean;
};
/**
 * What is published: a year before; then a version that lacks two areas, one of all, one that was wrong, and the one
 * that stands.
 */
export const versions: readonly Version[] = [
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
/** Those that stand when all is played, the oldest first. */
export const standing = versions.filter(({ version, period }) => period === '2022-23' || version === '1.3');

export type Key = Pick<Version, 'period' | 'version'>;
export const table = ({ period, version }: Key) => `v_${period}_${version}`.replaceAll(/[-.]/g, '_');

/** The columns that say what a row is and what it says; a population by whose vintage it is, cut to `mid`. */
export const figure = 'geo, measure, category, level, detail, value, shorthand, marks';
export const isFour = `geo = 'K04000001' and category in ('4', 'All')`;
/** How what is published is written, which is said and never guessed. */
export const written = `all_varchar = true, header = true, delim = ',', quote = '"', escape = '"'`;
export const csv = (path: string) => `read_csv('${path}', ${written})`;
/** A published file as rows: figures as numbers, what is empty as such, the vintage of a population cut to `mid`. */
export const rowsIn = (source: string) => `(
  select * replace (if(detail like 'mid-%', 'mid', coalesce(detail, '')) as detail, value::bigint as value,
      coalesce(shorthand, '') as shorthand, coalesce(marks, '') as marks),
    coalesce(nullif(pfa_code, ''), country_code) as geo from ${source})`;

/**
 * Plays the whole history once, for all tests of it: what the areas sent in a folder of each version, what was
 * published in `out`, and a database with a table of what must be in each version, worked out of what was sent.
 */
export const playHistory = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mappa-whole-history-'));
  const duck = await (await DuckDBInstance.create()).connect();
  const sentOf = ({ period, version }: Key) => join(folder, 'sent', period, version);
  const out = (path: string) => join(folder, 'out', path);
  const rowsOf = async (sql: string) => (await duck.runAndReadAll(sql)).getRowObjectsJson();

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

  await duck.run('create table areas_known (area varchar, place varchar, country varchar, people bigint)');
  for (const { slug, pfaCode, country } of areas) {
    const people = pfaCode.split('+').reduce((sum, code) => sum + mid2023.aged10AndOver[code]!, 0);
    const within = country === 'Wales' ? 'W92000004' : 'E92000001';
    await duck.run(`insert into areas_known values ('${slug}', '${pfaCode}', '${within}', ${people})`);
  }
  const road = await freshRoad();
  road.clock.now = '2023-09-04T10:00:00.000Z';
  for (const each of versions) {
    const { period, version, reason, withdrawn } = each;
    sendReturns(sentOf(each), period, each);
    receive(road, acceptReturns(sentOf(each), period, `${period}-sent`));
    if (each.period === '2023-24' && version === '1.0') road.clock.now = '2024-09-02T10:00:00.000Z';
    const releaseAt = new Date(Date.parse(road.clock.now) + 14 * 86_400_000).toISOString().slice(0, 10);
    const made = await walk(road, { ...(reason === undefined ? {} : { reason, releaseAt }) }, period);
    if (made !== version) throw new Error(`${made} was made where ${version} was to be.`);
    await expectVersion(each);
    if (withdrawn !== true) continue;
    await road.decide('withdraw', version, { why: 'The figure was right before.' });
    await road.publish(version);
  }
  for (const [key, bytes] of road.published.objects) {
    mkdirSync(dirname(out(key)), { recursive: true });
    writeFileSync(out(key), bytes);
  }
  return {
    folder,
    road,
    duck,
    out,
    sentOf,
    rowsOf,
    /** A file of a version whose name is that of its period, by what comes behind. */
    fileOf: ({ period, version }: Key, end: string) => out(`releases/${period}/${version}/mappa-${period}${end}`),
    /** What one of two has and the other has not, both ways; nothing where they are equal, row by row. */
    apart: (one: string, other: string) =>
      rowsOf(`(select 'only the first' as has, * from ((${one}) except all (${other})))
        union all (select 'only the second', * from ((${other}) except all (${one}))) order by all limit 20`),
    /** Puts rows into a table of the database. */
    keep: async (name: string, columns: string, rows: readonly object[]) => {
      const path = join(folder, `${name}.json`);
      writeFileSync(path, JSON.stringify(rows));
      await duck.run(`create or replace table ${name} as select * from read_json('${path}', columns = {${columns}})`);
    },
    close: async () => {
      duck.closeSync();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
export type History = Awaited<ReturnType<typeof playHistory>>;

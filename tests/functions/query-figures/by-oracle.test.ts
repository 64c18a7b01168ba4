import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../../shared/runtime/problem.ts';
import { type History, publishedHistory } from './published-history.ts';

/** As many questions as are asked: some in every run of the tests, `npm run questions` asks 2,000. */
const questions = Number(process.env.QUESTIONS ?? 200);

// What a database makes of the published files by conditions that are written here: it shares nothing with the answer.

let history: History;
let ask: (sql: string) => Promise<string[]>;
let instance: DuckDBInstance;
const table = (release: string) => `"${release}"`;
const standing: Record<string, string> = { '2022-23': '2022-23/1.1', '2023-24': '2023-24/1.0' };
const open = ['2022-23/1.0', '2022-23/1.1', '2023-24/1.0'];

beforeAll(async () => {
  history = await publishedHistory();
  instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const release of open) {
    const text = new TextDecoder().decode(
      history.road.published.objects.get(`releases/${release}/mappa-${release.split('/')[0]}.csv`),
    );
    const [, ...lines] = text.trimEnd().split('\r\n');
    await connection.run(`create table ${table(release)} (line varchar)`);
    const appender = await connection.createAppender(release);
    for (const line of lines) {
      appender.appendVarchar(line);
      appender.endRow();
    }
    appender.closeSync();
    // The columns are cut out of each line by its commas; the one name with commas in it stands in quotation marks.
    await connection.run(`create table "cut ${release}" as select line, string_split(
      regexp_replace(line, '"[^"]*"', 'quoted', 'g'), ',') as f from ${table(release)}`);
  }
  ask = async (sql) => (await connection.runAndReadAll(sql)).getRows().map(([line]) => String(line));
});
afterAll(() => history.close());

type Word = readonly [written: string, condition: string];
const column = { level: 3, country: 5, code: 6, name: 8, measure: 9, category: 10, mlevel: 11, detail: 12 };
const is = (at: number, value: string) => `f[${at}] = '${value}'`;

const areas: readonly Word[] = [
  ['kent', is(column.code, 'E23000032')],
  ['E23000032', is(column.code, 'E23000032')],
  ['KENT', is(column.name, 'Kent')],
  ['Cleveland', is(column.name, 'Teesside')],
  ['teesside', is(column.code, 'E23000013')],
  ['Metropolitan Police', is(column.name, 'London')],
  ['London, City of', is(column.name, 'London')],
  ['E23000001', is(column.code, 'E23000001+E23000034')],
  ['Devon & Cornwall', is(column.name, 'Devon and Cornwall')],
  ['dyfed-powys', is(column.code, 'W15000004')],
  ['national', is(column.level, 'National')],
  ['K04000001', is(column.level, 'National')],
  ['England and Wales', is(column.level, 'National')],
  ['Wales', `${is(column.level, 'Country')} and ${is(column.country, 'Wales')}`],
  ['E92000001', `${is(column.level, 'Country')} and ${is(column.country, 'England')}`],
  ['Country', is(column.level, 'Country')],
  ['areas', is(column.level, 'Police force area')],
  ['Police force area', is(column.level, 'Police force area')],
];
const words: Readonly<Record<string, readonly Word[]>> = {
  area: areas,
  measure: [
    ...['eligible', 'managed', 'orders_imposed', 'returned_to_custody', 'population_10_and_over', 'mappp'].map(
      (code): Word => [code, is(column.measure, code)],
    ),
    ['Orders imposed by the courts', is(column.measure, 'orders_imposed')],
    ['rate_per_100k', is(column.measure, 'rate_per_100k')],
    ['RATE_PER_100K_COMPUTED', is(column.measure, 'rate_per_100k_computed')],
  ],
  category: [
    ...['1', '2', '3', '4', 'Total', 'All'].map((code): Word => [code, is(column.category, code)]),
    ['Category 2', is(column.category, '2')],
    ['category-4', is(column.category, '4')],
    ['Categories 1 to 3', is(column.category, 'Total')],
    ['Categories 1 to 4', is(column.category, 'All')],
  ],
  level: [
    ...['1', '2', '3', 'MAPPP', 'Total'].map((code): Word => [code, is(column.mlevel, code)]),
    ['Level 2', is(column.mlevel, '2')],
  ],
  detail: [
    ...['SHPO', 'NO', 'licence', 'order', 'mid-2023', 'RO'].map((code): Word => [code, is(column.detail, code)]),
    ['none', is(column.detail, '')],
    ['Notification Order', is(column.detail, 'NO')],
  ],
};

const periods: readonly (readonly [string, string])[] = [
  ['2022-23', '2022-23'],
  ['202324', '2023-24'],
  ['2023/24', '2023-24'],
  ['2022-2023', '2022-23'],
  ['latest', '2023-24'],
];
const versions = ['1.0', '1.1', '2023-24/1.0', '2022-23/1.0', '2022-23/1.1', '2023-24/1.1', 'latest'] as const;

type Question = {
  chosen: Record<string, readonly Word[]>;
  periods: readonly (readonly [string, string])[];
  versions: readonly string[];
  repeated: boolean;
};

/** The releases that are meant; undefined where one of them was withdrawn or none is meant. */
const releasesOf = ({ periods: asked, versions: named }: Question): string[] | undefined => {
  const within = asked.length === 0 ? ['2022-23', '2023-24'] : [...new Set(asked.map(([, period]) => period))];
  const wanted = named.filter((version) => version !== 'latest');
  const out = ['2022-23/1.0', '2022-23/1.1', '2023-24/1.0', '2023-24/1.1'].filter((each) => {
    const [period, version] = each.split('/') as [string, string];
    if (!within.includes(period)) return false;
    return wanted.length === 0 ? standing[period] === each : wanted.includes(version) || wanted.includes(each);
  });
  return out.length === 0 || out.includes('2023-24/1.1') ? undefined : out;
};

const linesOf = async (question: Question): Promise<string[] | undefined> => {
  const releases = releasesOf(question);
  if (releases === undefined) return undefined;
  const where = Object.values(question.chosen)
    .filter((chosen) => chosen.length > 0)
    .map((chosen) => `(${chosen.map(([, condition]) => `(${condition})`).join(' or ')})`);
  const all = releases.map(
    (release) => `select line || ',${release}' from "cut ${release}" where ${['true', ...where].join(' and ')}`,
  );
  return (await ask(all.join(' union all '))).sort();
};

const searchOf = ({ chosen, periods: asked, versions: named, repeated }: Question, format: string): string => {
  const parts = [
    ...Object.entries(chosen).map(([name, each]) => [name, each.map(([written]) => written)] as const),
    ['period', asked.map(([written]) => written)] as const,
    ['version', named] as const,
  ].filter(([, values]) => values.length > 0);
  const pairs = parts.flatMap(([name, values]) => {
    const alone = repeated || values.some((value) => value.includes(','));
    return (alone ? values : [values.join(',')]).map((value) => `${name}=${encodeURIComponent(value)}`);
  });
  return [...pairs, `format=${format}`].join('&');
};

const some = <Value>(from: readonly Value[], most: number) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant([] as Value[]) },
    { weight: 3, arbitrary: fc.uniqueArray(fc.constantFrom(...from), { minLength: 1, maxLength: most }) },
  );
const question: fc.Arbitrary<Question> = fc.record({
  chosen: fc.record(Object.fromEntries(Object.entries(words).map(([name, from]) => [name, some(from, 4)]))),
  periods: some(periods, 2),
  versions: fc.oneof(
    { weight: 3, arbitrary: fc.constant([] as string[]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...versions), { maxLength: 2 }) },
  ),
  repeated: fc.boolean(),
}) as fc.Arbitrary<Question>;

const csvField = (value: unknown) => {
  const text = value === null ? '' : String(value);
  return text.includes(',') ? `"${text}"` : text;
};

/** Lines of an answer in any format; of a page the figures alone. */
const given = async (search: string): Promise<string[] | number> => {
  try {
    const { status, body } = await history.ask(search);
    if (status !== 200) return status;
    if (search.endsWith('csv')) return String(body).trimEnd().split('\r\n').slice(1).sort();
    return JSON.parse(String(body))
      .rows.map((row: object) => Object.values(row).map(csvField).join(','))
      .sort();
  } catch (error) {
    if (error instanceof Problem) return error.details.status;
    throw error;
  }
};

describe('what comes back', () => {
  it(`is what a database finds in the published files, by ${questions} questions`, async () => {
    const tally = { answered: 0, rows: 0, empty: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(question, fc.constantFrom('csv', 'json'), async (asked, format) => {
        const wanted = await linesOf(asked);
        const search = searchOf(asked, format).replace('format=json', 'pageSize=10000&format=json');
        const found = await given(search);
        if (wanted === undefined) expect([400, 404, 410], search).toContain(found);
        else expect(found, search).toEqual(wanted);
        if (wanted === undefined) tally.refused += 1;
        else if (wanted.length === 0) tally.empty += 1;
        else tally.answered += 1;
        tally.rows += wanted?.length ?? 0;
      }),
      { numRuns: questions, seed: 17 },
    );
    if (questions > 200) console.log(`questions: ${JSON.stringify(tally)}`);
    expect(tally.answered).toBeGreaterThan(questions / 4);
    expect(tally.refused).toBeGreaterThan(0);
  });

  it(`is a problem for whatever else is asked, never a fault, and never of what is not out, by ${questions} questions`, async () => {
    const name = fc.oneof(
      fc.constantFrom(
        ...Object.keys(words),
        'period',
        'version',
        'page',
        'pageSize',
        'sort',
        'format',
        '__proto__',
        'constructor',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '1.2',
        '2023-24/1.2',
        '2023-24/1.1',
        '../catalog.json',
        "' or 1=1 --",
        '%00',
        '<script>',
        '__proto__',
        '1e999',
        '-1',
        'NaN',
        ',,,',
        'a'.repeat(5000),
        '2023-24/../../x',
        'ı',
        '\ud800',
      ),
      fc.constantFrom('kent', '1', 'Total', 'eligible', '2023-24', ''),
    );
    const seen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(name, value), { maxLength: 5 }),
        fc.constantFrom('json', 'csv', 'html', ''),
        async (pairs, format) => {
          const search = [...pairs, ...(format === '' ? [] : [['format', format]])]
            .map(
              ([key, text]) =>
                `${encodeURIComponent(String(key).toWellFormed())}=${encodeURIComponent(String(text).toWellFormed())}`,
            )
            .join('&');
          const { status, body } = await history.ask(search).catch((error) => {
            if (error instanceof Problem) return { status: error.details.status, body: JSON.stringify(error.details) };
            throw error;
          });
          seen.set(status, (seen.get(status) ?? 0) + 1);
          expect([200, 400, 404, 410], search).toContain(status);
          if (status === 200) expect(String(body)).not.toMatch(/2023-24\/1\.[12]/);
          if (format === 'html') expect(String(body)).not.toContain('<script');
        },
      ),
      { numRuns: questions, seed: 18 },
    );
    if (questions > 200) console.log(`hostile: ${JSON.stringify([...seen])}`);
    expect(seen.get(400)).toBeGreaterThan(questions / 4);
  });
});

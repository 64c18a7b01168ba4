import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../../shared/runtime/problem.ts';
import { type History, publishedHistory } from './published-history.ts';
import { type Question, question, releasesOf, searchOf, words } from './questions-by-chance.ts';

/** As many questions as are asked: some in every run of the tests, `npm run questions` asks 2,000. */
const questions = Number(process.env.QUESTIONS ?? 200);

// What a database makes of the published files by conditions that are written here: it shares nothing with the answer.

let history: History;
let ask: (sql: string) => Promise<string[]>;
let instance: DuckDBInstance;
const table = (release: string) => `"${release}"`;

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

/** Every letter that there is; the like of fast-check's own looks a million of them up before the first question. */
const anyLetter = fc
  .integer({ min: 0, max: 0x10_ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

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
      fc.string({ unit: anyLetter, maxLength: 12 }),
    );
    const value = fc.oneof(
      fc.string({ unit: anyLetter, maxLength: 40 }),
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

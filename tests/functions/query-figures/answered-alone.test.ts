import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PublishedFigures, Read } from '../../../functions/query-figures/published-figures.ts';
import { queryFigures } from '../../../functions/query-figures/query-figures.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { PublishedRow } from '../../../shared/domain/release/figures/published-row.ts';
import type { PublishedRelease } from '../../../shared/domain/release/query/published-release.ts';
import { Problem } from '../../../shared/runtime/problem.ts';

const row: PublishedRow = {
  ...{ time_period: '202324', time_identifier: 'Financial year', geographic_level: 'National' },
  ...{ country_code: 'K04000001', country_name: 'England and Wales', pfa_code: '', pfa_name: '', mappa_area: '' },
  ...{ measure: 'eligible', category: '1', level: '1', detail: '', unit: 'people', value: 5, shorthand: '', marks: '' },
};
const rowsOf = (many: number): Read => ({ rows: Array.from({ length: many }, () => row) });
const release: PublishedRelease = {
  ...{ period: Period.parse('2023-24'), version: '1.0', status: 'current', released: '2024-10-31T09:30:00+00:00' },
  ...{ title: 'MAPPA', provisional: false, sha256: 'd' },
};
const withdrawn: PublishedRelease = { ...release, version: '1.1', status: 'withdrawn', withdrawn: 'It was wrong.' };

type Given = { read?: Read; headers?: Record<string, string>; releases?: PublishedFigures['releases'] };

/** Asks of one release that stands and one that was withdrawn, in memory. */
const ask = (search: string, { read = rowsOf(1), headers = {}, releases }: Given = {}) => {
  const logged: unknown[][] = [];
  const published: PublishedFigures = {
    releases: releases ?? (async () => [release, withdrawn]),
    read: async (one) => (one.withdrawn === undefined ? read : { withdrawn: one.withdrawn }),
  };
  const log = { error: (...words: unknown[]) => void logged.push(words) };
  const query = [...new URLSearchParams(search)] as const;
  const answered = queryFigures({ published, stylesheet: 'data/explore.css', log })({ path: {}, query, headers });
  return { answered, logged };
};
const refused = async (search: string, given: Given = {}): Promise<Problem['details']> => {
  const error = await ask(search, given).answered.catch((thrown: unknown) => thrown);
  if (!(error instanceof Problem)) throw new Error('It was answered.');
  return error.details;
};

/** What every answer carries, a page that says what is wrong as well: it may load its style sheet, and nothing else. */
const always = {
  vary: 'accept',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; " +
    "frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
};
const tagOf = (body: unknown): string =>
  `"${createHash('sha256').update(String(body)).digest('base64url').slice(0, 22)}"`;

describe('an answer', () => {
  it.each([
    ['json', 'application/json', {}],
    ['csv', 'text/csv; charset=utf-8', { 'content-disposition': 'attachment; filename="mappa.csv"' }],
    ['html', 'text/html; charset=utf-8', {}],
  ])('in %s says what it is, how long it may be kept, and where else it is', async (format, type, more) => {
    const reply = await ask(`format=${format}`).answered;
    expect([reply.status, reply.type]).toEqual([200, type]);
    const link = [
      `</data?version=2023-24/1.0&format=${format}>; rel="bookmark"`,
      `</data?format=${format}>; rel="latest-version"`,
      '</data/openapi.json>; rel="describedby"',
    ].join(', ');
    const kept = { 'cache-control': 'public, max-age=60', etag: tagOf(reply.body), link };
    expect(reply.headers).toEqual({ ...always, ...kept, ...more });
  });

  it('is of one line a row in each kind', async () => {
    const { body } = await ask('format=json', { read: rowsOf(2) }).answered;
    expect(String(body)).toMatch(/}\n$/);
    expect(JSON.parse(String(body))).toMatchObject({ total: 2, rows: [{ value: 5, release: '2023-24/1.0' }, {}] });
    const csv = String((await ask('format=csv', { read: rowsOf(2) }).answered).body);
    expect(csv.trimEnd().split('\r\n').slice(1)).toEqual(Array(2).fill(expect.stringMatching(/,5,,,2023-24\/1\.0$/)));
    const page = String((await ask('format=html', { read: rowsOf(2) }).answered).body);
    expect(page).toContain('data/explore.css');
    expect(page).toContain('England and Wales');
  });

  it('leads to the pages before and after it, where there are any', async () => {
    const of = async (page: number) =>
      (await ask(`pageSize=1&page=${page}`, { read: rowsOf(3) }).answered).headers!.link;
    expect(await of(1)).toMatch(/page=2[^>]*>; rel="next"/);
    expect(await of(1)).not.toContain('rel="prev"');
    expect(await of(2)).toMatch(/<\/data\?pageSize=1[^>]*>; rel="prev".*page=3[^>]*>; rel="next"/);
    expect(await of(3)).not.toContain('rel="next"');
  });

  it('is not sent again to whoever names it among those they have, or would have any', async () => {
    const { headers } = await ask('').answered;
    const tag = headers!.etag!;
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, `"other",W/${tag} `, '*'])
      expect(await ask('', { headers: { 'if-none-match': known } }).answered, known).toEqual({ status: 304, headers });
    for (const known of ['', '"other"', tag.slice(1, -1), `W/"other", "another"`])
      expect((await ask('', { headers: { 'if-none-match': known } }).answered).status, known).toBe(200);
  });

  it('comes in pages of as many rows as are usual, and of no more than a format can hold', async () => {
    const sizes = [['json', 10_000] as const, ['csv', 40_000] as const, ['html', 500] as const];
    for (const [format, most] of sizes)
      expect((await ask(`format=${format}&pageSize=${most}`).answered).status, format).toBe(200);
    for (const [format, most] of sizes.slice(0, 1))
      expect(await refused(`format=${format}&pageSize=${most + 1}`)).toMatchObject({
        ...{ status: 400, code: 'bad-query', detail: 'Some of what is asked for is not there.' },
        faults: [
          {
            ...{ parameter: 'pageSize', value: '10001', allowed: ['1', '10000'] },
            message: 'A page of this format has 10000 rows at most.',
          },
        ],
      });
  });

  it('has no page after the last', async () => {
    expect((await ask('page=2&pageSize=2', { read: rowsOf(3) }).answered).status).toBe(200);
    expect((await refused('page=3&pageSize=2', { read: rowsOf(3) })).faults).toEqual([
      { parameter: 'page', value: '3', message: 'There is no such page.', allowed: ['1 to 2'] },
    ]);
  });

  it('in CSV is whole, or is refused with what to do, unless it is asked for page by page', async () => {
    const read = rowsOf(40_001);
    expect(await refused('format=csv', { read })).toMatchObject({
      ...{ status: 400, code: 'too-many-rows' },
      detail:
        'These are 40001 rows, and an answer holds 40000: filter more, ask page by page (page=1), or take the whole ' +
        'series from /series/mappa-series.csv.',
    });
    for (const search of ['format=csv&page=2', 'format=csv&pageSize=10', 'format=json'])
      expect((await ask(search, { read }).answered).status, search).toBe(200);
    expect((await ask('format=csv', { read: rowsOf(40) }).answered).status).toBe(200);
  });
});

describe('what is not answered', () => {
  it('is withdrawn by the catalogue or by the file itself, and leads to what stands', async () => {
    const why = { status: 410, code: 'withdrawn', latest: '/releases/2023-24/index.html' };
    expect(await refused('version=2023-24/1.1')).toMatchObject({
      ...{ ...why, detail: '2023-24/1.1 was withdrawn: It was wrong.' },
    });
    expect(await refused('', { read: { withdrawn: 'Since then.' } })).toMatchObject({
      ...{ ...why, detail: '2023-24/1.0 was withdrawn: Since then.' },
    });
  });

  it('is not out: its time has not come, or it was never published, which is said alike', async () => {
    const notOut = { status: 404, code: 'not-out', upcoming: '/index.html#upcoming' };
    expect(await refused('', { read: 'not yet' })).toMatchObject({ ...notOut, faults: [] });
    expect(await refused('version=1.9')).toMatchObject({
      ...{ ...notOut, detail: 'What is asked for was never published, or is not out yet.' },
      faults: [{ parameter: 'version', value: '1.9' }],
    });
    // With a fault that no publication would mend the question itself is wrong.
    expect(await refused('version=1.9&level=9')).toMatchObject({ status: 400, faults: [{}, { parameter: 'level' }] });
  });

  it('is of a version that is of another period', async () => {
    const releases = async () => [release, { ...release, period: Period.parse('2022-23'), version: '1.4' }];
    expect(await refused('period=2023-24&version=1.4', { releases })).toMatchObject({
      ...{ status: 400, code: 'bad-query' },
      faults: [{ parameter: 'version', value: '1.4', allowed: ['2023-24/1.0'] }],
    });
  });
});

describe('a browser', () => {
  const headers = { accept: 'text/html' };

  it('is shown what is wrong on the page of the question, with its status, and nobody is woken', async () => {
    const { answered, logged } = ask('area=kent&level=9', { headers });
    const reply = await answered;
    expect([reply.status, reply.type, reply.headers]).toEqual([400, 'text/html; charset=utf-8', always]);
    const page = String(reply.body);
    expect(page).toContain('Some of what is asked for is not there.');
    expect(page).toContain('<a href="#filter-level">level: &quot;9&quot; is not one of them.</a>');
    expect(page).toMatch(/value="kent" checked/);
    expect(logged).toEqual([]);
    const gone = await ask('version=2023-24/1.1', { headers }).answered;
    expect([gone.status, String(gone.body).includes('It was wrong.')]).toEqual([410, true]);
  });

  it('is told that something is out of order, and so are those who look after it', async () => {
    const releases = () => Promise.reject(new Problem(503, 'out-of-order', 'It cannot be read.'));
    const { answered, logged } = ask('', { headers, releases });
    const reply = await answered;
    expect([reply.status, String(reply.body).includes('It cannot be read.')]).toEqual([503, true]);
    expect(logged).toEqual([['failed', { code: 'out-of-order', status: 503 }]]);
    const least = ask('', { headers, releases: () => Promise.reject(new Problem(500, 'c', 'd')) });
    expect([(await least.answered).status, least.logged.length]).toEqual([500, 1]);
  });

  it('is told nothing of a fault of ours, which is thrown, as a refusal is for programs', async () => {
    const bug = new Error('a bug');
    const failing = { releases: () => Promise.reject(bug) };
    await expect(ask('', { headers, ...failing }).answered).rejects.toBe(bug);
    const program = ask('', { releases: () => Promise.reject(new Problem(503, 'out-of-order', 'd')) });
    await expect(program.answered).rejects.toMatchObject({ details: { status: 503 } });
    expect(program.logged).toEqual([]);
  });
});

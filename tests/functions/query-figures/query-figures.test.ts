import { beforeAll, describe, expect, it } from 'vitest';
import { type History, publishedHistory, why } from './published-history.ts';
import { one, reading } from './reading.ts';

let history: History;
beforeAll(async () => {
  history = await publishedHistory();
});
const { json, problemOf } = reading(() => history);

describe('a question to the published figures', () => {
  it('is answered from the versions that stand: not from what is withdrawn, or scheduled and not out', async () => {
    const answers = await json(one.replace('2023-24', '2022-23,2023-24'));
    expect(answers.rows.map(({ release }) => release)).toEqual(['2022-23/1.1', '2023-24/1.0']);
    expect(answers.rows[0]!.value - answers.rows[1]!.value).toBe(3);
  });

  it.each([
    ['area=Kent', 'area=E23000032'],
    ['area=Cleveland', 'area=teesside'],
    ['area=London', 'area=E23000034'],
    ['area=K04000001', 'area=England%20and%20Wales'],
    ['category=Category+2', 'category=2'],
    ['level=Level 3', 'level=3'],
    ['measure=People+eligible+for+MAPPA', 'measure=eligible'],
    ['detail=breach%20of%20licence', 'detail=licence'],
    ['period=202223', 'period=2022/23'],
    ['period=latest', 'period=2023-24'],
    ['area=kent&area=dorset', 'area=dorset,kent'],
    ['category=Categories%201%20to%203', 'category=Total'],
    ['version=2022-23/1.0&measure=', 'period=2022-23&version=1.0'],
  ])('understands %s as %s', async (written, plainly) => {
    const [wanted, given] = [await json(plainly), await json(written)];
    expect(wanted.total).toBeGreaterThan(0);
    expect(given.rows).toEqual(wanted.rows);
  });

  it('carries an address that keeps to its versions, and one that follows what stands', async () => {
    const { links } = await json(`${one}&version=1.0`);
    expect(links.pinned).toContain('version=2023-24/1.0');
    expect(links.latest).not.toContain('version');
    const old = await json('period=2022-23&version=1.0');
    expect(old.releases).toMatchObject([{ version: '1.0', status: 'superseded' }]);
    const follows = await json(old.links.latest!.split('?')[1]!);
    expect(follows.releases).toMatchObject([{ version: '1.1', status: 'current' }]);
    const pinned = await json(follows.links.pinned!.split('?')[1]!);
    expect(pinned.rows).toEqual(follows.rows);
    const ofVersion = await json('version=2022-23/1.0');
    expect((await json(ofVersion.links.latest!.split('?')[1]!)).releases).toMatchObject([{ version: '1.1' }]);
  });

  it('says of a withdrawn version why, in every kind of answer, and gives none of it', async () => {
    for (const search of ['version=2023-24/1.1', 'period=2023-24&version=1.1', 'version=1.1'])
      expect(await problemOf(search)).toMatchObject({
        status: 410,
        code: 'withdrawn',
        detail: `2023-24/1.1 was withdrawn: ${why}`,
      });
    const page = await history.ask('version=2023-24/1.1', { accept: 'text/html' });
    expect(page.status).toBe(410);
    expect(String(page.body)).toContain('of another year');
    expect(String(page.body)).not.toContain('<table');
  });

  it('says what there is instead of what there is not, all of it at once', async () => {
    const { status, faults } = await problemOf(
      'measur=x&area=Atlantis,kent&period=2019-20&level=9&version=1.2&page=0&pageSize=1e9&sort=size',
    );
    expect(status).toBe(400);
    expect((faults as { parameter: string }[]).map(({ parameter }) => parameter)).toEqual([
      'measur',
      'period',
      'version',
      'level',
      'area',
      'sort',
      'page',
      'pageSize',
    ]);
    expect((faults as { allowed: string[] }[])[1]!.allowed).toEqual(['latest', '2022-23', '2023-24']);
    expect(await problemOf('period=2022-23&version=2023-24/1.0')).toMatchObject({ status: 400 });
    expect(await problemOf('page=99')).toMatchObject({ status: 400 });
    expect(await problemOf('format=xml')).toMatchObject({ status: 400 });
    expect(await problemOf('', { accept: 'image/png' })).toMatchObject({ status: 406 });
  });

  it('is answered page by page, and whole in a CSV that would else be cut', async () => {
    const { total, pages, links } = await json('period=latest&pageSize=1000');
    expect(total).toBeGreaterThan(2000);
    expect([pages, links.next]).toEqual([3, expect.stringContaining('page=2')]);
    const parts = await Promise.all([1, 2, 3].map((page) => json(`period=latest&pageSize=1000&page=${page}`)));
    const whole = await json('period=latest&pageSize=10000');
    expect(parts.flatMap(({ rows }) => rows)).toEqual(whole.rows);
    const csv = String((await history.ask('format=csv')).body);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + (await json('')).total);
  });

  it('sorts areas by their rate, and what has no number comes last', async () => {
    const { rows } = await json('period=latest&measure=rate_per_100k_computed&area=areas&sort=-value');
    const values = rows.map(({ value }) => value ?? Number.NEGATIVE_INFINITY);
    expect(values).toEqual(values.toSorted((one, other) => other - one));
    expect(rows).toHaveLength(42);
  });

  it('may be kept for a minute, and is not sent again where nothing changed', async () => {
    const { headers } = await history.ask(one);
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=60',
      vary: 'accept',
      link: expect.stringContaining('rel="bookmark"'),
    });
    expect(await history.ask(one, { 'if-none-match': headers!.etag! })).toMatchObject({ status: 304 });
    expect((await history.ask(`${one}&format=csv`)).headers!.etag).not.toBe(headers!.etag);
  });

  it('answers a browser with a form, a table and a chart of the same rows, and keeps what was chosen', async () => {
    const page = String(
      (
        await history.ask('period=latest&measure=eligible&category=1&level=Total&area=kent,dorset', {
          accept: 'text/html,*/*;q=0.8',
        })
      ).body,
    );
    const { rows } = await json('period=latest&measure=eligible&category=1&level=Total&area=kent,dorset');
    for (const { mappa_area, value } of rows) {
      expect(page).toMatch(new RegExp(`<th scope="row"[^>]*>${mappa_area}</th>.*>${value}<`));
      expect(page).toContain(`${mappa_area}: ${value}`);
    }
    expect(page).toContain('<form action="/data" method="get"');
    expect(page.match(/ checked>/g)).toHaveLength(6);
    expect(page).not.toContain('<script');
    const wrong = await history.ask('area=kent&level="><script>', { accept: 'text/html' });
    expect([wrong.status, String(wrong.body).includes('<script')]).toEqual([400, false]);
    expect(String(wrong.body)).toMatch(/value="kent" checked/);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../../shared/adapters/objects.ts';
import { type History, publishedHistory, why } from './published-history.ts';
import { one, reading } from './reading.ts';

let history: History;
beforeAll(async () => {
  history = await publishedHistory();
});
const { json, problemOf } = reading(() => history);

/** A catalogue that lists one release with these files. */
const listing = (files: readonly object[]) =>
  JSON.stringify({
    'dcat:dataset': [
      {
        '@id': 'releases/2023-24/1.0/',
        'dct:title': 'MAPPA',
        'dct:issued': '2024-10-31T09:30:00+00:00',
        'dcat:version': '1.0',
        'adms:status': 'current',
        'dcat:distribution': files,
      },
    ],
  });

/** What is asked while one object is otherwise than it was published; it is put back. */
const whileOtherwise = async (
  key: string,
  change: (held: { bytes: Uint8Array; reading: Reading }) => { bytes?: Uint8Array; reading?: Reading } | undefined,
  act: () => Promise<void>,
) => {
  const { objects, readings } = history.road.published;
  const held = { bytes: objects.get(key)!, reading: readings.get(key)! };
  const other = change(held);
  objects.delete(key);
  if (other !== undefined) objects.set(key, other.bytes ?? held.bytes);
  readings.set(key, other?.reading ?? held.reading);
  try {
    await act();
  } finally {
    objects.set(key, held.bytes);
    readings.set(key, held.reading);
  }
};
const csvOf = (release: string) => `releases/${release}/mappa-${release.slice(0, 7)}.csv`;
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('what is not out', () => {
  it.each([
    'version=2023-24/1.2',
    'version=1.2',
    'period=2024-25',
    'period=2019-20,2023-24',
    'version=2019-20/1.0',
    'version=1.9&period=latest',
  ])('is not found, whether it was never published or is scheduled: %s', async (search) => {
    const { status, code, faults } = await problemOf(search);
    expect([status, code]).toEqual([404, 'not-out']);
    expect(JSON.stringify(faults)).toContain('is not out yet');
    const page = await history.ask(search, { accept: 'text/html' });
    expect([page.status, String(page.body).includes('<table')]).toEqual([404, false]);
  });

  it('is not given before the instant that a file says of itself, and never where it says none', async () => {
    for (const reading of [{ from: '2024-11-28T09:30:00.000Z' }, {}])
      await whileOtherwise(
        csvOf('2023-24/1.0'),
        () => ({ reading }),
        async () => {
          expect(await problemOf(one)).toMatchObject({ status: 404, code: 'not-out' });
        },
      );
    expect((await json(one)).total).toBe(1);
  });
});

describe('a withdrawal', () => {
  const reading = (is: Reading) => ({ reading: { ...is, withdrawn: why } });
  it('is answered with its reason as soon as the file says so, before the catalogue does', async () => {
    await whileOtherwise(
      csvOf('2023-24/1.0'),
      (held) => reading(held.reading),
      async () => {
        expect(await problemOf(one)).toMatchObject({ status: 410, detail: `2023-24/1.0 was withdrawn: ${why}` });
      },
    );
  });

  it('and as soon as the catalogue says so, before the file does, or where the file never came out', async () => {
    const withoutReason = ({ reading: { withdrawn: _, ...rest } }: { reading: Reading }) => ({ reading: rest });
    for (const change of [withoutReason, () => undefined])
      await whileOtherwise(csvOf('2023-24/1.1'), change, async () => {
        expect(await problemOf('version=2023-24/1.1')).toMatchObject({
          status: 410,
          detail: expect.stringContaining(why),
        });
        expect((await json(one)).releases).toMatchObject([{ version: '1.0' }]);
      });
  });

  it('in the midst of a publication leaves a version without files, which spoils no answer', async () => {
    const midst = (text: string) => {
      const catalogue = JSON.parse(text);
      const withdrawn = catalogue['dcat:dataset'].find((each: { '@id': string }) =>
        each['@id'].endsWith('2023-24/1.1/'),
      );
      withdrawn['dcat:distribution'] = [];
      return JSON.stringify(catalogue);
    };
    const change = ({ bytes }: { bytes: Uint8Array }) => ({ bytes: bytesOf(midst(new TextDecoder().decode(bytes))) });
    await whileOtherwise('catalog.json', change, async () => {
      expect(await problemOf('version=2023-24/1.1')).toMatchObject({ status: 410 });
      expect((await json(one)).total).toBe(1);
    });
  });
});

describe('what is out of order', () => {
  const outOfOrder = async () => {
    history.logged.length = 0;
    expect(await problemOf(one)).toMatchObject({ status: 503, code: 'out-of-order' });
    const page = await history.ask(one, { accept: 'text/html' });
    expect([page.status, String(page.body).includes('cannot be read at present')]).toEqual([503, true]);
    // The page is an answer, so it rings by what is logged; the problem does by the door.
    expect(history.logged).toHaveLength(1);
  };

  it.each([
    ['is not there', () => undefined],
    ['is not open yet', () => ({ reading: { from: '2090-01-01T00:00:00.000Z' } })],
    ['is none', () => ({ bytes: bytesOf('<html>') })],
    ['lists a release without its CSV', () => ({ bytes: bytesOf(listing([])) })],
  ])('is said, and never taken for "no figures", where the catalogue %s', (_, change) =>
    whileOtherwise('catalog.json', change, outOfOrder),
  );

  it.each([
    ['is not there', () => undefined],
    ['is another', ({ bytes }: { bytes: Uint8Array }) => ({ bytes: bytes.slice(0, -9) })],
  ])('is said where a listed file %s', (_, change) => whileOtherwise(csvOf('2023-24/1.0'), change, outOfOrder));

  it('is answered with no rows where the catalogue says that nothing is out', async () => {
    await whileOtherwise(
      'catalog.json',
      () => ({ bytes: bytesOf('{"dcat:dataset":[]}') }),
      async () => {
        expect((await json('')).rows).toEqual([]);
        expect(await problemOf(one)).toMatchObject({ status: 404 });
      },
    );
  });
});

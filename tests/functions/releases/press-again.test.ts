import { describe, expect, it } from 'vitest';
import { publishRelease } from '../../../functions/publish-release/publish-release.ts';
import { renewFront } from '../../../functions/publish-release/renew-front.ts';
import { sweep } from '../../../functions/publish-release/sweep.ts';
import type { Release } from '../../../shared/domain/release/life/release.ts';
import { releaseDayStamp } from '../../../shared/formats/published/release-date-stamp.ts';
import { digestOf, openPress } from './press.ts';
import { listing, ofOneOut, ofRelease, published, scheduled } from './releases-by-hand.ts';

const [first, second] = ['2024-10-31T09:30:00.000Z', '2024-11-28T09:30:00.000Z'];
const due = { period: '2023-24', version: '1.0' };
const swept = async (press: ReturnType<typeof openPress>) =>
  sweep(press.ports, { info: () => {}, error: () => {} })().then(
    () => 'all is well',
    (error: Error) => error.message,
  );

describe('what comes out again', () => {
  it('is not late for it: what counts is when it was first complete', async () => {
    const again: Release = { ...{ state: 'publishing', ...ofOneOut('2023-24', '1.0', first), publishedAt: first } };
    const { ports, told } = openPress([{ release: { ...again, publishingAt: second } as Release }], { now: second });
    await publishRelease(ports)(due);
    expect(told[0]![2]).not.toHaveProperty('late');
  });

  it('puts nothing where it is out already, whatever is listed', async () => {
    const release = published('1.0', first);
    const { ports, puts } = openPress([{ release }], { now: second, listed: [listing(release)] });
    expect(await publishRelease(ports)(due)).toBe('published');
    expect(puts).toEqual([]);
  });

  it('writes no data file of a version that was replaced, be it dated or not', async () => {
    const replaced = published('1.0', first);
    const texts = { 'dated.csv': releaseDayStamp, 'plain.csv': releaseDayStamp };
    const files = Object.entries(texts).map(([path, text]) => ({
      ...{ path, title: path, mediaType: 'text/csv', bytes: text.length, sha256: digestOf(text) },
      dated: path === 'dated.csv',
    }));
    const { ports, puts } = openPress(
      [{ release: replaced, texts, content: { files } }, { release: scheduled('1.1', second) }],
      { now: second, listed: [listing(replaced)] },
    );
    await publishRelease(ports)({ period: '2023-24', version: '1.1' });
    const old = puts.filter(({ key }) => key.startsWith('releases/2023-24/1.0/'));
    expect(old.map(({ key, text }) => [key.split('/').at(-1), text])).toEqual(
      ['dated.csv', 'plain.csv', 'mappa-2023-24.zip', 'release.json'].map((path) => [path, 'as it was']),
    );
  });
});

describe('words that were written beside other figures', () => {
  const words = [{ about: 'eligible', text: 'More than ever.', behind: 'other figures' }];
  const content = { words };

  it('ring while the release waits, and name their places', async () => {
    const press = openPress([{ release: scheduled('1.0', second), content }], { now: first });
    expect(await swept(press)).toMatch(
      /^Not out, or not as it is: 2023-24\/1\.0: the year before is another than when .+: How many people/,
    );
    expect(await swept(openPress([{ release: scheduled('1.0', second) }], { now: first }))).toBe('all is well');
  });

  it('give way to drafts, and the event names them', async () => {
    const { ports, told, puts } = openPress([{ release: scheduled('1.0', first), content }], { now: first });
    expect(await publishRelease(ports)(due)).toBe('published');
    expect(told[0]![3]).toMatchObject({
      why: expect.stringMatching(
        /^its time was .+Z; without words that had aged, and with drafts where there are any: How many people/,
      ),
    });
    expect(puts.find(({ key }) => key.endsWith('release.json'))!.text).not.toContain('More than ever.');
  });
});

describe('a sweep', () => {
  it('rings for none that is not scheduled yet, though it must be compiled anew', async () => {
    const release: Release = { state: 'compiled', ...ofRelease('2023-24', '1.0', first) };
    expect(await swept(openPress([{ release }], { now: second, ledger: ['0.9'] }))).toBe('all is well');
  });

  it('renews the front where that alone is due', async () => {
    const press = openPress([], { now: first, due: ['it'] });
    expect(await swept(press)).toBe('all is well');
    expect(press.told).toEqual([['front renewed', 'it']]);
  });
});

it('a front of which the first candidate is gone is written without its style', async () => {
  const { ports, puts, fronts } = openPress([{ release: scheduled('1.0', second) }], { now: first, due: ['it'] });
  const { ofPeriod } = ports.releases;
  ports.releases.ofPeriod = async (period) => ({ ...(await ofPeriod(period)), candidates: new Map() });
  await renewFront(ports);
  expect(puts.map(({ key }) => key)).toEqual(['not-here.html', 'index.html', 'catalog.json']);
  expect(fronts).toEqual([[[], { site: '', announced: [expect.objectContaining({ version: '1.0' })] }]]);
  expect((fronts[0] as object[])[1]).not.toHaveProperty('stylesheet');
});

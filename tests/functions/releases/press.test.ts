import { describe, expect, it } from 'vitest';
import { publishRelease } from '../../../functions/publish-release/publish-release.ts';
import type { Release } from '../../../shared/domain/release/life/release.ts';
import { standingPlace } from '../../../shared/formats/published/pages/standing-place.ts';
import { releaseDayStamp } from '../../../shared/formats/published/release-date-stamp.ts';
import { digestOf, openPress, styleAt } from './press.ts';
import { ofOneOut, ofRelease, scheduled as scheduledOf } from './releases-by-hand.ts';

const at = '2024-10-31T09:30:00.000Z';
const scheduled = scheduledOf('1.0', at);
const texts = {
  'index.html': `Out on ${releaseDayStamp}.${standingPlace}`,
  'mappa-2023-24.csv': 'a,b\n',
  'about.csv': `Out on ${releaseDayStamp}`,
};
const due = { period: '2023-24', version: '1.0' };
const clock = (what: string, why: string, when = at) => ({
  ...{ at: when, who: 'the clock', what, why },
  about: '2023-24/1.0',
});

describe('the first release of a period', () => {
  it('puts each file with what may be done with it, lists it, renews the front, and is then published', async () => {
    const { ports, puts, told, states } = openPress([{ release: scheduled, texts }], { now: at });
    expect(await publishRelease(ports)(due)).toBe('published');
    const here = (path: string) => ({ life: 'for ever', from: at, latest: `1.0/${path}` });
    expect(puts.map(({ key, type, reading }) => [key, type, reading])).toEqual([
      ['not-here.html', 'text/html', { life: 'none' }],
      [styleAt('1.0'), 'text/css', { from: '1970-01-01T00:00:00.000Z' }],
      ['releases/2023-24/1.0/index.html', 'text/html', { ...here('index.html'), life: 'moving' }],
      ['releases/2023-24/1.0/mappa-2023-24.csv', 'text/csv', here('mappa-2023-24.csv')],
      ['releases/2023-24/1.0/about.csv', 'text/csv', here('about.csv')],
      ['releases/2023-24/1.0/mappa-2023-24.zip', 'application/zip', here('mappa-2023-24.zip')],
      ['releases/2023-24/1.0/release.json', 'application/json', here('release.json')],
      ['index.html', 'text/html', { life: 'moving', from: at }],
      ['catalog.json', 'text/html', { life: 'moving', from: at }],
    ]);
    const textOf = (path: string) => puts.find(({ key }) => key.endsWith(path))!.text;
    expect(textOf('1.0/index.html')).toBe(`Out on 31 October 2024.${standingPlace}`);
    expect(textOf('mappa-2023-24.csv')).toBe('a,b\n');
    expect(textOf('.css')).toBe('/* Style of 1.0 */');

    const about = 'Out on 31 October 2024';
    const listedFiles = [
      { path: 'mappa-2023-24.zip', bytes: textOf('.zip').length, sha256: expect.any(String) },
      { path: 'mappa-2023-24.csv', title: 'The mappa-2023-24.csv', bytes: 4, sha256: digestOf('a,b\n') },
      { path: 'about.csv', bytes: about.length, sha256: digestOf(about) },
    ];
    const record = JSON.parse(textOf('release.json'));
    expect(record).toMatchObject({ title: 'A release', version: '1.0', files: listedFiles });
    expect(record.mainPoints.length).toBeGreaterThan(0);
    expect(record.files[1]).not.toHaveProperty('content');
    expect(record.files[1]).not.toHaveProperty('dated');
    const [begin, list, front, complete] = told;
    expect(begin).toEqual([
      'begin',
      'publishing',
      expect.objectContaining({ version: '1.0', basis: {} }),
      clock('publishing', `its time was ${at}`),
    ]);
    const { period, version, releaseAt, form, provisional, coverage, revises, reason } = scheduled;
    expect(list).toEqual([
      ...['list', '1.0'],
      {
        ...{ period, version, releaseAt, form, provisional, coverage, revises, reason, notes: ['Note of 1.0.'] },
        ...{ stylesheet: styleAt('1.0'), figures: expect.stringMatching(/^7,7,/) },
        files: record.files,
      },
      at,
    ]);
    expect(front).toEqual(['front renewed', 'after 1.0']);
    expect(complete).toEqual([
      'complete',
      'publishing',
      undefined,
      clock('published', 'every file is out, and it is listed'),
    ]);
    expect(states()).toEqual(['2023-24 1.0 published']);
  });

  it.each([
    ['', 'index.html'],
    ['https://mappa.example/', 'https://mappa.example/releases/2023-24/1.0/index.html'],
  ])('says its own address where the site "%s" has one', async (site, address) => {
    const files = { 'about.csv': '@@RELEASE-ADDRESS@@' };
    const { ports, puts } = openPress([{ release: scheduled, texts: files }], { now: at, site });
    await publishRelease(ports)(due);
    expect(puts.find(({ key }) => key.endsWith('about.csv'))!.text).toBe(address);
  });

  it.each([
    ['2024-10-31T09:45:00.000Z', undefined],
    ['2024-10-31T09:45:00.001Z', '2024-10-31T09:45:00.001Z'],
  ])('that comes out at %s is late since %s', async (now, late) => {
    const { ports, told } = openPress([{ release: scheduled }], { now });
    await publishRelease(ports)(due);
    expect((told[1]![2] as { late?: string }).late).toBe(late);
  });

  it.each([
    ['2024-10-31T09:30:00.000Z', 'published'],
    ['2024-10-31T09:29:59.999Z', 'a moment early'],
    ['2024-10-31T09:28:00.001Z', 'a moment early'],
    ['2024-10-31T09:28:00.000Z', 'too early'],
  ])('at %s is %s', async (now, outcome) => {
    const { ports, puts } = openPress([{ release: scheduled }], { now });
    expect(await publishRelease(ports)(due)).toBe(outcome);
    expect(puts.length > 0).toBe(outcome === 'published');
  });

  it('does not come out where its staged file is another by a byte, or its candidate is another', async () => {
    const release: Release = { ...scheduled, candidate: 'another' };
    const content = { candidate: scheduled.candidate };
    const { ports, puts } = openPress([{ release, texts, content }], { now: at });
    await expect(publishRelease(ports)(due)).rejects.toThrow('The release changed while it was being published');
    expect(puts).toEqual([]);
    const file = { title: 'A', mediaType: 'text/csv', bytes: 4, dated: false };
    const files = [{ ...file, path: 'a.csv', sha256: digestOf('a,b') }];
    const whole = { ...file, path: '0.csv', sha256: digestOf('0,0\n') };
    // Not even what lies before the spoilt one comes out.
    const two = { texts: { '0.csv': '0,0\n', 'a.csv': 'a,b\n' }, content: { files: [whole, ...files] } };
    const spoilt = openPress([{ release: scheduled, ...two }], { now: at });
    await expect(publishRelease(spoilt.ports)(due)).rejects.toThrow('A staged file is not what was compiled.');
    expect(spoilt.puts.map(({ key }) => key)).toEqual(['not-here.html', styleAt('1.0')]);
    // One letter short, so that what is taken for the style sheet, which is open at once, begins with what is not.
    const short = { files: files.map((file) => ({ ...file, bytes: 3 })) };
    const cut = openPress([{ release: scheduled, texts: { 'a.csv': 'a,b\n' }, content: short }], { now: at });
    await expect(publishRelease(cut.ports)(due)).rejects.toThrow('A staged file is not what was compiled.');
    expect(cut.puts.map(({ key }) => key)).toEqual(['not-here.html']);
  });

  it('is compiled anew where it was checked against another ledger, and its schedule is cancelled', async () => {
    const { ports, puts, told, states } = openPress([{ release: scheduled }], { now: at, ledger: ['0.9'] });
    expect(await publishRelease(ports)(due)).toBe('must be compiled anew');
    const why = 'Something was published that this candidate was not checked against: compile it anew.';
    expect(told).toEqual([['move', 'scheduled', 'approved', clock('cancel', why)]]);
    expect([puts, states()]).toEqual([[], ['2023-24 1.0 approved']]);
  });
});

describe('what is called for', () => {
  it.each<[string, Release]>([
    ['not scheduled', { state: 'compiled', ...ofRelease('2023-24', '1.0', at) }],
    ['not scheduled', { state: 'approved', ...ofRelease('2023-24', '1.0', at) }],
    ['published', { state: 'published', ...ofOneOut('2023-24', '1.0', at), publishedAt: at }],
  ])('is %s, and puts nothing again', async (outcome, release) => {
    const { ports, puts, told } = openPress([{ release, texts }], { now: at });
    expect(await publishRelease(ports)(due)).toBe(outcome);
    expect([puts, told]).toEqual([[], []]);
    expect(await publishRelease(ports)({ ...due, version: '1.1' })).toBe('unknown');
  });

  it('goes on where it broke off, without a second entry in the ledger', async () => {
    const release: Release = { state: 'publishing', ...ofOneOut('2023-24', '1.0', at), publishedAt: null };
    const { ports, told } = openPress([{ release, texts }], { now: '2024-10-31T09:50:00.000Z', ledger: ['1.0'] });
    expect(await publishRelease(ports)(due)).toBe('published');
    expect(told.map(([what]) => what)).toEqual(['list', 'front renewed', 'complete']);
    // Late is reckoned from when readers could first have it, not from when it was gone on with.
    expect((told[0]![2] as { late?: string }).late).toBeUndefined();
  });
});

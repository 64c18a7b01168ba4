import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { Candidate } from '../../shared/adapters/candidate.ts';
import { itemsOfText, TornRead, textOfItems, untorn } from '../../shared/adapters/long-text.ts';
import { texts } from '../../shared/adapters/query-all.ts';
import { openReleases } from '../../shared/adapters/releases.ts';
import { whoIs } from '../../shared/domain/access/who.ts';
import { settings } from '../../shared/domain/disclosure/settings.ts';
import { Listed, Release, type ReleaseIn } from '../../shared/domain/release/life/release.ts';
import { emptyTable } from '../empty-table.ts';

/** What DynamoDB takes of an item, bytes. */
const limit = 400 * 1024;
const at = {
  key: { pk: { S: 'p' }, sk: { S: 'C#1' } },
  partKey: (part: string) => ({ pk: { S: 'p' }, sk: { S: `C#1#${part}` } }),
};
const made = (text: string) => itemsOfText('content', text, at).map(texts);

describe('a text that grows with the areas', () => {
  it('is one item as long as it is short, and else several, each far below what an item takes', () => {
    expect(made('short')).toEqual([{ pk: 'p', sk: 'C#1', content: 'short' }]);
    const long = '£𝟙 a line\n'.repeat(50_000);
    const [first, ...others] = made(long);
    expect(others.map(({ sk }) => sk)).toEqual(['C#1#001', 'C#1#002', 'C#1#003', 'C#1#004']);
    for (const item of [first!, ...others]) expect(Buffer.byteLength(item.content!)).toBeLessThan(0.8 * limit);
    expect(textOfItems('content', first!, others)).toBe(long);
  });

  it('is kept where it is empty, and none where nothing is kept', () => {
    const [empty] = made('');
    expect([made('').length, textOfItems('content', empty!, [])]).toEqual([1, '']);
    expect(textOfItems('content', { pk: 'p', sk: 'C#1' }, [])).toBe('null');
  });

  it('is put together of one writing, whatever a longer one left behind', () => {
    const [, ...left] = made('x'.repeat(450_000));
    const [first, ...own] = made('y'.repeat(150_000));
    const found = [...own, ...left.slice(own.length)];
    expect(textOfItems('content', first!, found)).toBe('y'.repeat(150_000));
    expect(textOfItems('content', made('short')[0]!, left)).toBe('short');
  });

  it('is read again where it was written anew meanwhile, and not for ever', async () => {
    const [old] = made('x'.repeat(250_000));
    const [is, ...parts] = made('y'.repeat(250_000));
    expect(() => textOfItems('content', old!, parts)).toThrow(TornRead);
    const reads = [old!, is!];
    expect(await untorn(async () => textOfItems('content', reads.shift()!, parts))).toBe('y'.repeat(250_000));
    let tries = 0;
    const always = async () => {
      tries += 1;
      return textOfItems('content', old!, parts);
    };
    await expect(untorn(always)).rejects.toThrow('try again');
    expect(tries).toBe(5);
    const broken = async () => {
      tries += 1;
      throw new Error('broken');
    };
    await expect(untorn(broken)).rejects.toThrow('broken');
    expect(tries).toBe(6);
  });
});

describe('a release of a thousand areas', () => {
  const noon = '2024-09-02T12:00:00.000Z';
  const by = whoIs({ subject: 'ana-lyst' });
  const happening = { at: noon, who: 'somebody', what: 'something', about: 'RELEASE#2023-24#1.0', why: 'so' };
  const known = {
    ...{ period: '2023-24', version: '1.0', releaseAt: noon, candidate: 'c', digest: 'd', form: 'D' },
    ...{ provisional: false, coverage: { areas: 1000, of: 1000, missing: [] }, revises: null, reason: null },
    ...{ preRelease: [], compiledAt: noon, compiledBy: by },
  };
  const compiled = Release.parse({ state: 'compiled', ...known });
  const scheduled = { ...known, approvedAt: noon, approvedBy: by, scheduledAt: noon, scheduledBy: by };
  const publishing = Release.parse({
    ...{ state: 'publishing', ...scheduled, publishingAt: noon, comparedWith: null, publishedAt: null },
  }) as ReleaseIn<'publishing'>;
  const file = (area: number) => ({
    ...{ path: `areas/area-${area}/mappa-2023-24-area-${area}.csv`, title: `Area ${area}`, mediaType: 'text/csv' },
    ...{ bytes: 5000 + area, sha256: String(area).padStart(64, 'a') },
  });
  const files = (count: number) => Array.from({ length: count }, (_, area) => file(area));
  const content = (count: number): Candidate =>
    Candidate.parse({
      ...{ candidate: 'c', stylesheet: 's', notes: [], record: {}, figures: '1,2,3\n'.repeat(count * 40) },
      files: files(count).map((each) => ({ ...each, dated: false })),
      entry: { period: '2023-24', version: '1.0', basis: {}, facts: [], rules: 'nested remainder', settings },
    });
  const listed = Listed.parse({ ...known, notes: [], stylesheet: 's', files: files(2000), figures: '1,2\n'.repeat(1) });

  it('is compiled, compiled anew with less, and listed, in items far below the limit', async () => {
    const { client, table } = await emptyTable();
    const releases = openReleases(client, table);
    const kept = async () => (await releases.ofPeriod('2023-24')).candidates.get('1.0');
    expect(await releases.compile(undefined, compiled, content(2000), happening, undefined)).toBe(true);
    expect(await kept()).toEqual(content(2000));
    expect(await releases.compile(compiled, compiled, content(700), happening, undefined)).toBe(true);
    expect(await kept()).toEqual(content(700));
    expect(await releases.move(compiled, publishing, happening)).toBe(true);
    expect(await releases.list(publishing, listed, noon)).toBe(true);
    expect(await releases.listed()).toEqual([listed]);
    expect([await releases.listed('2023-24'), await releases.listed('2022-23')]).toEqual([[listed], []]);
    const { Items = [] } = await client.send(new ScanCommand({ TableName: table }));
    const sizes = Items.map((item) => Buffer.byteLength(JSON.stringify(texts(item))));
    expect(Items.length).toBeGreaterThan(8);
    expect(Math.max(...sizes)).toBeLessThan(0.5 * limit);
  });
});

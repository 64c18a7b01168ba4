import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { publishRelease } from '../../../functions/publish-release/publish-release.ts';
import { sizeText } from '../../../shared/formats/published/pages/parts.ts';
import { releaseFiles } from '../../../shared/formats/published/release-files.ts';
import { freshRoad, type Road, textOf, walk } from './release-road.ts';
import { asTexts } from './shelf.ts';

const json = (text: string) => JSON.parse(text);

/** Every text that a file holds, the files of an archive and what is in those included. */
const textsIn = (key: string, bytes: Uint8Array): [string, string][] =>
  /\.(zip|ods|xlsx)$/.test(key)
    ? Object.entries(unzipSync(bytes)).flatMap(([name, content]) => textsIn(`${key} ${name}`, content))
    : [[key, new TextDecoder().decode(bytes)]];

describe('what is published of a release', () => {
  it('gives the feed whole addresses where the site has one, and else those that hold on every machine', async () => {
    const road = await freshRoad();
    const addresses = () => {
      const { home_page_url, feed_url, items } = json(textOf(road, 'feed.json'));
      return [home_page_url, feed_url, items[0].id, items[0].url];
    };
    const relative = ['index.html', 'feed.json', 'releases/2023-24/1.0/', 'releases/2023-24/1.0/index.html'];
    await walk(road);
    expect(addresses()).toEqual(relative);
    const site = 'https://statistics.example.org/';
    await road.decide('publish-again', '1.0');
    await publishRelease({ ...road.publishPorts, site })({ period: '2023-24', version: '1.0' });
    expect(addresses()).toEqual(relative.map((path) => site + path));
  });

  it('gives every data file with its right size and digest, and no page, which may gain a word on its standing', async () => {
    const road = await freshRoad();
    await walk(road);
    const { files } = json(textOf(road, 'releases/2023-24/1.0/release.json'));
    const keys = [...road.published.objects.keys()].filter((key) => /^releases\/.*(?<!\.html)$/.test(key));
    expect(files.map((file: { path: string }) => `releases/2023-24/1.0/${file.path}`).sort()).toEqual(
      keys.filter((key) => !key.endsWith('release.json')).sort(),
    );
    for (const { path, bytes, sha256 } of files) {
      const object = road.published.objects.get(`releases/2023-24/1.0/${path}`)!;
      expect([object.length, createHash('sha256').update(object).digest('hex')]).toEqual([bytes, sha256]);
    }
  });

  it('can be cited by an address that leads to it, where the site has one', async () => {
    const citation = (road: Road) =>
      textOf(road, 'releases/2023-24/1.0/index.html')
        .replace(/.*?id="cite"/s, '')
        .replace(/<[^>]*>/g, '');
    const road = await freshRoad();
    await walk(road);
    expect(citation(road)).toContain('version 1.0 (final), released 31 October 2024. Available from the release page');
    const elsewhere = await freshRoad();
    elsewhere.publishPorts.site = 'https://statistics.example.org/';
    await walk(elsewhere);
    expect(citation(elsewhere)).toContain(
      'Available at https://statistics.example.org/releases/2023-24/1.0/index.html.',
    );
    for (const each of [road, elsewhere])
      for (const [key, bytes] of each.published.objects)
        for (const [name, text] of textsIn(key, bytes)) expect(text, name).not.toContain('@@');
  });

  it('says on its pages how large each download is, and leads to each', async () => {
    const road = await freshRoad();
    await walk(road);
    const sizeOf = (key: string) => sizeText(road.published.objects.get(key)!.length);
    const release = textOf(road, 'releases/2023-24/1.0/index.html');
    const { files } = json(textOf(road, 'releases/2023-24/1.0/release.json'));
    const own = files.map(({ path }: { path: string }) => path).filter((path: string) => !/\/|^index/.test(path));
    expect(own.length).toBeGreaterThan(5);
    for (const path of [...own, 'release.json'])
      expect(release.replace(/.*?id="downloads"/s, ''), path).toMatch(
        new RegExp(`href="${path}">[^<]*</a> \\(${sizeOf(`releases/2023-24/1.0/${path}`)}\\)`),
      );
    const front = textOf(road, 'index.html');
    const series = [...road.published.objects.keys()].filter((key) => key.startsWith('series/'));
    expect(series).toHaveLength(4);
    for (const path of [...series, 'latest/mappa.csv'])
      expect(front, path).toMatch(new RegExp(`href="${path}">[^<]*</a> \\(${sizeOf(path)}\\)`));
  });

  it('makes the same bytes on another day and under another token', async () => {
    const made = async (now: string) => {
      const road = await freshRoad(releaseFiles);
      road.clock.now = now;
      await walk(road);
      return asTexts(road.published.objects);
    };
    expect(await made('2024-10-30T22:00:00.000Z')).toEqual(await made('2024-08-01T03:00:00.000Z'));
  });
});

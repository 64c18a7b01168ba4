import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { screenForEes } from '../../../formats/published/ees-screener.ts';
import { faultsOf } from '../public-view.ts';
import { textOf } from '../release-road.ts';
import { dcatFaults, feedFaults } from './catalogue-rules.ts';
import { csvwFaults } from './csvw-rules.ts';
import type { History } from './history.ts';

/** What machines read, held against the rules of each format by code that knows nothing of what writes them. */
export const describeFiles = ({ road }: History): void => {
  const { objects } = road.published;
  const keys = [...objects.keys()];
  const json = (key: string) => JSON.parse(textOf(road, key));
  const besides = (key: string) => (url: string) => {
    const at = new URL(url, `http://site/${key}`).pathname.slice(1);
    return objects.has(at) ? textOf(road, at) : undefined;
  };

  describe('what machines read', () => {
    it('has metadata that describes each CSV by the rules of CSV on the Web, every cell', () => {
      const metadata = keys.filter((key) => key.endsWith('-metadata.json'));
      expect(metadata).toHaveLength(10);
      for (const key of metadata) expect(csvwFaults(json(key), besides(key)), key).toEqual([]);
    });

    it('would be found wrong with a column too many, a word for a number, a row twice or a property of ours', () => {
      const key = 'releases/2022-23/1.0/mappa-2022-23.csv-metadata.json';
      const [metadata, read] = [json(key), besides(key)];
      const faulty = (change: (text: string) => string) => csvwFaults(metadata, (url) => change(read(url)!));
      expect(faulty((text) => text.replace('people,', 'people,about '))[0]).toContain('value: "about ');
      expect(faulty((text) => `${text}${text.split('\r\n')[1]}\r\n`)).toEqual(['two rows have one primary key']);
      expect(faulty((text) => text.replace('time_period', 'period'))).toEqual([
        'time_period is headed otherwise in the file',
      ]);
      expect(csvwFaults({ ...metadata, licence: 'ours' }, read)).toEqual(['licence is no property of a table']);
    });

    it('passes the screener of Explore Education Statistics, every version', () => {
      const pairs = keys.filter((key) => key.endsWith('.meta.csv'));
      expect(pairs).toHaveLength(5);
      for (const key of pairs) {
        const file = (name: string) => ({ name: name.split('/').at(-1)!, text: textOf(road, name) });
        expect(screenForEes(file(key.replace('.meta', '')), file(key)), key).toEqual([]);
      }
    });

    it('stands in a catalogue and a feed that say all that they must of each dataset, file and entry', () => {
      const catalogue = json('catalog.json');
      expect(dcatFaults(catalogue)).toEqual([]);
      const [first] = catalogue['dcat:dataset'];
      expect(dcatFaults({ ...catalogue, 'dcat:dataset': [{ ...first, 'dct:temporal': {} }] })).toEqual([
        `${first['@id']}: dct:temporal`,
      ]);
      expect(feedFaults(json('feed.json'))).toEqual([]);
    });

    it('is what it says: every digest, every address, and every place of a page that is led to', () => {
      expect(faultsOf(objects)).toEqual([]);
      for (const key of keys.filter((each) => each.endsWith('.html')))
        for (const [, to, id] of textOf(road, key).matchAll(/ href="([^":#]*)#([^"]+)"/g)) {
          const page = to === '' ? key : new URL(to!, `http://site/${key}`).pathname.slice(1);
          expect(textOf(road, page), `${key} leads to ${to}#${id}`).toContain(` id="${id}"`);
        }
    });

    it('is all in the zip of its release, the same bytes, and nothing lies there that no list names', () => {
      for (const key of keys.filter((each) => /^releases\/.*\.zip$/.test(each))) {
        const base = key.slice(0, key.lastIndexOf('/') + 1);
        const own = keys.filter((each) => each.startsWith(base)).map((each) => each.slice(base.length));
        const named: string[] = json(`${base}release.json`).files.map(({ path }: { path: string }) => path);
        const pages = own.filter((path) => path.endsWith('.html'));
        expect([...named, 'release.json', ...pages].sort()).toEqual(own.toSorted());
        const { SHA256SUMS: _, ...held } = unzipSync(objects.get(key)!);
        expect([...Object.keys(held), key.slice(base.length)].sort()).toEqual(named.toSorted());
        for (const [path, bytes] of Object.entries(held))
          expect(Buffer.compare(bytes, objects.get(base + path)!), path).toBe(0);
      }
    });
  });
};

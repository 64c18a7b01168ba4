import { existsSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { someAtATime } from '../../../shared/adapters/some-at-a-time.ts';
import { askDoor } from '../../local/doors/plain-client.ts';
import type { LocalPlatform } from '../../local/local-platform.ts';

/** A copy of all that is public, which is got ready while it comes out. */
export interface PublishedCopy {
  /** An object was written: where it is public it is fetched, and again where it is written again. */
  written(bucket: string, key: string): void;
  /**
   * Writes all that is public by now into a folder, and takes away what an earlier copy left there. A folder that is
   * not an earlier copy of ours loses nothing.
   * @returns paths of the files, in order
   */
  into(folder: string): Promise<string[]>;
}

/** Begins a copy of what a platform has public. Nothing is written before the end: a copy holds whole releases. */
export const copyOfPublished = ({ engines, resource }: Pick<LocalPlatform, 'engines' | 'resource'>): PublishedCopy => {
  const published = resource('PUBLISHED_BUCKET');
  const bucket = `${engines.objects}/${published}`;
  const fetched = new Map<string, Promise<Buffer | undefined>>();
  const fetchFile = async (key: string): Promise<Buffer> => {
    const { status, body } = await askDoor(`${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`);
    if (status !== 200) throw new Error(`The published file ${key} cannot be read.`);
    return body;
  };
  return {
    written: (where, key) => {
      // What cannot be had now is asked for again at the end.
      if (where === published)
        fetched.set(
          key,
          fetchFile(key).catch(() => undefined),
        );
    },
    into: async (folder) => {
      const keys = await keysOf(bucket);
      const ours = existsSync(join(folder, 'catalog.json'));
      await someAtATime(keys, async (key) => {
        const path = join(folder, key);
        mkdirSync(dirname(path), { recursive: true });
        // Not in the way of what else there is to do: to empty an older copy takes a disk as long as to write it anew.
        await writeFile(path, (await fetched.get(key)) ?? (await fetchFile(key)));
      });
      if (ours) takeAwayOthers(folder, new Set(keys));
      return keys;
    },
  };
};

const takeAwayOthers = (folder: string, kept: ReadonlySet<string>): void => {
  for (const old of globSync('{releases,latest,areas,series,assets}/**', { cwd: folder, withFileTypes: true }))
    if (old.isFile() && !kept.has(relative(folder, join(old.parentPath, old.name))))
      rmSync(join(old.parentPath, old.name));
};

const keysOf = async (bucket: string): Promise<string[]> => {
  const keys: string[] = [];
  for (let token = ''; ; ) {
    const next = token ? `&continuation-token=${encodeURIComponent(token)}` : '';
    const answer = (await askDoor(`${bucket}?list-type=2${next}`)).body.toString('utf8');
    keys.push(...[...answer.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => unescaped(key)));
    token = unescaped(/<NextContinuationToken>([^<]*)</.exec(answer)?.[1] ?? '');
    if (!token) return keys.sort();
  }
};

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

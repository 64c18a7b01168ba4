import { existsSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { someAtATime } from '../../../shared/adapters/some-at-a-time.ts';
import { askDoor } from '../../local/doors/plain-client.ts';
import type { LocalPlatform } from '../../local/local-platform.ts';

/**
 * Copies everything that is public into a folder, and takes away what an earlier copy left there. A folder that is not
 * an earlier copy of ours loses nothing.
 * @returns paths of the files, in order
 */
export const mirrorPublished = async (platform: LocalPlatform, folder: string): Promise<string[]> => {
  const bucket = `${platform.engines.objects}/${platform.resource('PUBLISHED_BUCKET')}`;
  const keys = await keysOf(bucket);
  const ours = existsSync(join(folder, 'catalog.json'));
  await someAtATime(keys, async (key) => {
    const { status, body } = await askDoor(`${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`);
    if (status !== 200) throw new Error(`The published file ${key} cannot be read.`);
    const path = join(folder, key);
    mkdirSync(dirname(path), { recursive: true });
    // Not in the way of what is fetched meanwhile: to empty an older copy takes a disk as long as to write it anew.
    await writeFile(path, body);
  });
  const kept = new Set(keys);
  for (const old of ours
    ? globSync('{releases,latest,areas,series,assets}/**', { cwd: folder, withFileTypes: true })
    : [])
    if (old.isFile() && !kept.has(relative(folder, join(old.parentPath, old.name))))
      rmSync(join(old.parentPath, old.name));
  return keys;
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

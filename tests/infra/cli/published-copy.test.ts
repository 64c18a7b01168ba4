import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyOfPublished } from '../../../infra/cli/run/published-copy.ts';
import { type Engine, listen } from '../../../infra/local/doors/listen.ts';

const temporary = mkdtempSync(join(tmpdir(), 'mappa-copy-'));
const objects = new Map<string, string>();
const asked: string[] = [];
let out = false;
let engine: Engine;
beforeAll(async () => {
  engine = await listen((request, response) => {
    const [, key = ''] = decodeURIComponent(request.url ?? '').split('/open/');
    if (request.url?.startsWith('/open?')) {
      response.end([...objects.keys()].map((each) => `<Key>${each.replace('&', '&amp;')}</Key>`).join(''));
      return;
    }
    asked.push(key);
    const text = out ? undefined : objects.get(key);
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
});
afterAll(async () => {
  await engine.stop();
  rmSync(temporary, { recursive: true });
});

/** A copy that hears of every write, and how to write. */
const begun = () => {
  objects.clear();
  asked.length = 0;
  const copy = copyOfPublished({
    engines: { dynamoDb: '', objects: engine.endpoint },
    resource: (name) => (name === 'PUBLISHED_BUCKET' ? 'open' : ''),
  });
  const write = (key: string, text: string, bucket = 'open') => {
    if (bucket === 'open') objects.set(key, text);
    copy.written(bucket, key);
  };
  return { copy, write };
};

const folderOf = (name: string, files: Record<string, string> = {}) => {
  const folder = join(temporary, name);
  mkdirSync(join(folder, 'releases'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return folder;
};

it('fetches each file when it comes out, again when it changes, and nothing of another bucket', async () => {
  const { copy, write } = begun();
  write('releases/a & b.csv', 'one');
  write('index.html', 'first');
  write('draft.html', 'not for the public', 'staging');
  await expect.poll(() => asked.length).toBe(2);
  write('index.html', 'second');
  const folder = folderOf('new');
  expect(readdirSync(folder), 'nothing is written before the end').toEqual(['releases']);
  expect(await copy.into(folder)).toEqual(['index.html', 'releases/a & b.csv']);
  expect(asked.toSorted()).toEqual(['index.html', 'index.html', 'releases/a & b.csv']);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('second');
  expect(readFileSync(join(folder, 'releases/a & b.csv'), 'utf8')).toBe('one');
  expect(existsSync(join(folder, 'draft.html'))).toBe(false);
});

it('asks again at the end for what it could not have, or has not heard of, and says what cannot be had', async () => {
  const { copy, write } = begun();
  out = true;
  write('index.html', 'text');
  await expect.poll(() => asked.length).toBe(1);
  await expect(copy.into(folderOf('broken'))).rejects.toThrow('The published file index.html cannot be read.');
  out = false;
  objects.set('catalog.json', '{}');
  const folder = folderOf('whole');
  expect(await copy.into(folder)).toEqual(['catalog.json', 'index.html']);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('text');
});

it('takes away what an earlier copy left, and nothing of a folder that is none', async () => {
  const old = { 'releases/old.csv': 'old', 'notes.txt': 'mine' };
  const left = async (name: string, more: Record<string, string>) => {
    const { copy, write } = begun();
    write('catalog.json', '{}');
    const folder = folderOf(name, { ...old, ...more });
    await copy.into(folder);
    return readdirSync(folder, { recursive: true }).toSorted();
  };
  expect(await left('ours', { 'catalog.json': 'old' })).toEqual(['catalog.json', 'notes.txt', 'releases']);
  expect(await left('foreign', {})).toEqual(['catalog.json', 'notes.txt', 'releases', 'releases/old.csv']);
});

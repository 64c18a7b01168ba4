import type { GetObjectCommandInput, PutObjectCommandInput, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { openObjects } from '../../shared/adapters/objects.ts';
import { openPublished } from '../../shared/adapters/published-objects.ts';

const bytes = new TextEncoder().encode('a,b\r\n');
const [before, at, after] = ['2024-10-31T09:29:59.999Z', '2024-10-31T09:30:00.000Z', '2024-10-31T09:30:01.000Z'];

/** A bucket as S3 keeps one: what is said of an object comes back with it, and an unknown key is no object. */
const bucket = () => {
  const held = new Map<string, PutObjectCommandInput>();
  const send = async ({ input }: { input: PutObjectCommandInput | GetObjectCommandInput }) => {
    if ('Body' in input) return void held.set(input.Key!, input);
    const found = held.get(input.Key!);
    if (found === undefined) throw Object.assign(new Error('No such key.'), { name: 'NoSuchKey' });
    return { Body: { transformToByteArray: async () => found.Body }, Metadata: found.Metadata };
  };
  const client = { send } as unknown as S3Client;
  const read = (key: string, now: string) => openPublished(client, 'published', () => new Date(now))(key);
  return { held, read, put: openObjects(client, 'published').put };
};

describe('an object, and what readers are told of it', () => {
  it('may be kept for ever, for a minute or not at all', async () => {
    const { held, put } = bucket();
    await put('data.csv', bytes, 'text/csv');
    await put('index.html', bytes, 'text/html', { life: 'moving' });
    await put('not-here.html', bytes, 'text/html', { life: 'none' });
    expect([...held.values()].map(({ CacheControl }) => CacheControl)).toEqual([
      'public, max-age=31536000, immutable',
      'public, max-age=60',
      'no-store',
    ]);
  });

  it('is of its kind, a text in UTF-8', async () => {
    const { held, put } = bucket();
    await put('data.csv', bytes, 'text/csv');
    await put('data.parquet', bytes, 'application/vnd.apache.parquet');
    expect([...held.values()].map(({ ContentType }) => ContentType)).toEqual([
      'text/csv; charset=utf-8',
      'application/vnd.apache.parquet',
    ]);
  });

  it('opens at its instant, and never where it says none', async () => {
    const { read, put } = bucket();
    await put('dated.csv', bytes, 'text/csv', { from: at });
    await put('undated.csv', bytes, 'text/csv');
    expect([await read('dated.csv', before), await read('dated.csv', at), await read('dated.csv', after)]).toEqual([
      'not yet',
      { bytes },
      { bytes },
    ]);
    expect(await read('undated.csv', after)).toBe('not yet');
    expect(await read('missing.csv', after)).toBeUndefined();
  });

  it('of a withdrawn release gives the reason alone, and that not before its time', async () => {
    const { read, put } = bucket();
    await put('data.csv', bytes, 'text/csv', { from: at, withdrawn: 'Two areas’ figures were swapped: 17 % off.' });
    expect(await read('data.csv', before)).toBe('not yet');
    expect(await read('data.csv', after)).toEqual({ withdrawn: 'Two areas’ figures were swapped: 17 % off.' });
  });

  it('says of a long reason as much as two kilobytes hold, whole letters, and that there is more', async () => {
    const { held, read, put } = bucket();
    for (const letter of ['a', 'é', '字', '🜁', '\u{D800}']) {
      await put('data.csv', bytes, 'text/csv', { from: at, withdrawn: letter.repeat(4000), latest: '1.1/data.csv' });
      const said = Object.entries(held.get('data.csv')!.Metadata!);
      expect(said.map(([name, text]) => name.length + text.length).reduce((sum, each) => sum + each)).toBeLessThan(
        2000,
      );
      for (const [, text] of said) expect(text).toMatch(/^[\x20-\x7e]*$/);
      const found = (await read('data.csv', after)) as { withdrawn: string };
      expect(found.withdrawn).toMatch(/^(.)\1{20,}…+$/u);
    }
  });
});

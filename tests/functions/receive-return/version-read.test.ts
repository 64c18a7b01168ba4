import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { receiveReturn } from '../../../functions/receive-return/receive-return.ts';
import { readUpload } from '../../../shared/adapters/uploads.ts';
import { around, keyOf, returns } from './arriving.ts';
import { inMemoryReturns } from './in-memory-returns.ts';

const bytes = new TextEncoder().encode(returns.one);

/** A bucket that holds one object, and notes what it is asked for and whether anybody reads what it hands out. */
const bucket = (length = bytes.length, said = length) => {
  const asked: object[] = [];
  const body = Object.assign(Readable.from([]), { transformToByteArray: async () => bytes.slice(0, length) });
  const client = {
    send: async ({ input }: { input: object }) => {
      asked.push(input);
      return { Body: body, ContentLength: said };
    },
  } as unknown as S3Client;
  return { client, asked, body };
};

const object = { key: keyOf(1), size: 1, eTag: 'e' };
const told = (more: object) => ({ Records: [{ s3: { bucket: { name: 'uploads' }, object: { ...object, ...more } } }] });

describe('the upload that is read', () => {
  it('is the version that was announced, though another lies under its key by then', async () => {
    const { client, asked } = bucket();
    const receive = receiveReturn({
      ...around({}).ports,
      ...inMemoryReturns(),
      upload: readUpload(client, 'uploads', 5_000_000),
    });
    await receive(told({ versionId: 'the-first-one' }));
    expect(asked).toEqual([{ Bucket: 'uploads', Key: keyOf(1), VersionId: 'the-first-one' }]);
  });

  it('is the only one where the bucket keeps no versions', async () => {
    const { client, asked } = bucket();
    await readUpload(client, 'uploads', 5_000_000)(keyOf(1));
    expect(asked).toEqual([{ Bucket: 'uploads', Key: keyOf(1) }]);
  });

  it('is kept by its version, so that the same file can be read again one day', async () => {
    const store = inMemoryReturns();
    const versions: unknown[] = [];
    const record: typeof store.record = async (screened) => {
      versions.push(screened.version);
      return store.record(screened);
    };
    await receiveReturn({ ...around({ [keyOf(1)]: returns.one }).ports, ...store, record })(told({ versionId: 'v7' }));
    expect(versions).toEqual(['v7']);
  });

  it('is not read past its limit, by what the bucket says or by what comes', async () => {
    const limit = 100;
    const said = bucket(bytes.length);
    expect(await readUpload(said.client, 'uploads', limit)(keyOf(1))).toEqual({ tooLarge: true });
    expect(said.body.destroyed).toBe(true);
    const silent = bucket(limit + 1, 0);
    expect(await readUpload(silent.client, 'uploads', limit)(keyOf(1))).toEqual({ tooLarge: true });
    const whole = bucket(limit);
    expect(await readUpload(whole.client, 'uploads', limit)(keyOf(1))).toEqual({ bytes: bytes.slice(0, limit) });
  });
});

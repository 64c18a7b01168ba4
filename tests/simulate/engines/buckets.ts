import { CopyObjectCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { refusals } from './errors.ts';

export type Stored = { bytes: Uint8Array; type: string; metadata: Readonly<Record<string, string>> };
/** What a `Range` asks for, in which both ends are in; the whole of it without one. */
const rangeIn = (bytes: Uint8Array, range = 'bytes=0-'): Uint8Array => {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range)!;
  return bytes.subarray(Number(from), to ? Number(to) + 1 : undefined);
};

type Versions = { name: string; object: Stored }[];

/**
 * S3 as far as it promises: every version of an object is kept, and what was written is read at once. `written` hears
 * of each writing, with the version and a mark that is another for every one.
 */
export const openBuckets = (written: (bucket: string, key: string, version: string, object: Stored) => void) => {
  const buckets = new Map<string, Map<string, Versions>>();
  let writings = 0;
  /** @returns the name of the version */
  const lay = (bucket: string, key: string, object: Stored): string => {
    const keys = buckets.get(bucket) ?? new Map<string, Versions>();
    buckets.set(bucket, keys);
    writings += 1;
    const name = `v${writings}`;
    keys.set(key, [...(keys.get(key) ?? []), { name, object }]);
    return name;
  };
  const put = (bucket: string, key: string, object: Stored): void =>
    written(bucket, key, lay(bucket, key, object), object);
  const find = (bucket: string, key: string, version?: string): Stored | undefined => {
    const versions = buckets.get(bucket)?.get(key);
    return (version === undefined ? versions?.at(-1) : versions?.find(({ name }) => name === version))?.object;
  };
  return {
    put,
    /** Puts what was there before a life began: nobody hears of it. */
    lay,
    find,
    keysOf: (bucket: string): readonly string[] => [...(buckets.get(bucket)?.keys() ?? [])],
    execute: (command: unknown): object => {
      if (command instanceof PutObjectCommand) {
        const { Bucket, Key, Body, ContentType, Metadata } = command.input;
        put(Bucket!, Key!, { bytes: Body as Uint8Array, type: ContentType ?? '', metadata: Metadata ?? {} });
        return {};
      }
      if (command instanceof CopyObjectCommand) {
        const { Bucket, Key, CopySource, MetadataDirective, ContentType, Metadata } = command.input;
        const [, from, what] = /^([^/]*)\/(.*)$/.exec(decodeURIComponent(CopySource!))!;
        const source = find(from!, what!);
        if (source === undefined) throw refusals.noSuchKey();
        const beside = MetadataDirective === 'REPLACE' ? { type: ContentType ?? '', metadata: Metadata ?? {} } : {};
        put(Bucket!, Key!, { ...source, ...beside });
        return {};
      }
      if (!(command instanceof GetObjectCommand)) throw new Error('The simulator does not know this call to a bucket.');
      const object = find(command.input.Bucket!, command.input.Key!, command.input.VersionId);
      if (object === undefined) throw refusals.noSuchKey();
      const bytes = rangeIn(object.bytes, command.input.Range);
      return { ContentLength: bytes.length, Body: { transformToByteArray: async () => bytes } };
    },
  };
};

import { CopyObjectCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { latestVersion, openFrom, withdrawnFor } from './open-from.ts';

const cacheControl = {
  'for ever': 'public, max-age=31536000, immutable',
  moving: 'public, max-age=60',
  none: 'no-store',
};

/**
 * How long readers may keep an object, from when they may have it, why its release was withdrawn, and where the same
 * file of the version that stands is.
 */
export type Reading = {
  life?: keyof typeof cacheControl;
  from?: string | undefined;
  withdrawn?: string | undefined;
  latest?: string | undefined;
};

/** Metadata of an object is 2 kB at most: a long reason ends early, and stands in full on the page of its release. */
const asMetadata = (why: string): string => {
  const escaped = encodeURIComponent(why.toWellFormed());
  const letters = [...why];
  return escaped.length <= 1500 ? escaped : asMetadata(`${letters.slice(0, letters.length * 0.8).join('')}…`);
};

/** A part of an object: where it begins, and how many bytes it has, one at least; without a number, all to the end. */
export type Part = { at: number; bytes?: number | undefined };

const rangeOf = ({ at, bytes }: Part): string => `bytes=${at}-${bytes === undefined ? '' : at + bytes - 1}`;

/** What is kept beside the bytes of an object. */
const beside = (mediaType: string, { life = 'for ever', from, withdrawn, latest }: Reading) => ({
  ContentType: mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
  CacheControl: cacheControl[life],
  Metadata: {
    ...(from === undefined ? {} : { [openFrom]: from }),
    ...(withdrawn === undefined ? {} : { [withdrawnFor]: asMetadata(withdrawn) }),
    ...(latest === undefined ? {} : { [latestVersion]: latest }),
  },
});

/**
 * Writes and reads objects of one bucket. Keys written once carry the long cache life, those that move the short one.
 */
export const openObjects = (client: S3Client, bucket: string) => ({
  put: async (key: string, bytes: Uint8Array, mediaType: string, reading: Reading = {}) => {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ...beside(mediaType, reading) }));
  },
  /** Says something else beside an object. Its bytes stay as they are, whatever would be made of it today. */
  sayBeside: async (key: string, mediaType: string, reading: Reading = {}) => {
    await client.send(
      new CopyObjectCommand({
        Bucket: bucket,
        Key: key,
        CopySource: [bucket, ...key.split('/')].map(encodeURIComponent).join('/'),
        MetadataDirective: 'REPLACE',
        ...beside(mediaType, reading),
      }),
    );
  },
  get: async (key: string, part?: Part): Promise<Uint8Array> => {
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key: key, Range: part && rangeOf(part) }),
    );
    if (Body === undefined) throw new Error('An object has no content.');
    return Body.transformToByteArray();
  },
});
export type Objects = ReturnType<typeof openObjects>;

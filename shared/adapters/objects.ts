import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { openFrom } from './open-from.ts';

const cacheControl = {
  'for ever': 'public, max-age=31536000, immutable',
  moving: 'public, max-age=60',
  none: 'no-store',
};

/** How long readers may keep an object, and from when they may have it. */
export type Reading = { life?: keyof typeof cacheControl; from?: string };

/** Writes objects of one bucket. Keys written once carry the long cache life, those that move the short one. */
export const openObjects = (client: S3Client, bucket: string) => ({
  put: async (key: string, bytes: Uint8Array, mediaType: string, { life = 'for ever', from }: Reading = {}) => {
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: bytes,
        ContentType: mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
        CacheControl: cacheControl[life],
        ...(from === undefined ? {} : { Metadata: { [openFrom]: from } }),
      }),
    );
  },
  get: async (key: string): Promise<Uint8Array> => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    if (Body === undefined) throw new Error('An object has no content.');
    return Body.transformToByteArray();
  },
});
export type Objects = ReturnType<typeof openObjects>;

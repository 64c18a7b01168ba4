import { Readable } from 'node:stream';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** An uploaded file: its bytes, or that it is beyond the limit (then it is not read at all). */
export type Upload = { bytes: Uint8Array } | { tooLarge: true };

/** Reads one uploaded object, exactly the version that was announced where the bucket keeps versions. */
export const readUpload =
  (client: S3Client, bucket: string, limit: number) =>
  async (key: string, version?: string): Promise<Upload> => {
    const { Body, ContentLength = 0 } = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key: key, ...(version === undefined ? {} : { VersionId: version }) }),
    );
    if (ContentLength > limit) {
      if (Body instanceof Readable) Body.destroy();
      return { tooLarge: true };
    }
    const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
    return bytes.byteLength > limit ? { tooLarge: true } : { bytes };
  };

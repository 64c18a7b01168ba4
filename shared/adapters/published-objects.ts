import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { isNotThere } from './not-there.ts';
import { openFrom, withdrawnFor } from './open-from.ts';

/**
 * An object as the public may have it; of a withdrawn one the reason alone, and nothing of one whose time has not come.
 */
export type PublicObject = { bytes: Uint8Array } | { withdrawn: string } | 'not yet';

/**
 * Reads the published bucket as the public does: nothing before the instant that an object says of itself, nothing that
 * says none, and of what was withdrawn the reason alone.
 * @returns undefined where there is nothing
 */
export const openPublished =
  (client: S3Client, bucket: string, now: () => Date) =>
  async (key: string): Promise<PublicObject | undefined> => {
    try {
      const { Body, Metadata = {} } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      if (!(Date.parse(Metadata[openFrom] ?? '') <= now().getTime())) return 'not yet';
      const why = Metadata[withdrawnFor];
      if (why !== undefined) return { withdrawn: decodeURIComponent(why) };
      if (Body === undefined) throw new Error('An object has no content.');
      return { bytes: await Body.transformToByteArray() };
    } catch (error) {
      if (isNotThere(error)) return undefined;
      throw error;
    }
  };

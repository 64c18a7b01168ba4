import * as z from 'zod';
import { readUploadKey, type SubmissionAt, type UploadFormat } from '../../shared/domain/submissions/upload-key.ts';

/** An uploaded file that was announced. */
export type Arrival = {
  key: string;
  version: string | undefined;
  /** The bucket's own mark of this writing of the object: told again it is the same, for another file it is another. */
  sequencer: string | undefined;
  at: SubmissionAt;
  format: UploadFormat;
};

const Announcement = z.object({
  Records: z
    .array(
      z.object({
        s3: z.object({
          object: z.object({ key: z.string(), versionId: z.string().optional(), sequencer: z.string().optional() }),
        }),
      }),
    )
    .default([]),
});

/**
 * Reads what a bucket announces; keys come encoded as in addresses. Throws where a key is none of ours: that is no
 * return.
 */
export const arrivalsIn = (body: unknown): readonly Arrival[] =>
  Announcement.parse(body).Records.map(({ s3: { object } }) => {
    const key = decodeURIComponent(object.key.replaceAll('+', ' '));
    const read = readUploadKey(key);
    if (read === undefined) throw new Error('An object was announced under a key that no ticket is given for.');
    const { format, ...at } = read;
    return { key, version: object.versionId, sequencer: object.sequencer, at, format };
  });

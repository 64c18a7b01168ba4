import { SubmissionId } from './submission-id.ts';
import { type SubmissionAt, type UploadFormat, uploadKey } from './upload-key.ts';

/** What is kept of where a submission's file lies. */
type Kept = { format: UploadFormat; version?: string | undefined; confirms?: string | undefined };

/**
 * Where the file of a submission lies: a confirmation has none of its own and is read from that of the submission it
 * confirms. `find` finds what is kept of that.
 * @throws Error where it is not there
 */
export const fileOf = async (
  at: SubmissionAt,
  kept: Kept,
  find: (at: SubmissionAt) => Promise<Kept | undefined>,
): Promise<{ key: string; version: string | undefined; format: UploadFormat }> => {
  if (kept.confirms === undefined)
    return {
      key: uploadKey(at, kept.format),
      version: kept.version,
      format: kept.format,
    };
  const first = { ...at, submission: SubmissionId.parse(kept.confirms) };
  const confirmed = await find(first);
  if (confirmed === undefined) throw new Error('A submission is confirmed that is not there.');
  const format = confirmed.format;
  return { key: uploadKey(first, format), version: confirmed.version, format };
};

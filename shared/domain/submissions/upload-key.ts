import * as z from 'zod';
import { AreaSlug } from '../areas.ts';
import { keysOf } from '../keys-of.ts';
import { Period } from '../periods.ts';
import { SubmissionId } from './submission-id.ts';

/** Kinds of file that are taken in, and the one content type that each is uploaded as. */
export const uploadTypes = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  txt: 'text/plain',
  md: 'text/markdown',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
export const UploadFormat = z.enum(keysOf(uploadTypes));
export type UploadFormat = z.infer<typeof UploadFormat>;

/** One submission of one area's return for one period. */
export type SubmissionAt = { area: AreaSlug; period: Period; submission: SubmissionId };

/** Where the uploaded file of a submission lies. A user's own file name is never kept. */
export const uploadKey = ({ area, period, submission }: SubmissionAt, format: UploadFormat): string =>
  `${period}/${area}/${submission}.${format}`;

/** Reads the submission and format back from a key; undefined where the key is none of ours. */
export const readUploadKey = (key: string): (SubmissionAt & { format: UploadFormat }) | undefined => {
  const [, first, second, third, last] = /^([^/]+)\/([^/]+)\/([^/.]+)\.(\w+)$/.exec(key) ?? [];
  const [period, area, submission, format] = [
    Period.safeParse(first),
    AreaSlug.safeParse(second),
    SubmissionId.safeParse(third),
    UploadFormat.safeParse(last),
  ];
  if (!period.success || !area.success || !submission.success || !format.success) return undefined;
  return { period: period.data, area: area.data, submission: submission.data, format: format.data };
};

import * as z from 'zod';

/** Name of one submission. Names sort by the time they were asked for, and the greater one is the newer. */
export const SubmissionId = z
  .string()
  .regex(/^\d{8}T\d{9}Z-[a-z2-7]{6}$/, 'This is not the name of a submission.')
  .brand<'SubmissionId'>();
export type SubmissionId = z.infer<typeof SubmissionId>;

/** When a submission was asked for, ms since 1970. */
export const askedAt = (id: SubmissionId): number =>
  Date.parse(id.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z.*$/, '$1-$2-$3T$4:$5:$6.$7Z'));

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** Makes a name from the instant of asking and at least six random bytes, of which each gives a letter. */
export const submissionId = (at: Date, random: Uint8Array): SubmissionId => {
  const instant = at.toISOString().replace(/[-:.]/g, '');
  const tail = [...random.subarray(0, 6)].map((byte) => letters[byte % 32]).join('');
  return SubmissionId.parse(`${instant}-${tail}`);
};

import type { SubmissionAt } from '../domain/submissions/upload-key.ts';

/** Key of an item, as the tables have it. */
type Key = { pk: { S: string }; sk: { S: string } };

const key = (pk: string, sk: string): Key => ({ pk: { S: pk }, sk: { S: sk } });

/** Partition of everything that was ever sent for one return. */
export const returnPartition = ({ area, period }: Omit<SubmissionAt, 'submission'>): string =>
  `AREA#${area}#PERIOD#${period}`;

/** Where the items of the table `returns` lie; the nation's current returns are one partition. */
export const returnKeys = {
  current: ({ area, period }: Omit<SubmissionAt, 'submission'>): Key => key(`PERIOD#${period}`, `AREA#${area}`),
  submission: (at: SubmissionAt): Key => key(returnPartition(at), `SUBMISSION#${at.submission}`),
  report: (at: SubmissionAt): Key => key(returnPartition(at), `SUBMISSION#${at.submission}#REPORT`),
  answer: (at: SubmissionAt, finding: string): Key =>
    key(returnPartition(at), `SUBMISSION#${at.submission}#ANSWER#${finding}`),
  signOff: (at: SubmissionAt): Key => key(returnPartition(at), `SUBMISSION#${at.submission}#SIGN-OFF`),
};

/** What an event is about, where it is a submission. */
export const aboutSubmission = (at: SubmissionAt): string => `${returnPartition(at)}#SUBMISSION#${at.submission}`;

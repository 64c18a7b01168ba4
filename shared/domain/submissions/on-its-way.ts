import { askedAt, type SubmissionId } from './submission-id.ts';

/** How often a file is tried to be received; the arrivals' queue gives it up after as many deliveries. */
export const mostTries = 5;

/** How long one try takes at most, s: the time that receive-return is given. */
export const longestTry = 60;

/** How long after a try the next one begins, s: a delivery stays hidden for six times what a try takes. */
export const untilNextTry = 6 * longestTry;

/** How long an upload ticket is good, s. */
export const ticketSeconds = 15 * 60;

/** What is kept of a submission of which no file has been received: how often that was tried, and when last. */
type Tried = { tries?: number | undefined; triedAt?: string | undefined; gaveUpAt?: string | undefined };

/** Where a submission is that has no report: it may still come, is tried again, was given up, or never came. */
export type OnItsWay = 'awaited' | 'tried again' | 'given up' | 'never came';

/**
 * Where a submission is that has no report. The last try counts as given up once it must be over, since one that ran
 * out of its time could not say so; where no try was ever noted, all of them may have been killed at once.
 */
export const onItsWay = (submission: SubmissionId, tried: Tried | undefined, now: Date): OnItsWay => {
  const { tries = 0, triedAt, gaveUpAt } = tried ?? {};
  if (gaveUpAt !== undefined) return 'given up';
  if (triedAt === undefined) {
    const longest = ticketSeconds + mostTries * untilNextTry;
    return now.getTime() - askedAt(submission) < longest * 1000 ? 'awaited' : 'never came';
  }
  const over = now.getTime() - Date.parse(triedAt) >= longestTry * 1000;
  return tries >= mostTries && over ? 'given up' : 'tried again';
};

import { findArea } from '../areas.ts';
import { readPeriod } from '../periods.ts';
import { SubmissionId } from './submission-id.ts';
import type { SubmissionAt } from './upload-key.ts';

/** The submission that an address names, its area by any of its names; undefined where it can name none. */
export const submissionNamed = (path: Readonly<Record<string, string>>): SubmissionAt | undefined => {
  const area = findArea(path.area ?? '');
  const period = readPeriod(path.period ?? '');
  const submission = SubmissionId.safeParse(path.submission);
  if (area === undefined || period === undefined || !submission.success) return undefined;
  return { area: area.slug, period, submission: submission.data };
};

import { type Area, findArea } from '../domain/areas.ts';
import { formOf } from '../domain/forms/index.ts';
import { type Period, readPeriod } from '../domain/periods.ts';
import { SubmissionId } from '../domain/submissions/submission-id.ts';
import { refuse } from './problem.ts';

type Path = Readonly<Record<string, string>>;

/** The area that an address names, by any of its names. @throws Problem 404 */
export const areaIn = ({ area: text = '' }: Path): Area => {
  const area = findArea(text);
  if (area === undefined) throw refuse.notFound('This is not one of the 42 areas.', 'unknown-area');
  return area;
};

/** The period that an address names, where there is a form for it. @throws Problem 404 */
export const periodIn = ({ period: text = '' }: Path): Period => {
  const period = readPeriod(text);
  if (period === undefined || formOf(period) === undefined)
    throw refuse.notFound('No return is collected for this period.', 'unknown-period');
  return period;
};

/** The submission that an address names. @throws Problem 404 */
export const submissionIn = ({ submission: text }: Path): SubmissionId => {
  const submission = SubmissionId.safeParse(text);
  if (!submission.success) throw refuse.notFound('There is no such submission.', 'unknown-submission');
  return submission.data;
};

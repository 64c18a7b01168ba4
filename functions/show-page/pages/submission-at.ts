import { at } from '../addresses.ts';
import { areaNamed, periodNamed } from '../area-named.ts';
import type { Visit } from '../visit.ts';

/** The page of one submission, as in routes. */
export const submissionPath = '/pages/areas/{area}/{period}/submissions/{submission}';

/** The submission that the address of a page names: its page, and its place in the API. */
export const submissionAt = ({ path }: Visit) => {
  const [area, period, submission] = [areaNamed(path.area), periodNamed(path.period), path.submission ?? ''];
  return {
    area,
    period,
    submission,
    page: at.submission(area.slug, period, submission),
    api: `/areas/${area.slug}/returns/${period}/submissions/${encodeURIComponent(submission)}`,
  };
};

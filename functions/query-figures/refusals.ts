import { prose } from '../../shared/domain/prose.ts';
import { type Fault, pageSizes } from '../../shared/domain/release/query/figures-query.ts';
import { type PublishedRelease, releaseName } from '../../shared/domain/release/query/published-release.ts';
import { Problem } from '../../shared/runtime/problem.ts';

/** Some of what a question says cannot be understood: all of it at once, and what there is instead. */
export const badQuery = (faults: readonly Fault[]): Problem =>
  new Problem(400, 'bad-query', 'Some of what is asked for is not there.', { faults });

/** A version that was withdrawn, and why. */
export const gone = (release: PublishedRelease, why: string): Problem =>
  new Problem(410, 'withdrawn', `${releaseName(release)} was withdrawn: ${why}`, {
    latest: `/releases/${release.period}/index.html`,
  });

/** What was never published and what is not out yet are answered alike. */
export const notOut = (faults: readonly Fault[]): Problem =>
  new Problem(404, 'not-out', 'What is asked for was never published, or is not out yet.', {
    faults,
    upcoming: '/index.html#upcoming',
  });

/** A CSV that does not say which page it wants is whole, or is refused. */
export const tooMany = (total: number): Problem =>
  new Problem(
    400,
    'too-many-rows',
    prose`
      These are ${total} rows, and an answer holds ${pageSizes.csv.most}: filter more, ask page by page (page=1), or
      take the whole series from /series/mappa-series.csv.
    `,
  );

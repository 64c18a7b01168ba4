import { whoInWords } from '../access/who.ts';
import type { Release } from '../release/life/release.ts';
import type { ReleaseView } from './release-shapes.ts';

type Fact =
  | 'period'
  | 'version'
  | 'state'
  | 'digest'
  | 'provisional'
  | 'coverage'
  | 'compiledAt'
  | 'compiledBy'
  | 'approvedAt'
  | 'approvedBy'
  | 'scheduledAt'
  | 'scheduledBy'
  | 'releaseAt'
  | 'publishingAt'
  | 'publishedAt'
  | 'supersededBy'
  | 'withdrawn'
  | 'worded'
  | 'reason'
  | 'preRelease';

/** Where a release stands, with the people by the names that they had; without the place of its files. */
export const releaseFacts = (release: Release): Pick<ReleaseView, Fact> & { revises: string | null } => ({
  period: release.period,
  version: release.version,
  state: release.state,
  digest: release.digest,
  provisional: release.provisional,
  coverage: release.coverage,
  compiledAt: release.compiledAt,
  compiledBy: whoInWords(release.compiledBy),
  releaseAt: release.releaseAt,
  revises: release.revises,
  preRelease: release.preRelease,
  ...(release.worded === undefined ? {} : { worded: { at: release.worded.at, by: whoInWords(release.worded.by) } }),
  ...(release.reason === null ? {} : { reason: release.reason }),
  ...('approvedBy' in release ? { approvedAt: release.approvedAt, approvedBy: whoInWords(release.approvedBy) } : {}),
  ...('scheduledBy' in release
    ? { scheduledAt: release.scheduledAt, scheduledBy: whoInWords(release.scheduledBy) }
    : {}),
  ...('publishingAt' in release && release.publishingAt !== null ? { publishingAt: release.publishingAt } : {}),
  ...('publishedAt' in release && release.publishedAt !== null ? { publishedAt: release.publishedAt } : {}),
  ...('supersededBy' in release ? { supersededBy: release.supersededBy } : {}),
  ...(release.state === 'withdrawn'
    ? { withdrawn: { ...release.withdrawn, by: whoInWords(release.withdrawn.by) } }
    : {}),
});

import { whoIs } from '../../../shared/domain/access/who.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { Listed, Release } from '../../../shared/domain/release/life/release.ts';

const by = whoIs({ subject: 'somebody' });
const early = '2024-09-02T10:00:00.000Z';

/** Facts of a release that is scheduled, and of one that is or was out. */
export const ofRelease = (period: string, version: string, releaseAt: string) => ({
  ...{ period: Period.parse(period), version, releaseAt, candidate: `${period}/${version}/secret`, digest: 'd' },
  ...{ form: 'D', provisional: false, coverage: { areas: 42, of: 42, missing: [] }, preRelease: [] },
  ...{ revises: null, reason: null, compiledAt: early, compiledBy: by, approvedAt: early, approvedBy: by },
  ...{ scheduledAt: early, scheduledBy: by },
});
export const ofOneOut = (period: string, version: string, releaseAt: string) => ({
  ...ofRelease(period, version, releaseAt),
  ...{ publishingAt: releaseAt, comparedWith: null },
});

export const published = (version: string, at: string, period = '2023-24'): Release => ({
  ...{ state: 'published', ...ofOneOut(period, version, at), publishedAt: at },
});
export const superseded = (version: string, at: string, by = '1.1', period = '2023-24'): Release => ({
  ...{ state: 'superseded', ...ofOneOut(period, version, at), publishedAt: at, supersededAt: at, supersededBy: by },
});
export const scheduled = (version: string, at: string, period = '2023-24'): Release => ({
  ...{ state: 'scheduled', ...ofRelease(period, version, at) },
});
export const withdrawn = (version: string, at: string, why: string, when = at): Release => ({
  ...{ ...ofOneOut('2023-24', version, at), state: 'withdrawn', publishedAt: at },
  withdrawn: { at: when, by: whoIs({ subject: 'somebody' }), why },
});
export const listing = ({ period, version, releaseAt }: Release, more: Partial<Listed> = {}): Listed => ({
  ...{ period, version, releaseAt, form: 'D', provisional: false, coverage: { areas: 42, of: 42, missing: [] } },
  ...{ revises: null, reason: null, notes: [], stylesheet: '', files: [], figures: '', ...more },
});

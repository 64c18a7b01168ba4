import { type Period, periodStarting, startYear } from '../../periods.ts';
import { type Release, releaseTitle } from './release.ts';
import { usualReleaseAt } from './release-date.ts';

/** A release that is to come out, as the public is told of it: what it is called, when, and nothing that is in it. */
export type Announced = {
  period: Period;
  version: string;
  title: string;
  releaseAt: string;
  /** When its day was set. */
  announcedAt: string;
  /** The day before the last change of it, and why it was changed. */
  moved: { from: string; why: string } | undefined;
};

/** What is scheduled, the next first. */
export const announcedOf = (releases: readonly Release[]): readonly Announced[] =>
  releases
    .flatMap((release): Announced[] => {
      if (release.state !== 'scheduled') return [];
      const { period, version, revises, releaseAt, scheduledAt, moved } = release;
      const title = `${releaseTitle(period)}${revises === null ? '' : ', revised'}`;
      return [{ period, version, title, releaseAt, announcedAt: scheduledAt, moved }];
    })
    .sort((one, other) => (one.releaseAt < other.releaseAt ? -1 : 1));

/** The release after that of a period, and when it is due unless another day is announced. */
export const nextRelease = (period: Period): { period: Period; dueAt: string } => {
  const next = periodStarting(startYear(period) + 1);
  return { period: next, dueAt: usualReleaseAt(next) };
};

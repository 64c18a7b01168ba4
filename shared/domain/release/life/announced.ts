import { londonDayInWords } from '../../calendar/london-time.ts';
import { type Period, periodStarting, startYear } from '../../periods.ts';
import { prose } from '../../prose.ts';
import { isOut, type Release, releaseTitle } from './release.ts';
import { usualReleaseAt } from './release-date.ts';

/** A release that is to come out, as the public is told of it: what it is called, when, and nothing that is in it. */
export type Announced = {
  period: Period;
  version: string;
  title: string;
  /** The day that it is announced for, or was before that was taken back. */
  releaseAt: string;
  /** When this was last said otherwise: its day was set, moved or taken back. */
  announcedAt: string;
  /** The day before the last change of it, and why it was changed. */
  moved: { from: string; why: string } | undefined;
  /** Why it does not come out on its day, or at all. */
  cancelled: string | undefined;
};

/** As long as this after its day it is still said of one that it does not come out. */
const longEnough = 365 * 24 * 3600 * 1000;

/** What is scheduled, and what was and is not any more, the next first. */
export const announcedOf = (releases: readonly Release[], now: Date): readonly Announced[] =>
  releases
    .flatMap((release): Announced[] => {
      const { period, version, revises, cancelled } = release;
      const title = `${releaseTitle(period)}${revises === null ? '' : ', revised'}`;
      if (release.state === 'scheduled') {
        const { releaseAt, scheduledAt: announcedAt, moved } = release;
        return [{ period, version, title, releaseAt, announcedAt, moved, cancelled: undefined }];
      }
      if (cancelled === undefined || isOut(release)) return [];
      const { announcedFor: releaseAt, at: announcedAt, why } = cancelled;
      if (now.getTime() - Date.parse(releaseAt) > longEnough) return [];
      return [{ period, version, title, releaseAt, announcedAt, moved: undefined, cancelled: why }];
    })
    .sort((one, other) => (one.releaseAt < other.releaseAt ? -1 : 1));

/** What is said of an announcement, of the day that it had before, and of why it has none any more. */
export const announcedWords = ({ moved, cancelled, releaseAt, announcedAt }: Announced): string => {
  if (cancelled !== undefined)
    return prose`
      Not released on ${londonDayInWords(releaseAt)}. Cancelled on ${londonDayInWords(announcedAt)}: ${cancelled}
    `;
  return moved === undefined
    ? 'To be released at 9:30am.'
    : `To be released at 9:30am. Moved from ${londonDayInWords(moved.from)}: ${moved.why}`;
};

/** The release after that of a period, and when it is due unless another day is announced. */
export const nextRelease = (period: Period): { period: Period; dueAt: string } => {
  const next = periodStarting(startYear(period) + 1);
  return { period: next, dueAt: usualReleaseAt(next) };
};

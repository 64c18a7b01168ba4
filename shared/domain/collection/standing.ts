import { type Area, areas } from '../areas.ts';
import { eachOf } from '../keys-of.ts';
import type { Footing } from '../submissions/footing.ts';
import type { ReturnInHand, Stand } from '../submissions/stand.ts';
import { askedAt, SubmissionId } from '../submissions/submission-id.ts';
import { isLate } from './dates.ts';
import type { AreaProgress, AreaReturn, Dates } from './shapes.ts';
import { type SeenStanding, type Standing, seenStandings } from './standings.ts';

const seenAs: Readonly<Record<Footing['status'], SeenStanding>> = {
  rejected: 'rejected',
  queried: 'queried',
  answered: 'answered',
  accepted: 'with-area',
};

/** Where a submission in hand stands, as others see it. */
export const seenStandingOf = ({ seen, returned, signedOff }: ReturnInHand): SeenStanding => {
  if (signedOff !== undefined) return 'signed-off';
  return returned === undefined ? seenAs[seen.status] : 'returned';
};

/** Where a submission in hand stands, for its area alone. */
export const ownStandingOf = (inHand: ReturnInHand): Standing => {
  const { own, returned, signedOff } = inHand;
  return signedOff === undefined && returned === undefined ? own.status : seenStandingOf(inHand);
};

type Side<As> = (inHand: ReturnInHand) => As;
type Line<As> = Pick<AreaReturn, 'late' | 'submission'> &
  Pick<AreaProgress, 'nil' | 'receivedAt' | 'signedOffAt'> & {
    standing: As;
    correction?: { submission: string; standing: As; receivedAt: string };
  };

/**
 * When a return was sent: asking for its upload is the last thing that its sender does. How long its file is then on
 * its way, and is tried to be read, is not theirs.
 */
const sentAt = ({ submission, receivedAt }: { submission: string; receivedAt: string }): string => {
  const { data: id } = SubmissionId.safeParse(submission);
  return id === undefined ? receivedAt : new Date(askedAt(id)).toISOString();
};

/**
 * Whether what counts came late: a correction of what was in time is not, and one of what was late does not mend that.
 */
const lateOf = ({ signed, inHand, refused }: Stand, dates: Dates): boolean => {
  const came = signed?.first ?? inHand ?? refused;
  return came !== undefined && isLate(sentAt(came), dates);
};

/**
 * One area's line: what was signed off stands until its successor is signed off, whatever has come since; that is told
 * beside it as a correction. `side` says through whose eyes.
 */
const lineOf = <As>(stand: Stand, dates: Dates, side: Side<As | SeenStanding>): Line<As | SeenStanding> => {
  const { signed, inHand, refused } = stand;
  const late = lateOf(stand, dates);
  if (signed === undefined) {
    const counts = inHand ?? refused;
    const standing = inHand === undefined ? 'rejected' : side(inHand);
    if (counts === undefined) return { standing: 'not-heard-from', late, nil: false };
    const { submission, receivedAt } = counts;
    return { standing, late, nil: inHand?.nil ?? false, submission, receivedAt };
  }
  const { submission, receivedAt, nil, signedOff } = signed;
  const line = { standing: 'signed-off', late, nil, submission, receivedAt, signedOffAt: signedOff.at } as const;
  const newer = [refused && { ...refused, standing: 'rejected' as const }, inHand && asCorrection(inHand, side)]
    .filter((each) => each !== undefined && each.submission > submission)
    .toSorted((one, other) => (one!.submission < other!.submission ? 1 : -1))[0];
  return newer === undefined ? line : { ...line, correction: newer };
};

const asCorrection = <As>(inHand: ReturnInHand, side: Side<As>) => ({
  submission: inHand.submission,
  receivedAt: inHand.receivedAt,
  standing: side(inHand),
});

/** One area's line of the collection, as others see it. */
export const progressOf = (area: Area, stand: Stand, dates: Dates): AreaProgress => ({
  area: area.slug,
  name: area.name,
  closes: dates.closes,
  answered: stand.inHand?.seen.settled?.length ?? 0,
  ...lineOf<SeenStanding>(stand, dates, seenStandingOf),
});

/** The same through the area's own eyes. */
export const ownProgressOf = (stand: Stand, dates: Dates): Line<Standing> =>
  lineOf<Standing>(stand, dates, ownStandingOf);

/** Every area's line, in the order of the areas, each held against its own days. */
export const progressOfAll = (stands: ReadonlyMap<string, Stand>, datesOf: (area: string) => Dates): AreaProgress[] =>
  areas.map((area) => progressOf(area, stands.get(area.slug) ?? {}, datesOf(area.slug)));

/** How many areas stand where; every standing is there, with none as zero. */
export const countStandings = (lines: readonly AreaProgress[]): Readonly<Record<SeenStanding, number>> =>
  eachOf(seenStandings, (standing) => lines.filter((line) => line.standing === standing).length);

/** Whether one submission is late: it was sent after closing, and nothing that was signed off came before it. */
export const isLateSubmission = (
  came: { submission: string; receivedAt: string },
  { signed }: Stand,
  dates: Dates,
): boolean => isLate(sentAt(came), dates) && (signed === undefined || came.submission <= signed.first.submission);

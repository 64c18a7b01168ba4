import * as z from 'zod';
import { type AreaSlug, areas, AreaSlug as Slug } from '../areas.ts';
import { Instant } from '../calendar/instant.ts';
import type { Stand } from '../submissions/stand.ts';
import { isReminderDay } from './reminders.ts';
import type { Reminder } from './shapes.ts';

/**
 * A round of answers: areas that the ministry asked to confirm or to correct what they signed off, by a day, and why.
 */
export const Round = z.object({
  number: z.int().positive(),
  areas: z.array(Slug),
  closes: z.iso.date(),
  why: z.string(),
  openedAt: Instant,
  openedBy: z.string(),
});
export type Round = z.infer<typeof Round>;

/**
 * How far an area is in a round; whether it answered by a confirmation or a correction is nobody's affair but its own.
 */
export const AreaInRound = z.object({
  area: Slug,
  name: z.string(),
  state: z.enum(['asked', 'with-area', 'answered']),
});

/** A round and how many of those asked have answered. */
export const RoundProgress = Round.extend({
  progress: z.array(AreaInRound),
  answered: z.int(),
});
export type RoundProgress = z.infer<typeof RoundProgress>;

/** Every area, or the ones that are named, in the order of the areas. */
export const askedAreas = (named: readonly AreaSlug[] | undefined): AreaSlug[] =>
  areas.map(({ slug }) => slug).filter((slug) => named === undefined || named.includes(slug));

/**
 * An area has answered a round once it has signed a new submission off since; one that is not signed off yet is with
 * it.
 */
export const stateInRound = ({ openedAt }: Round, { signed, inHand }: Stand): z.infer<typeof AreaInRound>['state'] => {
  if (signed !== undefined && signed.signedOff.at >= openedAt) return 'answered';
  const newer = inHand !== undefined && inHand.signedOff === undefined && inHand.receivedAt >= openedAt;
  return newer ? 'with-area' : 'asked';
};

/**
 * Who is to be reminded on a day of a round that is overdue: the areas that have not answered it, every so many days
 * after it closed.
 */
export const waitedFor = (round: Round, stands: ReadonlyMap<string, Stand>, day: string): Reminder[] =>
  day <= round.closes || !isReminderDay(day, round)
    ? []
    : progressIn(round, stands)
        .progress.filter(({ state }) => state !== 'answered')
        .map(({ area, name }) => ({ area, name, reason: 'unanswered', closes: round.closes }));

/** A round with where each of those asked is. */
export const progressIn = (round: Round, stands: ReadonlyMap<string, Stand>): RoundProgress => {
  const progress = areas
    .filter(({ slug }) => round.areas.includes(slug))
    .map(({ slug, name }) => ({ area: slug, name, state: stateInRound(round, stands.get(slug) ?? {}) }));
  return { ...round, progress, answered: progress.filter(({ state }) => state === 'answered').length };
};

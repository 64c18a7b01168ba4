import * as z from 'zod';
import { addressOf, type CellKey, cellKey } from '../cells.ts';
import type { Figure, Figures } from '../figures.ts';
import { Observation } from '../screening-report.ts';
import { Footing } from './footing.ts';

/** Who signed a return off, and when. */
export const SignOff = z.object({
  by: z.string(),
  name: z.string().optional(),
  email: z.string().optional(),
  at: z.iso.datetime(),
});
export type SignOff = z.infer<typeof SignOff>;

/** Who asked for another file (as they were called then), when, and why. */
export const Returned = SignOff.extend({ why: z.string() });

/** What every kept submission says of itself. Its observations leave Category 4 out. */
const Kept = z.object({
  submission: z.string(),
  rules: z.string(),
  form: z.string(),
  receivedAt: z.iso.datetime(),
  nil: z.boolean(),
  observations: z.array(Observation),
});

/**
 * The submission that an area is at work on: the newest that is not rejected for what others see of it. `own` is how
 * far it is in truth and for the area alone; `seen` is made without Category 4, and all that others are told is made of
 * it.
 */
export const ReturnInHand = Kept.extend({
  own: Footing,
  seen: Footing,
  /** The ministry asked for another one. */
  returned: Returned.optional(),
  signedOff: SignOff.optional(),
});
export type ReturnInHand = z.infer<typeof ReturnInHand>;

/**
 * The return that counts: signed off, and standing until its successor is. `corrects` is the one it took the place of,
 * `first` the first that was signed off at all, by which an area was in time or late.
 */
export const SignedReturn = Kept.extend({
  signedOff: SignOff,
  corrects: z.string().optional(),
  first: z.object({ submission: z.string(), receivedAt: z.iso.datetime() }),
});
export type SignedReturn = z.infer<typeof SignedReturn>;

/** What is held of an area's return: what counts, what is being worked on, and the last one that was rejected. */
export type Stand = {
  signed?: SignedReturn;
  inHand?: ReturnInHand;
  refused?: { submission: string; receivedAt: string };
};

/** The submission in hand as it counts once it is signed off, in the place of the one that counted. */
export const signed = (
  { own: _, seen: __, returned: ___, ...kept }: ReturnInHand,
  signedOff: SignOff,
  before: SignedReturn | undefined,
): SignedReturn => ({
  ...kept,
  signedOff,
  first: before?.first ?? { submission: kept.submission, receivedAt: kept.receivedAt },
  ...(before === undefined ? {} : { corrects: before.submission }),
});

/** Whether a submission asks for anything: none does that a newer one took the place of, or that is signed off. */
export const isInHand = ({ inHand }: Stand, submission: string): boolean =>
  inHand?.submission === submission && inHand.signedOff === undefined;

/** Public figures as they lie in the store. */
export const observationsOf = (figures: Figures): Observation[] =>
  [...figures].map(([key, { value, shorthand }]) => {
    return { ...addressOf(key), value, shorthand: shorthand ?? '' };
  });

/** The public figures of a kept return by cell. */
export const figuresOf = ({ observations }: { observations: readonly Observation[] }): Figures =>
  new Map(
    observations.map((each): [CellKey, Figure] => [
      cellKey(each),
      each.shorthand === '' ? { value: each.value } : { value: each.value, shorthand: each.shorthand },
    ]),
  );

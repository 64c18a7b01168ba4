import type { Cell } from '../cells.ts';
import { type Confidential, openConfidential } from '../confidential.ts';
import type { Place } from '../place.ts';
import type { Sure } from '../sureness.ts';

/**
 * One cell of the form as the return fills it. The number stays sealed: `amountOf` opens it for arithmetic, and
 * `shown` is the only way into a message.
 */
export type Reading = {
  cell: Cell;
  place: Place;
  state: 'number' | 'not-applicable' | 'not-available' | 'unusable' | 'absent';
  amount?: Confidential<number>;
  /** The return gave no such total; it was added up from its parts. */
  computed: boolean;
  /** How it was read, and by which words; a total that was added up is as sure as its parts. */
  sure?: Sure | undefined;
  words?: string | undefined;
  /** A total that may hold Category 4: it is told to nobody. */
  withheld: boolean;
};

/** The number of a cell for arithmetic; what is not applicable counts as none; undefined where there is no number. */
export const amountOf = (reading: Reading | undefined): number | undefined => {
  if (reading?.state === 'not-applicable') return 0;
  return reading?.state === 'number' && reading.amount !== undefined ? openConfidential(reading.amount) : undefined;
};

/** Whether a figure may be told: Category 4 and totals that may hold it may not. */
export const isPublic = (reading: Reading): boolean => !reading.cell.confidential && !reading.withheld;

/** A figure in a message: its number, or its shorthand. */
export const shown = (reading: Reading): string => {
  if (!isPublic(reading)) return '[c]';
  if (reading.state === 'not-applicable') return '[z]';
  if (reading.state === 'not-available') return '[x]';
  const amount = amountOf(reading);
  return amount === undefined ? 'nothing' : String(amount);
};

/** Adds up; undefined as soon as one part has no number. */
export const addUp = (parts: readonly (Reading | undefined)[]): number | undefined => {
  const amounts = parts.map(amountOf);
  return amounts.includes(undefined) ? undefined : amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
};

import type { Event, EventOf } from './event.ts';
import type { Unread } from './interpreted.ts';
import { edges, type Token } from './token.ts';

/**
 * Why a figure may be another thing than its label says: other words above or beside it, more than one value, a label
 * that goes on.
 */
export const whyUnsure = (
  { from, value }: EventOf<'figure'>,
  { above, next, tokens }: { above: Event | undefined; next: Event | undefined; tokens: readonly Token[] },
): Unread['why'] | undefined => {
  if (isOther(above, from, tokens) || (above?.is !== 'title' && goesOnFrom(above, from, tokens)))
    return 'label-unknown';
  if (above?.is === 'stray' && above.to - above.from === 1) {
    const { line, value: number, alone } = tokens[above.from]!;
    if (line === tokens[value]!.line) return 'row-length';
    // A year, or anything else with a number that is none of a page, heads what stands below it.
    if (alone && /\d/.test(number ?? '')) return 'label-unknown';
  }
  if (next === undefined) return undefined;
  const [token, follower] = [tokens[value]!, tokens[next.from]!];
  const sameLine = follower.line === token.line;
  if (follower.is === 'value' && (sameLine || follower.line === token.line + 1)) return 'row-length';
  if (sameLine && next.is === 'foreign') return 'label-unknown';
  const goesOn = /^\p{Ll}/u.test(follower.raw) && follower.edge < edges.blank && follower.item !== true;
  if (goesOn && (next.is === 'stray' || (sameLine && follower.edge < edges.line))) return 'number-in-label';
  if (goesOn && next.is === 'foreign') return 'label-unknown';
  return undefined;
};

const open = ['title', 'prose', 'foreign', 'stray', 'neutral'];

/** Whether what begins on a line goes on from what stands above: in small letters, and nothing ended there. */
export const goesOnFrom = (above: Event | undefined, from: number | undefined, tokens: readonly Token[]): boolean => {
  if (above === undefined || from === undefined || !open.includes(above.is)) return false;
  const first = tokens[from]!;
  const last = tokens[above.to - 1]!;
  const isSmall = first.item !== true && /^\p{Ll}/u.test(first.raw);
  if (isSmall && above.is === 'stray' && first.edge === edges.none) return true;
  const isEnded = (last.is === 'value' && last.value !== 'z') || last.stop === true;
  return isSmall && first.edge === edges.line && !isEnded;
};

/** Whether what stands above names another thing: a title of it, or words that end nowhere. */
export const isOther = (above: Event | undefined, from: number, tokens: readonly Token[]): boolean => {
  if (above?.is === 'foreign') return true;
  return above?.is === 'prose' && tokens[from]!.edge >= edges.line && tokens[above.to - 1]!.stop !== true;
};

/**
 * Whether other words and their values stand before a label on its own line. Of a list they may have been its title or
 * another item of it: then its items may be of another thing as well.
 */
export const isBehindOther = (above: Event | undefined, from: number, tokens: readonly Token[]): boolean =>
  (above?.is === 'stray' || above?.is === 'prose') && tokens[from]!.edge < edges.line;

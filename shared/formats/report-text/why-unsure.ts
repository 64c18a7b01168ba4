import type { Event, EventOf } from './event.ts';
import type { Unread } from './interpreted.ts';
import { edges, type Token } from './token.ts';

/**
 * Why a figure may be another thing than its label says: other words above or beside it, more than one value, a label
 * that goes on.
 */
export const whyUnsure = (
  { value }: EventOf<'figure'>,
  { above, next, tokens }: { above: Event | undefined; next: Event | undefined; tokens: readonly Token[] },
): Unread['why'] | undefined => {
  if (above?.is === 'foreign') return 'label-unknown';
  if (above?.is === 'stray' && above.to - above.from === 1 && tokens[above.from]!.line === tokens[value]!.line)
    return 'row-length';
  if (next === undefined) return undefined;
  const [token, follower] = [tokens[value]!, tokens[next.from]!];
  const sameLine = follower.line === token.line;
  if (follower.is === 'value' && follower.edge < edges.blank && (sameLine || follower.line === token.line + 1))
    return 'row-length';
  if (sameLine && next.is === 'foreign') return 'label-unknown';
  const goesOn = /^\p{Ll}/u.test(follower.raw) && follower.edge < edges.blank && follower.item !== true;
  if (goesOn && (next.is === 'stray' || (sameLine && follower.edge < edges.line))) return 'number-in-label';
  return undefined;
};

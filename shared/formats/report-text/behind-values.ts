import type { Event, EventOf } from './event.ts';
import type { Token } from './token.ts';

/**
 * Whether figures stand before their labels, so that the value behind a label is that of the next: one stands right
 * before the first label, behind none, and from there each before the next label, on its line or the one above it.
 */
export const isBehindItsValue = (events: readonly Event[], at: number, tokens: readonly Token[]): boolean => {
  for (let each = at; ; each -= 1) {
    const [above, before, figure] = [events[each - 2], events[each - 1], events[each]];
    if (figure?.is !== 'figure' || !followsValue(figure, tokens)) return false;
    // Behind a figure of its own a number is that of a page.
    if (before?.is === 'stray' && before.to - before.from === 1) return above?.is !== 'figure';
  }
};

/** Whether a value stands right before a label; a line above it where its own value has a line to itself, too. */
const followsValue = ({ from, value }: EventOf<'figure'>, tokens: readonly Token[]): boolean => {
  const [before, label] = [tokens[from - 1], tokens[from]!];
  if (before?.is !== 'value') return false;
  if (before.line === label.line) return true;
  const areAlone = before.alone === true && tokens[value]!.alone === true;
  return areAlone && label.line === before.line + 1;
};

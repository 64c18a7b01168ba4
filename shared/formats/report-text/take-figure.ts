import type { CellAddress } from '../../domain/cells.ts';
import { isBehindItsValue } from './behind-values.ts';
import type { Event, EventOf } from './event.ts';
import { aboveOf } from './page-break.ts';
import { part, type Reading, readAt, withForeign } from './reading.ts';
import { rawOf, yearIn } from './sections.ts';
import { wordsIn } from './spans.ts';
import { edges } from './token.ts';
import { isIn, isList } from './what-follows.ts';
import { isBehindOther, isOther, whyUnsure } from './why-unsure.ts';

/** A label of the form with a value behind it: its figure, unless something near by makes it another thing. */
export const takeFigure = (reading: Reading, event: EventOf<'figure'>, at: number): void => {
  const { events, tokens, standing, unread } = reading;
  const { targets, value } = event;
  reading.known += 1;
  const target = targets.find(({ group }) => isIn(group, standing.group, wordsIn(part(reading, event))));
  const above = aboveOf(events, at, tokens);
  standing.under = headOver(reading, above, event);
  const isOfOther = standing.under !== undefined || reading.pages.has(at);
  const isNext = isBehindItsValue(events, at, tokens) ? 'row-length' : undefined;
  const why = isOfOther ? 'label-unknown' : (whyUnsure(event, { above, next: events[at + 1], tokens }) ?? isNext);
  if (isOther(above, event.from, tokens) || (target && isList(target) && isBehindOther(above, event.from, tokens)))
    standing.doubt = targets.map(({ table }) => table);
  if (target === undefined || why !== undefined || (isList(target) && standing.doubt.includes(target.table))) {
    unread.push({ why: why ?? 'label-unknown', tokens: withForeign(reading, standing.under ?? above, event) });
    return;
  }
  const { table, row } = target;
  standing.group = target.group ?? standing.group;
  if (standing.aside) {
    unread.push({ why: standing.aside, table, tokens: part(reading, event) });
    return;
  }
  const [token, label] = [tokens[value]!, tokens.slice(event.from, value)];
  const address: CellAddress = {
    measure: table.measure,
    category: row.category ?? 'Total',
    level: row.level ?? 'Total',
    detail: row.detail ?? table.detail ?? '',
  };
  const found = [{ address, text: token.value!, token, sure: 'named' as const, words: rawOf(label) }];
  readAt(reading, at);
  reading.copies.push({ table, place: token.place, named: label, year: yearIn(label), found });
};

/** The line of other words that a figure stands under: right above it, or above the figures that stand between. */
const headOver = ({ standing, tokens }: Reading, above: Event | undefined, { from }: Event): Event | undefined => {
  if (isOther(above, from, tokens)) return tokens[from]!.edge >= edges.line ? above : undefined;
  return above?.is === 'figure' || above?.is === 'stray' ? standing.under : undefined;
};

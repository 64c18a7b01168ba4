import type { CellAddress } from '../../domain/cells.ts';
import type { EventOf } from './event.ts';
import { aboveOf } from './page-break.ts';
import { part, type Reading, readAt, withForeign } from './reading.ts';
import { rawOf, yearIn } from './sections.ts';
import { wordsIn } from './spans.ts';
import { isIn, isList } from './what-follows.ts';
import { isBehindOther, isOther, whyUnsure } from './why-unsure.ts';

/** A label of the form with a value behind it: its figure, unless something near by makes it another thing. */
export const takeFigure = (reading: Reading, event: EventOf<'figure'>, at: number): void => {
  const { events, tokens, standing, unread } = reading;
  const { targets, value } = event;
  reading.known += 1;
  const target = targets.find(({ group }) => isIn(group, standing.group, wordsIn(part(reading, event))));
  const above = aboveOf(events, at, tokens);
  const why = whyUnsure(event, { above, next: events[at + 1], tokens });
  if (isOther(above, event.from, tokens) || (target && isList(target) && isBehindOther(above, event.from, tokens)))
    standing.doubt = targets.map(({ table }) => table);
  if (target === undefined || why !== undefined || (isList(target) && standing.doubt.includes(target.table))) {
    unread.push({ why: why ?? 'label-unknown', tokens: withForeign(reading, above, event) });
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

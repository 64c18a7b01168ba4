import { readBlock } from './block.ts';
import type { EventOf } from './event.ts';
import { part, type Reading, readAt } from './reading.ts';
import { rawOf, yearIn } from './sections.ts';
import { follows, isWhole } from './what-follows.ts';

/** A row of levels: one more of the table above it, or the first of the next; with its totals the table is whole. */
export const takeRow = (reading: Reading, event: EventOf<'row'>, at: number): void => {
  const { events, tokens, standing, unread } = reading;
  if (standing.rows.length > 0 && !follows(standing.rows.at(-1)!, event)) endBlock(reading, at);
  const next = events[at + 1];
  if (next?.is === 'foreign' && tokens[next.from]!.line === tokens[event.to - 1]!.line) {
    const said = [...part(reading, event), ...part(reading, next)];
    unread.push({ why: 'block-unsure', table: standing.title?.table, tokens: said });
    Object.assign(standing, { rows: [], title: undefined });
    return;
  }
  standing.rows.push(event);
  if (event.level === 'Total') endBlock(reading, at);
};

/** The rows of a table end before an event: they are read under the title above them, or it is said why not. */
export const endBlock = (reading: Reading, at: number): void => {
  const { standing, unread, repairs, copies } = reading;
  const { rows, title, heading, aside, other } = standing;
  standing.rows = [];
  if (rows.length === 0) return;
  standing.title = undefined;
  const said = rows.flatMap((row) => part(reading, row));
  if (title === undefined) {
    if (rows.length > 1 || other.length > 0) unread.push({ why: 'unknown-table', tokens: [...other, ...said] });
    standing.other = [];
    return;
  }
  const { table, event } = title;
  const named = part(reading, event);
  if (aside) return void unread.push({ why: aside, table, tokens: named });
  if (!isWhole(table, rows)) return void unread.push({ why: 'block-unsure', table, tokens: said });
  const read = readBlock(table, { rows, heading });
  if ('unread' in read) return void unread.push({ why: read.unread, table, tokens: said });
  const { place } = named[0]!;
  const [words, year] = [rawOf(named), yearIn(named)];
  readAt(reading, at);
  repairs.push(...read.repairs.map((repair) => ({ repair, table, place })));
  copies.push({ table, place, named, year, found: read.values.map((each) => ({ ...each, sure: read.sure, words })) });
};

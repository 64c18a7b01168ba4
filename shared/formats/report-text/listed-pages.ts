import type { Event } from './event.ts';
import { isOfLevels } from './targets.ts';
import type { Token } from './token.ts';

/** Something named with one number behind it: at which events, and whether it is a table of levels. */
type Entry = { from: number; at: number; page: number; ofLevels: boolean };

/**
 * The events that are entries of a list of contents, be it without a heading: among those that follow each other, with
 * numbers that do not go down, is the title of a table of levels with one number on its line and no rows below.
 */
export const listedPages = (events: readonly Event[], tokens: readonly Token[]): ReadonlySet<number> => {
  const runs: Entry[][] = [];
  events.forEach((_, at) => {
    const entry = entryAt(events, at, tokens);
    if (entry === undefined) return;
    const last = runs.at(-1)?.at(-1);
    // A word that says nothing may stand before a name.
    const first = events[entry.from - 1]?.is === 'neutral' ? entry.from - 1 : entry.from;
    if (last !== undefined && last.at === first - 1 && last.page <= entry.page) runs.at(-1)!.push(entry);
    else runs.push([entry]);
  });
  const listed = runs.filter((run) => run.length > 1 && run.some(({ ofLevels }) => ofLevels));
  return new Set(listed.flatMap((run) => run.map(({ at }) => at)));
};

const entryAt = (events: readonly Event[], at: number, tokens: readonly Token[]): Entry | undefined => {
  const [before, event, next] = [events[at - 1], events[at]!, events[at + 1]];
  // A title may end in the word that begins the row of a total.
  const isTotal = event.is === 'row' && event.slots.length === 1 && event.to - event.from === 2;
  if (!['figure', 'stray', 'foreign'].includes(event.is) && !isTotal) return undefined;
  const number = tokens[event.to - 1]!;
  if (!/^\d{1,3}$/.test(number.value ?? '')) return undefined;
  const page = Number(number.value);
  const isAlone = event.to - event.from === 1;
  if (!isAlone && !isTotal) return { from: at, at, page, ofLevels: event.is === 'stray' && event.ofLevels };
  if (before?.is !== 'title' || tokens[before.from]!.line !== number.line) return undefined;
  const hasRows = next?.is === 'row' || next?.is === 'header';
  return hasRows ? undefined : { from: at - 1, at, page, ofLevels: before.targets.every(isOfLevels) };
};

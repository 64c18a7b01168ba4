import type { Event } from './event.ts';
import type { Token } from './token.ts';

/** A number alone on its line, as pages have: no year, and nothing that is more than a number. */
export const isPageNumber = (event: Event | undefined, tokens: readonly Token[]): boolean => {
  if (event?.is !== 'stray' || event.to - event.from !== 1) return false;
  const { alone, value = '' } = tokens[event.from]!;
  return alone === true && /^\d+$/.test(value) && !/^(?:19|20)\d\d$/.test(value);
};

const pastPage = (
  events: readonly Event[],
  at: number,
  { step, tokens }: { step: 1 | -1; tokens: readonly Token[] },
) => {
  let to = at + step;
  let numbers = 0;
  while (events[to]?.is === 'neutral' || isPageNumber(events[to], tokens)) {
    if (isPageNumber(events[to], tokens)) numbers += 1;
    to += step;
  }
  return events[numbers > 0 ? to : at + step];
};

/** What stands above an event, be it on the page before: page number and running title between are passed over. */
export const aboveOf = (events: readonly Event[], at: number, tokens: readonly Token[]): Event | undefined =>
  pastPage(events, at, { step: -1, tokens });

/** What stands below an event, be it on the next page. */
export const belowOf = (events: readonly Event[], at: number, tokens: readonly Token[]): Event | undefined =>
  pastPage(events, at, { step: 1, tokens });

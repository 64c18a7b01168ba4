import type { AreaSlug } from '../../domain/areas.ts';
import type { Period } from '../../domain/periods.ts';
import type { Event } from './event.ts';
import type { Interpreted } from './interpreted.ts';
import { beginReading, part, type Reading } from './reading.ts';
import { otherAreas, otherYears } from './sections.ts';
import { takeFigure } from './take-figure.ts';
import { endBlock, takeRow } from './take-rows.ts';
import { takeTitle } from './take-title.ts';
import type { Token } from './token.ts';
import { isBetween } from './what-follows.ts';

/**
 * Follows the events of a document: which title each table stands under, which group each figure is in, and reads them.
 */
export const interpret = (
  events: readonly Event[],
  tokens: readonly Token[],
  { period, area, stated }: { period: Period; area: AreaSlug | undefined; stated: AreaSlug | undefined },
): Interpreted => {
  const reading = beginReading(events, tokens);
  const years = otherYears(events, tokens, period);
  const areas = otherAreas(events, tokens, { asked: area, stated });
  events.forEach((event, at) => {
    const ofYear = years[at] ? 'other-year' : undefined;
    reading.standing.aside = areas[at] ? 'other-area' : ofYear;
    take(reading, event, at);
  });
  endBlock(reading, events.length);
  sayStrays(reading);
  const { copies, unread, repairs, known } = reading;
  return { copies, unread, repairs, known };
};

const take = (reading: Reading, event: Event, at: number): void => {
  const { standing, tokens } = reading;
  if (event.is === 'row') {
    takeRow(reading, event, at);
    return;
  }
  if (standing.rows.length > 0 && isBetween(event, tokens)) return;
  endBlock(reading, at);
  if (event.is === 'title') takeTitle(reading, event, at);
  else if (event.is === 'header') standing.heading = event;
  else if (event.is === 'figure') takeFigure(reading, event, at);
  else if (event.is === 'foreign')
    Object.assign(standing, { group: undefined, title: undefined, heading: undefined, other: [] });
  else if (event.is === 'neutral') standing.doubt = [];
  else if (event.is === 'stray' || event.is === 'prose') standing.title = undefined;
};

/** Values behind other words, where figures of the form were read just before and behind: they may be meant as one. */
const sayStrays = (reading: Reading): void => {
  const { events, tokens, among, unread } = reading;
  events.forEach((event, at) => {
    if (event.is !== 'stray' || tokens[event.from]!.is === 'value') return;
    if (among && at > among.first && at <= among.last + 2)
      unread.push({ why: 'label-unknown', tokens: part(reading, event) });
  });
};

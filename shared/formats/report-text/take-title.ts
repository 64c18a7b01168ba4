import { fitsOf } from '../tables/fits.ts';
import type { EventOf } from './event.ts';
import { aboveOf } from './page-break.ts';
import { part, type Reading, withForeign } from './reading.ts';
import { wordsIn } from './spans.ts';
import { isWithin, otherThan } from './what-follows.ts';
import { goesOnFrom, isOther } from './why-unsure.ts';

/** A title of the form: what stands below it is its table, or its group, unless other words make it another thing. */
export const takeTitle = (reading: Reading, event: EventOf<'title'>, at: number): void => {
  const { events, tokens, standing } = reading;
  const [above, next] = [aboveOf(events, at, tokens), otherThan(events[at + 1])];
  reading.known += 1;
  if (isOther(above, event.from, tokens) || goesOnFrom(event, next?.from, tokens) || isWithin(next, tokens)) {
    const doubt = event.targets.flatMap(({ tables }) => tables);
    const other = withForeign(reading, above, event);
    Object.assign(standing, { group: undefined, title: undefined, heading: undefined, doubt, other });
    return;
  }
  Object.assign(standing, { doubt: [], other: [] });
  const words = wordsIn(part(reading, event));
  const ofPart = (wanted: string) => event.targets.find((each) => each.part === wanted);
  const [whole, group] = [ofPart('whole'), ofPart('group')];
  const half = event.targets.find(
    (each) => each.part === 'part' && (each.group === standing.group || fitsOf(each.group!).must(words)),
  );
  const table = whole?.tables[0] ?? half?.tables[0];
  if (whole !== undefined || half === undefined) standing.heading = undefined;
  standing.group = whole === undefined ? (half ?? group)?.group : undefined;
  standing.title = table && { event, table };
};

import { londonTime } from '../../domain/calendar/london-time.ts';
import { type Announced, announcedWords } from '../../domain/release/life/announced.ts';

/** What is announced, as an event of the catalogue: on its day, on another than was said before, or not at all. */
export const catalogueEvent = (each: Announced) => ({
  '@type': 'schema:PublicationEvent',
  'schema:name': each.title,
  'schema:startDate': londonTime(each.releaseAt),
  ...(each.moved === undefined ? {} : { 'schema:previousStartDate': londonTime(each.moved.from) }),
  'schema:eventStatus': { '@id': `schema:Event${statusOfEvent(each)}` },
  'schema:description': announcedWords(each),
});

const statusOfEvent = ({ moved, cancelled }: Announced): string => {
  if (cancelled !== undefined) return 'Cancelled';
  return moved === undefined ? 'Scheduled' : 'Rescheduled';
};

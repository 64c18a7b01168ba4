import { EventsQuery } from '../../../shared/domain/api/requests/of-lists.ts';
import { pageOf } from '../../../shared/domain/api/shapes.ts';
import { ToldEvent } from '../../../shared/domain/events/event.ts';
import { at } from '../addresses.ts';
import { eventsView, type Sought } from '../views/events.ts';
import type { Page } from '../visit.ts';

const names = ['area', 'period', 'who', 'what', 'from', 'to'] as const;

/** What is looked for, by the address of the page: what was left empty is left out. */
const soughtIn = (query: Readonly<Record<string, string>>): Sought =>
  Object.fromEntries(names.flatMap((name) => (query[name] ? [[name, query[name].trim()]] : [])));

const asQuery = (parts: Readonly<Record<string, string | undefined>>): string =>
  new URLSearchParams(
    Object.entries(parts).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ).toString();

/** The page on which an auditor reads what happened. */
export const eventsPages: readonly Page[] = [
  {
    method: 'GET',
    path: at.events,
    visit: async ({ api, query }) => {
      const sought = soughtIn(query);
      const wrong = EventsQuery.safeParse(sought).success ? [] : ['from', 'to'].filter((name) => name in sought);
      if (wrong.length > 0)
        return {
          show: {
            ...eventsView({ sought, events: [] }),
            status: 422,
            mistakes: wrong.map((field) => ({ text: 'Give days as in 2024-10-31', field })),
          },
        };
      const { items, next } = await api.get(pageOf(ToldEvent), `/events?${asQuery({ ...sought, after: query.after })}`);
      return {
        show: eventsView({
          sought,
          events: items,
          file: `${at.eventsFile}?${asQuery(sought)}`,
          next: next === undefined ? undefined : `${at.events}?${asQuery({ ...sought, after: next })}`,
        }),
      };
    },
  },
  {
    method: 'GET',
    path: at.eventsFile,
    visit: async ({ api, query }) => {
      const { bytes, type } = await api.file(`/events?${asQuery({ ...soughtIn(query), format: 'csv' })}`);
      return { file: bytes, type, name: 'mappa-events.csv' };
    },
  },
];

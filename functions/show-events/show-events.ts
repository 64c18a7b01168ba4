import { EventsQuery } from '../../shared/domain/api/requests/of-lists.ts';
import type { ToldEvent } from '../../shared/domain/events/event.ts';
import type { EventFilter } from '../../shared/domain/events/event-filter.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';

type Wish = { now: Date; after?: string | undefined; most?: number; filter: EventFilter };
export type Ports = {
  events: (wish: Wish) => Promise<{ items: readonly ToldEvent[]; next?: string }>;
  now: () => Date;
};

/** As many as a function can write out in one answer. */
const mostInFile = 10_000;

/** Shows what happened, the newest first: a page at a time, or all that is looked for as one CSV file. */
export const showEvents =
  ({ events, now }: Ports) =>
  async ({ query }: Call): Promise<Reply> => {
    const { after, format, ...filter } = readRequest(EventsQuery, query);
    if (format === 'json') return { status: 200, body: await events({ now: now(), after, filter }) };
    const { eventsList, listCsv } = await import('../../shared/formats/lists.ts');
    const { items } = await events({ now: now(), most: mostInFile, filter });
    return {
      status: 200,
      body: listCsv(eventsList(items)),
      type: 'text/csv; charset=utf-8',
      headers: { 'content-disposition': 'attachment; filename="mappa-events.csv"' },
    };
  };

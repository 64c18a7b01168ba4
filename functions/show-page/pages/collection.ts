import * as z from 'zod';
import { DatesOrder } from '../../../shared/domain/api/requests/of-collections.ts';
import { pageOf } from '../../../shared/domain/api/shapes.ts';
import { closesTooSoon } from '../../../shared/domain/collection/dates.ts';
import { Dates, Progress, Reminder } from '../../../shared/domain/collection/shapes.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import { at } from '../addresses.ts';
import { periodNamed } from '../area-named.ts';
import { checkedOrder, Mistaken } from '../entered.ts';
import { chaseView, datesView } from '../views/chase.ts';
import { collectionView } from '../views/collection.ts';
import { collectionsView } from '../views/collections.ts';
import { type Page, sent, type Visit } from '../visit.ts';
import { may } from './area.ts';

const Collections = pageOf(z.object({ period: z.string(), dates: Dates }));
const progressOf = ({ api }: Visit, period: Period) => api.get(Progress, `/collections/${period}`);

/** The pages on which the ministry watches a collection. */
export const collectionPages: readonly Page[] = [
  {
    method: 'GET',
    path: at.collections,
    visit: async ({ api }) => ({ show: collectionsView((await api.get(Collections, '/collections')).items) }),
  },
  {
    method: 'GET',
    path: '/pages/collections/{period}',
    visit: async (visit) => {
      const progress = await progressOf(visit, periodNamed(visit.path.period));
      const sought = { standing: visit.query.standing ?? '', sort: visit.query.sort ?? '' };
      return { show: collectionView(progress, sought, { setDates: may(visit, 'PUT /collections/{period}/dates') }) };
    },
  },
  {
    method: 'GET',
    path: '/pages/collections/{period}/chase',
    visit: async ({ api, path }) => {
      const period = periodNamed(path.period);
      const { items } = await api.get(pageOf(Reminder), `/collections/${period}/reminders`);
      return { show: chaseView(period, items) };
    },
  },
  {
    method: 'GET',
    path: '/pages/collections/{period}/dates',
    visit: async (visit) => {
      const period = periodNamed(visit.path.period);
      return { show: datesView(period, (await progressOf(visit, period)).dates, visit) };
    },
  },
  {
    method: 'POST',
    path: '/pages/collections/{period}/dates',
    formOn: '/pages/collections/{period}/dates',
    visit: async (visit) => {
      const period = periodNamed(visit.path.period);
      const dates = checkedOrder(
        DatesOrder,
        { opens: sent(visit.form, 'opens'), closes: sent(visit.form, 'closes') },
        {
          opens: { field: 'opens', say: 'Choose the day on which it opens' },
          closes: { field: 'closes', say: 'Choose the day on which it closes' },
        },
      );
      if (closesTooSoon(dates))
        throw new Mistaken([{ text: 'The collection closes on or after the day on which it opens', field: 'closes' }]);
      await visit.api.send('PUT', `/collections/${period}/dates`, dates, sent(visit.form, 'once'));
      return { goTo: at.collection(period) };
    },
  },
  {
    method: 'GET',
    path: '/pages/collections/{period}/tracker',
    visit: async ({ api, path, query }) => {
      const period = periodNamed(path.period);
      const format = query.format === 'xlsx' ? 'xlsx' : 'csv';
      const { bytes, type } = await api.file(`/collections/${period}/tracker?format=${format}`);
      return { file: bytes, type, name: `mappa-collection-${period}.${format}` };
    },
  },
];

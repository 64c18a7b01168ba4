import * as z from 'zod';
import { DatesOrder } from '../../../shared/domain/api/requests.ts';
import { pageOf } from '../../../shared/domain/api/shapes.ts';
import { closesTooSoon } from '../../../shared/domain/collection/dates.ts';
import { AreaReturn, Dates, Progress, Reminder } from '../../../shared/domain/collection/shapes.ts';
import { type Period, periodBefore } from '../../../shared/domain/periods.ts';
import { Reported } from '../../../shared/domain/submissions/shapes.ts';
import { at } from '../addresses.ts';
import { Refusal } from '../api-client.ts';
import { areaNamed, periodNamed } from '../area-named.ts';
import { checkedOrder, Mistaken } from '../entered.ts';
import { namedFindings } from '../named-findings.ts';
import { chaseView, datesView } from '../views/chase.ts';
import { collectionsView, collectionView } from '../views/collection.ts';
import { compareView } from '../views/compare.ts';
import { type Page, sent, type Visit } from '../visit.ts';
import { may } from './area.ts';

const Collections = pageOf(z.object({ period: z.string(), dates: Dates }));
const progressOf = ({ api }: Visit, period: Period) => api.get(Progress, `/collections/${period}`);

/** What was read of the area's return of a year; undefined where there is none. */
const observationsOf = async ({ api }: Visit, area: string, period: Period) => {
  const { items } = await api.get(pageOf(AreaReturn), `/areas/${area}/returns`);
  const submission = items.find((each) => each.period === period)?.submission;
  if (submission === undefined) return undefined;
  const found = await api.get(Reported, `/areas/${area}/returns/${period}/submissions/${submission}/report`);
  return found.current ? found.report.observations : undefined;
};

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
      return { show: collectionView(progress, { setDates: may(visit, 'PUT /collections/{period}/dates') }) };
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
    path: '/pages/collections/{period}/areas/{area}',
    visit: async (visit) => {
      const [area, period] = [areaNamed(visit.path.area), periodNamed(visit.path.period)];
      const progress = await progressOf(visit, period);
      const line = progress.areas.find((each) => each.area === area.slug);
      if (line === undefined) throw new Refusal(404, 'unknown-area', '');
      const api = `/areas/${area.slug}/returns/${period}/submissions/${line.submission}/report`;
      const [found, before] =
        line.submission === undefined
          ? []
          : await Promise.all([visit.api.get(Reported, api), observationsOf(visit, area.slug, periodBefore(period))]);
      return {
        show: compareView({ period, line, found, before, named: found === undefined ? [] : namedFindings(found) }),
      };
    },
  },
];

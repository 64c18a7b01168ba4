import { mayEnter } from '../../../shared/domain/access/may-enter.ts';
import { pageOf } from '../../../shared/domain/api/shapes.ts';
import { AreaReturn } from '../../../shared/domain/collection/shapes.ts';
import { ToldEvent } from '../../../shared/domain/events/event.ts';
import { AreaPreview, Submission } from '../../../shared/domain/submissions/shapes.ts';
import { Refusal } from '../api-client.ts';
import { areaNamed, periodNamed } from '../area-named.ts';
import { myReturnsView } from '../views/my-returns.ts';
import { oneReturnView } from '../views/one-return.ts';
import { previewView } from '../views/preview.ts';
import type { Page, Visit } from '../visit.ts';

/** Whether the visitor may use a route of the API for an area: only to show or hide a way, never to guard it. */
export const may = ({ me }: Visit, route: string, area?: string): boolean =>
  mayEnter(route, { roles: me.roles, area: me.area?.slug }, area).allowed;

/** The newest request to confirm or correct that nothing was signed off since; events come newest first. */
const askedIn = (activity: readonly ToldEvent[]): ToldEvent | undefined => {
  const asked = activity.findIndex(({ what }) => what === 'asked to confirm or correct');
  const since = activity.slice(0, Math.max(asked, 0));
  return since.some(({ what }) => what === 'signed-off') ? undefined : activity[asked];
};

const returns = '/areas/{area}/returns/{period}';

/** The pages on which an area looks at its returns. */
export const areaPages: readonly Page[] = [
  {
    method: 'GET',
    path: '/pages/areas/{area}',
    visit: async ({ api, path }) => {
      const area = areaNamed(path.area);
      const { items } = await api.get(pageOf(AreaReturn), `/areas/${area.slug}/returns`);
      return { show: myReturnsView(area, items) };
    },
  },
  {
    method: 'GET',
    path: '/pages/areas/{area}/{period}',
    visit: async (visit) => {
      const [area, period] = [areaNamed(visit.path.area), periodNamed(visit.path.period)];
      const [all, sent, activity] = await Promise.all([
        visit.api.get(pageOf(AreaReturn), `/areas/${area.slug}/returns`),
        visit.api.get(pageOf(Submission), `/areas/${area.slug}/returns/${period}/submissions`),
        visit.api.get(pageOf(ToldEvent), `/areas/${area.slug}/returns/${period}/activity`),
      ]);
      const found = all.items.find((each) => each.period === period);
      if (found === undefined) throw new Refusal(404, 'unknown-period', 'There is no such collection.');
      const mine = {
        mayUpload: may(visit, `POST ${returns}/submissions`, area.slug),
        mayCheck: may(visit, `POST ${returns}/check`, area.slug),
        mayConfirm: may(visit, `POST ${returns}/submissions/{submission}/confirmation`, area.slug),
        asked: found.standing === 'signed-off' ? askedIn(activity.items) : undefined,
        activity: activity.items,
      };
      return { show: oneReturnView(area, found, sent.items, mine, visit) };
    },
  },
  {
    method: 'GET',
    path: '/pages/areas/{area}/{period}/template',
    visit: async ({ api, path, query }) => {
      const [area, period] = [areaNamed(path.area), periodNamed(path.period)];
      const format = query.format === 'ods' ? 'ods' : 'xlsx';
      const { bytes, type } = await api.file(`/areas/${area.slug}/returns/${period}/template?format=${format}`);
      return { file: bytes, type, name: `mappa-return-${area.slug}-${period}.${format}` };
    },
  },
  {
    method: 'GET',
    path: '/pages/areas/{area}/{period}/preview',
    visit: async ({ api, path }) => {
      const [area, period] = [areaNamed(path.area), periodNamed(path.period)];
      const preview = await api.get(AreaPreview, `/areas/${area.slug}/returns/${period}/preview`);
      return { show: previewView(area, period, preview) };
    },
  },
];

import type * as z from 'zod';
import type { UploadOrder } from '../../../shared/domain/api/requests.ts';
import { pageOf } from '../../../shared/domain/api/shapes.ts';
import { AreaReturn } from '../../../shared/domain/collection/shapes.ts';
import { ScreeningReport } from '../../../shared/domain/screening-report.ts';
import { Reported, Ticket } from '../../../shared/domain/submissions/shapes.ts';
import { objectionToFile } from '../../../shared/formats/pages/file-objection.ts';
import { at } from '../addresses.ts';
import { areaNamed, periodNamed } from '../area-named.ts';
import { Mistaken } from '../entered.ts';
import { kindOfFile } from '../kind-of-file.ts';
import { checkedReportView, checkView, type PastYear } from '../views/check.ts';
import { uploadView } from '../views/upload.ts';
import type { Page, Visit } from '../visit.ts';

const doorOf = ({ path }: Visit) => {
  const [area, period] = [areaNamed(path.area), periodNamed(path.period)];
  return { area, period, api: `/areas/${area.slug}/returns/${period}` };
};

/** @throws Mistaken where no file was chosen, or one that cannot be taken */
const chosenFile = async ({ form }: Visit): Promise<{ bytes: Uint8Array; name: string }> => {
  const file = form.get('file');
  const chosen = file instanceof File ? file : undefined;
  const objection = objectionToFile(chosen);
  if (chosen === undefined || objection !== undefined)
    throw new Mistaken([{ text: objection ?? 'Choose your file', field: 'file' }]);
  return { bytes: new Uint8Array(await chosen.arrayBuffer()), name: chosen.name };
};

/** How many earlier years a check in the browser is given to compare with. */
const yearsBack = 3;

/** The area's own figures of the years before that count, without Category 4: what a check compares with. */
const pastOf = async (visit: Visit): Promise<PastYear[]> => {
  const { area, period } = doorOf(visit);
  const { items } = await visit.api.get(pageOf(AreaReturn), `/areas/${area.slug}/returns`);
  const counting = items
    .filter((each) => each.period < period && each.standing === 'signed-off' && each.submission !== undefined)
    .toSorted((one, other) => (one.period < other.period ? 1 : -1))
    .slice(0, yearsBack);
  return Promise.all(
    counting.map(async (each) => {
      const address = `/areas/${area.slug}/returns/${each.period}/submissions/${each.submission}/report`;
      const { report } = await visit.api.get(Reported, address);
      const figures = report.observations.filter(({ shorthand }) => shorthand !== 'c');
      return {
        period: each.period,
        figures: figures.map(({ measure, category, level, detail, value, shorthand }) => {
          return { measure, category, level, detail, value, shorthand };
        }),
      };
    }),
  );
};

const [upload, check] = ['/pages/areas/{area}/{period}/upload', '/pages/areas/{area}/{period}/check'];

/** The pages by which an area checks and sends a file. */
export const sendingPages: readonly Page[] = [
  {
    method: 'GET',
    path: upload,
    visit: async (visit) => {
      const { area, period } = doorOf(visit);
      return { show: uploadView(area, period, visit) };
    },
  },
  {
    // The file passes through to the store by a ticket that is asked for now: none can have expired or been used.
    method: 'POST',
    path: upload,
    formOn: upload,
    visit: async (visit) => {
      const { area, period, api } = doorOf(visit);
      const { bytes, name } = await chosenFile(visit);
      const found = kindOfFile(bytes, name);
      if ('objection' in found) throw new Mistaken([{ text: `“${name}”: ${found.objection}`, field: 'file' }]);
      const order: z.input<typeof UploadOrder> = { format: found.kind };
      const ticket = Ticket.parse(await visit.api.send('POST', `${api}/submissions`, order));
      if ((await visit.api.post(ticket, bytes)) === 'refused')
        throw new Mistaken([
          { text: 'The store did not take the file, so nothing was sent. Choose it again and send it', field: 'file' },
        ]);
      return { goTo: at.submission(area.slug, period, ticket.submission) };
    },
  },
  {
    method: 'GET',
    path: check,
    visit: async (visit) => {
      const { area, period } = doorOf(visit);
      return { show: checkView(area, period, visit, await pastOf(visit)) };
    },
  },
  {
    method: 'POST',
    path: check,
    formOn: check,
    visit: async (visit) => {
      const { area, period, api } = doorOf(visit);
      const { bytes } = await chosenFile(visit);
      const report = ScreeningReport.parse(await visit.api.sendFile(`${api}/check`, bytes));
      return { show: checkedReportView(area, period, report) };
    },
  },
];

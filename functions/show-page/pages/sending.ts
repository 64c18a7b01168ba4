import { createHmac } from 'node:crypto';
import type * as z from 'zod';
import type { UploadOrder } from '../../../shared/domain/api/requests/of-areas.ts';
import { Compared } from '../../../shared/domain/screening/compared.ts';
import { ScreeningReport } from '../../../shared/domain/screening-report.ts';
import { Ticket } from '../../../shared/domain/submissions/shapes.ts';
import { UploadFormat } from '../../../shared/domain/submissions/upload-key.ts';
import { objectionToFile } from '../../../shared/formats/pages/file-objection.ts';
import { at } from '../addresses.ts';
import { areaNamed, periodNamed } from '../area-named.ts';
import { Mistaken } from '../entered.ts';
import { kindOfFile } from '../kind-of-file.ts';
import { checkedReportView, checkView } from '../views/check.ts';
import { uploadView } from '../views/upload.ts';
import { type Page, sent, type Visit } from '../visit.ts';

const doorOf = ({ path }: Visit) => {
  const [area, period] = [areaNamed(path.area), periodNamed(path.period)];
  return { area, period, api: `/areas/${area.slug}/returns/${period}` };
};

/** @throws Mistaken where no file was chosen, or one that cannot be taken */
const chosenFile = async ({ form }: Visit): Promise<{ bytes: Uint8Array; name: string }> => {
  const file = form.get('file');
  const chosen = file instanceof File ? file : undefined;
  const objection = objectionToFile(chosen, 'through');
  if (chosen === undefined || objection !== undefined)
    throw new Mistaken([{ text: objection ?? 'Choose your file', field: 'file' }]);
  return { bytes: new Uint8Array(await chosen.arrayBuffer()), name: chosen.name };
};

/**
 * Names what one form sends: the same file sent twice by it has the same name. Keyed with what only this session knows,
 * so that nobody who comes upon the name can try out what stood in the file.
 */
const nameOfSending = ({ form }: Visit, bytes: Uint8Array): string => {
  const mark = createHmac('sha256', sent(form, 'form-token')).update(bytes).digest('base64url').slice(0, 22);
  return `${sent(form, 'once')}__${mark}`;
};

const [upload, check] = ['/pages/areas/{area}/{period}/upload', '/pages/areas/{area}/{period}/check'];

/** The pages by which an area checks and sends a file. */
export const sendingPages: readonly Page[] = [
  {
    method: 'GET',
    path: upload,
    visit: async (visit) => {
      const { area, period } = doorOf(visit);
      return { show: uploadView(area, period, visit, visit.store) };
    },
  },
  {
    // The file passes through to the store by a ticket that is asked for now: none can have expired. A second press
    // with the same file finds the first under way, and leads to its report; another file has a ticket of its own.
    method: 'POST',
    path: upload,
    formOn: upload,
    visit: async (visit) => {
      const { area, period, api } = doorOf(visit);
      const { bytes, name } = await chosenFile(visit);
      const found = kindOfFile(bytes, name);
      if ('objection' in found) throw new Mistaken([{ text: `“${name}”: ${found.objection}`, field: 'file' }]);
      const order: z.input<typeof UploadOrder> = { format: found.kind };
      const { answer, again } = await visit.api.sendOnce(`${api}/submissions`, order, nameOfSending(visit, bytes));
      const ticket = Ticket.parse(answer);
      if (!again && (await visit.api.post(ticket, bytes)) === 'refused')
        throw new Mistaken([
          { text: 'The store did not take the file, so nothing was sent. Choose it again and send it', field: 'file' },
        ]);
      return { goTo: at.submission(area.slug, period, ticket.submission) };
    },
  },
  {
    // Where the script of the page sends what is too large for the pages straight to the store.
    method: 'POST',
    path: `${upload}/ticket`,
    formOn: upload,
    visit: async (visit) => {
      const { area, period, api } = doorOf(visit);
      const { data: format, success } = UploadFormat.safeParse(sent(visit.form, 'format'));
      if (!success) throw new Mistaken([{ text: 'A file of this kind is not taken', field: 'file' }]);
      const { submission, ...ticket } = Ticket.parse(await visit.api.send('POST', `${api}/submissions`, { format }));
      const answer = { url: ticket.url, fields: ticket.fields, page: at.submission(area.slug, period, submission) };
      return { file: Buffer.from(JSON.stringify(answer)), type: 'application/json', name: 'ticket.json' };
    },
  },
  {
    method: 'GET',
    path: check,
    visit: async (visit) => {
      const { area, period, api } = doorOf(visit);
      return { show: checkView(area, period, visit, await visit.api.get(Compared, `${api}/check`)) };
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

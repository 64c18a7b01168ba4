import type * as z from 'zod';
import type { UploadOrder } from '../../../shared/domain/api/requests.ts';
import { ScreeningReport } from '../../../shared/domain/screening-report.ts';
import { Ticket } from '../../../shared/domain/submissions/shapes.ts';
import { limits } from '../../../shared/formats/limits.ts';
import { at } from '../addresses.ts';
import { areaNamed, periodNamed } from '../area-named.ts';
import { checkView } from '../views/check.ts';
import { chooseFileView, chooseKindView, isKind } from '../views/upload.ts';
import { type Page, sent, type Visit } from '../visit.ts';

const doorOf = ({ path }: Visit) => {
  const [area, period] = [areaNamed(path.area), periodNamed(path.period)];
  return { area, period, api: `/areas/${area.slug}/returns/${period}` };
};

/** The pages by which an area checks and sends a file. */
export const sendingPages: readonly Page[] = [
  {
    method: 'GET',
    path: '/pages/areas/{area}/{period}/upload',
    visit: async (visit) => {
      const { area, period } = doorOf(visit);
      return { show: chooseKindView(area, period, visit) };
    },
  },
  {
    method: 'POST',
    path: '/pages/areas/{area}/{period}/upload',
    visit: async (visit) => {
      const { area, period, api } = doorOf(visit);
      const kind = sent(visit.form, 'kind');
      if (!isKind(kind)) return { show: chooseKindView(area, period, visit, 'Choose the kind of file') };
      const order = { format: kind, returnTo: `${visit.origin}${at.return(area.slug, period)}/submissions` };
      const orders: z.input<typeof UploadOrder>[] = [order, { format: kind }];
      const [plain, scripted] = await Promise.all(
        orders.map(async (each) => Ticket.parse(await visit.api.send('POST', `${api}/submissions`, each))),
      );
      return { show: chooseFileView(area, period, kind, { plain: plain!, scripted: scripted! }) };
    },
  },
  {
    method: 'GET',
    path: '/pages/areas/{area}/{period}/check',
    visit: async (visit) => {
      const { area, period } = doorOf(visit);
      return { show: checkView(area, period, visit.token) };
    },
  },
  {
    method: 'POST',
    path: '/pages/areas/{area}/{period}/check',
    visit: async (visit) => {
      const { area, period, api } = doorOf(visit);
      const file = visit.form.get('file');
      if (!(file instanceof File) || file.size === 0)
        return { show: checkView(area, period, visit.token, { error: 'Choose a file to check' }) };
      if (file.size > limits.checkBytes)
        return { show: checkView(area, period, visit.token, { error: 'Choose a file of up to 4 MB, or upload it' }) };
      const bytes = new Uint8Array(await file.arrayBuffer());
      const report = ScreeningReport.parse(await visit.api.sendFile(`${api}/check`, bytes));
      return { show: checkView(area, period, visit.token, { report }) };
    },
  },
];

import type { Area } from '../../../shared/domain/areas.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import { html } from '../../../shared/formats/html.ts';
import { heading, link, linkButton, paragraph } from '../../../shared/formats/pages/parts.ts';
import { areaTrail, at } from '../addresses.ts';
import type { Shown } from '../visit.ts';

/** While the file is on its way through screening. */
export const waitingView = (area: Area, period: Period): Shown => ({
  title: `Your return ${period} is being checked`,
  breadcrumbs: areaTrail(area, period),
  refresh: 2,
  content: html`${heading('Your return is being checked', { caption: `${area.name}, ${period}` })}
<p class="govuk-body" role="status">This takes a few seconds. The page looks again by itself.</p>
${paragraph(
  'If nothing happens within a minute, the file may not have arrived: ',
  link('upload it again', at.upload(area.slug, period)),
  '.',
)}`,
});

/** There is no report: the file did not come, could not be received, or is tried again. */
export const noReportView = (area: Area, period: Period, why: string, { mayCome = false } = {}): Shown => ({
  status: 404,
  // It is tried again by itself within minutes: whoever waits need not look by hand.
  ...(mayCome ? { refresh: 15 } : {}),
  title: `There is no report on the return ${period}`,
  breadcrumbs: areaTrail(area, period),
  content: html`${heading('There is no report', { caption: `${area.name}, ${period}` })}${paragraph(why)}
${linkButton('Upload the return', at.upload(area.slug, period))}`,
});

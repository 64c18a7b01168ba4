import type { Area } from '../../../shared/domain/areas.ts';
import type { AreaReturn } from '../../../shared/domain/collection/shapes.ts';
import { prose } from '../../../shared/domain/prose.ts';
import { html } from '../../../shared/formats/html.ts';
import { heading, link, paragraph, tag } from '../../../shared/formats/pages/parts.ts';
import { standingTag } from '../../../shared/formats/pages/standing-tag.ts';
import { table } from '../../../shared/formats/pages/table.ts';
import { dayInWords } from '../../../shared/formats/pages/words.ts';
import { at } from '../addresses.ts';
import type { Shown } from '../visit.ts';

/** All returns of one area: what stands where, and until when. */
export const myReturnsView = (area: Area, returns: readonly AreaReturn[]): Shown => ({
  title: `Returns of ${area.name}`,
  content: html`${heading('Your returns', { caption: area.name })}
${paragraph(prose`
  Each year every area returns its figures. Choose a year to send its return, to answer questions about it or to sign it
  off.
`)}
${table({
  caption: `Returns of ${area.name}`,
  quiet: true,
  columns: [{ label: 'Year' }, { label: 'Where it stands' }, { label: 'Opens' }, { label: 'Closes' }],
  rows: returns.map(({ period, standing, late, dates }) => [
    link(period, at.return(area.slug, period)),
    html`${standingTag(standing)}${late ? html` ${tag('Late', 'orange')}` : ''}`,
    dayInWords(dates.opens),
    dayInWords(dates.closes),
  ]),
})}`,
});

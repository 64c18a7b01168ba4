import type { Dates, Reminder } from '../../../shared/domain/collection/shapes.ts';
import { prose } from '../../../shared/domain/prose.ts';
import { html } from '../../../shared/formats/html.ts';
import { form, hidden, submitButton, textField } from '../../../shared/formats/pages/fields.ts';
import { heading, link, paragraph, subheading } from '../../../shared/formats/pages/parts.ts';
import { table } from '../../../shared/formats/pages/table.ts';
import { countOf } from '../../../shared/formats/pages/words.ts';
import { at, collectionTrail } from '../addresses.ts';
import { fieldOf } from '../entered.ts';
import type { Forms, Shown } from '../visit.ts';

type Reason = Reminder['reason'];

/** What is said of each reason there is, in the order in which they are chased. */
const reasons: Readonly<Record<Reason, { title: string; why: string }>> = {
  overdue: { title: 'Overdue', why: 'The collection has closed and nothing has come.' },
  rejected: { title: 'Rejected', why: 'They sent a file that could not be accepted and no better one since.' },
  returned: { title: 'Returned for correction', why: 'They were asked for another file and have not sent it.' },
  queried: { title: 'Queried', why: 'They have questions to answer.' },
  unanswered: { title: 'Not answered', why: 'They were asked to confirm or to correct what they signed off.' },
  unsigned: {
    title: 'Not signed off',
    why: 'Their return has come; they answer what its report asks and sign it off.',
  },
  'closing-soon': { title: 'Closing soon', why: 'Nothing has come yet.' },
};

/** Who to chase, by why. */
export const chaseView = (period: string, due: readonly Reminder[]): Shown => ({
  title: `Who to chase for ${period}`,
  breadcrumbs: collectionTrail(period),
  content: html`${heading('Who to chase', { caption: `Collection ${period}` })}
${paragraph(prose`
  Each of these areas is reminded by e-mail four weeks, two weeks, a week and a day before the collection closes, and
  every week after. A reminder holds no figures.
`)}
${due.length === 0 ? paragraph('Nobody: every area has signed off or still has time.') : ''}
${Object.entries(reasons).map(([reason, { title, why }]) => {
  const found = due.filter((each) => each.reason === reason);
  if (found.length === 0) return '';
  return html`${subheading(`${title}: ${countOf(found.length, 'area')}`)}${paragraph(why)}${table({
    caption: `${title}: areas`,
    quiet: true,
    columns: [{ label: 'Area' }, { label: 'What there is' }],
    rows: found.map(({ area, name }) => [name, link(`Return of ${name}`, at.compare(period, area))]),
  })}`;
})}`,
});

/** Sets the days on which a collection opens and closes. */
export const datesView = (period: string, { opens, closes }: Dates, { token, once, entered }: Forms): Shown => ({
  title: `Dates of the collection ${period}`,
  breadcrumbs: collectionTrail(period),
  content: html`${heading('Dates of the collection', { caption: period })}
${form(
  { action: at.dates(period), token },
  hidden('once', once),
  textField({ ...fieldOf(entered, 'opens', opens), label: 'Opens on', type: 'date', width: 10 }),
  textField({
    ...fieldOf(entered, 'closes', closes),
    label: 'Closes at the end of',
    hint: 'A return that comes later is still taken, and marked late.',
    type: 'date',
    width: 10,
  }),
  submitButton('Save the dates'),
)}`,
});

import type { ToldEvent } from '../../../shared/domain/events/event.ts';
import { prose } from '../../../shared/domain/prose.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import { lookForm, textField } from '../../../shared/formats/pages/fields.ts';
import { disclosure, heading, link, pagination, paragraph } from '../../../shared/formats/pages/parts.ts';
import { table } from '../../../shared/formats/pages/table.ts';
import { whenInWords } from '../../../shared/formats/pages/words.ts';
import { at } from '../addresses.ts';
import type { Shown } from '../visit.ts';

/** What is looked for among the events. */
export type Sought = Partial<Record<'area' | 'period' | 'who' | 'what' | 'from' | 'to', string>>;

type Model = { sought: Sought; events: readonly ToldEvent[]; file?: string; next?: string | undefined };

/** What happened, newest first, in sentences; what is looked for stands in the address, so that it can be kept. */
export const eventsView = ({ sought, events, file, next }: Model): Shown => ({
  title: 'Events',
  content: html`${heading('Events')}
${paragraph(prose`
  Everything that changed, who changed it and why. Events are written together with the change itself and are never
  altered.
`)}
${looking(sought)}
${
  events.length === 0
    ? paragraph(Object.keys(sought).length === 0 ? 'Nothing has happened yet.' : 'Nothing like that has happened.')
    : eventsTable(events)
}
${
  file === undefined || events.length === 0 ? '' : paragraph(link('Download all that is looked for (CSV)', file))
}${pagination(next)}`,
});

const looking = (sought: Sought): Html => {
  const field = (name: keyof Sought, label: string, more: { hint?: string; type?: 'date' } = {}) =>
    textField({ name, label, value: sought[name] ?? '', width: 20, ...more });
  const fields = html`<div class="fields">${field('area', 'Area')}${field('period', 'Year', { hint: 'As in 2023-24' })}
${field('who', 'Who')}${field('what', 'What', { hint: 'As in signed off, or approve' })}
${field('from', 'From', { type: 'date' })}${field('to', 'Until', { type: 'date' })}</div>`;
  const form = lookForm(at.events, 'Look for these', fields);
  return Object.keys(sought).length === 0
    ? disclosure('Look for some of them', form)
    : html`${form}${paragraph(link('Show all events', at.events))}`;
};

/** Events in a table: when, and the sentence that says who did what, about what and why. */
export const eventsTable = (events: readonly ToldEvent[]): Html =>
  table({
    caption: 'Events, the newest first',
    quiet: true,
    compact: true,
    columns: [{ label: 'When' }, { label: 'What happened' }],
    rows: events.map(({ at: when, words }) => [whenInWords(when), words]),
  });

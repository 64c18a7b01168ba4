import type { AuditEvent } from '../../../shared/domain/api/shapes.ts';
import { html } from '../../../shared/formats/html.ts';
import { heading, pagination, paragraph } from '../../../shared/formats/pages/parts.ts';
import { table } from '../../../shared/formats/pages/table.ts';
import type { Shown } from '../visit.ts';
import { whenInWords } from './words.ts';

/** What happened, newest first, as the auditor reads it. */
export const eventsView = (events: readonly AuditEvent[], next: string | undefined): Shown => ({
  title: 'Events',
  content: html`${heading('Events')}
${paragraph('Everything that changed, who changed it and why. Events are written together with the change itself and are never altered.')}
${
  events.length === 0
    ? paragraph('Nothing has happened yet.')
    : table({
        caption: 'Events, the newest first',
        quiet: true,
        columns: [{ label: 'When' }, { label: 'What' }, { label: 'Who' }, { label: 'About' }, { label: 'Why' }],
        rows: events.map(({ at, who, what, about, why }) => [whenInWords(at), what, who, about, why]),
      })
}${pagination(next)}`,
});

import type { AuditEvent } from '../../../shared/domain/api/shapes.ts';
import { findArea } from '../../../shared/domain/areas.ts';
import { html } from '../../../shared/formats/html.ts';
import { heading, pagination, paragraph } from '../../../shared/formats/pages/parts.ts';
import { table } from '../../../shared/formats/pages/table.ts';
import { whenInWords } from '../../../shared/formats/pages/words.ts';
import type { Shown } from '../visit.ts';

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
        compact: true,
        columns: [{ label: 'When' }, { label: 'What' }, { label: 'Who' }, { label: 'About' }, { label: 'Why' }],
        rows: events.map(({ at, who, what, about, why }) => [whenInWords(at), what, who, aboutInWords(about), why]),
      })
}${pagination(next)}`,
});

/** The key of what an event is about, as people say it: area, period, submission. */
const aboutInWords = (about: string): string => {
  const parts = about.split('#');
  const named = (kind: string): string | undefined => parts[parts.indexOf(kind) + 1];
  if (parts[0] !== 'AREA') return about.replace('#', ' ').toLowerCase().replace('/', ', version ');
  return [findArea(named('AREA') ?? '')?.name, named('PERIOD'), named('SUBMISSION')].filter(Boolean).join(', ');
};

import { readAbout } from '../../../shared/adapters/table-keys.ts';
import { findArea } from '../../../shared/domain/areas.ts';
import type { ToldEvent } from '../../../shared/domain/events/event.ts';
import { html } from '../../../shared/formats/html.ts';
import { heading, pagination, paragraph } from '../../../shared/formats/pages/parts.ts';
import { table } from '../../../shared/formats/pages/table.ts';
import { whenInWords } from '../../../shared/formats/pages/words.ts';
import type { Shown } from '../visit.ts';

/** What happened, newest first, as the auditor reads it. */
export const eventsView = (events: readonly ToldEvent[], next: string | undefined): Shown => ({
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
        rows: events.map(({ at, who, name, what, about, why }) => [
          whenInWords(at),
          what,
          name ?? who,
          aboutInWords(about),
          why,
        ]),
      })
}${pagination(next)}`,
});

/** What an event is about, as people say it: area, period, submission or version. */
const aboutInWords = (about: string): string => {
  const read = readAbout(about);
  if (read === undefined) return about;
  const { area, period, submission, version } = read;
  return [
    area === undefined ? undefined : (findArea(area)?.name ?? area),
    period,
    submission,
    version === undefined ? undefined : `version ${version}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
};

import { findArea } from '../../../shared/domain/areas.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { areaLines, withOwnNames } from '../../../shared/formats/report-text/area-lines.ts';
import type { Event } from '../../../shared/formats/report-text/event.ts';
import { eventsIn } from '../../../shared/formats/report-text/events.ts';
import { joinWords } from '../../../shared/formats/report-text/join-words.ts';
import { targetsOf } from '../../../shared/formats/report-text/targets.ts';
import { textLines } from '../../../shared/formats/report-text/text-lines.ts';
import type { Token } from '../../../shared/formats/report-text/token.ts';
import { tokenise } from '../../../shared/formats/report-text/tokens.ts';

/** Fourteen words of prose, which are no label and no title. */
export const PROSE = 'Our foxes ran over hills and through woods until dark fell upon them all';

/** The tokens and events of a text as Kent's report of 2018-19 holds it. */
export const eventsOf = (text: string): { tokens: readonly Token[]; events: readonly Event[] } => {
  const lines = textLines(text);
  const targets = targetsOf(formC);
  const tokens = withOwnNames(joinWords(tokenise(lines).tokens, targets.vocabulary), findArea('Kent')?.slug);
  const asked = { targets, period: Period.parse('2018-19'), areas: areaLines(lines) };
  return { tokens, events: eventsIn(tokens, asked) };
};

/**
 * The events of a text in words: `figure[SHPO 220]`; `neutral@kent(2018-19)[…]` heads what is of that area and year.
 */
export const eventsTold = (text: string): string => {
  const { tokens, events } = eventsOf(text);
  return events
    .map((event) => {
      const said = tokens
        .slice(event.from, event.to)
        .map(({ is, raw }) => (is === 'gap' ? '_' : raw))
        .filter((raw) => raw !== '');
      const about = event.is === 'neutral' ? [event.area ? `@${event.area}` : '', event.period?.raw ?? ''] : [];
      const [area = '', period = ''] = about;
      return `${event.is}${area}${period === '' ? '' : `(${period})`}[${said.join(' ').replace(PROSE, 'PROSE')}]`;
    })
    .join(' ');
};

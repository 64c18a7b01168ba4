import type { Turn } from '../../../shared/domain/submissions/threads.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import { type TagColour, tag } from '../../../shared/formats/pages/parts.ts';
import { whenInWords } from '../../../shared/formats/pages/words.ts';
import type { Query } from '../queries.ts';

const said: Readonly<Record<Turn['kind'], string>> = {
  raised: 'The ministry asks',
  'review-asked': 'The ministry will look at the answer',
  answered: 'The area answers',
  accepted: 'The ministry accepts the answer',
  'sent-back': 'The ministry sends the answer back',
};

const states: Readonly<Record<Query['state'], readonly [string, TagColour]>> = {
  open: ['Waits for an answer', 'yellow'],
  answered: ['Answered: the ministry looks at it', 'blue'],
  settled: ['Settled', 'green'],
};

export const stateOfQuery = ({ state }: Query): Html => tag(...states[state]);

/** What was said about a query, the oldest first. */
export const threadView = ({ turns }: Query): Html =>
  turns.length === 0
    ? html``
    : html`<ol class="thread">${turns.map(
        ({ kind, text, by, name, at }) =>
          html`<li><strong>${said[kind]}</strong>${text === '' ? '' : html`: ${text}`}<br><span class="govuk-hint finding__by">${name ?? by}, ${whenInWords(at)}</span></li>`,
      )}</ol>`;

import { cellLabel, cellsOf } from '../../../shared/domain/cells.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import { form, hidden, select, submitButton, textArea, textField } from '../../../shared/formats/pages/fields.ts';
import { disclosure, paragraph, subheading } from '../../../shared/formats/pages/parts.ts';
import { slugOf } from '../../../shared/formats/pages/slug.ts';
import { fieldOf } from '../entered.ts';
import { onceFor } from '../once.ts';
import type { Query } from '../queries.ts';
import type { Forms } from '../visit.ts';
import { stateOfQuery, threadView } from './thread.ts';

const choice = (value: string, text: string, kind = ''): Html =>
  html`<button type="submit" name="decision" value="${value}" class="govuk-button${kind}" data-module="govuk-button">${text}</button>`;

/** The name of the field for the reason of what is said about a query. */
export const whyField = (query: string): string => `why-${slugOf(query)}`;

/** Every query with what was said, and what the ministry can say to it now. */
export const reviewForms = (action: string, queries: readonly Query[], forms: Forms): Html =>
  queries.length === 0
    ? html``
    : html`${subheading('Queries and answers', 'queries')}${queries.map(
        (query) =>
          html`<section class="asked" id="query-${slugOf(query.id)}"><h3 class="govuk-heading-s">${query.asked}</h3><p>${stateOfQuery(query)}</p>${threadView(query)}${reviewForm(action, query, forms)}</section>`,
      )}`;

const reviewForm = (action: string, query: Query, { token, once, entered }: Forms): Html => {
  const answered = query.turns.some(({ kind }) => kind === 'answered');
  if (query.state === 'open' || !answered) return html``;
  const accepted = query.turns.at(-1)?.kind === 'accepted';
  return form(
    { action: `${action}/reviews`, token },
    onceFor(once, slugOf(query.id)),
    hidden('query', query.id),
    hidden('read', String(query.turns.length + (query.raised ? 1 : 0))),
    textField({
      ...fieldOf(entered, whyField(query.id)),
      label: 'Reason',
      hint: 'Needed where you send the answer back: the area reads it.',
    }),
    html`<div class="govuk-button-group">${
      accepted ? '' : choice('accept', 'Accept the answer', ' govuk-button--secondary')
    }
${choice('send-back', 'Send it back', ' govuk-button--secondary')}${
  query.state === 'settled' && !accepted ? choice('review', 'I will look at it', ' govuk-button--secondary') : ''
}</div>`,
  );
};

/** Asks the area something of the ministry's own, about one figure or the return, or for another file. */
export const askForms = (action: string, period: Period, { token, once, entered }: Forms): Html => {
  const used = formOf(period);
  const cells = used === undefined ? [] : cellsOf(used).filter((cell) => !cell.confidential && !cell.notApplicable);
  const ask = form(
    { action: `${action}/queries`, token },
    onceFor(once, 'query'),
    select({
      ...fieldOf(entered, 'cell'),
      label: 'About',
      choices: [
        { value: '', label: 'The whole return' },
        ...cells.map((cell) => ({ value: cell.key, label: cellLabel(cell) })),
      ],
    }),
    textArea({ ...fieldOf(entered, 'text'), label: 'Your query', hint: 'The area reads it, and answers on its page.' }),
    submitButton('Raise the query'),
  );
  const back = form(
    { action: `${action}/returned`, token },
    onceFor(once, 'returned'),
    paragraph('The area is asked for another file. What it has signed off stands until that is signed off.'),
    textArea({ ...fieldOf(entered, 'returned-why'), label: 'Why', hint: 'The area reads it.' }),
    submitButton('Return for correction', { kind: 'warning' }),
  );
  const begun = entered.mistakes.length > 0;
  return html`${subheading('Ask the area')}${[
    disclosure('Raise a query', ask, begun && 'text' in entered.values),
    disclosure('Return it for correction', back, begun && 'returned-why' in entered.values),
  ]}`;
};

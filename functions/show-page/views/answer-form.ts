import { closedAnswers } from '../../../shared/domain/submissions/answers.ts';
import type { Draft } from '../../../shared/domain/submissions/shapes.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import { form, hidden, radios, submitButton, textArea } from '../../../shared/formats/pages/fields.ts';
import { paragraph, subheading } from '../../../shared/formats/pages/parts.ts';
import { countOf, whenInWords } from '../../../shared/formats/pages/words.ts';
import { fieldOf } from '../entered.ts';
import { shownField } from '../kept-answers.ts';
import { onceFor } from '../once.ts';
import { isOpen, type Query } from '../queries.ts';
import type { Forms } from '../visit.ts';
import { stateOfQuery, threadView } from './thread.ts';

/** Answers all queries in one form: what is written is kept as it is written, and sent when it is said. */
export const answerForm = (
  action: string,
  queries: readonly Query[],
  draft: Draft | undefined,
  { token, once, entered }: Forms,
): Html => {
  const open = queries.filter(isOpen);
  if (open.length === 0) return html``;
  const kept = draft?.at === undefined ? '' : ` What you wrote was kept on ${whenInWords(draft.at)}.`;
  return html`${subheading(`Answer ${countOf(open.length, 'query', 'queries')}`, 'answers')}
${paragraph(`Answer as many as you can now; the others stay open.${kept}`)}
<div data-answers="${action}/draft">${form(
    { action: `${action}/answers`, token },
    onceFor(once, 'answers'),
    open.map((query) => answerField(query, draft, entered)),
    html`<p class="govuk-hint" role="status" data-kept></p><div class="govuk-button-group">${submitButton('Send the answers')}
<button type="submit" name="do" value="keep" class="govuk-button govuk-button--secondary" data-module="govuk-button">Keep them to go on later</button></div>`,
  )}</div>`;
};

const answerField = (query: Query, draft: Draft | undefined, entered: Forms['entered']): Html => {
  const written = draft?.answers.find(({ finding }) => finding === query.id)?.text;
  const field = { ...fieldOf(entered, query.field, written), label: 'Your answer' };
  return html`<section class="asked"><h3 class="govuk-heading-s">${query.asked}</h3><p>${stateOfQuery(query)}</p>${threadView(query)}${hidden(shownField(query.field), written ?? '')}${
    query.closed
      ? radios({
          ...field,
          hint: 'A query on Category 4 is answered in these words alone.',
          chosen: field.value,
          choices: Object.entries(closedAnswers).map(([value, label]) => ({ value, label })),
        })
      : textArea({ ...field, hint: 'Say what made the figure so. Give no names and no Category 4 figures.', rows: 3 })
  }</section>`;
};

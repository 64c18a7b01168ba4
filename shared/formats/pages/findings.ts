import { placeText } from '../../domain/place.ts';
import type { Finding, Severity } from '../../domain/screening-report.ts';
import { closedAnswers, isClosed } from '../../domain/submissions/answers.ts';
import type { Answered } from '../../domain/submissions/shapes.ts';
import { type Html, html, raw } from '../html.ts';
import { form, hidden, radios, submitButton, textArea } from './fields.ts';
import { subheading, tag } from './parts.ts';
import { countOf, whenInWords } from './words.ts';

/** A finding under the name by which it is answered. */
export type Named = { id: string; finding: Finding; answer?: Answered | undefined };

/** Where answers go; left out where the visitor cannot give any. */
export type AnswerTo = { action: string; token: Html; once: string };

const groups: readonly { severity: Severity; title: string; intro: string }[] = [
  {
    severity: 'reject',
    title: 'To mend',
    intro: 'The return cannot be accepted with these. Mend them in the file and send it again.',
  },
  {
    severity: 'query',
    title: 'To answer',
    intro: 'These may well be right. Say why, or correct the file and send it again.',
  },
  { severity: 'note', title: 'To know', intro: 'Nothing is needed from you here.' },
];

/** Every finding with its place and what to do, the gravest first; nothing is left for the second try. */
export const findingsView = (named: readonly Named[], answerTo?: AnswerTo): Html =>
  html`${groups.map(({ severity, title, intro }) => {
    const found = named.filter(({ finding }) => finding.severity === severity);
    if (found.length === 0) return '';
    return html`<section>${subheading(`${title}: ${countOf(found.length, 'finding')}`, severity)}<p class="govuk-body">${intro}</p>
${found.map((each) => oneFinding(each, severity === 'query' ? answerTo : undefined))}</section>`;
  })}`;

const oneFinding = (
  { id, finding, answer }: Named,
  answerTo: AnswerTo | undefined,
): Html => html`<article class="finding finding--${finding.severity}" id="finding-${slugOf(id)}">
<h3 class="govuk-heading-s finding__message">${finding.message}${finding.count === undefined || finding.count === 1 ? '' : html` ${tag(`${finding.count} times`, 'grey')}`}</h3>
<dl class="finding__facts">${placeText(finding.place) === '' ? '' : html`<div><dt>Where</dt><dd>${placeText(finding.place)}</dd></div>`}
<div><dt>What to do</dt><dd>${finding.guidance}</dd></div>
<div><dt>Rule</dt><dd><a class="govuk-link" href="/pages/rules#${finding.rule}"><code>${finding.rule}</code></a></dd></div>
${answer === undefined ? '' : html`<div><dt>Answer</dt><dd>${answer.text}<br><span class="govuk-hint finding__by">${answer.by}, ${whenInWords(answer.at)}</span></dd></div>`}</dl>
${answerTo === undefined ? '' : answerForm(id, { again: answer !== undefined, closed: isClosed(finding) }, answerTo)}</article>`;

const answerForm = (
  id: string,
  { again, closed }: { again: boolean; closed: boolean },
  { action, token, once }: AnswerTo,
): Html => {
  const field = { name: `text-${slugOf(id)}`, label: again ? 'Answer again' : 'Your answer' };
  return form(
    { action, token },
    hidden('finding', id),
    hidden('once', `${once}-${slugOf(id)}`),
    closed
      ? radios({ ...field, choices: Object.entries(closedAnswers).map(([value, label]) => ({ value, label })) })
      : textArea({ ...field, hint: 'Explain the figure. Give no names and no Category 4 figures.', rows: 2 }),
    submitButton(again ? 'Replace the answer' : 'Send the answer', { kind: 'secondary' }),
  );
};

/** A finding's name as part of an id in the page. */
export const slugOf = (id: string): string =>
  id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'finding';

export const noFindings: Html = raw('<p class="govuk-body">Nothing was found.</p>');

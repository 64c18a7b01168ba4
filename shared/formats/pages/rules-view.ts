import { rulesVersion } from '../../domain/screening/rules-version.ts';
import { ruleChapters } from '../../domain/screening/stages.ts';
import type { Severity } from '../../domain/screening-report.ts';
import { type Html, html } from '../html.ts';

/** What a finding of each severity means for the return. */
const outcome: Readonly<Record<Severity, string>> = {
  reject: 'The return is rejected until this is mended.',
  query: 'The return is accepted once this is answered.',
  note: 'Nothing has to be done.',
};

/** The page that explains every rule, made from what the rules say of themselves: each has its code as an anchor. */
export const rulesView = (): Html => html`
<h1 class="govuk-heading-xl">What is checked in a return</h1>
<p class="govuk-body">Rule set ${rulesVersion}. Every report names the version of the rules that it was made with.</p>
${ruleChapters.map(
  ({ name, rules }) => html`
<h2 class="govuk-heading-l">${name}</h2>
${rules.map(
  ({ code, what, why, example, mend, severity }) => html`
<section class="govuk-!-margin-bottom-8" id="${code}" aria-labelledby="${code}-heading">
<h3 class="govuk-heading-m" id="${code}-heading">${what}</h3>
<dl class="govuk-summary-list">
${(
  [
    ['Code', code],
    ['Why', why],
    ['For example', example],
    ['What to do', mend],
    ['What it leads to', outcome[severity]],
  ] as const
).map(
  ([term, text]) =>
    html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${term}</dt><dd class="govuk-summary-list__value">${text}</dd></div>`,
)}
</dl>
</section>`,
)}`,
)}`;

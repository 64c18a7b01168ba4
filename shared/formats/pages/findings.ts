import { type Place, placeText, spotText } from '../../domain/place.ts';
import type { Finding, Severity } from '../../domain/screening-report.ts';
import { type Html, html, type Inserted, raw } from '../html.ts';
import { subheading, tag } from './parts.ts';
import { shortLabels } from './short-labels.ts';
import { slugOf } from './slug.ts';
import { inFormOrder } from './table-order.ts';
import { countOf } from './words.ts';

/** A finding under the name by which it is answered. */
export type Named = { id: string; finding: Finding };

/** What is said above each gravity: to the area, which is to do something, and to those who look on. */
const groups: readonly { severity: Severity; settled?: boolean; title: string; intro: string; toOthers: string }[] = [
  {
    severity: 'reject',
    title: 'To mend',
    intro: 'The return cannot be accepted with these. Mend them in the file and send it again.',
    toOthers: 'The return cannot be accepted with these: the area is to mend them.',
  },
  {
    severity: 'query',
    title: 'To answer',
    intro: 'These may well be right. Say why, or correct the file and send it again.',
    toOthers: 'These may well be right: the area is asked about them.',
  },
  {
    severity: 'query',
    settled: true,
    title: 'Answered',
    intro: 'Nothing is needed from you here, unless the ministry sends an answer back.',
    toOthers: 'The area has answered.',
  },
  {
    severity: 'note',
    title: 'To know',
    intro: 'Nothing is needed from you here.',
    toOthers: 'Nothing is needed here.',
  },
];

/**
 * Every finding with its place and what to do: the gravest first, and within a gravity in the order of the tables, so
 * that a person works through the file once. Long labels are shortened after the first.
 */
export const findingsView = (
  named: readonly Named[],
  { under = () => '', isSettled = () => false, toOthers = false }: Beside = {},
): Html => {
  const shortened = shortLabels();
  return html`${groups.map(({ severity, settled = false, title, ...said }) => {
    const found = inFormOrder(
      named.filter(
        (each) => each.finding.severity === severity && (severity !== 'query' || isSettled(each) === settled),
      ),
    );
    if (found.length === 0) return '';
    return html`<section>${subheading(
      `${title}: ${countOf(found.length, 'finding')}`,
      settled ? 'answered' : severity,
    )}<p class="govuk-body">${toOthers ? said.toOthers : said.intro}</p>
${found.map((each, index) =>
  oneFinding(each, found[index - 1]?.finding, { under: under(each), shortened }),
)}</section>`;
  })}`;
};

/**
 * What stands below a finding: its answers, and who may say what; whether nobody waits for an answer any more; and
 * whether others than the area read it.
 */
type Beside = {
  toOthers?: boolean;
  under?: (each: Named) => Inserted;
  isSettled?: (each: Named) => boolean;
};

const oneFinding = (
  { id, finding }: Named,
  before: Finding | undefined,
  { under, shortened }: { under: Inserted; shortened: (text: string) => string },
): Html => html`<article class="finding finding--${finding.severity}" id="finding-${slugOf(id)}">
<h3 class="govuk-heading-s finding__message">${shortened(finding.message)}${
  finding.count === undefined || finding.count === 1 ? '' : html` ${tag(`${finding.count} times`, 'grey')}`
}</h3>
<dl class="finding__facts">${where(finding.place, finding.message, shortened)}
${
  // Said once for findings of one rule that follow each other: a person reads it at the first.
  before?.rule === finding.rule && before.guidance === finding.guidance
    ? ''
    : html`<div><dt>What to do</dt><dd>${finding.guidance}</dd></div>`
}
<div><dt>Rule</dt><dd><a class="govuk-link" href="/pages/rules#${finding.rule}"><code>${finding.rule}</code></a></dd></div></dl>
${under}</article>`;

/** Where it stands; the label of the form is left out where the message has just said it. */
const where = (place: Place, message: string, shortened: (text: string) => string): Inserted => {
  const text = place.label !== undefined && message.includes(place.label) ? spotText(place) : placeText(place);
  return text === '' ? '' : html`<div><dt>Where</dt><dd>${shortened(text)}</dd></div>`;
};

export const noFindings: Html = raw('<p class="govuk-body">Nothing was found.</p>');

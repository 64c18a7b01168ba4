import type { Area } from '../../../shared/domain/areas.ts';
import type { AreaReturn } from '../../../shared/domain/collection/shapes.ts';
import type { Standing } from '../../../shared/domain/collection/standings.ts';
import { snapshotDay, yearCovered } from '../../../shared/domain/periods.ts';
import type { Submission } from '../../../shared/domain/submissions/shapes.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import {
  heading,
  inset,
  link,
  linkButton,
  paragraph,
  subheading,
  summaryList,
  tag,
} from '../../../shared/formats/pages/parts.ts';
import { standingTag } from '../../../shared/formats/pages/standing-tag.ts';
import { table } from '../../../shared/formats/pages/table.ts';
import { dayInWords, whenInWords } from '../../../shared/formats/pages/words.ts';
import { areaTrail, at } from '../addresses.ts';
import type { Shown } from '../visit.ts';

const next: Readonly<Record<Standing, string>> = {
  'not-heard-from': 'Get the template, fill it in, check it, and upload it.',
  rejected: 'The last file could not be accepted. Its report lists everything to mend; then upload it again.',
  queried: 'There are questions about the figures. Answer each one, or upload a corrected file.',
  returned: 'The ministry asked for another file. Its reason is in the report; upload the corrected return.',
  answered: 'Your answers are with the ministry, which looks at them before the return can be signed off.',
  'with-area': 'The area has the return in hand: it answers what its report asks and signs it off.',
  accepted: 'The return is accepted. An approver of your area, other than the person who sent it, signs it off.',
  'signed-off': 'The return is signed off. Nothing more is needed from you unless a figure changes.',
};

const verdictColour = { accepted: 'green', queried: 'yellow', rejected: 'red' } as const;

/** One return of an area: where it stands, what to do next, and everything that was sent. */
export const oneReturnView = (
  area: Area,
  found: AreaReturn,
  submissions: readonly Submission[],
  mine: { mayUpload: boolean; mayCheck: boolean },
): Shown => ({
  title: `Return ${found.period} of ${area.name}`,
  breadcrumbs: areaTrail(area),
  content: html`${heading('Return of the year', { caption: `${area.name}, ${found.period}` })}
${summaryList([
  {
    key: 'Where it stands',
    value: html`${standingTag(found.standing)}${found.late ? html` ${tag('Late', 'orange')}` : ''}`,
  },
  {
    key: 'Describes',
    value: `${snapshotDay(found.period)} for the people counted on one day, ${yearCovered(found.period)} for the rest`,
  },
  { key: 'Open', value: `${dayInWords(found.dates.opens)} to ${dayInWords(found.dates.closes)}` },
])}
${inset(next[found.standing])}
${actions(area, found, mine)}
${subheading('What was sent')}
${submissions.length === 0 ? paragraph('Nothing yet.') : sentTable(area, found.period, submissions)}`,
});

const actions = (
  area: Area,
  { period, submission, standing }: AreaReturn,
  { mayUpload, mayCheck }: { mayUpload: boolean; mayCheck: boolean },
): Html => html`
<ol class="steps">
<li><h2 class="govuk-heading-s">Get the template</h2>${paragraph(
  'A workbook with the tables of this year’s form and last year’s figures beside: ',
  link('Excel (XLSX)', at.template(area.slug, period, 'xlsx')),
  ' or ',
  link('OpenDocument (ODS)', at.template(area.slug, period, 'ods')),
  '.',
)}</li>
${mayCheck ? html`<li><h2 class="govuk-heading-s">Check your file</h2>${paragraph(link('Check a file without sending it', at.check(area.slug, period)), '. Where your browser can, it checks on your own machine.')}</li>` : ''}
${mayUpload ? html`<li><h2 class="govuk-heading-s">Upload it</h2>${linkButton('Upload the return', at.upload(area.slug, period))}</li>` : ''}
<li><h2 class="govuk-heading-s">See it through</h2>${
  submission === undefined
    ? paragraph('Once it is sent, its report stands here: every finding, with its place and what to do.')
    : paragraph(
        link('Open the report', at.submission(area.slug, period, submission)),
        standing === 'queried' ? ' and answer what is asked.' : '.',
      )
}${paragraph(link('See what will be published about your area', at.preview(area.slug, period)))}</li>
</ol>`;

const stands = ({ stands: counts, current }: Submission): string => {
  if (counts) return 'Yes, signed off';
  return current ? 'Not yet: it counts once it is signed off' : 'No';
};

const sentTable = (area: Area, period: string, submissions: readonly Submission[]): Html =>
  table({
    caption: 'Everything that was sent, the newest first',
    quiet: true,
    columns: [{ label: 'Received' }, { label: 'Outcome' }, { label: 'Sent by' }, { label: 'Stands' }],
    rows: submissions.map((each) => [
      link(whenInWords(each.receivedAt), at.submission(area.slug, period, each.submission)),
      html`${tag(each.verdict[0]!.toUpperCase() + each.verdict.slice(1), verdictColour[each.verdict])}${each.late ? html` ${tag('Late', 'orange')}` : ''}`,
      each.submittedBy ?? '',
      stands(each),
    ]),
  });

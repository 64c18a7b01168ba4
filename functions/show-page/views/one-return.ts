import type { Area } from '../../../shared/domain/areas.ts';
import type { AreaReturn } from '../../../shared/domain/collection/shapes.ts';
import type { Standing } from '../../../shared/domain/collection/standings.ts';
import type { ToldEvent } from '../../../shared/domain/events/event.ts';
import { snapshotDay, yearCovered } from '../../../shared/domain/periods.ts';
import { prose } from '../../../shared/domain/prose.ts';
import type { Submission } from '../../../shared/domain/submissions/shapes.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import { form, submitButton } from '../../../shared/formats/pages/fields.ts';
import {
  disclosure,
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
import { dayInWords } from '../../../shared/formats/pages/words.ts';
import { areaTrail, at } from '../addresses.ts';
import { onceFor } from '../once.ts';
import type { Forms, Shown } from '../visit.ts';
import { eventsTable } from './events.ts';
import { sentTable } from './sent-table.ts';

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

/** What is signed off asks for nothing more, unless the ministry does. */
const askedNext =
  'The return is signed off, and counts. The ministry asks you to confirm it or to correct it, as said below.';

type Mine = {
  mayUpload: boolean;
  mayCheck: boolean;
  mayConfirm: boolean;
  /** The request of a round that waits for an answer. */
  asked: ToldEvent | undefined;
  activity: readonly ToldEvent[];
};

/** One return of an area: where it stands, what to do next, and everything that was sent. */
export const oneReturnView = (
  area: Area,
  found: AreaReturn,
  submissions: readonly Submission[],
  mine: Mine,
  { token, once }: Forms,
): Shown => ({
  title: `Return ${found.period} of ${area.name}`,
  breadcrumbs: areaTrail(area),
  watched: true,
  content: html`${heading('Return of the year', { caption: `${area.name}, ${found.period}` })}
${summaryList([
  {
    key: 'Where it stands',
    value: html`${standingTag(found.standing)}${found.late ? html` ${tag('Late', 'orange')}` : ''}`,
  },
  {
    key: 'Closes',
    value: `At the end of ${dayInWords(found.dates.closes)}; open from ${dayInWords(found.dates.opens)}`,
  },
  {
    key: 'Describes',
    value: `${snapshotDay(found.period)} for the people counted on one day, ${yearCovered(found.period)} for the rest`,
  },
])}
${inset(mine.asked === undefined ? next[found.standing] : askedNext)}${correction(area, found)}${
  mine.asked === undefined ? '' : toConfirm(area, found, { ...mine, asked: mine.asked }, { token, once })
}
${actions(area, found, mine)}
${subheading('What was sent')}
${submissions.length === 0 ? paragraph('Nothing yet.') : sentTable(area, found.period, submissions)}
${mine.activity.length === 0 ? '' : disclosure('What happened to this return', eventsTable(mine.activity))}
${paragraph(
  link('Contacts of your area', at.contacts(area.slug)),
  ', ',
  link('why a figure is hidden', at.hidden),
  '.',
)}`,
});

/** A newer submission beside the one that counts. */
const correction = (area: Area, { period, correction: newer }: AreaReturn): Html =>
  newer === undefined
    ? html``
    : inset(
        'A correction has been sent: ',
        standingTag(newer.standing),
        ' ',
        link('Open its report', at.submission(area.slug, period, newer.submission)),
        '. Until it is signed off, what was signed off before counts.',
      );

/**
 * What the ministry asks about what is signed off. Whoever may confirms it in one step: it is taken in again like a
 * correction, and signed off by another person.
 */
const toConfirm = (
  area: Area,
  { period }: AreaReturn,
  { asked, mayConfirm }: Mine & { asked: ToldEvent },
  { token, once }: Pick<Forms, 'token' | 'once'>,
): Html => html`${subheading('Confirm or correct', 'confirm')}${paragraph(prose`
  The ministry asks you to confirm what you signed off, or to correct it, ${asked.why}
`)}
${
  mayConfirm
    ? form(
        { action: at.confirm(area.slug, period), token },
        onceFor(once, 'confirm'),
        submitButton('Confirm that it is still right'),
      )
    : ''
}
${paragraph(prose`
  An approver of your area signs the confirmation off, as they do a return. If a figure has changed, upload a corrected
  return instead.
`)}`;

const actions = (area: Area, { period, submission, standing }: AreaReturn, { mayUpload, mayCheck }: Mine): Html => html`
<ol class="steps">
<li><h2 class="govuk-heading-s">Get the template</h2>${paragraph(
  'A workbook with the tables of this year’s form and last year’s figures beside: ',
  link('Excel (XLSX)', at.template(area.slug, period, 'xlsx')),
  ' or ',
  link('OpenDocument (ODS)', at.template(area.slug, period, 'ods')),
  '.',
)}</li>
${
  mayCheck
    ? html`<li><h2 class="govuk-heading-s">Check your file</h2>${paragraph(
        link('Check a file without sending it', at.check(area.slug, period)),
        '. Where your browser can, it checks on your own machine.',
      )}</li>`
    : ''
}
${
  mayUpload
    ? html`<li><h2 class="govuk-heading-s">Upload it</h2>${linkButton(
        'Upload the return',
        at.upload(area.slug, period),
      )}</li>`
    : ''
}
<li><h2 class="govuk-heading-s">See it through</h2>${
  submission === undefined
    ? paragraph('Once it is sent, its report stands here: every finding, with its place and what to do.')
    : paragraph(
        link('Open the report', at.submission(area.slug, period, submission)),
        standing === 'queried' ? ' and answer what is asked.' : '.',
      )
}${paragraph(link('See what will be published about your area', at.preview(area.slug, period)))}</li>
</ol>`;

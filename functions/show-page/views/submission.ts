import type { Area } from '../../../shared/domain/areas.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import type { Draft, Reported } from '../../../shared/domain/submissions/shapes.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import { findingsView, type Named, noFindings } from '../../../shared/formats/pages/findings.ts';
import {
  banner,
  disclosure,
  errorSummary,
  heading,
  inset,
  link,
  linkButton,
  list,
  paragraph,
  subheading,
  summaryList,
  type TagColour,
  tag,
} from '../../../shared/formats/pages/parts.ts';
import { readFigures } from '../../../shared/formats/pages/read-figures.ts';
import { shortLabels } from '../../../shared/formats/pages/short-labels.ts';
import { slugOf } from '../../../shared/formats/pages/slug.ts';
import { whenInWords } from '../../../shared/formats/pages/words.ts';
import { areaTrail, at } from '../addresses.ts';
import { isOpen, type Query } from '../queries.ts';
import type { Forms, Shown } from '../visit.ts';
import { afterwards, signOffForm } from './after-report.ts';
import { answerForm } from './answer-form.ts';
import { askForms, reviewForms } from './review-forms.ts';
import { stateOfQuery, threadView } from './thread.ts';

export type SubmissionModel = {
  area: Area;
  period: Period;
  /** Where the page is; what is done about the submission goes below it. */
  page: string;
  found: Reported;
  named: readonly Named[];
  queries: readonly Query[];
  /** What the visitor was writing, where they may answer. */
  draft: Draft | undefined;
  /** What has just been done, where something was. */
  done?: string | undefined;
  may: Readonly<Record<'answer' | 'signOff' | 'review' | 'upload' | 'marked', boolean>>;
};

const outcome = {
  'not-heard-from': ['Not heard from', 'grey'],
  accepted: ['Accepted', 'green'],
  'with-area': ['With the area', 'green'],
  'signed-off': ['Signed off', 'green'],
  answered: ['Answered, with the ministry', 'yellow'],
  queried: ['Queried', 'yellow'],
  returned: ['Returned for correction', 'red'],
  rejected: ['Rejected', 'red'],
  superseded: ['Superseded', 'grey'],
} as const satisfies Readonly<Record<Reported['status'], readonly [string, TagColour]>>;

/** The report of one submission: its verdict first, then what to do, every finding, and what was read. */
export const submissionView = (model: SubmissionModel, forms: Forms): Shown => {
  const { area, period, page, found, named, queries, may } = model;
  return {
    title: `Report on the return ${period} of ${area.name}`,
    breadcrumbs: areaTrail(area, period),
    watched: true,
    scripts: may.answer ? ['/assets/answers.js'] : [],
    content: html`${model.done === undefined ? '' : banner(model.done)}${summary(model, forms)}
${heading('Report on the return', { caption: `${area.name}, ${period}` })}
${summaryList([
  { key: 'Outcome', value: tag(outcome[found.status][0], outcome[found.status][1]) },
  { key: 'Counts', value: stands(found) },
  ...(found.signedOff === undefined
    ? []
    : [
        {
          key: 'Signed off',
          value: `${found.signedOff.name ?? found.signedOff.by}, ${whenInWords(found.signedOff.at)}`,
        },
      ]),
  ...(found.late ? [{ key: 'Late', value: 'It came after the collection had closed' }] : []),
])}
${found.returned === undefined ? '' : inset(`The ministry asks for another file: ${found.returned.why}`)}
${afterwards(model)}${may.signOff ? signOffForm(page, found, queries, forms) : ''}
${may.answer ? answerForm(page, queries, model.draft, forms) : ''}${may.review ? reviewForms(page, queries, forms) : ''}
${
  named.length === 0
    ? html`${subheading('Findings')}${noFindings}`
    : findingsView(
        named,
        may.review
          ? { isSettled: isSettledIn(model), toOthers: true }
          : { under: underOf(model), isSettled: isSettledIn(model) },
      )
}
${may.review ? '' : raisedView(queries)}
${named.length === 0 ? '' : takeAway(model)}
${
  may.upload && found.status !== 'superseded'
    ? linkButton('Upload a corrected return', at.upload(area.slug, period), { secondary: found.status === 'accepted' })
    : ''
}
${may.review ? askForms(page, period, forms) : ''}
${subheading('What was read')}
${disclosure('The figures of this return, table by table', readFigures(found.report, period))}`,
  };
};

/** What is to be mended or answered, each leading to its place; nothing where the page tells of something else. */
const summary = ({ found, named, queries, may, done }: SubmissionModel, { entered }: Forms): Html => {
  if (done !== undefined || entered.mistakes.length > 0) return html``;
  const rejected = named.filter(({ finding }) => finding.severity === 'reject');
  const open = may.answer ? queries.filter(isOpen) : [];
  const shortened = shortLabels();
  const lines = [
    ...rejected.map(({ id, finding }) => ({ text: shortened(finding.message), href: `#finding-${slugOf(id)}` })),
    ...open.map(({ asked, field, closed }) => ({
      text: shortened(asked),
      href: `#${field}${closed ? '-figures-right' : ''}`,
    })),
  ];
  const title = found.report.verdict === 'rejected' ? 'There is something to mend' : 'There is something to answer';
  return lines.length === 0 ? html`` : errorSummary(title, lines);
};

/** Whether nobody waits for the area's answer any more. */
const isSettledIn =
  ({ queries }: SubmissionModel) =>
  ({ id }: Named): boolean =>
    queries.some((query) => query.id === id && !isOpen(query));

/** What the ministry asked of its own and the area has answered: the open ones stand in the form of answers. */
const raisedView = (queries: readonly Query[]): Html => {
  const answered = queries.filter((query) => query.raised && !isOpen(query));
  if (answered.length === 0) return html``;
  return html`${subheading('What the ministry asked')}${answered.map(
    (query) =>
      html`<section class="asked"><h3 class="govuk-heading-s">${query.asked}</h3><p>${stateOfQuery(query)}</p>${threadView(query)}</section>`,
  )}`;
};

/** Below a query stands what was said about it, and the way to answering it. */
const underOf =
  ({ queries, may }: SubmissionModel) =>
  ({ id }: Named) => {
    const query = queries.find((each) => each.id === id);
    if (query === undefined) return '';
    if (isOpen(query) && may.answer) return paragraph(link('Answer this', '#answers'));
    return html`<p>${stateOfQuery(query)}</p>${threadView(query)}`;
  };

const takeAway = ({ page, may }: SubmissionModel): Html =>
  html`${subheading('To work from')}${list([
    ...(may.marked
      ? [
          html`${link(
            'Your return with its faults marked (XLSX)',
            `${page}/marked`,
          )}: each cell coloured, with what is wrong and what to do; Category 4 is to be written again`,
        ]
      : []),
    html`${link('The findings as a list (CSV)', `${page}/findings`)}`,
  ])}`;

const stands = ({ stands: counts, current }: Reported): string => {
  if (counts) return 'Yes: this is the return that counts for the area';
  return current ? 'Not yet: it counts once it is signed off' : 'No: it does not count for the area';
};

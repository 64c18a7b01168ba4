import type { Area } from '../../../shared/domain/areas.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import type { ScreeningReport } from '../../../shared/domain/screening-report.ts';
import type { Reported } from '../../../shared/domain/submissions/shapes.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import { form, hidden, submitButton } from '../../../shared/formats/pages/fields.ts';
import { type AnswerTo, findingsView, type Named, noFindings, slugOf } from '../../../shared/formats/pages/findings.ts';
import {
  banner,
  disclosure,
  errorSummary,
  heading,
  inset,
  linkButton,
  paragraph,
  subheading,
  summaryList,
  type TagColour,
  tag,
} from '../../../shared/formats/pages/parts.ts';
import { readFigures } from '../../../shared/formats/pages/read-figures.ts';
import { countOf, whenInWords } from '../../../shared/formats/pages/words.ts';
import { areaTrail, at } from '../addresses.ts';
import type { Shown } from '../visit.ts';

export type SubmissionModel = {
  area: Area;
  period: Period;
  found: Reported;
  named: readonly Named[];
  /** What has just been done, where something was. */
  done?: string | undefined;
  answerTo?: AnswerTo | undefined;
  signOffTo?: AnswerTo | undefined;
  mayUpload: boolean;
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

/** The report of one submission: its outcome, every finding, what was read, and what can be done now. */
export const submissionView = (model: SubmissionModel): Shown => {
  const { area, period, found, named } = model;
  const { report } = found;
  const graver = named.filter(
    ({ finding, answer }) => finding.severity === 'reject' || (finding.severity === 'query' && answer === undefined),
  );
  return {
    title: `Report on the return ${period} of ${area.name}`,
    breadcrumbs: areaTrail(area, period),
    content: html`${model.done === undefined ? '' : banner(model.done)}
${
  graver.length > 0 && model.done === undefined
    ? errorSummary(
        summaryTitle(report),
        graver.map(({ id, finding }) => ({ text: finding.message, href: `#finding-${slugOf(id)}` })),
      )
    : ''
}
${heading('Report on the return', { caption: `${area.name}, ${period}` })}
${summaryList([
  { key: 'Outcome', value: tag(outcome[found.status][0], outcome[found.status][1]) },
  {
    key: 'Stands',
    value: stands(found),
  },
  ...(found.signedOff === undefined
    ? []
    : [{ key: 'Signed off', value: `${found.signedOff.by}, ${whenInWords(found.signedOff.at)}` }]),
  ...(found.late ? [{ key: 'Late', value: 'It came after the collection had closed' }] : []),
])}
${found.returned === undefined ? '' : inset(`The ministry asks for another file: ${found.returned.why}`)}${signOff(model)}
${named.length === 0 ? html`${subheading('Findings')}${noFindings}` : findingsView(named, model.answerTo)}
${model.mayUpload && found.status !== 'accepted' && found.status !== 'superseded' ? linkButton('Upload a corrected return', at.upload(area.slug, period)) : ''}
${subheading('What was read')}
${disclosure('The figures of this return, table by table', readFigures(report, period))}`,
  };
};

const stands = ({ stands: counts, current }: Reported): string => {
  if (counts) return 'Yes: this is the return that counts for the area';
  return current ? 'Not yet: it counts once it is signed off' : 'No: it does not count for the area';
};

const summaryTitle = (report: ScreeningReport): string =>
  report.verdict === 'rejected' ? 'There is something to mend' : 'There is something to answer';

const signOff = ({ found, signOffTo, named }: SubmissionModel): Html => {
  if (signOffTo === undefined || found.signedOff !== undefined || !found.current) return html``;
  const open = named.filter(({ finding, answer }) => finding.severity === 'query' && answer === undefined).length;
  if (found.status === 'rejected' || found.status === 'returned') return html``;
  if (open > 0)
    return inset(
      `You can sign this off once ${countOf(open, 'question')} ${open === 1 ? 'has' : 'have'} been answered.`,
    );
  return html`${subheading('Sign off')}${paragraph('By signing off you confirm that the Responsible Authority of your area stands by these figures. The person who sent the file cannot sign it off.')}
${form({ action: signOffTo.action, token: signOffTo.token }, hidden('once', signOffTo.once), submitButton('Sign the return off'))}`;
};

/** While the file is on its way through screening. */
export const waitingView = (area: Area, period: Period): Shown => ({
  title: `Your return ${period} is being checked`,
  breadcrumbs: areaTrail(area, period),
  refresh: 2,
  content: html`${heading('Your return is being checked', { caption: `${area.name}, ${period}` })}
<p class="govuk-body" role="status">This takes a few seconds. The page looks again by itself.</p>
${paragraph('If nothing happens within a minute, the file may not have arrived: go back and upload it again.')}`,
});

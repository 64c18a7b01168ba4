import type { ReleaseView } from '../../../shared/domain/api/release-shapes.ts';
import { releaseTime } from '../../../shared/domain/calendar/london-time.ts';
import type { Decision } from '../../../shared/domain/release/life/life.ts';
import { type Html, html, type Inserted } from '../../../shared/formats/html.ts';
import { form, hidden, submitButton, textField } from '../../../shared/formats/pages/fields.ts';
import {
  banner,
  disclosure,
  heading,
  inset,
  link,
  list,
  paragraph,
  subheading,
  summaryList,
  tag,
} from '../../../shared/formats/pages/parts.ts';
import { table } from '../../../shared/formats/pages/table.ts';
import { whenInWords } from '../../../shared/formats/pages/words.ts';
import { at, collectionTrail } from '../addresses.ts';
import type { Shown, Visit } from '../visit.ts';
import { stateTag } from './releases.ts';

export type ReleaseModel = {
  release: ReleaseView;
  /** What this visitor can decide now. */
  decisions: readonly Decision[];
  /** The day on which it would be released unless somebody says otherwise. */
  usualDay: string;
  done?: string | undefined;
};

/** One version: coverage, what was suppressed, what changed, who sees it before, and what can be decided. */
export const releaseView = (
  { release, decisions, usualDay, done }: ReleaseModel,
  visit: Pick<Visit, 'token' | 'once'>,
): Shown => ({
  title: `Release ${release.period}, version ${release.version}`,
  breadcrumbs: collectionTrail(release.period, true),
  content: html`${done === undefined ? '' : banner(done)}${heading(`Version ${release.version}`, { caption: `Release ${release.period}` })}
${release.hindrance === undefined ? '' : inset(release.hindrance)}
${summaryList([
  {
    key: 'State',
    value: html`${stateTag(release.state)}${release.provisional ? html` ${tag('Provisional', 'orange')}` : ''}`,
  },
  { key: 'Compiled', value: `${whenInWords(release.compiledAt)}, ${release.compiledBy}` },
  ...(release.approvedBy === undefined ? [] : [{ key: 'Approved', value: release.approvedBy }]),
  ...(release.releaseAt === undefined ? [] : [{ key: 'Release', value: whenInWords(release.releaseAt) }]),
  ...(release.publishedAt === undefined ? [] : [{ key: 'Published', value: whenInWords(release.publishedAt) }]),
  ...(release.reason === undefined ? [] : [{ key: 'Reason', value: release.reason }]),
])}
${subheading('Coverage')}${paragraph(`${release.coverage.areas} of ${release.coverage.of} areas.`)}
${release.coverage.missing.length === 0 ? '' : html`${paragraph('Missing:')}${list(release.coverage.missing)}`}
${subheading('Suppression statement')}${release.statement.length === 0 ? paragraph('There is none.') : list(release.statement)}
${release.notes.length === 0 ? '' : html`${subheading('Notes that will be published')}${list(release.notes)}`}
${subheading('What changed')}${changes(release)}
${release.files.length === 0 ? '' : html`${subheading('Files')}${disclosure(`${release.files.length} files that will be published`, list(release.files.map((file) => link(`${file.title} (${file.path})`, at.releaseFile(release.period, release.version, file.path)))))}`}
${subheading('Pre-release access')}${preRelease(release)}
${decisions.length === 0 ? '' : html`${subheading('Decide')}${decisions.map((decision) => decide(decision, release, usualDay, visit))}`}`,
});

const changes = ({ changes: found, version }: ReleaseView): Html =>
  found.length === 0
    ? paragraph(version === '1.0' ? 'This is the first version.' : 'No public figure of Categories 1 to 3 changed.')
    : table({
        caption: 'Figures that this version changes',
        quiet: true,
        columns: [{ label: 'Figure' }, { label: 'Before', numeric: true }, { label: 'Now', numeric: true }],
        rows: found.map(({ label, from, to }) => [label, from, to]),
      });

const preRelease = ({ preRelease: people }: ReleaseView): Html =>
  people.length === 0
    ? paragraph('Nobody sees this release before its time.')
    : html`${paragraph('These people may see it up to 24 hours before. Their posts are listed publicly.')}${list(people.map(({ name, email, post }) => `${post}: ${name}, ${email}`))}`;

/** Every form has fields under names of its own: their ids must differ within the page. */
const day = (decision: Decision, value: string): Html =>
  textField({
    name: `${decision}-day`,
    label: 'Day of release',
    hint: `A weekday; the release is out at ${releaseTime} in London.`,
    type: 'date',
    value,
    width: 10,
  });
const reason = (decision: Decision): Html => textField({ name: `${decision}-reason`, label: 'Reason' });

const forms: Readonly<
  Record<Decision, (usualDay: string) => { fields: Inserted; button: string; kind?: 'secondary' | 'warning' }>
> = {
  approve: () => ({ fields: reason('approve'), button: 'Approve this release' }),
  schedule: (usualDay) => ({
    fields: html`${day('schedule', usualDay)}${reason('schedule')}`,
    button: 'Schedule the release',
  }),
  move: (usualDay) => ({
    fields: html`${day('move', usualDay)}${reason('move')}`,
    button: 'Move the release',
    kind: 'secondary',
  }),
  cancel: () => ({ fields: reason('cancel'), button: 'Cancel the schedule', kind: 'secondary' }),
  'publish-again': () => ({
    fields: reason('publish-again'),
    button: 'Publish this version again',
    kind: 'secondary',
  }),
  withdraw: () => ({ fields: reason('withdraw'), button: 'Withdraw this version', kind: 'warning' }),
};

const decide = (
  decision: Decision,
  { period, version, digest }: ReleaseView,
  usualDay: string,
  { token, once }: Pick<Visit, 'token' | 'once'>,
): Html => {
  const { fields, button, kind } = forms[decision](usualDay);
  return html`<div class="decision"><h3 class="govuk-heading-s">${decision[0]!.toUpperCase() + decision.slice(1).replace('-', ' ')}</h3>${form(
    { action: `${at.release(period, version)}/${decision}`, token },
    hidden('once', `${once}-${decision}`),
    hidden('digest', digest),
    fields,
    submitButton(button, kind === undefined ? {} : { kind }),
  )}</div>`;
};

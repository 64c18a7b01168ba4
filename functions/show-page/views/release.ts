import type { ReleaseView } from '../../../shared/domain/api/release-shapes.ts';
import { londonDay } from '../../../shared/domain/calendar/london-time.ts';
import type { Progress } from '../../../shared/domain/collection/shapes.ts';
import type { Decision } from '../../../shared/domain/release/life/life.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import {
  disclosure,
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
import type { Forms, Shown } from '../visit.ts';
import { decisionForm } from './decisions.ts';
import { headAfter } from './head.ts';
import { readingView } from './release-read.ts';
import { stateTag } from './releases.ts';
import { wordsRead } from './words.ts';

export type ReleaseModel = {
  release: ReleaseView;
  /** What this visitor can decide now. */
  decisions: readonly Decision[];
  /** The day on which it would be released unless somebody says otherwise. */
  day: string;
  /** Where the areas stand now, for those who may know. */
  progress: Progress | undefined;
  /** Whether this visitor may write on its page now. */
  mayWrite: boolean;
  done?: string | undefined;
};

/** One version: coverage, what was suppressed, what changed, who sees it before, and what can be decided. */
export const releaseView = (
  { release, decisions, day, progress, mayWrite, done }: ReleaseModel,
  forms: Forms,
): Shown => ({
  title: `Release ${release.period}, version ${release.version}`,
  breadcrumbs: collectionTrail(release.period, true),
  watched: true,
  ...(release.state === 'publishing' ? { refresh: 5 } : {}),
  content: html`${headAfter(done, `Version ${release.version}`, `Release ${release.period}`)}
${release.hindrance === undefined ? '' : inset(release.hindrance)}
${summaryList([
  {
    key: 'State',
    value: html`${stateTag(release.state)}${release.provisional ? html` ${tag('Provisional', 'orange')}` : ''}`,
  },
  { key: 'Compiled', value: `${whenInWords(release.compiledAt)}, ${release.compiledBy}` },
  ...(release.worded === undefined
    ? []
    : [{ key: 'Words', value: `${whenInWords(release.worded.at)}, ${release.worded.by}` }]),
  ...(release.approvedBy === undefined ? [] : [{ key: 'Approved', value: release.approvedBy }]),
  ...(release.releaseAt === undefined ? [] : [{ key: 'Release', value: whenInWords(release.releaseAt) }]),
  ...(release.publishedAt === undefined ? [] : [{ key: 'Published', value: whenInWords(release.publishedAt) }]),
  ...(release.reason === undefined ? [] : [{ key: 'Reason', value: release.reason }]),
  ...(release.supersededBy === undefined ? [] : [{ key: 'Superseded by', value: `Version ${release.supersededBy}` }]),
  ...(release.withdrawn === undefined ? [] : [{ key: 'Withdrawn', value: withdrawal(release.withdrawn) }]),
])}
${decisions.length === 0 ? '' : paragraph(link('Decide about it, once you have read it', '#decide'))}
${subheading('Coverage')}${paragraph(`${release.coverage.areas} of ${release.coverage.of} areas.`)}
${missing(release)}
${subheading('What is hidden, and why')}${
  release.statement.length === 0 ? paragraph('Nothing is hidden.') : list(release.statement)
}
${wordsRead(release, mayWrite)}
${subheading('Notes that will be published')}${
  release.notes.length === 0 ? paragraph('There are none.') : list(release.notes)
}
${release.revises === null ? '' : html`${subheading('What changed')}${changes(release)}`}
${readingView(release, progress)}
${subheading('Pre-release access')}${preRelease(release)}
${
  release.files.length === 0
    ? ''
    : disclosure(
        `${release.files.length} files that will be published`,
        list(
          release.files.map((file) =>
            link(`${file.title} (${file.path})`, at.releaseFile(release.period, release.version, file.path)),
          ),
        ),
      )
}
${
  decisions.length === 0
    ? ''
    : html`${subheading('Decide about what you have read', 'decide')}${decisions.map((decision) =>
        decisionForm(decision, release, dayFor(release, day), forms),
      )}`
}`,
});

const withdrawal = ({ at: when, by, why }: NonNullable<ReleaseView['withdrawn']>): string =>
  `${whenInWords(when)}, ${by}: ${why}`;

/** As many missing areas as are read in passing; more are folded away. */
const fewAreas = 6;

const missing = ({ coverage }: ReleaseView): Html => {
  if (coverage.missing.length === 0) return html``;
  const areas = list(coverage.missing);
  return coverage.missing.length > fewAreas
    ? disclosure(`The ${coverage.missing.length} areas that are missing`, areas)
    : html`${paragraph('Missing:')}${areas}`;
};

/** The day that a form is filled in with: the one that stands, while it is still to come. */
const dayFor = ({ releaseAt }: ReleaseView, usual: string): string =>
  releaseAt === undefined || londonDay(releaseAt) < usual ? usual : londonDay(releaseAt);

const changes = ({ changes: found }: ReleaseView): Html =>
  found.length === 0
    ? paragraph('No public figure of Categories 1 to 3 changed.')
    : table({
        caption: 'Figures that this version changes',
        quiet: true,
        columns: [{ label: 'Figure' }, { label: 'Before', numeric: true }, { label: 'Now', numeric: true }],
        rows: found.map(({ label, from, to }) => [label, from, to]),
      });

const preRelease = ({ preRelease: people }: ReleaseView): Html =>
  people.length === 0
    ? paragraph('Nobody sees this release before its time.')
    : html`${paragraph(
        'These people may see it up to 24 hours before. Their posts are listed publicly.',
      )}${list(people.map(({ name, email, post }) => `${post}: ${name}, ${email}`))}`;

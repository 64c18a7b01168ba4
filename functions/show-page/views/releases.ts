import type { ReleasesView } from '../../../shared/domain/api/release-shapes.ts';
import type { ReleaseState } from '../../../shared/domain/release/life/life.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import { form, hidden, radios, submitButton, textArea, textField } from '../../../shared/formats/pages/fields.ts';
import { heading, link, paragraph, subheading, type TagColour, tag } from '../../../shared/formats/pages/parts.ts';
import { table } from '../../../shared/formats/pages/table.ts';
import { whenInWords } from '../../../shared/formats/pages/words.ts';
import { at, collectionTrail } from '../addresses.ts';
import type { Shown, Visit } from '../visit.ts';

const colours: Readonly<Record<ReleaseState, TagColour>> = {
  compiled: 'blue',
  approved: 'turquoise',
  scheduled: 'purple',
  publishing: 'yellow',
  published: 'green',
  superseded: 'grey',
  withdrawn: 'red',
};

export const stateTag = (state: ReleaseState): Html => tag(state[0]!.toUpperCase() + state.slice(1), colours[state]);

/** All versions of a period's release, and the way to a new one. */
export const releasesView = (
  period: string,
  { items: found, category4 }: ReleasesView,
  { token, once }: Pick<Visit, 'token' | 'once'>,
  mayCompile: boolean,
): Shown => ({
  title: `Releases of ${period}`,
  breadcrumbs: collectionTrail(period),
  content: html`${heading('Releases', { caption: `Collection ${period}` })}
${
  found.length === 0
    ? paragraph('Nothing has been compiled yet.')
    : table({
        caption: `Releases of ${period}`,
        quiet: true,
        columns: [{ label: 'Version' }, { label: 'State' }, { label: 'Coverage' }, { label: 'Release' }],
        rows: found.map((each) => [
          link(`Version ${each.version}`, at.release(period, each.version)),
          html`${stateTag(each.state)}${each.provisional ? html` ${tag('Provisional', 'orange')}` : ''}`,
          `${each.coverage.areas} of ${each.coverage.of}`,
          (each.publishedAt ?? each.releaseAt) ? whenInWords((each.publishedAt ?? each.releaseAt)!) : '',
        ]),
      })
}
${mayCompile ? compileForm(period, { items: found, category4 }, { token, once }) : ''}`,
});

const compileForm = (
  period: string,
  { items: found, category4 }: ReleasesView,
  { token, once }: Pick<Visit, 'token' | 'once'>,
): Html => {
  const revision = found.some((each) => each.publishedAt !== undefined);
  return html`${subheading(revision ? 'Compile a revision' : 'Compile')}
${paragraph('Adds up the current returns of all areas, lets disclosure control decide on Category 4, and prepares every file. Nothing becomes public by it.')}
${form(
  { action: at.releases(period), token },
  hidden('once', once),
  revision
    ? textField({
        name: 'reason',
        label: 'Why is it revised?',
        hint: 'This is published. Never name areas whose Category 4 figures changed.',
      })
    : '',
  textArea({ name: 'notes', label: 'Notes to publish', hint: 'One a line. Leave empty for none.' }),
  textArea({
    name: 'pre-release',
    label: 'Who may see it up to 24 hours before',
    hint: 'One a line: name, e-mail address that they sign in with, and post, with commas between. The post is published.',
  }),
  category4.drawn ? drawnAlready(category4.answersStillNeeded) : drawing,
  submitButton(revision ? 'Compile a revision' : 'Compile the release'),
)}`;
};

/** Whether to draw Category 4, with what it means. */
const drawing = radios({
  name: 'category-4',
  label: 'Category 4',
  hint: 'It is drawn once, on purpose, when the returns are settled. From then on corrections to it wait until enough areas have answered anew.',
  chosen: 'not-yet',
  choices: [
    { value: 'not-yet', label: 'Not yet: it shows [x], and areas correct freely' },
    { value: 'draw', label: 'Draw Category 4 in this compilation' },
  ],
});

/** That Category 4 has been drawn, and what the next drawing takes: a count of answers, never what changed. */
const drawnAlready = (stillNeeded: number): Html =>
  paragraph(
    stillNeeded === 0
      ? 'Category 4 has been drawn before. Enough areas have answered anew for every drawing: it is drawn anew in this compilation.'
      : `Category 4 has been drawn, and stands. It is drawn anew when ${stillNeeded} more ${stillNeeded === 1 ? 'area has' : 'areas have'} answered anew, by a correction or a confirmation that is signed off. Categories 1 to 3 do not wait for it.`,
  );

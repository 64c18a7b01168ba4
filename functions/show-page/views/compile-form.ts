import type { ReleasesView, ReleaseView } from '../../../shared/domain/api/release-shapes.ts';
import { londonDay } from '../../../shared/domain/calendar/london-time.ts';
import { prose } from '../../../shared/domain/prose.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import {
  checkbox,
  form,
  hidden,
  radios,
  submitButton,
  textArea,
  textField,
} from '../../../shared/formats/pages/fields.ts';
import { paragraph, subheading } from '../../../shared/formats/pages/parts.ts';
import { at } from '../addresses.ts';
import { fieldOf } from '../entered.ts';
import { lineOfPerson } from '../typed-lines.ts';
import type { Forms } from '../visit.ts';

const notOut = new Set<ReleaseView['state']>(['compiled', 'approved', 'scheduled']);

/**
 * Compiles, or compiles anew what is not out yet. What was said with the candidate that stands is filled in, so that
 * notes, reason, day and the list of pre-release access outlive it.
 */
export const compileForm = (
  period: string,
  { items: found, category4 }: ReleasesView,
  { token, once, entered }: Forms,
): Html => {
  const standing = found.find(({ state }) => notOut.has(state));
  const revision = found.some((each) => each.publishedAt !== undefined);
  const what = revision ? 'Compile a revision' : 'Compile the release';
  return html`${subheading(standing === undefined ? what : `Compile version ${standing.version} anew`, 'compile')}
${paragraph(prose`
  Adds up the signed-off returns of all areas, lets disclosure control decide on Category 4, and prepares every file.
  Nothing becomes public by it.
`)}
${
  standing === undefined
    ? ''
    : paragraph(prose`
      What was said with version ${standing.version} is filled in. Whoever has read it is told that it has changed, and
      it has to be approved again.
    `)
}
${form(
  { action: at.releases(period), token },
  hidden('once', once),
  revision
    ? textField({
        ...fieldOf(entered, 'reason', standing?.reason),
        label: 'Why is it revised?',
        hint: 'This is published. Never name areas whose Category 4 figures changed.',
      })
    : '',
  textArea({
    ...fieldOf(entered, 'notes', standing?.notes.join('\n')),
    label: 'Notes to publish',
    hint: 'One a line. Leave empty for none.',
  }),
  textArea({
    ...fieldOf(entered, 'pre-release', standing?.preRelease.map(lineOfPerson).join('\n')),
    label: 'Who may see it up to 24 hours before',
    hint: prose`
      One a line: name, e-mail address that they sign in with, and post, with commas between. The post is published.
    `,
  }),
  textField({
    ...fieldOf(entered, 'day', standing?.releaseAt === undefined ? '' : londonDay(standing.releaseAt)),
    label: 'Day of release, where it is known',
    hint: 'Leave empty for the usual day. The approver sets it when the release is scheduled.',
    type: 'date',
    width: 10,
  }),
  category4.drawn ? drawnAlready(category4.answersStillNeeded) : drawing(entered),
  submitButton(standing === undefined ? what : `Compile version ${standing.version} anew`),
)}`;
};

/** Drawing is for good: the consequence stands where it is chosen, and is agreed to by a tick of its own. */
const drawing = (entered: Forms['entered']): Html => {
  const { value } = fieldOf(entered, 'category-4', 'not-yet');
  return html`${radios({
    name: 'category-4',
    label: 'Category 4',
    hint: prose`
      It is drawn once, on purpose, when all 42 returns are settled. From then on corrections to it wait until enough
      areas have answered anew, and nothing takes it back.
    `,
    chosen: value,
    choices: [
      { value: 'not-yet', label: 'Not yet: it shows [x], and areas correct freely' },
      { value: 'draw', label: 'Draw Category 4 in this compilation' },
    ],
  })}${checkbox({
    ...fieldOf(entered, 'draw-understood'),
    choice: {
      value: 'yes',
      label: 'To draw it: I know that what is drawn is kept as shown, whether it is published or not',
    },
    error: entered.mistakes.find(({ field }) => field === 'draw-understood-yes')?.text,
  })}`;
};

/** That Category 4 has been drawn, and what the next drawing takes: a count of answers, never what changed. */
const drawnAlready = (stillNeeded: number): Html =>
  paragraph(
    stillNeeded === 0
      ? prose`
        Category 4 has been drawn before. Enough areas have answered anew for every drawing: it is drawn anew in this
        compilation.
      `
      : prose`
        Category 4 has been drawn, and stands. It is drawn anew when ${stillNeeded} more
        ${stillNeeded === 1 ? 'area has' : 'areas have'} answered anew, by a correction or a confirmation that is signed
        off. Categories 1 to 3 do not wait for it.
      `,
  );

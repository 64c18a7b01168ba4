import type { ReleaseView } from '../../../shared/domain/api/release-shapes.ts';
import { prose } from '../../../shared/domain/prose.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import { checkbox, form, hidden, submitButton, textArea } from '../../../shared/formats/pages/fields.ts';
import { heading, inset, link, list, paragraph, subheading, tag } from '../../../shared/formats/pages/parts.ts';
import { at, collectionTrail } from '../addresses.ts';
import { fieldOf } from '../entered.ts';
import type { Forms, Shown } from '../visit.ts';

type Place = NonNullable<ReleaseView['words']>[number];

/** The names of the fields of a place: its words, the tick that brings its draft back, and the draft that was shown. */
export const fieldsOf = ({ about }: Pick<Place, 'about'>): Record<'text' | 'draft' | 'shown', string> => {
  const slug = about.replace(/\W+/g, '-');
  return { text: `words-${slug}`, draft: `draft-${slug}`, shown: `shown-${slug}` };
};

const staleWords = 'The figures behind it have changed since it was written.';

const isPoint = ({ kind }: Place): boolean => kind !== 'table';

const linesIn = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

const marked = (place: Place): readonly Html[] =>
  linesIn(place.text).map(
    (line) =>
      html`${line}${place.edited ? html` ${tag('Edited', 'blue')}` : ''}${
        place.stale ? html` ${tag('Look again', 'orange')} ${staleWords}` : ''
      }`,
  );

/** What will be published in words, for whoever decides: as it stands, and what of it was edited or has aged. */
export const wordsRead = ({ period, version, words = [] }: ReleaseView, mayWrite: boolean): Html => {
  const points = words.filter(isPoint);
  const dropped = points.filter(({ edited, text }) => edited && text === '');
  const tables = words.filter((place) => !isPoint(place) && place.text !== '');
  return html`${subheading('Main points that will be published', 'words')}${
    points.every(({ text }) => text === '') ? paragraph('There are none.') : list(points.flatMap(marked))
  }${
    dropped.length === 0
      ? ''
      : paragraph(`Left out by the analyst: ${dropped.map(({ title }) => title.toLowerCase()).join('; ')}.`)
  }
${tables.map(
  (place) =>
    html`<h3 class="govuk-heading-s">Commentary: ${place.title}</h3>${marked(place).map((line) => paragraph(line))}`,
)}
${mayWrite ? paragraph(link('Edit the main points and the commentary', at.words(period, version))) : ''}`;
};

const field = (place: Place, { entered }: Forms): Html => {
  const names = fieldsOf(place);
  const draft =
    place.draft === ''
      ? ''
      : html`Draft, made from the figures: ${place.draft} Empty the field to leave this point out.`;
  const own = isPoint(place) ? 'One a line.' : 'A commentary under the table. A new line begins a new paragraph.';
  const aged = html`${tag('Look again', 'orange')} ${staleWords} Saving says that it is right beside the new ones.`;
  const shown = place.draft === '' ? '' : hidden(names.shown, fieldOf(entered, names.shown, place.draft).value);
  return html`${place.stale ? inset(aged) : ''}${shown}${textArea({
    ...fieldOf(entered, names.text, place.text),
    label: place.title,
    hint: draft === '' ? own : draft,
    rows: isPoint(place) ? 3 : 4,
  })}${
    place.edited && place.draft !== ''
      ? checkbox({
          ...fieldOf(entered, names.draft),
          choice: { value: 'yes', label: `Go back to the draft: ${place.title}` },
        })
      : ''
  }`;
};

/** The words of a candidate's page, to be written: each beside its draft. */
export const wordsView = (release: ReleaseView, forms: Forms): Shown => {
  const { period, version, digest, state, words = [] } = release;
  const fieldsFor = (...kinds: readonly Place['kind'][]) =>
    words.filter(({ kind }) => kinds.includes(kind)).map((place) => field(place, forms));
  const open = state === 'compiled' || state === 'approved';
  return {
    title: `Main points and commentary, ${period}, version ${version}`,
    breadcrumbs: [...collectionTrail(period, true), { text: `Version ${version}`, href: at.release(period, version) }],
    content: html`${heading('Main points and commentary', { caption: `Release ${period}, version ${version}` })}
${
  open
    ? html`${paragraph(prose`
      They are published on the page of the release, as they stand here when it is approved. Main points are made from
      the figures as drafts; what you leave as it is stays a draft, and follows the figures.
    `)}
${inset(prose`
  Never write a figure of Category 4 that is withheld, nor one from which it follows, and do not say which area has or
  had any. A text that speaks of Category 4 is taken only without numbers and without names of areas.
`)}
${
  state === 'approved'
    ? inset(prose`
      This version is approved. Saving takes that back: it has to be approved again as it reads then.
    `)
    : ''
}
${words
  .filter(({ kind }) => kind === 'lost')
  .map(({ title, text }) => inset(`${title}: “${text}” It is left out when you save.`))}
${form(
  { action: at.words(period, version), token: forms.token },
  hidden('once', forms.once),
  hidden('digest', digest),
  subheading('Main points'),
  fieldsFor('point', 'own points'),
  subheading('Commentary on the tables'),
  fieldsFor('table'),
  submitButton('Save the words'),
)}`
    : paragraph(`This version is ${state}: its words stand. Cancel its schedule, where it has one, to write them anew.`)
}`,
  };
};

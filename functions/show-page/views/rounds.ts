import type { Category4Standing } from '../../../shared/domain/api/release-shapes.ts';
import { areas } from '../../../shared/domain/areas.ts';
import type { RoundProgress } from '../../../shared/domain/collection/rounds.ts';
import { prose } from '../../../shared/domain/prose.ts';
import { type Html, html } from '../../../shared/formats/html.ts';
import { checkboxes, form, submitButton, textField } from '../../../shared/formats/pages/fields.ts';
import { disclosure, paragraph, subheading, tag } from '../../../shared/formats/pages/parts.ts';
import { table } from '../../../shared/formats/pages/table.ts';
import { countOf, dayInWords, whenInWords } from '../../../shared/formats/pages/words.ts';
import { at, collectionTrail } from '../addresses.ts';
import { fieldOf } from '../entered.ts';
import { onceFor } from '../once.ts';
import { linesOf } from '../typed-lines.ts';
import type { Forms, Shown } from '../visit.ts';
import { headAfter } from './head.ts';

type Model = {
  period: string;
  rounds: readonly RoundProgress[];
  category4: Category4Standing;
  /** The day that a new round closes on unless somebody says otherwise. */
  closes: string;
  mayOpen: boolean;
  opened: boolean;
};

/** The rounds of a collection, the newest first: who has answered, never by which of the two ways. */
export const roundsView = ({ period, rounds, category4, closes, mayOpen, opened }: Model, forms: Forms): Shown => ({
  title: `Rounds of answers for ${period}`,
  breadcrumbs: collectionTrail(period),
  watched: true,
  content: html`${headAfter(
    opened ? 'The round is open, and the areas are told by e-mail.' : undefined,
    'Rounds of answers',
    `Collection ${period}`,
  )}
${paragraph(prose`
  In a round, areas confirm what they signed off, in one step, or correct it. Nobody outside an area can tell which it
  did.
`)}
${paragraph(stillNeeded(category4))}
${rounds.length === 0 ? paragraph('There has been none yet.') : rounds.map(oneRound)}
${mayOpen ? openForm(period, closes, forms) : ''}`,
});

/** What rounds are for, in a count that is made of who answered and of no figure. */
const stillNeeded = ({ drawn, answersStillNeeded }: Category4Standing): string => {
  if (!drawn) return 'Category 4 has not been drawn yet: until then areas correct freely, and no round is needed.';
  if (answersStillNeeded === 0) return 'Enough areas have answered: the next compilation draws Category 4 anew.';
  return prose`
    Category 4 stands as it was drawn until ${countOf(answersStillNeeded, 'more area')}
    ${answersStillNeeded === 1 ? 'has' : 'have'} answered anew.
  `;
};

const states = {
  asked: tag('Asked', 'grey'),
  'with-area': tag('With the area', 'turquoise'),
  answered: tag('Answered', 'green'),
};

const oneRound = ({ number, closes, why, openedAt, progress, answered }: RoundProgress): Html =>
  html`${subheading(`Round ${number}: ${answered} of ${progress.length} have answered`)}
${paragraph(`${why} Opened on ${whenInWords(openedAt)}; it closes on ${dayInWords(closes)}.`)}${disclosure(
  'Area by area',
  table({
    caption: `Areas in round ${number}`,
    quiet: true,
    compact: true,
    columns: [{ label: 'Area' }, { label: 'Where it is' }],
    rows: progress.map(({ name, state }) => [name, states[state]]),
  }),
)}`;

const openForm = (period: string, closes: string, { token, once, entered }: Forms): Html => {
  const chosen = linesOf(fieldOf(entered, 'areas').value);
  return html`${subheading('Open a round')}${form(
    { action: at.rounds(period), token },
    onceFor(once, 'round'),
    textField({ ...fieldOf(entered, 'closes', closes), label: 'Answers by', type: 'date', width: 10 }),
    textField({ ...fieldOf(entered, 'why'), label: 'Reason', hint: 'The areas read it.' }),
    disclosure(
      'Ask some areas only',
      checkboxes({
        name: 'areas',
        label: 'Areas that are asked; all where none is chosen',
        choices: areas.map(({ slug, name }) => ({ value: slug, label: name })),
        chosen,
      }),
      chosen.length > 0,
    ),
    submitButton('Open the round'),
  )}`;
};

import { prose } from '../../shared/domain/prose.ts';
import type { Draft } from '../../shared/domain/submissions/shapes.ts';
import { type Mistake, Mistaken } from './entered.ts';

/** The field of one query as a form sent it: what stands in it, and what was kept of the answer when it was shown. */
export type Written = { finding: string; text: string; shown: string; field: string; closed: boolean };

type Answers = Draft['answers'];

/** The name of the hidden field beside a field, for what was kept of the answer when the page was shown. */
export const shownField = (field: string): string => `shown-${field}`;

/** Browsers send line ends as they like. */
const same = (one: string, other: string): boolean => one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
const isTouched = ({ text, shown }: Written): boolean => !same(text, shown);
const textIn = (draft: Draft, finding: string): string =>
  draft.answers.find((each) => each.finding === finding)?.text ?? '';

const withTexts = (draft: Draft, texts: ReadonlyMap<string, string>): Answers => [
  ...draft.answers.filter(({ finding }) => !texts.has(finding)),
  ...[...texts].flatMap(([finding, text]) => (text === '' ? [] : [{ finding, text }])),
];

/** The same answer was written twice at once, in two tabs or by two machines of one person. */
const twice = (kept: string, { field }: Written): Mistake => ({
  text: prose`
    In another tab you kept another answer: “${kept}”. Yours is below: keep or send it, and it takes that one's place
  `,
  field,
});

/**
 * What is kept once a form is kept: of each query what its field was changed to, and what was kept of all others, in
 * this tab or in another.
 * @throws Mistaken where another tab has kept something else of the very answer since the form was shown
 */
export const keptWith = (draft: Draft, written: readonly Written[]): Answers => {
  const touched = written.filter(isTouched);
  const mistakes = touched.flatMap((each) => {
    const kept = textIn(draft, each.finding);
    return kept === '' || same(kept, each.shown) || same(kept, each.text) ? [] : [twice(kept, each)];
  });
  if (mistakes.length > 0) throw new Mistaken(mistakes);
  return withTexts(draft, new Map(touched.map(({ finding, text }) => [finding, text])));
};

/** What is still kept once answers are sent: all but these, as far as no other tab has kept something else of them. */
export const keptWithout = (draft: Draft, written: readonly Written[]): Answers => {
  const said = written.filter(({ finding, text, shown }) => {
    const kept = textIn(draft, finding);
    return text !== '' && (same(kept, shown) || same(kept, text));
  });
  return withTexts(draft, new Map(said.map(({ finding }) => [finding, ''])));
};

import type { Form } from '../form.ts';
import { faultsOfPlaces } from './places.ts';

/** What is wrong with the words that explain a form, a sentence each. */
export const faultsOfCommentary = ({ from: begins, commentary }: Form): readonly string[] => [
  ...(commentary.counted.length === 0 ? ['the commentary does not say who is counted.'] : []),
  ...[...commentary.counted, ...commentary.explained].flatMap(({ term, text, from = begins }) =>
    [
      ...(term.trim() === '' || text.trim() === '' ? ['is empty.'] : []),
      ...faultsOfPlaces(text),
      ...(from < begins ? [`is true from ${from}, before the form begins (${begins}).`] : []),
    ].map((fault) => `“${term}” in the commentary ${fault}`),
  ),
];

import type { Form } from '../../domain/forms/form.ts';
import { targetsOf } from '../report-text/targets.ts';
import { labelTokens } from './label-tokens.ts';
import { isFree, stem } from './label-words.ts';

/** Words of headings and labels that no table is told apart by. */
const COMMON = new Set(
  `all april as be between cat cover col column confidential count during each end figure from grand group head
  level lvl march measure no note per reporting snapshot sub table these this total until value year yearly
  annual individual nifer cyfanswm lefel categori mawrth registered sex notification requirement subject
  per-100000 aged-10 percent page`
    .split(/\s+/)
    .map(stem),
);

/**
 * The words of a title, heading or label that no table of the form is named by, as they stand there. One of them makes
 * it another thing: "interim SHPOs" are no SHPOs, and "last year" is not this one.
 */
export const otherWords = (form: Form, text: string): readonly string[] => {
  const { vocabulary, header } = targetsOf(form);
  const isKnown = (word: string) =>
    vocabulary.has(word) ||
    header.has(word) ||
    COMMON.has(word) ||
    isFree(word) ||
    /^(?:category|level)-\d$/.test(word);
  return labelTokens(form, text).flatMap((token) =>
    token.is !== 'word' || token.raw.length < 2 || isKnown(token.word) ? [] : [token.raw.toLowerCase()],
  );
};

import type { Place } from '../../domain/place.ts';
import type { DocumentFact } from '../../domain/raw-return.ts';
import { hasReplacedWords, withoutMarkup } from './plain-words.ts';

const SNAPSHOT = /\b31(?:st)?\s*(?:of\s+)?(?:march|mawrth)\s*,?\s*((?:19|20)\d\d)\b/gi;

/** The years of the 31 Marches that a text names. */
export const snapshotYears = (text: string): readonly number[] =>
  [...withoutMarkup(text).matchAll(SNAPSHOT)].map(([, year]) => Number(year));

/**
 * What a heading or label says about the day it describes and about its own wording. `year` is that of its last 31
 * March.
 */
export const headingFacts = (
  text: string,
  place: Place,
): { facts: readonly DocumentFact[]; year: number | undefined } => {
  const year = snapshotYears(text).at(-1);
  return {
    year,
    facts: [
      ...(year === undefined
        ? []
        : [{ kind: 'heading-date' as const, year, text: `A heading says 31 March ${year}.`, place }]),
      ...(hasReplacedWords(text)
        ? [
            {
              kind: 'replaced-words' as const,
              text: 'A label shows words that were replaced throughout the document.',
              place,
            },
          ]
        : []),
    ],
  };
};

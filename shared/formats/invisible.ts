import { readingRules } from '../domain/screening/reading-rules.ts';
import { fault } from '../domain/screening/rule.ts';
import type { Finding } from '../domain/screening-report.ts';
import { hasInvisible, visible } from '../domain/visible-text.ts';

/** A line that may be about Category 4 is called so: others than the area are told nothing of it. */
const ABOUT_4 = /(?<![\w.])4(?:\.0+)?(?![\w.])/;

/**
 * The text of a file without the characters that nobody sees, and a note for each line where one stood in the middle of
 * a word or number. The mark of byte order at the beginning of a file is nothing to speak of.
 */
export const withoutInvisible = (text: string): { text: string; findings: readonly Finding[] } => {
  const body = text.replace(/^\uFEFF/, '');
  const lines = !hasInvisible(body)
    ? []
    : body
        .split(/\r\n?|\n/)
        .flatMap((line, index) =>
          hasInvisible(line) ? [{ line: index + 1, about4: ABOUT_4.test(visible(line)) }] : [],
        );
  return {
    text: visible(body),
    findings: lines.map(({ line, about4 }) =>
      fault(readingRules.invisibleCharacters, {
        message: 'Characters that nobody sees were left out.',
        place: { line, ...(about4 ? { label: 'Category 4' } : {}) },
      }),
    ),
  };
};

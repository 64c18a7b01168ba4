import { readingRules } from '../domain/screening/reading-rules.ts';
import { fault } from '../domain/screening/rule.ts';
import type { Finding } from '../domain/screening-report.ts';
import { hasInvisible, visible } from '../domain/visible-text.ts';

/**
 * The text of a file without the characters that nobody sees, and a note for each line where one stood in the middle of
 * a word or number. The mark of byte order at the beginning of a file is nothing to speak of.
 */
export const withoutInvisible = (text: string): { text: string; findings: readonly Finding[] } => {
  const body = text.replace(/^\uFEFF/, '');
  const lines = !hasInvisible(body)
    ? []
    : body.split(/\r\n?|\n/).flatMap((line, index) => (hasInvisible(line) ? [index + 1] : []));
  return {
    text: visible(body),
    findings: lines.map((line) =>
      fault(readingRules.invisibleCharacters, {
        message: 'Characters that nobody sees were left out.',
        place: { line },
      }),
    ),
  };
};

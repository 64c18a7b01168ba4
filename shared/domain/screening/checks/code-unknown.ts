import type { Finding } from '../../screening-report.ts';
import type { UnknownCode } from '../resolve.ts';
import { type Check, fault } from '../rule.ts';
import { mayQuote } from '../suggest-code.ts';

const message = ({ dimension, text, meant }: UnknownCode): string => {
  const which =
    meant !== undefined && mayQuote(text) ? `The ${dimension} "${text}" is not known.` : `A ${dimension} is not known.`;
  return meant === undefined ? which : `${which} Was ${meant} meant?`;
};

/**
 * A code in none of the lists. The value beside it is never told, nor the code itself where it holds a digit: columns
 * may have been swapped, and then it is a figure.
 */
export const codeUnknown: Check = {
  code: 'code-unknown',
  severity: 'reject',
  what: 'Every measure, category, level and detail is one of the codes of a return.',
  why: 'A figure with an unknown code belongs to no cell of the form.',
  example: 'The measure "eligable", where eligible was meant.',
  mend: 'Use the codes of the template. Where every line has this fault, two columns may have been swapped.',
  find: ({ entries }) =>
    entries.flatMap((each): readonly Finding[] =>
      each.is === 'unknown'
        ? each.codes.map((code) => fault(codeUnknown, { message: message(code), place: each.entry.place }))
        : [],
    ),
};

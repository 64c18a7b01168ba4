import { readPeriod } from '../../domain/periods.ts';
import { readValue } from '../../domain/screening/read-value.ts';
import { visible } from '../../domain/visible-text.ts';

/** What a cell of a table holds: a value in the one spelling of returns, nothing, or words. */
export type FigureText = { is: 'value'; text: string; mark: boolean } | { is: 'blank' } | { is: 'words' };

const NOT_APPLICABLE = /^(?:n\s*\/\s*a|not applicable)$/i;
const NOT_AVAILABLE = /^(?:not available|not collected|not known|unknown|\.\.)$/i;
const MARK = /\s*(?:[*†‡§¹²³⁴⁵⁶⁷⁸⁹]+|\[[a-z0-9]{1,2}\]|\((?:note\s*)?[a-z]\))$/i;

/**
 * A number with something about it that a person would have to explain: "c. 216", "<5", "216[^1]", "1 Not collected".
 */
const EXPLAINED = [
  /^(?:c(?:irc)?a?\.?|about|around|approx\w*\.?|under|over|up to|at (?:least|most)|(?:fewer|less|more) than|[~≈<>≤≥±£]=?)\s?\d[\d,.]*\+?$/i,
  /^\d[\d,. ]*(?:[A-Za-z+%½¼¾?~([{/^'’†‡§*].*|[-–—]\s?\d[\d,]*)$/,
  /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/,
  /^\d+(?:,\d+)+$/,
  /^~~.*~~$/,
];
const ERROR = /^#(?:REF|DIV\/0|VALUE|NAME|N\/A|NUM|NULL)[!?]?$|^Err:\d+$/;

const value = (text: string, mark = false): FigureText => ({ is: 'value', text, mark });

/**
 * Reads what stands in a cell. A dash is "not applicable" and never zero. A footnote mark that cannot be part of a
 * number is taken off (`mark`); a number with anything else about it stays as it is, for a check to refuse and quote.
 */
export const readFigure = (text: string): FigureText => {
  const bare = visible(text).trim();
  if (NOT_APPLICABLE.test(bare)) return value('z');
  if (NOT_AVAILABLE.test(bare)) return value('x');
  const unmarked = bare.replace(MARK, '');
  const read = readValue(unmarked === '' ? bare : unmarked);
  switch (read.is) {
    case 'empty':
      return { is: 'blank' };
    case 'not-applicable':
      return value('z');
    case 'not-available':
      return value('x');
    case 'number':
      return value(String(read.number), unmarked !== bare);
    case 'not-understood':
      if (readPeriod(bare) !== undefined) return { is: 'words' };
      return bare.length <= 60 && (ERROR.test(bare) || EXPLAINED.some((pattern) => pattern.test(bare)))
        ? value(bare)
        : { is: 'words' };
    default:
      return value(unmarked);
  }
};

/** Whether a cell holds a value. */
export const isValue = (text: string): boolean => readFigure(text).is === 'value';

/** What a cell of a table holds: a value in the one spelling of returns, nothing, or words. */
export type FigureText = { is: 'value'; text: string; mark: boolean } | { is: 'blank' } | { is: 'words' };

const DASH = /^[-–—−‐]$/;
const NOT_APPLICABLE = /^(?:n\s*\/\s*a|\[?z\]?|not applicable)$/i;
const NOT_AVAILABLE = /^(?:\[?x\]?|not available|not collected|not known|unknown|\.\.)$/i;
const NUMBER = /^[-−–]?\s?(?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d+)?$/;
const MARK = /\s*(?:[*†‡§¹²³⁴⁵⁶⁷⁸⁹]+|\[[a-z0-9]{1,2}\]|\((?:note\s*)?[a-z]\))$/i;

/**
 * Reads what stands in a cell. A dash is "not applicable" and never zero. A footnote mark that cannot be part of a number is
 * taken off (`mark`); a number with words behind it, as "1 Not collected", stays as it is, for a check to refuse.
 */
export const readFigure = (text: string): FigureText => {
  const bare = text.replace(/[\s\u00A0\u2007\u202F]+/g, ' ').trim();
  if (bare === '') return { is: 'blank' };
  if (DASH.test(bare) || NOT_APPLICABLE.test(bare)) return { is: 'value', text: 'z', mark: false };
  if (NOT_AVAILABLE.test(bare)) return { is: 'value', text: 'x', mark: false };
  const unmarked = bare.replace(MARK, '');
  if (NUMBER.test(unmarked))
    return { is: 'value', text: unmarked.replace(/[, ]/g, '').replace(/^[−–]/, '-'), mark: unmarked !== bare };
  if (/^\(\d[\d,]*\)$/.test(bare)) return { is: 'value', text: bare, mark: false };
  if (/^\d+\s*[A-Za-z]/.test(bare) && bare.length <= 40) return { is: 'value', text: bare, mark: false };
  if (/^#(?:REF|DIV\/0|VALUE|NAME|N\/A|NUM|NULL)[!?]?$|^Err:\d+$/.test(bare))
    return { is: 'value', text: bare, mark: false };
  return { is: 'words' };
};

/** Whether a cell holds a value. */
export const isValue = (text: string): boolean => readFigure(text).is === 'value';

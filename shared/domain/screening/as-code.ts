import { categories, levels } from '../codes.ts';
import { details, measures } from '../forms/declared-codes.ts';
import { visible } from '../visible-text.ts';

export type Dimension = 'measure' | 'category' | 'level' | 'detail';

/** The codes of each dimension. */
export const known: Record<Dimension, readonly string[]> = {
  measure: measures,
  category: categories,
  level: levels,
  detail: details,
};

const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');

const byWords: Record<Dimension, ReadonlyMap<string, string>> = {
  measure: new Map(measures.map((code) => [plain(code), code])),
  category: new Map(categories.map((code) => [plain(code), code])),
  level: new Map(levels.map((code) => [plain(code), code])),
  detail: new Map(details.map((code) => [plain(code), code])),
};

/**
 * The code that a text of a file is understood as: in any case of letters, with spaces for underscores, and `1.0` for 1
 * as data frames write it. A text that is none of our codes stays as it is.
 */
export const asCode = (dimension: Dimension, text: string): string => {
  const bare = visible(text).trim();
  const short = dimension === 'category' || dimension === 'level' ? bare.replace(/^(\d)\.0+$/, '$1') : bare;
  return byWords[dimension].get(plain(short)) ?? bare;
};

const number = '(?:4|four|iv|pedwar|pedair)';
const mention = new RegExp(
  [
    `\\b(?:categor(?:y|ies|i|ïau)|cats?\\.?)[\\s-]*(?:(?:\\d|one|two|three|to|and|or|a|ac|[\\s,&/–-])+[\\s,&/–-])?${number}(?![\\p{L}\\p{N}])`,
    '\\b(?:fourth|4th) categor(?:y|ies)',
    '\\bC4\\b',
    '\\bTACT\\b',
    'terror\\w*',
    '\\bterfysg\\w*',
  ].join('|'),
  'giu',
);
const others = /\b(?:categor(?:y|ies|i)|levels?|lefel|tables?|tabl|forms?)\s*(?:[1-3]|I{1,3})(?!\p{N}|\p{L})/giu;

/** Whether a text speaks of Category 4, by its number or by whom it is of. */
export const speaksOfCategory4 = (text: string): boolean => text.search(mention) !== -1;

/** What a text says besides naming Category 4. */
export const withoutCategory4 = (text: string): string => text.replace(mention, ' ');

/** What a text says besides naming categories, levels and tables: where a number is left, it may be a count. */
export const withoutNames = (text: string): string => withoutCategory4(text).replace(others, ' ');

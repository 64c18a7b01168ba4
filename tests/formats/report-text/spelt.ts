import { edges, type Token } from '../../../shared/formats/report-text/token.ts';

const EDGES: Readonly<Record<number, string>> = {
  [edges.none]: '',
  [edges.sentence]: '.',
  [edges.line]: '/',
  [edges.cell]: '|',
  [edges.blank]: '¶',
};

const body = ({ is, word, level, category, year, raw, value }: Token): string => {
  const spelling: Readonly<Record<Token['is'], string>> = {
    word,
    level: `L${level}`,
    category: `C${category}`,
    total: 'T',
    date: `date${year ?? ''}`,
    period: raw,
    value: `=${value}`,
    gap: '_',
  };
  return spelling[is];
};

/**
 * Tokens as one line of text: what sets each off (`¶` blank line, `|` cell, `/` line, `.` sentence), `•` for an item
 * of a list, `(` behind a bracket or comma, the token itself (`L2` a level, `C1` a category, `T` a total, `_` an empty
 * cell, `=5` a value), and behind it `~` for a span of days, `*` for a mark taken off, `!` where it is alone on its
 * line, `;` where a sentence or part of one ends.
 */
export const spelt = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      const { edge, item, set, spans, mark, alone, stop, own } = token;
      const before = `${EDGES[edge]}${item ? '•' : ''}${set ? '(' : ''}${own ? '@' : ''}`;
      return `${before}${body(token)}${spans ? '~' : ''}${mark ? '*' : ''}${alone ? '!' : ''}${stop ? ';' : ''}`;
    })
    .join(' ');

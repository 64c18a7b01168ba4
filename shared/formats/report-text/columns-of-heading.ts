import type { Category } from '../../domain/codes.ts';
import { edges, type Token } from './token.ts';

const IMPLIED: Readonly<Record<string, Category>> = {
  registered: '1',
  notification: '1',
  rso: '1',
  cofrestredig: '1',
  violent: '2',
  treisgar: '2',
  dangerous: '3',
  peryglus: '3',
  terrorism: '4',
  terrorist: '4',
};

/**
 * The categories that a heading names, in its own order, by their numbers or in words. `agrees` is false where a column
 * is called by the number of one category and the words of another.
 */
export const columnsOfHeading = (tokens: readonly Token[]): { columns: readonly Category[]; agrees: boolean } => {
  const columns: Category[] = [];
  let agrees = true;
  let named: Category | undefined;
  for (const { is, category, word, edge } of tokens) {
    if (edge >= edges.line) named = undefined;
    const found = is === 'total' ? 'Total' : (category ?? IMPLIED[word]);
    if (found === undefined) continue;
    if (category === undefined && is !== 'total' && named !== undefined && named !== found) agrees = false;
    // A total, or a word that bears the number out, ends what the number is about: the next column may follow.
    named = category;
    if (!columns.includes(found)) columns.push(found);
  }
  return { columns, agrees };
};

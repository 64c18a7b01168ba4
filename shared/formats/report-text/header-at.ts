import { columnsOfHeading } from './columns-of-heading.ts';
import type { Event } from './event.ts';
import type { Targets } from './targets.ts';
import { edges, type Token } from './token.ts';

/** Headings of columns: a run of their words, at least one of which names a category. */
export const headerAt = (
  tokens: readonly Token[],
  at: number,
  { targets }: { targets: Targets },
): Event | undefined => {
  let to = at;
  while (to < tokens.length) {
    const token = tokens[to]!;
    const isRow = token.is === 'total' && tokens[to + 1]?.is === 'value';
    const fits = ['category', 'total', 'gap'].includes(token.is) || targets.header.has(token.word);
    if (isRow || !fits || token.is === 'level' || (to > at && token.edge === edges.blank)) break;
    to += 1;
  }
  const run = tokens.slice(at, to);
  const { columns, agrees } = columnsOfHeading(run);
  const next = tokens[to];
  const ends =
    next === undefined || next.edge >= edges.line || next.is === 'level' || next.is === 'total' || next.is === 'value';
  if (columns.filter((column) => column !== 'Total').length === 0 || !ends || run.length < 2) return undefined;
  return { is: 'header', from: at, to, columns, agrees };
};

import { edges, type Token } from './token.ts';

/** A sentence has as many words; the longest line that is one, and not a whole document on one line. */
const SENTENCE = 8;
const CERTAIN = 14;
const LINE = 60;

const isWord = ({ is }: Token): boolean => is === 'word' || is === 'level' || is === 'category' || is === 'total';

/** A sentence ends there, or a row of a table. */
const isEnded = ({ is, stop }: Token): boolean => stop === true || is === 'value';

/** The lines that are running text: long ones that end a sentence or go on below, and what goes on from one. */
export const proseLines = (tokens: readonly Token[]): ReadonlySet<number> => {
  const prose = new Set<number>();
  const lines = [...Map.groupBy(tokens, ({ line }) => line).values()];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const next = lines[index + 1];
    const words = line.filter(isWord).length;
    const cells = line.filter(({ edge, is }) => edge === edges.cell && is !== 'gap').length;
    const follows = before !== undefined && line[0]!.edge === edges.line && prose.has(before[0]!.line);
    const goesOn = next !== undefined && next[0]!.edge === edges.line && /^\p{Ll}/u.test(next[0]!.raw);
    const isLong = words >= CERTAIN || (words >= SENTENCE && (line.at(-1)!.stop === true || goesOn));
    if ((isLong && cells === 0) || (follows && !isEnded(before.at(-1)!))) prose.add(line[0]!.line);
  });
  return prose;
};

/** Whether a stretch is running text: part of a line of it, or a sentence within a text all on one line. */
export const isProse = (tokens: readonly Token[], from: number, to: number, prose: ReadonlySet<number>): boolean => {
  const { line } = tokens[from]!;
  if (!prose.has(line)) return false;
  const words = tokens.slice(from, to).filter(isWord).length;
  if (words >= SENTENCE) return true;
  const around = tokens.slice(Math.max(0, from - LINE), to + LINE).filter((token) => token.line === line);
  return around.length <= LINE;
};

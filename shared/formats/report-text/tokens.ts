import { stem } from '../tables/label-words.ts';
import { readFigure } from '../tables/read-figure.ts';
import { unmarked } from './inline-marks.ts';
import { type Found, type Piece, patterns } from './patterns.ts';
import { type Edge, edges, type LineCell, type ReportLine, type Token } from './token.ts';

const WORD = /\p{L}[\p{L}\p{M}'’]*(?:[-–/]?\d[\w/]*)?/uy;
/** Bullets, the marks of headings, and the numbers of a list: no part of what they stand before. */
const NUMBERING =
  /^(?:[•▪·*]\s+|#{1,6}\s+|[-–]\s+(?=[\p{L}("“‘'<[])|\(?(?:[ivx]{1,5}|[a-h]|\d{1,2})[.)]\s+(?=[\p{L}("“‘'[])|\(?(?:[ivx]{1,5}|[a-h]|\d{1,2})[.)]$)+/iu;
/** A protective marking on a line of its own is no part of what it stands in. */
const MARKING = /^\W*(?:TOP SECRET|SECRET|RESTRICTED|CONFIDENTIAL|PROTECT|OFFICIAL)\b[^.a-z]{0,60}$/;

const TOTAL = /^(?:totals?|cyfanswm)$/i;

/** Where formatting changed what was read: a raised mark or struck-out text was taken off. */
export type Formatted = { what: 'raised' | 'struck'; line: ReportLine };

/**
 * Turns the lines of a document into one stream of tokens; ends of lines, cells and blank lines are only edges between
 * them.
 */
export const tokenise = (
  lines: readonly ReportLine[],
): { tokens: readonly Token[]; formatted: readonly Formatted[] } => {
  const tokens: Token[] = [];
  const formatted: Formatted[] = [];
  let blank = true;
  lines.forEach((line, index) => {
    const before = tokens.length;
    if (line.cells.length === 1 && MARKING.test(line.cells[0]!.text)) return;
    line.cells.forEach((cell, column) => {
      const { text, raised, struck } = unmarked(cell.text);
      if (raised && /\d/.test(text)) formatted.push({ what: 'raised', line });
      if (struck) formatted.push({ what: 'struck', line });
      const first = tokens.length;
      const isFirst = tokens.length === before;
      for (const piece of piecesOf(text, line, isFirst, column)) tokens.push(...placed(piece, cell, index));
      const opens = tokens[first];
      if (opens !== undefined) opens.edge = edgeOf(blank, isFirst);
      blank &&= tokens.length === before;
    });
    const own = tokens.length - before;
    if (own === 1 && tokens[before]!.is === 'value') tokens[before]!.alone = true;
    if (line.cells.every(({ text }) => text.trim() === '')) {
      tokens.length = before;
      blank = true;
    }
  });
  return { tokens, formatted };
};

const edgeOf = (blank: boolean, isFirst: boolean): Edge => {
  if (!isFirst) return edges.cell;
  return blank ? edges.blank : edges.line;
};

const placed = (piece: Piece & { after?: boolean }, { place }: LineCell, line: number): Token[] => {
  const { after, ...rest } = piece;
  return piece.word.split(' ').map((word, index) => ({
    ...{ raw: piece.raw ?? word, line, place },
    ...rest,
    word,
    ...(index > 0 ? { raw: '', item: false } : {}),
    edge: after && index === 0 ? edges.sentence : edges.none,
  }));
};

const piecesOf = (
  text: string,
  { table }: ReportLine,
  isFirst: boolean,
  column: number,
): readonly (Piece & { after?: boolean })[] => {
  if (table && text === '') return [{ is: 'gap', word: '', raw: '' }];
  const bare = text.replace(isFirst ? NUMBERING : /^\*\s+/, '');
  const figure = table && column > 0 ? readFigure(text) : undefined;
  if (figure?.is === 'value') return [{ is: 'value', word: '', value: figure.text, mark: figure.mark, raw: text }];
  const pieces = onlyRealDashes(scan(bare.replace(/\(e?s\)/gi, '')));
  return bare === text || pieces.length === 0 ? pieces : [{ ...pieces[0]!, item: true }, ...pieces.slice(1)];
};

/** A dash is a value beside values or behind all else; between words it only sets them apart. */
const onlyRealDashes = <One extends Piece>(pieces: readonly One[]): readonly One[] =>
  pieces.filter((piece, at) => {
    if (piece.raw !== '-') return true;
    const [before, behind] = [pieces[at - 1], pieces[at + 1]];
    return [before?.is, behind?.is ?? 'value'].includes('value') || before?.is === 'level' || before?.is === 'total';
  });

const scan = (text: string): readonly (Piece & { after?: boolean })[] => {
  const pieces: (Piece & { after?: boolean })[] = [];
  let at = 0;
  let set = false;
  let after = false;
  while (at < text.length) {
    const found = pieceAt(text, at);
    if (found === undefined) {
      if (/[(,[]/.test(text[at]!)) set = true;
      if (/[.!?;:]/.test(text[at]!) && pieces.length > 0) pieces.at(-1)!.stop = true;
      if (/[.!?;]/.test(text[at]!) && /^\s+["“‘'(]?\p{Lu}/u.test(text.slice(at + 1, at + 6))) after = true;
      at += 1;
      continue;
    }
    const { piece, raw, to } = found;
    const mark = piece.is === 'value' && /^[*†‡§]/.test(text.slice(to));
    if (piece.is !== 'note') pieces.push({ raw, ...piece, set, after, mark });
    at = to;
    set = false;
    after = false;
  }
  return pieces;
};

const pieceAt = (text: string, at: number): { piece: Found; raw: string; to: number } | undefined => {
  if (/\s/.test(text[at]!)) return undefined;
  for (const [pattern, read] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) return { piece: read(found), raw: found[0], to: at + found[0].length };
  }
  WORD.lastIndex = at;
  const [raw] = WORD.exec(text) ?? [];
  if (raw === undefined) return undefined;
  const to = at + raw.length;
  if (TOTAL.test(raw)) return { piece: { is: 'total', word: 'total' }, raw, to };
  return { piece: { is: 'word', word: /\d/.test(raw) ? 'another-number' : stem(raw) }, raw, to };
};

import { edges, type Token } from './token.ts';

/** 31 March with its year, and what stands before it where it ends a year that began on 1 April. */
const DAY = /^3[01](?:st|th)?\s*(?:of )?(?:march|mawrth)\s*,?\s*((?:19|20)\d\d)$/i;
const BEGIN = /^0?1(?:st|af)?\s*(?:of )?(?:april|ebrill)(?:\s*,?\s*(?:19|20)\d\d)? (?:and|to|until|a|i|-)$/i;
/** Number, `of`, month, year and the word between the days. */
const MOST = 5;

const isNear = ({ edge }: Token): boolean => edge < edges.cell;

/** The fewest tokens from here on that say a thing together, though lines broke it; and what they say. */
const stretchAt = (
  tokens: readonly Token[],
  at: number,
  pattern: RegExp,
): { length: number; said: RegExpExecArray } | undefined => {
  for (let length = 1; length <= MOST && at + length <= tokens.length; length += 1) {
    if (length > 1 && !isNear(tokens[at + length - 1]!)) return undefined;
    const said = pattern.exec(rawOf(tokens.slice(at, at + length)));
    if (said !== null) return { length, said };
  }
  return undefined;
};

const rawOf = (tokens: readonly Token[]): string => tokens.map(({ raw }) => raw).join(' ');

/** A day, or a whole year up to it, that begins at a token: how many tokens it takes. */
const dateAt = (tokens: readonly Token[], at: number): { length: number; says: Partial<Token> } | undefined => {
  const token = tokens[at]!;
  if (token.spans === true) return { length: 1, says: token };
  if (!/^[013]/.test(token.raw)) return undefined;
  const begin = stretchAt(tokens, at, BEGIN)?.length ?? 0;
  const day = stretchAt(tokens, at + begin, DAY);
  if (day === undefined || (begin > 0 && !isNear(tokens[at + begin]!))) return undefined;
  return {
    length: begin + day.length,
    says: { year: Number(day.said[1]), ...(begin > 0 ? { spans: true } : {}) },
  };
};

/** Puts dates together that the end of a line broke. */
export const joinDates = (tokens: readonly Token[]): readonly Token[] => {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const date = dateAt(tokens, at);
    if (date === undefined) {
      out.push(tokens[at]!);
      at += 1;
      continue;
    }
    const parts = tokens.slice(at, at + date.length);
    // The word before a span belongs to it.
    const isOpened = /^(?:between|from|rhwng)$/.test(out.at(-1)?.word ?? '') && isNear(parts[0]!);
    if (date.says.spans && isOpened) parts.unshift(out.pop()!);
    out.push(asOne(parts, date.says));
    at += date.length;
  }
  return out;
};

const asOne = (parts: readonly Token[], says: Partial<Token>): Token => {
  const { value: _value, alone: _alone, ...first } = parts[0]!;
  const isEnded = parts.at(-1)!.stop === true;
  return { ...says, ...first, is: 'date', word: '', raw: rawOf(parts), ...(isEnded ? { stop: true } : {}) };
};

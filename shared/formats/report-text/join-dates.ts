import { edges, type Token } from './token.ts';

const YEAR = /^(?:19|20)\d\d$/;
const near = (...tokens: readonly (Token | undefined)[]): boolean =>
  tokens.every((token) => token !== undefined && token.edge < edges.cell);

/** How many tokens from here on are one day, 31 March with its year, though a line broke it; and the year. */
const dayAt = (tokens: readonly Token[], at: number): { length: number; year: number } | undefined => {
  const [one, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (one?.is === 'date' && one.spans !== true && one.year !== undefined) return { length: 1, year: one.year };
  if (one?.is === 'date' && one.year === undefined && near(second) && YEAR.test(second?.value ?? ''))
    return { length: 2, year: Number(second!.value) };
  const isDay = /^31(?:st)?$/.test(one?.raw ?? '') && /^(?:march|mawrth)$/.test(second?.word ?? '');
  const month = /^(?:march|mawrth),? ((?:19|20)\d\d)$/i.exec(second?.raw ?? '');
  if (/^31(?:st)?$/.test(one?.raw ?? '') && month && near(second)) return { length: 2, year: Number(month[1]) };
  if (isDay && near(second, third) && YEAR.test(third?.value ?? '')) return { length: 3, year: Number(third!.value) };
  return undefined;
};

/** Where the year that a date spans begins: 1 April, with or without its own year and the word that follows. */
const beginAt = (tokens: readonly Token[], at: number): number => {
  const [one, second] = [tokens[at], tokens[at + 1]];
  const isWhole = /^0?1(?:st)? (?:of )?april(?:,? \d{4})?$/i.test(one?.raw.replace(/\s+/g, ' ') ?? '');
  const isBroken =
    /^0?1(?:st)?$/.test(one?.raw ?? '') && /^april(?:,? \d{4})?$/i.test(second?.raw ?? '') && near(second);
  if (!isWhole && !isBroken) return 0;
  let to = at + (isWhole ? 1 : 2);
  if (YEAR.test(tokens[to]?.value ?? '') && near(tokens[to])) to += 1;
  return ['and', 'to', 'until'].includes(tokens[to]?.word ?? '') && near(tokens[to]) ? to + 1 - at : 0;
};

/** Puts dates together that the end of a line broke. */
export const joinDates = (tokens: readonly Token[]): readonly Token[] => {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    const before = out.at(-1);
    // The word before a span belongs to it, and its edge is where the span begins.
    const isOpened = before !== undefined && /^(?:between|from|rhwng)$/.test(before.word) && near(token);
    if (token.is === 'date' && token.spans === true && isOpened) {
      out[out.length - 1] = { ...token, edge: before.edge, raw: `${before.raw} ${token.raw}` };
      at += 1;
      continue;
    }
    const begin = beginAt(tokens, at);
    const day = dayAt(tokens, at + begin);
    if (day === undefined || (begin > 0 && !near(tokens[at + begin]))) {
      out.push(token);
      at += 1;
      continue;
    }
    const length = begin + day.length;
    const opening = begin > 0 && isOpened ? out.pop() : undefined;
    const raw = tokens.slice(at, at + length).map((each) => each.raw);
    const { value: _value, alone: _alone, ...bare } = token;
    out.push({
      ...bare,
      edge: (opening ?? token).edge,
      is: 'date',
      word: '',
      raw: [...(opening === undefined ? [] : [opening.raw]), ...raw].join(' '),
      year: day.year,
      ...(begin > 0 ? { spans: true } : {}),
    });
    at += length;
  }
  return out;
};

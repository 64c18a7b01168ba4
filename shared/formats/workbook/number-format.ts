/** What a number format makes of a number: a day, the number itself, or something that reads otherwise. */
export type NumberLook = 'plain' | 'date' | 'percent' | 'thousands' | 'with digits' | 'with words' | 'nothing';

/** How a format shows a number: it may show small ones, noughts and negative ones in ways of their own. */
export type NumberFormat = (value: number) => NumberLook;

const BUILT_IN_DATES = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

const MONEY: ReadonlySet<number> = new Set([5, 6, 7, 8, 42, 44]);

/** One of the formats that files name by number alone. */
export const builtInFormat = (id: number): NumberFormat => {
  if (BUILT_IN_DATES(id)) return () => 'date';
  if (MONEY.has(id)) return () => 'with words';
  return id === 9 || id === 10 ? () => 'percent' : () => 'plain';
};

type Section = { text: string; holds: ((value: number) => boolean) | undefined; white: boolean };

const conditions: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '=': (value, limit) => value === limit,
  '<>': (value, limit) => value !== limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
};

/** Words in quotes, single letters, currencies, colours and conditions, distances, and letters that fill the cell. */
const PIECES = /"[^"]*"|\\.|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*(.)/g;

/** One part of a format code: without its colour, its language, and the blanks that only keep distance. */
const sectionOf = (code: string): Section => {
  const [, sign = '', limit = ''] = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/.exec(code) ?? [];
  const text = code.replace(PIECES, (piece, currency?: string, fill?: string) => {
    if (currency !== undefined) return `"${currency}"`;
    // A letter that fills the cell is shown there.
    if (fill !== undefined) return `"${fill}"`;
    return /^["\\]|^\[(?:h+|m+|s+)\]$/i.test(piece) ? piece : '';
  });
  const condition = conditions[sign];
  return {
    text,
    holds: condition && ((value) => condition(value, Number(limit))),
    white: /\[(?:white|color\s?2)\]/i.test(code),
  };
};

/** What a format code such as `#,##0`, `0%`, `;;;`, `[<5]"*";0` or `0"k"` shows of a number. */
export const formatOf = (code: string): NumberFormat => {
  const sections = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/).map(sectionOf);
  const [first, below = first, nought = first] = sections;
  const conditional = sections.some(({ holds }) => holds !== undefined);
  const chosen = (value: number): Section | undefined => {
    if (conditional) return sections.slice(0, 3).find(({ holds }) => holds === undefined || holds(value));
    if (value > 0) return first;
    return value < 0 ? below : nought;
  };
  return (value) => {
    const section = chosen(value);
    if (section === undefined || section.white || (section.text === '' && sections.length > 1)) return 'nothing';
    return lookOf(section.text, value);
  };
};

/** Whether a section has no place for the digits of a number: none at all, or for nought none that shows one. */
const showsNone = (pattern: string, value: number): boolean =>
  value === 0 ? !/[0@/]|general/i.test(pattern) : !/[0#?@]|general/i.test(pattern);

const lookOf = (section: string, value: number): NumberLook => {
  const literals = [...section.matchAll(/"([^"]*)"|\\(.)/g)].map(([, quoted = '', single = '']) => quoted + single);
  const pattern = section.replace(/"[^"]*"|\\./g, '').replace(/E[+-](?=0)/gi, '');
  const said = [...literals, pattern.replace(/[0#?.,%/@\s]|general/gi, '')].join('').trim();
  if (literals.some((text) => /\d/.test(text)) || /[1-9]/.test(pattern)) return 'with digits';
  if (literals.some((text) => /[^\s().-]/.test(text))) return 'with words';
  if (section === '') return 'plain';
  if (/[dmyhs]/i.test(pattern)) return 'date';
  // A dash for nought is how accounts are written; where a format shows nothing for it, nobody has said nought.
  if (value === 0 && said === '-') return 'plain';
  if (showsNone(pattern, value)) return 'nothing';
  if (/[^.\s]/.test(said) && value >= 0) return 'with words';
  if (pattern.includes('%')) return 'percent';
  return /[0#?],+(?![0#?])/.test(pattern) ? 'thousands' : 'plain';
};

/**
 * A number in the text that stands for it: 15 significant digits, as spreadsheets keep and show (2438.9999999999995 is
 * 2439). A format that makes another number of it is said beside it, so that nobody takes the one for the other.
 */
export const numberAsShown = (value: number, look: NumberLook): string => {
  const exact = String(Number(value.toPrecision(15)));
  switch (look) {
    case 'percent':
      return `${Number((value * 100).toPrecision(15))}%`;
    case 'thousands':
      return `${exact} shown in thousands`;
    case 'with digits':
      return `${exact} shown with other digits`;
    case 'with words':
      return `${exact} shown with words or signs`;
    default:
      return exact;
  }
};

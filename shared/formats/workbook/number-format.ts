/** What a number format makes of a number: a day, the number itself, or something that reads otherwise. */
export type NumberLook = 'plain' | 'date' | 'percent' | 'thousands' | 'with digits' | 'with words' | 'nothing';

const BUILT_IN_DATES = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);

/** How a format shows numbers, and how it shows nought. */
export type NumberFormat = { usual: NumberLook; nought: NumberLook };

/** One of the formats that files name by number alone. */
export const builtInFormat = (id: number): NumberFormat => {
  const percent = id === 9 || id === 10 ? 'percent' : 'plain';
  const usual = BUILT_IN_DATES(id) ? 'date' : percent;
  return { usual, nought: usual };
};

/** What a format code such as `#,##0`, `0%`, `;;;` or `0"k"` shows of a number above nought, and of nought. */
export const formatOf = (code: string): NumberFormat => {
  const bare = code.replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"').replace(/\[[^\]]*\]|_.|\*./g, '');
  const [first = '', , third] = bare.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const usual = first === '' && bare.includes(';') ? 'nothing' : lookOf(first);
  // A dash for nought is how accounts are written; where a format shows nothing for it, nobody has said nought.
  const ofNought = third === '' ? 'nothing' : 'plain';
  return { usual, nought: third === undefined || usual === 'nothing' ? usual : ofNought };
};

const lookOf = (section: string): NumberLook => {
  const literals = [...section.matchAll(/"([^"]*)"|\\(.)/g)].map(([, quoted, single]) => quoted ?? single ?? '');
  const pattern = section.replace(/"[^"]*"|\\./g, '');
  if (literals.some((text) => /\d/.test(text)) || /[1-9]/.test(pattern)) return 'with digits';
  if (literals.some((text) => /[^\s()-]/.test(text))) return 'with words';
  if (/general/i.test(pattern)) return 'plain';
  if (/[dmyh]/i.test(pattern)) return 'date';
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

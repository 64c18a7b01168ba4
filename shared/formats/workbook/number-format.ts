/** What a number format makes of a number: a day, the number itself, or something that reads otherwise. */
export type NumberLook = 'plain' | 'date' | 'percent' | 'thousands' | 'with digits' | 'nothing';

const BUILT_IN_DATES = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);

/** The look of one of the formats that files name by number alone. */
export const builtInLook = (id: number): NumberLook => {
  if (BUILT_IN_DATES(id)) return 'date';
  return id === 9 || id === 10 ? 'percent' : 'plain';
};

/** The look of a format code such as `#,##0`, `0%` or `;;;`, by what it shows of a number above nought. */
export const lookOf = (code: string): NumberLook => {
  const bare = code.replace(/\[[^\]]*\]|_.|\*./g, '');
  const [first = ''] = bare.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  if (first === '' && bare.includes(';')) return 'nothing';
  const literals = [...first.matchAll(/"([^"]*)"|\\(.)/g)].map(([, quoted, single]) => quoted ?? single ?? '');
  const pattern = first.replace(/"[^"]*"|\\./g, '');
  if (literals.some((text) => /\d/.test(text)) || /[1-9]/.test(pattern)) return 'with digits';
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
    default:
      return exact;
  }
};

import { prose } from '../../domain/prose.ts';
import type { Finding } from '../../domain/screening-report.ts';
import { type FileRule, fileFinding } from '../refusal.ts';
import type { Interpreted, Unread } from './interpreted.ts';
import type { Token } from './token.ts';
import type { Formatted } from './tokens.ts';

const rules: Readonly<Record<Unread['why'], FileRule>> = {
  'unknown-table': 'tableUnknown',
  'label-unknown': 'labelUnknown',
  'block-unsure': 'blockUnsure',
  'row-length': 'rowLength',
  'number-in-label': 'numberInLabel',
  'other-year': 'otherYear',
  'other-area': 'otherArea',
};

const said: Readonly<Record<Unread['why'], string>> = {
  'unknown-table': 'A table of levels stands under no title of the form and was not read',
  'label-unknown': 'A figure was not read, because its label is not one of the form and nothing else',
  'block-unsure': 'A table was not read, because its headings and sums leave in doubt which figure is which',
  'row-length': 'What stands here was not read, because it has more or fewer figures than columns',
  'number-in-label': 'A figure was not read, because its label goes on below it up to a second number',
  'other-year': 'What stands under a heading of another year was left aside',
  'other-area': 'What stands under the heading of another area was left aside',
};

/**
 * The words of a stretch for a message. No number is repeated: what was not understood may be a figure of Category 4.
 */
const quoted = (tokens: readonly Token[]): string => {
  const words = tokens.flatMap(({ is, raw, word }) => {
    if (raw === '') return [];
    return !/\p{N}/u.test(raw) || isName(is, word) ? [raw] : ['…'];
  });
  const text = words.join(' ').replace(/(?:… )+…/g, '…');
  return text.length > 160 ? `${text.slice(0, 160)} …` : text;
};

/** A number that is part of a name and no figure. */
const isName = (is: Token['is'], word: string): boolean =>
  ['level', 'category', 'date', 'period'].includes(is) || /^(?:level-|category-|per-|aged-10)/.test(word);

/** What was not read and why, with the line quoted. */
export const unreadFindings = (unread: readonly Unread[]): readonly Finding[] =>
  unread.map(({ why, table, tokens }) => {
    const about = table === undefined ? '' : ` (table ${table.number})`;
    return fileFinding(rules[why], `${said[why]}${about}: “${quoted(tokens)}”.`, tokens[0]?.place ?? {});
  });

/** What was put right in order to read a table. */
export const repairFindings = (repairs: Interpreted['repairs']): readonly Finding[] =>
  repairs.map(({ repair, table, place }) => {
    const say = {
      'closed-cell': [
        'closedCell',
        `A row of table ${table.number} leaves out the place that the form has not got; it was put back.`,
      ],
      'page-number': [
        'pageNumber',
        `A number alone on its line among the rows of table ${table.number} was taken for that of a page.`,
      ],
      'column-inferred': [
        'columnInferred',
        prose`
          Table ${table.number} has columns without headings; they were read in the order of the form, because their
          sums hold.
        `,
      ],
    } as const;
    const [rule, message] = say[repair];
    return fileFinding(rule, message, place);
  });

/**
 * Where a raised mark or struck-out text was taken off on a line that a figure was read from, or one stands beside a
 * figure.
 */
export const formattingFindings = (
  formatted: readonly Formatted[],
  read: readonly { entries: readonly { token: Token }[] }[],
): readonly Finding[] => {
  const tokens = read.flatMap(({ entries }) => entries.map(({ token }) => token));
  const marked = tokens.filter(({ mark }) => mark === true);
  return [
    ...marked.map(({ place }) => fileFinding('footnoteMark', 'A mark beside a figure was taken off.', place)),
    ...formatted.map(({ what, line }) =>
      what === 'raised'
        ? fileFinding('footnoteMark', 'A raised or lowered mark was taken off.', line.place)
        : fileFinding('struckOut', 'What is struck out was left out.', line.place),
    ),
  ];
};

import { titleFor } from '../../cells.ts';
import type { PublishedCategory } from '../../codes.ts';
import type { Form, Heading } from '../../forms/form.ts';
import type { Period } from '../../periods.ts';
import { allLabel, hasFour, totalLabel } from './cell-words.ts';
import { measureTitle } from './measure-words.ts';

const levels: Record<string, string> = {
  MAPPP: 'Dealt with by the Multi-Agency Public Protection Panel (MAPPP)',
  Total: 'All levels',
};

const unique = (words: readonly string[]): string => [...new Set(words)].join('; ');

const headingsOf = (form: Form): readonly Heading[] =>
  form.tables.flatMap(({ columns, rows }) => [...columns, ...rows]);

const categoryLabel = (form: Form, category: string): string => {
  if (category === ('All' satisfies PublishedCategory)) return allLabel;
  if (category === 'Total') return form.tables.some(hasFour) ? totalLabel : 'All categories';
  return headingsOf(form).find((heading) => heading.category === category)?.label ?? `Category ${category}`;
};

/** Kinds of orders by their rows; of breaches by the title of their table, after its colon. */
const detailLabel = (form: Form, period: Period, detail: string): string => {
  if (detail === 'none') return 'Not split';
  if (detail.startsWith('mid-')) return `Population estimates of ${detail}`;
  const row = headingsOf(form).find((heading) => heading.detail === detail);
  if (row) return row.label;
  const tables = form.tables.filter((table) => table.detail === detail);
  return unique(tables.map((table) => titleFor(table, period).split(': ').at(-1)!));
};

/** The name of a code of the cube, in the words of the form. */
export const codeLabel = (form: Form, period: Period, dimension: string, code: string): string => {
  if (dimension === 'measure') return measureTitle(form, period, code);
  if (dimension === 'category') return categoryLabel(form, code);
  if (dimension === 'level') return levels[code] ?? `Level ${code}`;
  return dimension === 'detail' ? detailLabel(form, period, code) : code;
};

import type { Form, Heading, Table } from '../../domain/forms/form.ts';

/** The number that a line of the first years' list begins with: `iii.`, `(iv)`, or a letter below it: `a)`. */
export type Numbering = { roman?: string; letter?: string; rest: string };

/** Takes the numbering off a label. Letters and numerals that are part of a word are none. */
export const readNumbering = (text: string): Numbering => {
  const roman = /^\(?(viii|vii|vi|iv|ix|v|iii|ii|i|x)\s*[.):]\s*(.*)$/i.exec(text);
  if (roman) {
    const inner = /^\(?([a-h])\s*[.):]\s*(.*)$/i.exec(roman[2]!);
    if (inner) return { roman: roman[1]!.toLowerCase(), letter: inner[1]!.toLowerCase(), rest: inner[2]! };
    return { roman: roman[1]!.toLowerCase(), rest: roman[2]! };
  }
  const letter = /^\(?([a-h])\s*[.)]\s*(.*)$/i.exec(text);
  return letter ? { letter: letter[1]!.toLowerCase(), rest: letter[2]! } : { rest: text };
};

/** The tables of a form that stand under one numeral: `viii` has the list `viii` and the figure `viii c`. */
export const tablesUnder = (form: Form, roman: string): readonly Table[] =>
  form.tables.filter(({ number }) => number.toLowerCase() === roman || number.toLowerCase().startsWith(`${roman} `));

/** The row that a letter names among the tables of one numeral, in their order. */
export const rowAtLetter = (tables: readonly Table[], letter: string): { table: Table; row: Heading } | undefined =>
  tables.flatMap((table) => table.rows.map((row) => ({ table, row })))[letter.charCodeAt(0) - 97];

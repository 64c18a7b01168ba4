import { byForm } from '../../domain/forms/by-form.ts';
import type { Form, Heading, Table } from '../../domain/forms/form.ts';
import type { Named } from '../../domain/forms/words.ts';
import { joinWords } from '../report-text/join-words.ts';
import { wordsIn } from '../report-text/spans.ts';
import { tokenise } from '../report-text/tokens.ts';
import { isFree } from './label-words.ts';

/**
 * The names of a table: its title, or the half of it that tells it apart from others under one title, and those of its
 * rows.
 */
export type TableNames = {
  table: Table;
  title: Named | undefined;
  group: Named | undefined;
  rows: ReadonlyMap<Heading, Named | undefined>;
};

const nothing: ReadonlySet<string> = new Set();

/** The words of a label of a form as labels compare them, dates, numbers and a total in front left out. */
const wordsOfLabel = (text: string): readonly string[] => {
  const line = { cells: [{ text: text.replace(/\{\w+\}/g, ' '), place: {} }], place: {}, table: false };
  const words = wordsIn(joinWords(tokenise([line]).tokens, nothing)).filter((word) => !isFree(word));
  return words[0] === 'total' ? words.slice(1) : words;
};

/** A name that nobody has declared is the printed one: all its words, and no other. */
const printed = (text: string | undefined): Named | undefined => {
  const must = text === undefined ? [] : [...new Set(wordsOfLabel(text))];
  return must.length === 0 ? undefined : { must };
};

/**
 * The names of every table of a form, as declared or else as printed. Tables under one title have one and the same name
 * of it.
 */
export const namesOf: (form: Form) => readonly TableNames[] = byForm((form) => {
  const groups = new Map<string, Named | undefined>();
  const groupOf = (table: Table): Named | undefined => {
    const [first = '', second] = table.title.split(': ');
    if (table.group !== undefined || table.named !== undefined || second === undefined) return table.group;
    if (!groups.has(first)) groups.set(first, printed(first));
    return groups.get(first);
  };
  return form.tables.map((table) => {
    const group = groupOf(table);
    const half = table.title.split(': ').slice(1).join(': ');
    const own = table.group !== undefined && half === '' ? undefined : printed(half === '' ? table.title : half);
    return {
      table,
      group,
      title: table.named ?? own,
      rows: new Map(table.rows.map((row) => [row, row.named ?? printed(row.label)])),
    };
  });
});

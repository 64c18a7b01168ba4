import { type Draft, type FigurePart, type Next, type Part, pick, type TablePart } from './part.ts';
import { QUALIFIERS } from './qualifiers.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A name with other words in it, or with a line of them above. */
const qualified = (name: string, area: string, next: Next): { name: string; above?: string } => {
  // What stands in the area itself is no other thing.
  const words = pick(
    QUALIFIERS.filter((each) => !each.endsWith(area)),
    next,
  );
  const at = next(4);
  if (at === 0) return { name: `${capital(words)} ${name}` };
  if (at === 1) return { name: `${name} ${words}` };
  if (at === 2) return { name: `${name} (${words})` };
  return { name, above: capital(words) };
};

const another = (value: string, next: Next): string =>
  value === '-' ? value : String(Number(value.replace(',', '')) + 1 + next(40));

const without = (truth: Draft['truth'], gone: (key: string) => boolean): Draft['truth'] =>
  new Map([...truth].filter(([key]) => !gone(key)));

const above = (words: string | undefined): readonly Part[] =>
  words === undefined ? [] : [{ is: 'words-above', text: words }];

const isFigure = (part: Part): part is FigurePart => part.is === 'figure';
const isTable = (part: Part): part is TablePart => part.is === 'table';

/** A figure of the form is called another thing: nothing may be read in its cell. */
export const qualifiedFigure = (draft: Draft, next: Next): Draft => {
  const figure = pick(draft.parts.filter(isFigure), next);
  const { name, above: words } = qualified(figure.label, draft.area, next);
  return {
    ...draft,
    parts: draft.parts.flatMap((part) => (part === figure ? [...above(words), { ...figure, label: name }] : [part])),
    truth: without(draft.truth, (key) => key === figure.key),
  };
};

/** Another thing that is called alike stands before or behind a figure of the form. */
export const figureBeside = (draft: Draft, next: Next): Draft => {
  const figure = pick(draft.parts.filter(isFigure), next);
  const { name, above: words } = qualified(figure.label, draft.area, next);
  const other = [...above(words), { ...figure, key: '', label: name, value: another(figure.value, next) }];
  // What a line above may speak of ends with the figure right below it.
  const first = words === undefined && next(2) === 0;
  return {
    ...draft,
    parts: draft.parts.flatMap((part) => {
      if (part !== figure) return [part];
      return first ? [...other, part] : [part, ...other];
    }),
  };
};

const ofTable =
  ({ measure, detail }: TablePart) =>
  (key: string): boolean =>
    key.startsWith(`${measure}|`) && key.endsWith(`|${detail}`);

/** The title of a table, or the one above several, names another thing: nothing may be read below it. */
export const qualifiedTitle = (draft: Draft, next: Next): Draft => {
  const titles = draft.parts.filter((part) => part.is === 'title' || (isTable(part) && part.title !== ''));
  if (titles.length === 0) return qualifiedFigure(draft, next);
  const chosen = pick(titles, next);
  if (isTable(chosen)) {
    const { name, above: words } = qualified(chosen.title, draft.area, next);
    return {
      ...draft,
      parts: draft.parts.flatMap((part) => (part === chosen ? [...above(words), { ...chosen, title: name }] : [part])),
      truth: without(draft.truth, ofTable(chosen)),
    };
  }
  if (chosen.is !== 'title') return draft;
  const { name, above: words } = qualified(chosen.text, draft.area, next);
  const from = draft.parts.indexOf(chosen) + 1;
  const below = draft.parts.slice(from, from + 3);
  const [measure] = below.filter(isFigure).map(({ key }) => key.split('|')[0]);
  const isList = !draft.parts.some(isTable);
  const gone = new Set(
    below.flatMap((part) => (isFigure(part) && (isList || part.key.startsWith(`${measure}|`)) ? [part.key] : [])),
  );
  const custody = below.some(isTable) && isTable(below[0]!);
  return {
    ...draft,
    parts: draft.parts.flatMap((part) => (part === chosen ? [...above(words), { ...chosen, text: name }] : [part])),
    truth: without(draft.truth, (key) => (custody ? key.startsWith('returned_to_custody|') : gone.has(key))),
  };
};

/** Another thing in a table that is called alike stands before or behind a table of the form. */
export const tableBeside = (draft: Draft, next: Next): Draft => {
  const tables = draft.parts.filter((part) => isTable(part) && part.title !== '').filter(isTable);
  if (tables.length === 0) return figureBeside(draft, next);
  const table = pick(tables, next);
  const { name, above: words } = qualified(table.title, draft.area, next);
  const rows = table.rows.map(({ label, cells }) => ({ label, cells: cells.map((cell) => another(cell, () => 6)) }));
  const other = [...above(words), { ...table, title: name, rows }];
  return {
    ...draft,
    parts: draft.parts.flatMap((part) => (part === table ? [part, ...other] : [part])),
  };
};

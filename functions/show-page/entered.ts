import type * as z from 'zod';

/** One thing that is wrong with what a form sent: in words, and in which field where it is one field's. */
export type Mistake = { text: string; field?: string };

/** What had been typed into a form that could not be taken, and what is wrong with it. The form shows both again. */
export type Entered = { values: Readonly<Record<string, string>>; mistakes: readonly Mistake[] };

/** A form that nobody has sent yet. */
export const nothingEntered: Entered = { values: {}, mistakes: [] };

/** A form could not be taken as it was filled in. */
export class Mistaken extends Error {
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    super('mistaken');
    this.name = 'Mistaken';
    this.mistakes = mistakes;
  }
}

/** What a field shows: what was typed into it, else `usual`; and what is wrong with that. */
export const fieldOf = (
  { values, mistakes }: Entered,
  name: string,
  usual = '',
): { name: string; value: string; error: string | undefined } => ({
  name,
  value: values[name] ?? usual,
  error: mistakes.find(({ field }) => field === name)?.text,
});

/**
 * Everything that a form sent as text, what several fields of one name say a line each; a file cannot be shown again,
 * and what is hidden is made anew.
 */
export const typedIn = (form: FormData): Record<string, string> => {
  const typed = [...form.entries()].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !isMade(entry[0]),
  );
  const byName = Map.groupBy(typed, ([name]) => name);
  return Object.fromEntries([...byName].map(([name, each]) => [name, each.map(([, text]) => text).join('\n')]));
};

const made = new Set(['form-token', 'once', 'digest', 'read']);
const isMade = (name: string): boolean => made.has(name);

/** For each member of a request the field that it is typed into, and what is said where it is not right. */
export type Fields = Readonly<Record<string, { field: string; say?: string }>>;

/**
 * An order that the API will take as it is, by the schema that its door reads it with.
 * @throws Mistaken that names the field of each member that is otherwise
 */
export const checkedOrder = <Schema extends z.ZodType>(
  schema: Schema,
  order: z.input<Schema>,
  fields: Fields,
): z.input<Schema> => {
  const read = schema.safeParse(order);
  if (read.success) return order;
  const mistakes = read.error.issues.map(({ path, message }): Mistake => {
    const known = fields[String(path[0])];
    return known === undefined ? { text: message } : { text: known.say ?? message, field: known.field };
  });
  throw new Mistaken([...new Map(mistakes.map((each) => [`${each.field}|${each.text}`, each])).values()]);
};

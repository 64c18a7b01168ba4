import * as z from 'zod';

/** The names of what every observation holds, once, and of each observation its values in their order. */
const Rows = z.object({
  observations: z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.unknown())) }),
});

/**
 * The text under which a report or a return is kept. Where all observations hold the same things they are the rows of
 * one table, a third of the bytes that DynamoDB writes, streams and gives out; else each names what it holds.
 */
export const packed = <Kept extends { readonly observations: readonly object[] }>(kept: Kept): string => {
  const columns = Object.keys(kept.observations[0] ?? {});
  const rows = kept.observations.map((each) => new Map<string, unknown>(Object.entries(each)));
  // What is not there would come back as what is null.
  const isAlike = (row: ReadonlyMap<string, unknown>) =>
    row.size === columns.length && columns.every((name) => row.get(name) !== undefined);
  if (rows.length === 0 || !rows.every(isAlike)) return JSON.stringify(kept);
  return JSON.stringify({
    ...kept,
    observations: { columns, rows: rows.map((row) => columns.map((name) => row.get(name))) },
  });
};

/** What was kept under such a text. */
export const unpacked = (text: string): unknown => {
  const kept: unknown = JSON.parse(text);
  const { data } = Rows.safeParse(kept);
  if (data === undefined) return kept;
  const { columns, rows } = data.observations;
  const observed = (row: readonly unknown[]) => Object.fromEntries(columns.map((name, at) => [name, row[at]]));
  return { ...Object(kept), observations: rows.map(observed) };
};

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './mutants.ts';

/** Mutants that no test can or should kill, for one reason, as the lines before and after the change. */
export type Survivor = { reason: string; changes: readonly (readonly [before: string, after: string])[] };

const folder = join(import.meta.dirname, 'explained');

/** By the path of the source file: one list, in files that are named for the folders of the source. */
const explained = (
  await Promise.all(
    readdirSync(folder).map(async (file) => {
      const module: { explained: Readonly<Record<string, readonly Survivor[]>> } = await import(join(folder, file));
      return Object.entries(module.explained);
    }),
  )
).flat();

const changesOf = (file: string): readonly (readonly [string, string])[] =>
  explained.flatMap(([path, reasons]) => (path === file ? reasons.flatMap(({ changes }) => changes) : []));

export const isExplained = ({ file, before, after }: Mutant): boolean =>
  changesOf(file).some(([from, to]) => from === before && to === after);

/** A line for each explanation of a change that cannot be made any more, in the files of these mutants. */
export const unknownExplanations = (mutants: readonly Mutant[]): readonly string[] =>
  [...Map.groupBy(mutants, ({ file }) => file)].flatMap(([file, those]) =>
    changesOf(file)
      .filter(([from, to]) => !those.some(({ before, after }) => before === from && after === to))
      .map(([from, to]) => `No such mutant of ${file} any more:\n  ${from}\n  ${to}`),
  );

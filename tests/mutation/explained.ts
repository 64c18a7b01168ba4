import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './mutants.ts';
import type { Survivor } from './survivor.ts';

const folder = join(import.meta.dirname, 'explained');

/** Mutants outside disclosure control that no test can or should kill, by the path of their file: a file a folder. */
const explained: ReadonlyMap<string, readonly Survivor[]> = new Map(
  (
    await Promise.all(
      readdirSync(folder).map(async (file) => {
        const module: { explained: Readonly<Record<string, readonly Survivor[]>> } = await import(join(folder, file));
        return Object.entries(module.explained);
      }),
    )
  ).flat(),
);

const changesOf = (file: string): readonly (readonly [string, string])[] =>
  (explained.get(file) ?? []).flatMap(({ changes }) => changes);

export const isExplained = ({ file, before, after }: Mutant): boolean =>
  changesOf(file).some(([from, to]) => from === before && to === after);

/** A line for each explanation of a change that cannot be made any more, in the files of these mutants. */
export const unknownExplanations = (mutants: readonly Mutant[]): readonly string[] =>
  [...Map.groupBy(mutants, ({ file }) => file)].flatMap(([file, those]) =>
    changesOf(file)
      .filter(([from, to]) => !those.some(({ before, after }) => before === from && after === to))
      .map(([from, to]) => `No such mutant of ${file} any more:\n  ${from}\n  ${to}`),
  );

import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Mutants that no test can or should kill, for one reason, as the lines before and after the change. */
export type Survivor = { reason: string; changes: readonly (readonly [before: string, after: string])[] };

const folder = join(import.meta.dirname, 'survivors');

/** The survivors by mutated file: each has a file of its name in `survivors/`. */
export const survivors: ReadonlyMap<string, readonly Survivor[]> = new Map(
  await Promise.all(
    readdirSync(folder).map(async (file): Promise<[string, readonly Survivor[]]> => {
      const module: { survivors: readonly Survivor[] } = await import(join(folder, file));
      return [file, module.survivors];
    }),
  ),
);

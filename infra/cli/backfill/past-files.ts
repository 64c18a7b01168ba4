import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Area } from '../../../shared/domain/areas.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import { isFile } from '../is-file.ts';
import { areaNamed, periodNamed } from '../named-in-file-name.ts';

/** A file of a folder of past reports, and what its name, or else the folder it lies in, says of it. */
export interface PastFile {
  /** From the folder on, as it is told: `2002-03/lancashire.txt`. */
  readonly file: string;
  readonly path: string;
  readonly area: Area | undefined;
  readonly period: Period | undefined;
}

/**
 * Every file below a folder, also behind a link, but hidden ones and READMEs, in the order of their names.
 * @throws Error where the folder cannot be read
 */
export const pastFiles = (folder: string): readonly PastFile[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => isFile(entry) && !/^README\b/i.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !file.split(sep).some((part) => part.startsWith('.')))
    .sort()
    .map((file) => {
      const names = file.split(sep).toReversed();
      return { file, path: join(folder, file), area: first(names, areaNamed), period: first(names, periodNamed) };
    });

/** What the nearest of several names says: the file's own before those of its folders. */
const first = <Said>(names: readonly string[], say: (name: string) => Said | undefined): Said | undefined => {
  for (const name of names) {
    const said = say(name);
    if (said !== undefined) return said;
  }
  return undefined;
};

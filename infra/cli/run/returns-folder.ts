import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Area, findArea } from '../../../shared/domain/areas.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import { type About, readReturn } from '../../../shared/formats/read-return.ts';
import { areaNamed } from '../named-in-file-name.ts';

/** A return in a folder: its file, and whose it is. `area` is undefined where neither the file nor its name says. */
export interface ReturnFile {
  readonly path: string;
  readonly name: string;
  readonly area: Area | undefined;
  readonly bytes: Uint8Array;
}

const kinds = new Set(['.csv', '.json', '.xlsx', '.ods', '.txt']);

/**
 * The returns in a folder in the order of their names; other files, as a README, are passed over. Whose a return is, it
 * says itself in its area column or field; else its name does, by any name or code of an area.
 * @throws Error where the folder cannot be read
 */
export const returnsIn = (folder: string, period: Period): ReturnFile[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && kinds.has(extname(entry.name).toLowerCase()))
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const bytes = readFileSync(path);
      return { path, name, bytes, area: areaIn(bytes, { period, fileName: name }) ?? areaNamed(name) };
    });

const areaIn = (bytes: Uint8Array, about: About): Area | undefined => {
  const { area } = readReturn(bytes, about);
  return area === undefined ? undefined : findArea(area.text);
};

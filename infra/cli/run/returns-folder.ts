import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import { type Area, findArea } from '../../../shared/domain/areas.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import { UploadFormat } from '../../../shared/domain/submissions/upload-key.ts';
import { type About, readReturn } from '../../../shared/formats/read-return.ts';
import { recognise } from '../../../shared/formats/recognise.ts';
import { areaOnCover } from '../../../shared/formats/workbook/area-on-cover.ts';
import { isFile } from '../is-file.ts';
import { areaNamed } from '../named-in-file-name.ts';

/** A return in a folder: its file, and whose it is. `area` is undefined where neither the file nor its name says. */
export interface ReturnFile {
  readonly path: string;
  readonly name: string;
  readonly area: Area | undefined;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const kinds = new Set(UploadFormat.options.map((format) => `.${format}`));

/** A return that lies there and cannot be read. */
export class UnreadableReturn extends Error {}

/**
 * The returns in a folder in the order of their names; what is no return is passed over. Whose a return is, it
 * says itself in its area column or field; else its name does, by any name or code of an area. Between two files others
 * have their turn: the platform comes up meanwhile.
 * @throws Error where the folder cannot be read; UnreadableReturn
 */
export const returnsIn = async (folder: string, period: Period): Promise<ReturnFile[]> => {
  const files: ReturnFile[] = [];
  for (const name of filesIn(folder).filter(isTaken)) {
    const path = join(folder, name);
    const bytes = bytesOf(path);
    files.push({ path, name, bytes, area: areaIn(bytes, { period, fileName: name }) ?? areaNamed(name) });
    await breath();
  }
  return files;
};

/** Whether there is anything in a folder that an area may have sent. @throws Error where the folder cannot be read */
export const holdsReturns = (folder: string): boolean => filesIn(folder).some(isTaken);

const bytesOf = (path: string): Uint8Array<ArrayBuffer> => {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UnreadableReturn(`The return ${path} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
};

/** The other files of a folder, but for a README: none that an area sends is passed over without a word. */
export const passedOverIn = (folder: string): string[] => filesIn(folder).filter((name) => !isTaken(name));

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => isFile(entry) && !/^(?:\.|readme\b)/i.test(entry.name))
    .map(({ name }) => name)
    .sort();

const isTaken = (name: string): boolean => kinds.has(extname(name).toLowerCase());

/** Whose a return says it is. It is read in whole at the platform: here a workbook's cover does, where it says so. */
const areaIn = (bytes: Uint8Array, about: About): Area | undefined => {
  const file = recognise(bytes, about.fileName);
  const onCover = 'format' in file && file.format === 'xlsx' ? areaOnCover(bytes) : undefined;
  const named = onCover ?? readReturn(bytes, about).area?.text;
  return named === undefined ? undefined : findArea(named);
};

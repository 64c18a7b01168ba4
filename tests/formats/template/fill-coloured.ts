import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CellKey } from '../../../shared/domain/cells.ts';
import type { Form } from '../../../shared/domain/forms/form.ts';
import { placesOf } from '../../../shared/formats/template/places.ts';
import { cellName } from '../../../shared/formats/workbook/address.ts';

/** Every cell of a sheet that has a comment, as `C7`. */
const commentedIn = (comments: string): Set<string> =>
  new Set([...comments.matchAll(/<comment\b[^>]*\bref="(\w+)"/g)].map(([, ref]) => ref!));

/**
 * A marked workbook as it was downloaded, its coloured cells filled in by somebody: a number in each that has a comment
 * and is no sum, everything else of the file as it came. It knows of the file what Excel knows, and nothing of how ours
 * are made.
 * @returns the file, and how many cells were filled in
 */
export const fillColoured = (
  bytes: Uint8Array,
  form: Form,
  figures: ReadonlyMap<string, string>,
): { bytes: Uint8Array; filled: number } => {
  const parts = unzipSync(bytes);
  const names = [...strFromU8(parts['xl/workbook.xml']!).matchAll(/<sheet\b[^>]*\bname="([^"]*)"/g)].map(
    ([, name]) => name,
  );
  const at = new Map<string, CellKey>(
    [...placesOf(form)].map(([key, { sheet, row, column }]) => [`${sheet}!${cellName(row, column)}`, key]),
  );
  let filled = 0;
  for (const [index, name] of names.entries()) {
    const [path, comments] = [`xl/worksheets/sheet${index + 1}.xml`, parts[`xl/comments${index + 1}.xml`]];
    if (comments === undefined) continue;
    const commented = commentedIn(strFromU8(comments));
    const sheet = strFromU8(parts[path]!).replace(
      /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/g,
      (cell, ref: string, attributes: string, content = '') => {
        const figure = figures.get(at.get(`${name}!${ref}`) ?? '');
        if (!commented.has(ref) || figure === undefined || content.includes('<f')) return cell;
        filled += 1;
        return `<c r="${ref}"${attributes.replace(/ t="\w+"/, '')}><v>${figure}</v></c>`;
      },
    );
    parts[path] = strToU8(sheet);
  }
  return { bytes: zipSync(parts), filled };
};

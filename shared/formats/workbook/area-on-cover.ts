import { Refusal } from '../refusal.ts';
import { readXlsx } from './read-xlsx.ts';
import { sheetRows } from './sheet-rows.ts';
import { labelledArea } from './stated-on-sheets.ts';
import { partsOfSheet } from './tidy-sheet.ts';
import { openZip } from './zip-inflate.ts';

/**
 * The area that a label on the first sheet of an XLSX names: it comes before what any other sheet says, so that those
 * need not be read for it. Undefined where the sheet says none so, is hidden, or cannot be read.
 */
export const areaOnCover = (bytes: Uint8Array): string | undefined => {
  try {
    const [cover] = readXlsx(openZip(bytes), 1).sheets;
    return cover === undefined || cover.hidden ? undefined : labelledArea(sheetRows(partsOfSheet(cover).rest).rows);
  } catch (fault) {
    if (fault instanceof Refusal) return undefined;
    throw fault;
  }
};

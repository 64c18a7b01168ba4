import { Refusal } from '../refusal.ts';
import type { ReadWorkbook } from './read-model.ts';
import { readOds } from './read-ods.ts';
import { readXlsx } from './read-xlsx.ts';
import { openZip } from './zip-inflate.ts';

/**
 * Reads a workbook of either format within the limits. Throws a Refusal whose finding says what to do, and nothing
 * else.
 */
export const readWorkbook = (bytes: Uint8Array, format: 'xlsx' | 'ods'): ReadWorkbook => {
  try {
    const zip = openZip(bytes);
    return format === 'ods' ? readOds(zip) : readXlsx(zip);
  } catch (fault) {
    // A reader that a hostile file confuses must still end in a finding; a bug in it shows in the tests of good files.
    if (fault instanceof Refusal) throw fault;
    throw new Refusal('fileUnreadable', 'The file could not be read as a workbook.');
  }
};

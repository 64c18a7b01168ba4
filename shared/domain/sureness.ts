import * as z from 'zod';

/**
 * How a figure was read, the surest first: a cell of a known template or return file; sums that hold; two readings that
 * agree; a heading that names the column; a label alone; the recognised text of a picture.
 */
export const sureness = ['cell', 'checked', 'agreed', 'placed', 'named', 'ocr'] as const;
export const Sure = z.enum(sureness);
export type Sure = z.infer<typeof Sure>;

/** The weakest of several ways of reading: a sum is as sure as its weakest part; undefined where nothing was read. */
export const leastSure = (of: readonly (Sure | undefined)[]): Sure | undefined =>
  sureness.findLast((each) => of.includes(each));

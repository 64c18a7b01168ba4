import type { Draft, Next } from './part.ts';
import {
  addedCell,
  exchangedCells,
  exchangedColumns,
  exchangedFigures,
  lostCell,
  misprintInFigure,
  misprintInTable,
} from './spoil-cells.ts';
import { inProse, twoAreas, twoValues, twoYears, underAnotherName } from './spoil-parts.ts';
import { figureBeside, qualifiedFigure, qualifiedTitle, tableBeside } from './spoil-words.ts';

/** What may be wrong with a report, by its name. */
export const spoilers: Readonly<Record<string, (draft: Draft, next: Next) => Draft>> = {
  clean: (draft) => draft,
  'figure with a qualifier': qualifiedFigure,
  'another figure beside': figureBeside,
  'title with a qualifier': qualifiedTitle,
  'another table beside': tableBeside,
  'cell lost': lostCell,
  'cell added': addedCell,
  'cells exchanged': exchangedCells,
  'columns exchanged with their headings': exchangedColumns,
  'single figures exchanged': exchangedFigures,
  'two areas': twoAreas,
  'all under another area': underAnotherName,
  'two years': twoYears,
  'two values behind a label': twoValues,
  'figure only in prose': inProse,
  'misprint in a table': misprintInTable,
  'misprint in a single figure': misprintInFigure,
};

import { columnNotes } from './columns.ts';

/** What the dimensions of the cube are called. */
export const dimensionLabels: Record<string, string> = {
  time: columnNotes.time_period.title,
  geography: 'England and Wales, country or area',
  measure: columnNotes.measure.title,
  category: columnNotes.category.title,
  level: columnNotes.level.title,
  detail: columnNotes.detail.title,
};

import { type Period, snapshotDay, yearCovered } from '../periods.ts';
import { vintageOf } from '../population-vintage.ts';

/**
 * A text of a form with its places filled: `{snapshot}`, `{year}`, and `{population}` for the one that rates rest on.
 */
export const inPeriod = (text: string, period: Period): string =>
  text
    .replaceAll('{snapshot}', snapshotDay(period))
    .replaceAll('{year}', yearCovered(period))
    .replaceAll('{population}', vintageOf(period));

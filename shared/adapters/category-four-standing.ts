import type { Category4Standing } from '../domain/api/release-shapes.ts';
import { answersStillNeeded } from '../domain/disclosure/national/decide.ts';
import { drawnIn } from '../domain/disclosure/national/drawn.ts';
import { settings } from '../domain/disclosure/settings.ts';
import { everShown } from './ever-shown.ts';
import type { PeriodReleases } from './releases.ts';

/**
 * How Category 4 stands in a period, given the submission that stands for each area: whether it has been drawn, and how
 * many more answers the next drawing takes. Made of who answered; no figure is read.
 */
export const categoryFourStanding = (
  period: string,
  kept: PeriodReleases,
  standing: ReadonlyMap<string, string>,
): Category4Standing => {
  const drawn = drawnIn(everShown(kept), period);
  const isDrawn = drawn.length > 0;
  return { drawn: isDrawn, answersStillNeeded: isDrawn ? answersStillNeeded(drawn, standing, settings) : 0 };
};

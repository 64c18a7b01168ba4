import { prose } from '../prose.ts';
import type { LedgerEntry } from './ledger/ledger.ts';
import type { Drawn } from './national/drawn.ts';
import type { Statement } from './protection.ts';

/** Why no Category 4 is in a release, in a sentence. */
export const whyNone = {
  noCategory4: 'This form has no Category 4.',
  notDrawn: prose`
    Category 4 is not drawn yet [x]. It is drawn once, on purpose, when the returns are settled: from then on
    corrections to it wait until enough areas have answered anew.
  `,
  areasMissing: 'Category 4 is not available [x]: not every area asked has a signed-off return.',
  tooFewAreas: 'Category 4 is not shown [c]: too few areas were asked.',
  unknownForm:
    'Category 4 is not shown [c]: disclosure control does not know how its counts lie in one another on this form.',
  figuresLost: prose`
    Category 4 could not be drawn [x]: the confidential store does not hold the figures of every signed-off return. Ask
    the engineers. All else can be published.
  `,
  failedCheck: prose`
    Category 4 could not be drawn [x]: disclosure control did not pass its own check. Ask the engineers. All else can be
    published.
  `,
} as const;

/** A release that shows nothing of Category 4, and why. */
export const nothingShown = (line: string): Statement => ({ lines: [line], shown: 0, hidden: 0 });

/**
 * What was shown and hidden, for everyone alike. It says how many cells are shown and why cells are hidden in general:
 * a reason beside a hidden cell, or an interval, would itself be a figure.
 */
export const stateOf = (
  shown: number,
  cells: number,
  { rules, settings: { remainder, width, coalition } }: Pick<LedgerEntry, 'rules' | 'settings'>,
): Statement => ({
  lines: [
    `${shown} of the ${cells} national Category 4 cells are shown.`,
    shown === cells
      ? 'No cell is hidden.'
      : prose`
        The others show [c]: with them shown, somebody who knows some of the returns could come too close to the figure
        of another area, or an area could not give its own.
      `,
    rules === 'first'
      ? 'It was decided by the first rules of disclosure control, and stands as it was.'
      : prose`
        It was decided by the nested remainder rule (remainder ${remainder}, width ${width}, coalition ${coalition}) in
        the announced order, finest first.
      `,
  ],
  shown,
  hidden: cells - shown,
});

/** What stands of an earlier drawing, and how many answers the next one needs: numbers, made of who answered. */
export const waitingFor = ({ version, isOut }: Drawn, stillNeeded: number, needed: number): string => {
  const stands = `Category 4 stands as ${isOut ? 'published in' : 'drawn for'} ${version}.`;
  const areas = `${stillNeeded} more ${stillNeeded === 1 ? 'area has' : 'areas have'}`;
  return stillNeeded === 0
    ? stands
    : prose`
      ${stands} It is drawn anew when ${areas} answered anew, by a correction or a confirmation that is signed off: the
      same ${needed} or more areas since every drawing.
    `;
};

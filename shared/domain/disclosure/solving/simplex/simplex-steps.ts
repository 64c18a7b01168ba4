import { type Tableau, tolerance } from './tableau.ts';

const smallestPivot = 1e-7;
const stepLimit = 5000;
/** From here on the first column that improves is taken, which cannot go round in circles for long (Bland 1977). */
const stepsByLargestPrice = 200;

/**
 * What a move of each free variable by one is worth; filled anew before every step. False when there is nothing left to
 * want.
 */
export type Pricing = () => boolean;

/** The column whose move improves most at the present prices, or the first that does when `first`; -1 where none. */
const entering = ({ columns, free, value, lower, upper }: Tableau, price: Float64Array, first: boolean): number => {
  let best = -1;
  let gain = tolerance;
  for (let at = 0; at < columns; at++) {
    const worth = price[at]!;
    const variable = free[at]!;
    const open = worth > 0 ? value[variable]! < upper[variable]! : value[variable]! > lower[variable]!;
    if (!open || Math.abs(worth) <= gain) continue;
    best = at;
    gain = Math.abs(worth);
    if (first) break;
  }
  return best;
};

/**
 * Where a basic variable that moves up or down must stop: at the bound ahead of it, or, from outside its bounds, at the
 * nearer one when it comes back and nowhere when it goes on.
 */
const bound = ({ lower, upper }: Tableau, variable: number, off: number, rises: boolean): number => {
  if (off < 0) return rises ? lower[variable]! : -Infinity;
  if (off > 0) return rises ? Infinity : upper[variable]!;
  return rises ? upper[variable]! : lower[variable]!;
};

/** Moves a column in its improving direction until something blocks. False where nothing ever does. */
const step = (tableau: Tableau, column: number, up: boolean): boolean => {
  const { entries, columns, rows, basic, value, lower, upper } = tableau;
  const moving = tableau.free[column]!;
  let length = up ? upper[moving]! - value[moving]! : value[moving]! - lower[moving]!;
  let leaving = -1;
  let target = 0;
  let pivot = 0;
  for (let row = 0; row < rows; row++) {
    const entry = entries[row * columns + column]!;
    if (entry < smallestPivot && entry > -smallestPivot) continue;
    const slope = up ? entry : -entry;
    const variable = basic[row]!;
    const stop = bound(tableau, variable, tableau.excess(variable), slope > 0);
    if (stop === Infinity || stop === -Infinity) continue;
    const limit = Math.max(0, (stop - value[variable]!) / slope);
    // Among rows that block at the same place the steepest makes the exchange with the least rounding error.
    const steeper = leaving >= 0 && Math.abs(limit - length) <= tolerance && Math.abs(slope) > Math.abs(pivot);
    if (limit >= length - tolerance && !steeper) continue;
    length = limit;
    leaving = row;
    target = stop;
    pivot = slope;
  }
  if (length === Infinity) return false;
  tableau.move(column, up ? length : -length);
  if (leaving < 0) {
    value[moving] = up ? upper[moving]! : lower[moving]!;
  } else {
    value[basic[leaving]!] = target;
    tableau.exchange(leaving, column);
  }
  return true;
};

/** How a climb ended; where nothing ever blocks, with the column that may move for ever. */
export type End = { status: 'top' | 'lost' } | { status: 'endless'; column: number; up: boolean };

/** Steps until nothing improves, nothing blocks, or there have been too many to go on. */
export const climb = (tableau: Tableau, price: Float64Array, reprice: Pricing): End => {
  for (let steps = 0; steps < stepLimit; steps++) {
    if (!reprice()) return { status: 'top' };
    const column = entering(tableau, price, steps > stepsByLargestPrice);
    if (column < 0) return { status: 'top' };
    const up = price[column]! > 0;
    if (!step(tableau, column, up)) return { status: 'endless', column, up };
  }
  return { status: 'lost' };
};

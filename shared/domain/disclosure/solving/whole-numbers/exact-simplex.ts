import { compared, divided, type Fraction, fraction, minus, negative, plus, times, zero } from './fraction.ts';

/** A model in fractions: rows as dense coefficients, ends of columns and rows, none where there is no end. */
export type ExactModel = {
  readonly rows: readonly (readonly bigint[])[];
  readonly lower: readonly (Fraction | undefined)[];
  readonly upper: readonly (Fraction | undefined)[];
};

/** How an exact question ended; a point where there is one. `lost` after more steps than are allowed. */
export type ExactAnswer =
  | { status: 'optimal'; value: Fraction; point: readonly Fraction[] }
  | { status: 'infeasible' | 'unbounded' | 'lost' };

/**
 * The simplex method in fractions of whole numbers of any length, so that no answer rests on rounding: for small
 * systems whose coefficients doubles cannot tell apart. The first column that improves is taken, so that it ends
 * (Bland, 1977). `lower` and `upper` hold the ends of the columns, then of the rows. `steps` is spent by every
 * exchange.
 */
export const exactOptimum = (
  { rows, lower, upper }: ExactModel,
  objective: readonly bigint[],
  steps: { left: number },
): ExactAnswer => {
  const columns = objective.length;
  const entries: Fraction[][] = rows.map((row) => row.map((each) => fraction(each)));
  const free = objective.map((_, at) => at);
  const basic = rows.map((_, at) => columns + at);
  const value: Fraction[] = free.map((at) => startOf(lower[at], upper[at]));
  for (const row of entries) value.push(sum(row.map((entry, at) => times(entry, value[at]!))));

  const excess = (variable: number): number => {
    const [lo, hi] = [lower[variable], upper[variable]];
    if (lo !== undefined && compared(value[variable]!, lo) < 0) return -1;
    return hi !== undefined && compared(value[variable]!, hi) > 0 ? 1 : 0;
  };
  const priced = (weight: (variable: number) => Fraction): Fraction[] =>
    free.map((variable, at) =>
      entries.reduce((total, row, which) => {
        const each = weight(basic[which]!);
        return each.over === 0n ? total : plus(total, times(each, row[at]!));
      }, weight(variable)),
    );
  const rising = fraction(1n);
  const pull = (variable: number): Fraction => {
    const off = basic.includes(variable) ? excess(variable) : 0;
    if (off === 0) return zero;
    return off < 0 ? rising : negative(rising);
  };

  /** The first free variable that may move the way its price wants; -1 where none may. */
  const entering = (prices: readonly Fraction[]): number => {
    let best = -1;
    for (const [at, price] of prices.entries()) {
      if (price.over === 0n) continue;
      const variable = free[at]!;
      const end = price.over > 0n ? upper[variable] : lower[variable];
      const open = end === undefined || compared(value[variable]!, end) !== 0;
      if (open && (best < 0 || variable < free[best]!)) best = at;
    }
    return best;
  };

  /** Moves a free variable up or down until something blocks. False where nothing ever does. */
  const step = (column: number, up: boolean): boolean => {
    const moving = free[column]!;
    const own = up ? upper[moving] : lower[moving];
    let length = own === undefined ? undefined : minus(own, value[moving]!);
    if (length !== undefined && !up) length = negative(length);
    let leaving = -1;
    for (const [row, line] of entries.entries()) {
      const entry = line[column]!;
      if (entry.over === 0n) continue;
      const variable = basic[row]!;
      const rises = entry.over > 0n === up;
      const stop = stopOf(lower[variable], upper[variable], excess(variable), rises);
      if (stop === undefined) continue;
      const apart = divided(minus(stop, value[variable]!), up ? entry : negative(entry));
      const nearer = length === undefined ? 1 : compared(length, apart);
      if (nearer < 0 || (nearer === 0 && (leaving < 0 || basic[leaving]! < variable))) continue;
      length = apart;
      leaving = row;
    }
    if (length === undefined) return false;
    const by = up ? length : negative(length);
    value[moving] = plus(value[moving]!, by);
    for (const [row, line] of entries.entries())
      if (line[column]!.over !== 0n) value[basic[row]!] = plus(value[basic[row]!]!, times(by, line[column]!));
    if (leaving >= 0) exchange(leaving, column);
    return true;
  };

  const exchange = (row: number, column: number): void => {
    const line = entries[row]!;
    const pivot = line[column]!;
    const turned = line.map((entry, at) => (at === column ? divided(rising, pivot) : negative(divided(entry, pivot))));
    entries[row] = turned;
    for (const [which, other] of entries.entries()) {
      const factor = other[column]!;
      if (which === row || factor.over === 0n) continue;
      entries[which] = other.map((entry, at) =>
        at === column ? times(factor, turned[at]!) : plus(entry, times(factor, turned[at]!)),
      );
    }
    [free[column], basic[row]] = [basic[row]!, free[column]!];
  };

  const climb = (pricing: () => readonly Fraction[] | undefined): 'top' | 'endless' | 'lost' => {
    for (;;) {
      const prices = pricing();
      const column = prices === undefined ? -1 : entering(prices);
      if (column < 0) return 'top';
      if (steps.left-- <= 0) return 'lost';
      if (!step(column, prices![column]!.over > 0n)) return 'endless';
    }
  };

  const isOutside = (): boolean => basic.some((variable) => excess(variable) !== 0);
  if (climb(() => (isOutside() ? priced(pull) : undefined)) === 'lost') return { status: 'lost' };
  if (isOutside()) return { status: 'infeasible' };
  const wanted = objective.map((each) => fraction(each));
  const end = climb(() => priced((variable) => wanted[variable] ?? zero));
  if (end === 'lost') return { status: 'lost' };
  if (end === 'endless') return { status: 'unbounded' };
  const point = value.slice(0, columns);
  return { status: 'optimal', value: sum(point.map((each, at) => times(each, wanted[at]!))), point };
};

const sum = (values: readonly Fraction[]): Fraction => values.reduce(plus, zero);

/** Where a column begins: at 0, or at the end nearest to it. */
const startOf = (lo: Fraction | undefined, hi: Fraction | undefined): Fraction => {
  if (lo !== undefined && lo.over > 0n) return lo;
  return hi !== undefined && hi.over < 0n ? hi : zero;
};

/** Where a basic variable must stop: at the end ahead, or at the nearer one when it comes back from outside. */
const stopOf = (
  lo: Fraction | undefined,
  hi: Fraction | undefined,
  off: number,
  rises: boolean,
): Fraction | undefined => {
  if (off < 0) return rises ? lo : undefined;
  if (off > 0) return rises ? undefined : hi;
  return rises ? hi : lo;
};

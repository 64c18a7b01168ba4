/** A relation of a table: one cell is the sum of others. */
export type Relation = { total: number; parts: readonly number[] };

/**
 * A rule of a table: some cells together can be no greater than some others together, on either side often a single
 * one.
 */
export type Limit = { small: readonly number[]; large: readonly number[] };

/** How far at least an attacker's bounds must lie from the value of a cell. */
export type Distance = { below: number; above: number };

/**
 * A table as disclosure control sees it, whatever its dimensions and hierarchies: the values of its numbered cells, and
 * which cells are the sums of which. Category by level by geography, with England and Wales over countries over areas,
 * is such a table. Limits are the rules that go across it, such as a snapshot that is at most the year's figure.
 */
export type Table = {
  values: readonly number[];
  relations: readonly Relation[];
  limits?: readonly Limit[];
  /** Cells that are out already and cannot be hidden. */
  fixed?: ReadonlySet<number>;
  /** What is asked for some primary cells; of the others, that they can be greater than they are. */
  distances?: ReadonlyMap<number, Distance>;
};

/** A suppression pattern with what it leaves an attacker who knows that counts are not negative. */
export type Suppression = {
  /** Cells hidden, primary and secondary. */
  suppressed: readonly number[];
  /** Lower and upper bound of each primary cell, in the order given; infinity where nothing holds it. */
  intervals: readonly { cell: number; lo: number; up: number }[];
};

/** Whether whole numbers are all that an attacker need think of: counts are whole, magnitudes are not. */
export const isWhole = ({ values }: Table): boolean => values.every(Number.isInteger);

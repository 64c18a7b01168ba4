import { exactOptimum } from './exact-simplex.ts';
import { type Fraction, minus, negative } from './fraction.ts';
import { reducedBasis } from './lattice.ts';
import { type Body, rowsWithEnds } from './open-directions.ts';

/**
 * A body seen in steps along short vectors of whole numbers: its rows in steps, and which steps must be whole for a
 * point of whole numbers to be there.
 */
export type Frame = {
  basis: readonly (readonly bigint[])[];
  rows: readonly (readonly bigint[])[];
  mustBeWhole: readonly boolean[];
};

const scale = 1n << 40n;

type Steps = { left: number };

/** The greatest that some coefficients come to, where there is one and `steps` do not run out. */
const mostOf = ({ rows, lower, upper }: Body, objective: readonly bigint[], steps: Steps): Fraction | undefined => {
  const none = objective.map(() => undefined);
  const model = { rows, lower: [...none, ...lower], upper: [...none, ...upper] };
  const answer = exactOptimum(model, objective, steps);
  return answer.status === 'optimal' ? answer.value : undefined;
};

/** How much a row with both ends counts when short vectors are sought: the narrower, the more. */
const weightOf = (body: Body, at: number, steps: Steps): bigint => {
  const row = body.rows[at]!;
  const least =
    body.lower[at] === undefined
      ? mostOf(
          body,
          row.map((each) => -each),
          steps,
        )
      : undefined;
  const lo = body.lower[at] ?? (least && negative(least));
  const hi = body.upper[at] ?? mostOf(body, row, steps);
  if (lo === undefined || hi === undefined) return 1n;
  const { over, under } = minus(hi, lo);
  return over <= 0n ? scale * scale : scale / (over / under + 1n) + 1n;
};

/**
 * Finds the frame of a body. Where the body goes on for ever, it does so along some of the vectors, and somewhere along
 * them it has points of whole numbers whatever the other steps are: a cone that fills the room it lies in holds balls
 * of any size. So only the other steps must be whole, and there are finitely many of them, for they are seen by rows
 * with both ends. Undefined where `steps` run out, or the numbers are too long to tell such vectors apart.
 */
export const frameOf = (body: Body, steps: Steps): Frame | undefined => {
  const { rows } = body;
  const columns = rows[0]!.length;
  const hasEnds = rowsWithEnds(body, steps);
  if (hasEnds === undefined) return undefined;
  const ended = rows.filter((_, at) => hasEnds[at]);
  const rank = rankOf(ended);
  const far = rank < columns ? scale ** 3n : 1n;
  const weights = rows.map((_, at) => (hasEnds[at] ? far * weightOf(body, at, steps) : 1n));
  const vectors = Array.from({ length: columns }, (_, column) => rows.map((row, at) => row[column]! * weights[at]!));
  const basis = reducedBasis(vectors);
  const mustBeWhole = basis.map((vector) => ended.some((row) => dot(vector, row) !== 0n));
  if (mustBeWhole.filter((must) => must).length !== rank) return undefined;
  return { basis, rows: rows.map((row) => basis.map((vector) => dot(vector, row))), mustBeWhole };
};

/** How many of some rows are independent. */
const rankOf = (given: readonly (readonly bigint[])[]): number => {
  let rows = given.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (given[0]?.length ?? 0); column++) {
    const pivot = rows.find((row) => row[column] !== 0n);
    if (pivot === undefined) continue;
    rank += 1;
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => row.map((each, at) => each * pivot[column]! - pivot[at]! * row[column]!));
  }
  return rank;
};

/** The sum of products of two vectors. */
export const dot = (a: readonly bigint[], b: readonly bigint[]): bigint =>
  a.reduce((sum, each, at) => sum + each * b[at]!, 0n);

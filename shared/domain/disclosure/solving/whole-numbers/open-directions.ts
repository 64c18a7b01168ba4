import { exactOptimum } from './exact-simplex.ts';
import { type Fraction, fraction, zero } from './fraction.ts';

/** A body of points: what each row of coefficients may come to, and no end where there is none. */
export type Body = {
  readonly rows: readonly (readonly bigint[])[];
  readonly lower: readonly (Fraction | undefined)[];
  readonly upper: readonly (Fraction | undefined)[];
};

/**
 * Which rows of a body have both ends, whether they are given or follow: along a direction in which the body goes on
 * for ever such a row does not change. One question finds them all, for directions may be added up: each row with one
 * end rises along their sum if it rises along any. Undefined where `steps` run out.
 */
export const rowsWithEnds = ({ rows, lower, upper }: Body, steps: { left: number }): readonly boolean[] | undefined => {
  const columns = rows[0]?.length ?? 0;
  const given = rows.map((_, at) => [lower[at], upper[at]].filter((end) => end !== undefined).length);
  const half = [...rows.keys()].filter((at) => given[at] === 1);
  if (half.length === 0) return given.map((ends) => ends === 2);
  /** A direction, and by how much each row with one end rises along it, up to 1. */
  const rise = half.map((_, which) => half.map((_row, at) => (at === which ? -1n : 0n)));
  const rest = half.map(() => 0n);
  const still = [...rows.keys()].filter((at) => given[at] === 2).map((at) => [...rows[at]!, ...rest]);
  const rising = half.map((at, which) => {
    const away = lower[at] === undefined ? -1n : 1n;
    return [...rows[at]!.map((each) => away * each), ...rise[which]!];
  });
  const found = exactOptimum(
    {
      rows: [...still, ...rising],
      lower: [
        ...Array<undefined>(columns),
        ...half.map(() => zero),
        ...still.map(() => zero),
        ...rising.map(() => zero),
      ],
      upper: [
        ...Array<undefined>(columns),
        ...half.map(() => fraction(1n)),
        ...still.map(() => zero),
        ...Array<undefined>(half.length),
      ],
    },
    [...Array<bigint>(columns).fill(0n), ...half.map(() => 1n)],
    steps,
  );
  if (found.status !== 'optimal') return undefined;
  return rows.map((_, at) => {
    const which = half.indexOf(at);
    return which < 0 ? given[at] === 2 : found.point[columns + which]!.over === 0n;
  });
};

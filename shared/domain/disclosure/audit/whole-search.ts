import { DenseSimplex } from './dense-simplex.ts';
import type { Answer, Model, Objective } from './solver.ts';
import { roundDown } from './system.ts';
import { keepsRow } from './whole-within.ts';

const near = 1e-6;
const nodeLimit = 400;
/** Where any point will do and none is needed, a search that goes on is not worth its time. */
const nodeLimitNearRest = 40;

/** Bounds that take the place of a column's own for one question. */
export type Narrowed = { column: number; lo: number; hi: number };
type Search = {
  objective: Objective;
  direction: 'min' | 'max';
  /** Bounds narrower than the model's, before any branching. */
  narrowed: readonly Narrowed[];
  /** End with the first whole-number point, however good. */
  any: boolean;
  nodes?: number;
};

const distance = (value: number): number => Math.abs(value - Math.round(value));

/**
 * Whole-number optima of small models by branch and bound over the dense simplex (Land and Doig, 1960): depth first,
 * nearest side first. Among counts there are many ways to make a total, so a whole-number point is first sought right
 * at the edge that linear reasoning gives. Gives up after a few hundred nodes, undecided, and leaves the rest to the
 * big solver.
 */
export class WholeSearch {
  private readonly model: Model;
  private readonly simplex: DenseSimplex;
  /** Another tableau for searches at an edge, so that each starts where the last one ended. */
  private edges: DenseSimplex | undefined;
  private readonly plain: Objective;

  constructor(model: Model) {
    this.model = model;
    this.simplex = new DenseSimplex(model);
    const columns = model.lower.map((_, at) => at);
    const inRows = columns.map(() => 0);
    for (const row of model.rows) for (const column of row.columns) inRows[column]! += 1;
    const mixed = inRows.map((count) => Math.min(count, model.rows.length - count) ** 2);
    this.plain = { columns, coefficients: mixed.map((each) => -each) };
  }

  private rounded(point: ArrayLike<number>): Float64Array | undefined {
    const whole = Float64Array.from(point, (value) => Math.round(value));
    return this.model.rows.every((row) => keepsRow(row, whole)) ? whole : undefined;
  }

  /**
   * The column to branch on: one of a short objective if it is broken, else the one nearest a half; -1 where all are
   * whole.
   */
  private broken(point: ArrayLike<number>, { columns }: Objective): number {
    const first = columns.length < point.length ? columns.find((column) => distance(point[column]!) > near) : undefined;
    if (first !== undefined) return first;
    let worst = -1;
    for (let column = 0; column < point.length; column++)
      if (distance(point[column]!) > near && (worst < 0 || distance(point[column]!) > distance(point[worst]!)))
        worst = column;
    return worst;
  }

  private branch(
    simplex: DenseSimplex,
    { objective, direction, narrowed, any, nodes: limit = nodeLimit }: Search,
  ): Answer {
    const sign = direction === 'max' ? 1 : -1;
    const counts = objective.coefficients.every(Number.isInteger);
    const inward = (value: number): number => (counts ? roundDown(sign * value) : sign * value);
    const { lower, upper } = this.model;
    const reset = (changed: readonly Narrowed[]): void => {
      for (const { column } of changed) simplex.boundColumn(column, lower[column]!, upper[column]!);
    };
    let best: { score: number; point: Float64Array } | undefined;
    let ceiling: number | undefined;
    let held: readonly Narrowed[] = [];
    const open: Narrowed[][] = [[...narrowed]];
    try {
      for (let nodes = 0; open.length > 0; nodes++) {
        if (nodes >= limit) return { status: 'undecided' };
        const node = open.pop()!;
        reset(held);
        for (const { column, lo, hi } of node) simplex.boundColumn(column, lo, hi);
        held = node;
        const answer = simplex.optimise(objective, direction);
        if (answer.status === 'infeasible') continue;
        if (answer.status !== 'optimal') return { status: 'undecided' };
        ceiling ??= inward(answer.value);
        if (best !== undefined && inward(answer.value) <= best.score + near) continue;
        const column = this.broken(answer.point, objective);
        if (column >= 0) {
          const value = answer.point[column]!;
          const narrowest = node.findLast((each) => each.column === column);
          const below = { column, lo: narrowest?.lo ?? lower[column]!, hi: Math.floor(value) };
          const above = { column, lo: Math.ceil(value), hi: narrowest?.hi ?? upper[column]! };
          const nearest = value - Math.floor(value) < 0.5 ? [above, below] : [below, above];
          for (const side of nearest) open.push([...node, side]);
          continue;
        }
        const point = this.rounded(answer.point);
        if (point === undefined) return { status: 'undecided' };
        best = { score: sign * answer.value, point };
        if (any || best.score >= ceiling - near) break;
      }
    } finally {
      reset(held);
    }
    return best === undefined
      ? { status: 'infeasible' }
      : { status: 'optimal', value: sign * best.score, point: best.point };
  }

  /**
   * A whole-number point at the edge that linear reasoning gives one column, if one is found: its corners tend to be
   * whole.
   */
  private atEdge(column: number, coefficient: number, value: number): Answer | undefined {
    const edge = value / coefficient;
    if (!Number.isInteger(edge)) return undefined;
    const narrowed = [{ column, lo: edge, hi: edge }];
    this.edges ??= new DenseSimplex(this.model);
    const found = this.branch(this.edges, { objective: this.plain, direction: 'max', narrowed, any: true });
    return found.status === 'optimal' ? { ...found, value } : undefined;
  }

  /**
   * Some whole-number point that is good for an objective, within narrower bounds and few steps from where every column
   * is 0, which must be a point; undefined where none is found soon. What is found is no optimum.
   */
  nearRest(
    objective: Objective,
    direction: 'min' | 'max',
    narrowed: readonly Narrowed[],
  ): ArrayLike<number> | undefined {
    this.simplex.rest();
    const nodes = nodeLimitNearRest;
    const found = this.branch(this.simplex, { objective, direction, narrowed, any: true, nodes });
    return found.status === 'optimal' ? found.point : undefined;
  }

  /**
   * The best whole-number point; `undecided` where the search grew too long or a step could not be proved. `limit` is
   * what linear reasoning allows the objective, rounded inward.
   */
  optimise(objective: Objective, direction: 'min' | 'max', limit: number): Answer {
    const [column] = objective.columns;
    const [coefficient] = objective.coefficients;
    const edge =
      objective.columns.length === 1 && Number.isInteger(coefficient)
        ? this.atEdge(column!, coefficient!, limit)
        : undefined;
    return edge ?? this.branch(this.simplex, { objective, direction, narrowed: [], any: false });
  }
}

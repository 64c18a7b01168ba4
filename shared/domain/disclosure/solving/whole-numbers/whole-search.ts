import { DenseSimplex } from '../simplex/dense-simplex.ts';
import type { Model, Objective, Proved } from '../solver.ts';

/** Nodes that a question may cost before it is given up, and tableau entries times nodes, some seconds. */
const nodeLimit = 2_000;
const workLimit = 50_000_000;

/** Bounds that take the place of a column's own for one question. */
type Narrowed = { column: number; lo: number; hi: number };
type Search = {
  objective: Objective;
  direction: 'min' | 'max';
  /** Bounds narrower than the model's, before any branching. */
  narrowed: readonly Narrowed[];
  /** End with the first whole-number point, however good. */
  any: boolean;
  nodes: number;
};

/** Nodes after which a point at an edge is sought no longer: the search proper finds it as well. */
const edgeNodes = 400;

/**
 * Whole-number optima by branch and bound over the dense simplex (Land and Doig, 1960): depth first, nearest side
 * first. Every node is proved, and so is what comes out. Among counts there are many ways to make a total, so a
 * whole-number point is first sought right at the edge that linear reasoning gives. `undecided` where the search grows
 * too long or a step has no proof.
 */
export class WholeSearch {
  private readonly model: Model;
  private readonly simplex: DenseSimplex;
  /** Another tableau for searches at an edge, so that each starts where the last one ended. */
  private edges: DenseSimplex | undefined;
  private readonly plain: Objective;
  private readonly nodes: number;

  constructor(model: Model) {
    this.model = model;
    this.simplex = new DenseSimplex(model);
    this.nodes = Math.min(nodeLimit, workLimit / (1 + model.rows.length * model.lower.length));
    const inRows = Array.from(model.lower, () => 0);
    for (const row of model.rows) for (const column of row.columns) inRows[column]! += 1;
    const mixed = inRows.map((count) => Math.min(count, model.rows.length - count) ** 2);
    this.plain = { columns: [...inRows.keys()], coefficients: mixed.map((each) => -each) };
  }

  /**
   * The column to branch on: one of a short objective if it is broken, else the one nearest a half; -1 where all are
   * whole.
   */
  private broken(point: Float64Array, { columns }: Objective): number {
    const first =
      columns.length < point.length ? columns.find((column) => !Number.isInteger(point[column])) : undefined;
    if (first !== undefined) return first;
    const distance = (column: number): number => Math.abs(point[column]! - Math.round(point[column]!));
    let worst = -1;
    for (let column = 0; column < point.length; column++)
      if (distance(column) > 0 && (worst < 0 || distance(column) > distance(worst))) worst = column;
    return worst;
  }

  private branch(simplex: DenseSimplex, { objective, direction, narrowed, any, nodes: limit }: Search): Proved {
    const sign = direction === 'max' ? 1 : -1;
    const { lower, upper } = this.model;
    const reset = (changed: readonly Narrowed[]): void => {
      for (const { column } of changed) simplex.boundColumn(column, lower[column]!, upper[column]!);
    };
    let best: Extract<Proved, { status: 'optimal' }> | undefined;
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
        ceiling ??= sign * answer.inward;
        if (best !== undefined && sign * answer.inward <= sign * best.value) continue;
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
        best = answer;
        if (any || sign * best.value >= ceiling) break;
      }
    } finally {
      reset(held);
    }
    return best ?? { status: 'infeasible' };
  }

  /**
   * A whole-number point at the edge that linear reasoning gives one column, if one is found: its corners tend to be
   * whole.
   */
  private atEdge(column: number, coefficient: number, value: number): Proved | undefined {
    const edge = value / coefficient;
    if (!Number.isInteger(edge)) return undefined;
    const narrowed = [{ column, lo: edge, hi: edge }];
    this.edges ??= new DenseSimplex(this.model);
    const search = { objective: this.plain, direction: 'max', narrowed, any: true, nodes: edgeNodes } as const;
    const found = this.branch(this.edges, search);
    return found.status === 'optimal' ? { ...found, value, inward: value } : undefined;
  }

  /** The best whole-number point. `limit` is what linear reasoning allows the objective, rounded inward. */
  optimise(objective: Objective, direction: 'min' | 'max', limit: number): Proved {
    const [column] = objective.columns;
    const [coefficient] = objective.coefficients;
    const edge = objective.columns.length === 1 ? this.atEdge(column!, coefficient!, limit) : undefined;
    return edge ?? this.branch(this.simplex, { objective, direction, narrowed: [], any: false, nodes: this.nodes });
  }
}

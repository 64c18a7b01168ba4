import type { Objective } from './solver.ts';

export const sumAt = ({ columns, coefficients }: Objective, point: ArrayLike<number>): number =>
  columns.reduce((total, column, at) => total + coefficients[at]! * point[column]!, 0);

/**
 * The whole-number points of a model that have been seen. What one of them attains need not be searched for: the least
 * and the most that each column has been are kept, and the last point.
 */
export class Witnesses {
  private readonly least: Float64Array;
  private readonly most: Float64Array;
  private last: Float64Array | undefined;

  constructor(columns: number) {
    this.least = new Float64Array(columns).fill(Infinity);
    this.most = new Float64Array(columns).fill(-Infinity);
  }

  /** Whether any has been seen, so that the model is possible. */
  get any(): boolean {
    return this.last !== undefined;
  }

  /** Keeps a point of the model, if it is whole. */
  keep(point: Float64Array): void {
    if (!point.every(Number.isInteger)) return;
    this.last = point;
    for (let at = 0; at < point.length; at++) {
      this.least[at] = Math.min(this.least[at]!, point[at]!);
      this.most[at] = Math.max(this.most[at]!, point[at]!);
    }
  }

  /** The best that some point is known to give an objective; the worst there is where none has been seen. */
  best(objective: Objective, direction: 'min' | 'max'): number {
    if (objective.columns.length === 1) {
      const column = objective.columns[0]!;
      const coefficient = objective.coefficients[0]!;
      return coefficient * ((direction === 'max') === coefficient > 0 ? this.most[column]! : this.least[column]!);
    }
    if (this.last === undefined) return direction === 'max' ? -Infinity : Infinity;
    return sumAt(objective, this.last);
  }
}

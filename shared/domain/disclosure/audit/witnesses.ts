import type { Model, Objective } from './solver.ts';
import { keepsRow } from './whole-within.ts';

const near = 1e-6;

export const sumAt = ({ columns, coefficients }: Objective, point: ArrayLike<number>): number =>
  columns.reduce((total, column, at) => total + coefficients[at]! * point[column]!, 0);

/**
 * The whole-number points of a model that have been seen. What one of them attains need not be searched for: the least
 * and the most that each column has been are kept, and the last point.
 */
export class Witnesses {
  private readonly model: Model;
  private readonly least: Float64Array;
  private readonly most: Float64Array;
  private last: Float64Array | undefined;

  constructor(model: Model) {
    this.model = model;
    this.least = new Float64Array(model.lower.length).fill(Infinity);
    this.most = new Float64Array(model.lower.length).fill(-Infinity);
  }

  /** Whether any has been seen, so that the model is possible. */
  get any(): boolean {
    return this.last !== undefined;
  }

  /**
   * Keeps a point if it is whole but for rounding error, after checking it against the model; gives it as whole
   * numbers.
   */
  keep(point: ArrayLike<number>): Float64Array | undefined {
    const { lower, upper, rows } = this.model;
    const whole = new Float64Array(lower.length);
    for (let at = 0; at < whole.length; at++) {
      whole[at] = Math.round(point[at]!);
      if (Math.abs(whole[at]! - point[at]!) > near || whole[at]! < lower[at]! || whole[at]! > upper[at]!)
        return undefined;
    }
    if (!rows.every((row) => keepsRow(row, whole))) return undefined;
    this.last = whole;
    for (let at = 0; at < whole.length; at++) {
      this.least[at] = Math.min(this.least[at]!, whole[at]!);
      this.most[at] = Math.max(this.most[at]!, whole[at]!);
    }
    return whole;
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

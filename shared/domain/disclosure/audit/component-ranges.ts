import type { Component } from './components.ts';
import { mergeColumns } from './merge-columns.ts';
import { type Extreme, MergedModel, type NoExtreme } from './merged-model.ts';
import type { Model, Objective, Solver } from './solver.ts';
import type { Interval } from './system.ts';

type Bounds = Pick<Model, 'lower' | 'upper'>;
type Class = { coefficient: number; columns: number[] };

const sum = (columns: readonly number[], of: (column: number) => number): number =>
  columns.reduce((total, column) => total + of(column), 0);

/**
 * The range of some columns of a group, when that of the whole group is known and the rows see only the group's sum.
 */
const shareOf = (
  group: Interval,
  inside: readonly number[],
  outside: readonly number[],
  { lower, upper }: Bounds,
): Interval => {
  const lo = (column: number) => lower[column]!;
  const hi = (column: number) => upper[column]!;
  const loWhole = (column: number) => Math.ceil(lower[column]!);
  const hiWhole = (column: number) => Math.floor(upper[column]!);
  return {
    lp: [
      Math.max(sum(inside, lo), group.lp[0] - sum(outside, hi)),
      Math.min(sum(inside, hi), group.lp[1] - sum(outside, lo)),
    ],
    int: [
      Math.max(sum(inside, loWhole), group.int[0] - sum(outside, hiWhole)),
      Math.min(sum(inside, hiWhole), group.int[1] - sum(outside, loWhole)),
    ],
  };
};

const times = (factor: number, { lp, int }: Interval): Interval => {
  const scale = ([lo, hi]: readonly [number, number]): [number, number] =>
    factor > 0 ? [factor * lo, factor * hi] : [factor * hi, factor * lo];
  return { lp: scale(lp), int: scale(int) };
};

/**
 * Ranges of objectives over one component. Columns that all rows see alike are merged; an objective that tells some of
 * them apart (one area out of forty) is answered from the range of their sum where it touches one group, and from a
 * model that splits just those groups where it touches several. Objectives of the same shape are asked once.
 */
export class ComponentRanges {
  private readonly component: Component;
  private readonly bounds: Bounds;
  private readonly open: { solver: Solver; seconds: number };
  private readonly merged: ReturnType<typeof mergeColumns>;
  private readonly model: MergedModel;
  private readonly known = new Map<string, Interval | NoExtreme>();

  constructor(component: Component, bounds: Bounds, open: { solver: Solver; seconds: number }) {
    this.component = component;
    this.bounds = bounds;
    this.open = open;
    this.merged = mergeColumns(component.columns, component.rows);
    this.model = new MergedModel(this.merged, bounds, open);
  }

  isPossible(): boolean | 'undecided' {
    return this.model.isPossible();
  }

  close(): void {
    this.model.close();
  }

  private classesOf(objective: Objective): Map<number, Class[]> {
    const coefficient = new Map(objective.columns.map((column, at) => [column, objective.coefficients[at]!]));
    const touched = new Set(objective.columns.map((column) => this.merged.groupOf.get(column)!));
    return new Map(
      [...touched].map((group) => {
        const byCoefficient = Map.groupBy(this.merged.groups[group]!.members, (column) => coefficient.get(column) ?? 0);
        return [group, [...byCoefficient].map(([each, columns]) => ({ coefficient: each, columns }))];
      }),
    );
  }

  private rangeOn(model: MergedModel, objective: Objective): Interval | NoExtreme {
    const most = model.extreme(objective, 'max');
    if (typeof most === 'string') return most;
    const least = model.extreme(objective, 'min');
    if (typeof least === 'string') return least;
    const ends = (of: keyof Extreme): [number, number] => [least[of], most[of]];
    return { lp: ends('lp'), int: ends('int') };
  }

  private once(key: string, ask: () => Interval | NoExtreme): Interval | NoExtreme {
    const held = this.known.get(key) ?? ask();
    this.known.set(key, held);
    return held;
  }

  private groupRange(group: number): Interval | NoExtreme {
    return this.once(`all of ${group}`, () => this.rangeOn(this.model, { columns: [group], coefficients: [1] }));
  }

  private splitRange(classes: ReadonlyMap<number, readonly Class[]>): Interval | NoExtreme {
    const marks = new Map<number, string>();
    const coefficients = new Map<number, number>();
    for (const each of classes.values())
      for (const { coefficient, columns } of each)
        for (const column of columns) {
          marks.set(column, String(coefficient));
          coefficients.set(column, coefficient);
        }
    const split = mergeColumns(this.component.columns, this.component.rows, marks);
    const terms = split.groups
      .map(({ members }, column) => ({ column, coefficient: coefficients.get(members[0]!) ?? 0 }))
      .filter(({ coefficient }) => coefficient !== 0);
    const model = new MergedModel(split, this.bounds, this.open);
    try {
      return this.rangeOn(model, {
        columns: terms.map(({ column }) => column),
        coefficients: terms.map(({ coefficient }) => coefficient),
      });
    } finally {
      model.close();
    }
  }

  /**
   * What an objective looks like to the rows: for each column its group, coefficient and bounds. The columns it leaves
   * out are the rest of those groups, so objectives that look alike have one range.
   */
  private shapeOf({ columns, coefficients }: Objective): string {
    const { lower, upper } = this.bounds;
    const seen = columns.map(
      (column, at) => `${this.merged.groupOf.get(column)}*${coefficients[at]}:${lower[column]}~${upper[column]}`,
    );
    return seen.sort().join('/');
  }

  private ask(objective: Objective): Interval | NoExtreme {
    const classes = this.classesOf(objective);
    const [only] = classes;
    if (classes.size === 1 && only !== undefined) {
      const [group, parts] = only;
      const inside = parts.find(({ coefficient }) => coefficient !== 0);
      const outside = parts.find(({ coefficient }) => coefficient === 0);
      if (inside !== undefined && parts.length === (outside === undefined ? 1 : 2)) {
        const whole = this.groupRange(group);
        if (typeof whole === 'string') return whole;
        return times(inside.coefficient, shareOf(whole, inside.columns, outside?.columns ?? [], this.bounds));
      }
    }
    return this.splitRange(classes);
  }

  /** The range of an objective over columns of this component. */
  range(objective: Objective): Interval | NoExtreme {
    return this.once(this.shapeOf(objective), () => this.ask(objective));
  }
}

import type { Objective } from '../audit/solver.ts';
import { type Narrowed, WholeSearch } from '../audit/whole-search.ts';
import { type Change, type ChangeModel, changeModel } from './change-model.ts';
import type { Holdings } from './holdings.ts';
import type { Question, Range } from './questions.ts';

/**
 * What the areas might as well have returned. A change found for one attacker serves every other who leaves room for it: who
 * knows no area in it, or not all that hold what it takes. So some hundred searches answer for 904 attackers with some hundred
 * questions each. Room is checked in whole numbers for each of them. The first change is none at all: what was returned is
 * possible to everyone. What is found is possible; what is not found may be possible too.
 */
export class Alternatives {
  private readonly changes: ChangeModel;
  private readonly width: number;
  private readonly search: WholeSearch;
  private readonly none: Change;
  /** The changes of each column, the last found first. */
  private readonly found: Change[][];
  /** The changes that answered each question last time. */
  private readonly proofs = new Map<Question, readonly Change[]>();
  /** What is held besides what the attacker knows, and the room that leaves in the groups that the attacker knows areas of. */
  private left: Float64Array;
  private room: readonly Narrowed[] = [];
  /** Whether the attacker leaves room for a change, where that has been asked. */
  private readonly fits = new Map<Change, boolean>();

  /** `width` is how far from what is held a change should reach. */
  constructor(holdings: Holdings, width: number) {
    this.changes = changeModel(holdings);
    this.width = width;
    this.search = new WholeSearch(this.changes.model);
    this.left = this.changes.leftWithout([]);
    this.none = new Float64Array(this.left.length);
    this.found = Array.from(this.left, () => []);
  }

  /** From here on the attacker is one who knows some areas, by number. */
  face(known: readonly number[]): void {
    this.fits.clear();
    this.left = this.changes.leftWithout(known);
    this.room = this.changes.groupsOf(known).flatMap(({ areas, columns }) => {
      const hi = areas.every((area) => known.includes(area)) ? 0 : Infinity;
      return columns.map((column) => ({ column, lo: 0 - this.left[column]!, hi }));
    });
  }

  /** Whether the attacker leaves room for a change. */
  private hasRoom(change: Change): boolean {
    const known = this.fits.get(change);
    if (known !== undefined) return known;
    const fits = this.room.every(({ column, lo, hi }) => change[column]! >= lo && change[column]! <= hi);
    this.fits.set(change, fits);
    return fits;
  }

  /** What an objective comes to with a change. */
  private worth({ columns, coefficients }: Objective, change: Change): number {
    let sum = 0;
    for (let term = 0; term < columns.length; term++)
      sum += coefficients[term]! * (this.left[columns[term]!]! + change[columns[term]!]!);
    return sum;
  }

  /** The changes that may matter to a question, those that answered it last time first. */
  private *inOrder(question: Question): Generator<readonly Change[]> {
    yield this.proofs.get(question) ?? [];
    yield [this.none];
    for (const { columns } of question.objectives) for (const column of columns) yield this.found[column]!;
  }

  /** Whether changes that are known show a range that is enough. */
  private isKnown(question: Question, isEnough: (range: Range) => boolean): boolean {
    const { objectives, rangeOf } = question;
    const ranges = objectives.map((): Range => [Infinity, -Infinity]);
    const used: Change[] = [];
    for (const changes of this.inOrder(question))
      for (const change of changes) {
        const worths = objectives.map((objective) => this.worth(objective, change));
        const isNews = worths.some((worth, at) => worth < ranges[at]![0] || worth > ranges[at]![1]);
        if (!isNews || !this.hasRoom(change)) continue;
        used.push(change);
        for (const [at, worth] of worths.entries())
          ranges[at] = [Math.min(ranges[at]![0], worth), Math.max(ranges[at]![1], worth)];
        if (!isEnough(rangeOf(ranges))) continue;
        this.proofs.set(question, used);
        return true;
      }
    return false;
  }

  /** Whether alternatives show that the range of a quarry is enough: known ones, or others that are looked for now. */
  show(question: Question, isEnough: (range: Range) => boolean): boolean {
    if (this.isKnown(question, isEnough)) return true;
    for (const objective of question.objectives)
      for (const end of question.ends) if (this.seek(objective, end) && this.isKnown(question, isEnough)) return true;
    return false;
  }

  /** Looks for a change that goes no further than it must, so that many leave room for it. */
  private seek(objective: Objective, end: 'min' | 'max'): boolean {
    const far = Math.abs(this.worth(objective, this.none)) + this.width;
    const near = objective.columns.map((column): Narrowed => {
      return { column, lo: 0 - Math.min(this.left[column]!, far), hi: far };
    });
    const change = this.search.nearRest(objective, end, [...this.room, ...near]);
    if (change === undefined || this.left.some((left, column) => left + change[column]! < 0)) return false;
    for (const [column, changes] of this.found.entries()) if (change[column] !== 0) changes.unshift(change);
    return true;
  }
}

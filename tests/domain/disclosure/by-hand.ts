import type { AreaSlug } from '../../../shared/domain/areas.ts';
import type { Cell, CellKey } from '../../../shared/domain/cells.ts';
import type { CategoryFour } from '../../../shared/domain/disclosure/national/category-four.ts';
import type { PublishedVersion } from '../../../shared/domain/disclosure/national/versions.ts';

export const key = (text: string): CellKey => text as CellKey;

const cell = (text: string): Cell => ({ key: key(text) }) as Cell;

/** A Category 4 small enough to reckon by hand: a + b = t, and a is at most c. */
export const small: CategoryFour = {
  cells: ['a', 'b', 't', 'c'].map(cell),
  counted: ['a', 'b', 'c'].map(key),
  parts: new Map([
    [key('a'), [key('a')]],
    [key('b'), [key('b')]],
    [key('t'), [key('a'), key('b')]],
    [key('c'), [key('c')]],
  ]),
  atMost: [[key('a'), key('c')]],
};

export const slug = (text: string): AreaSlug => text as AreaSlug;

/** A version of `small`: by area its submission and its counts of a, b and c. */
export const version = (
  name: string,
  given: Readonly<Record<string, readonly [submission: string, a: number, b: number, c: number]>>,
  shown: readonly string[] = ['a', 'b', 't', 'c'],
): PublishedVersion => {
  const rows = Object.values(given);
  return {
    version: name,
    basis: new Map(Object.entries(given).map(([area, [submission]]) => [area, submission])),
    counts: new Map([
      [key('a'), rows.map(([, a]) => a)],
      [key('b'), rows.map(([, , b]) => b)],
      [key('t'), rows.map(([, a, b]) => a + b)],
      [key('c'), rows.map(([, , , c]) => c)],
    ]),
    shown: shown.map(key),
  };
};

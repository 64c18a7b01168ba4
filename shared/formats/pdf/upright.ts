import type { PdfItem } from './pdf-page.ts';

/** Where a run of text stands on the page as it is shown, and which way it runs: right, down, left, up. */
export type Placed = PdfItem & { runs: 0 | 1 | 2 | 3 | 'askew' };

const quarters = [0, 1, 2, 3] as const;

/** Where a matrix of six numbers turns a way on the page. */
export const turned = (matrix: readonly number[], x: number, y: number): { x: number; y: number } => ({
  x: matrix[0]! * x + matrix[2]! * y,
  y: matrix[1]! * x + matrix[3]! * y,
});

/** Which way a run of text goes on the page as it is shown, from the matrices of the page and of the text. */
export const wayOf = (view: readonly number[], own: readonly number[]): Placed['runs'] => {
  const { x: right, y: down } = turned(view, own[0]!, own[1]!);
  const isFlat = (small: number, large: number): boolean => Math.abs(small) <= Math.abs(large) / 10;
  if (isFlat(down, right)) return right > 0 ? 0 : 2;
  if (isFlat(right, down)) return down > 0 ? 1 : 3;
  return 'askew';
};

/**
 * The runs that go the way most letters of the page go, turned so that they go right: a table may be printed along the
 * long edge of an upright page. `turned` counts what goes another way, which is not read.
 */
export const upright = (placed: readonly Placed[]): { items: readonly PdfItem[]; turned: number } => {
  const filled = placed.filter(({ text }) => text.trim() !== '');
  const letters = (way: Placed['runs']): number =>
    filled.filter(({ runs }) => runs === way).reduce((sum, { text }) => sum + text.length, 0);
  const way = quarters.toSorted((one, other) => letters(other) - letters(one))[0]!;
  const items = placed
    .filter(({ runs }) => runs === way)
    .map(({ runs: _runs, ...item }) => ({ ...item, ...turnedBack(item, way) }));
  return { items, turned: filled.filter(({ runs }) => runs !== way).length };
};

const turnedBack = ({ x, y }: PdfItem, way: (typeof quarters)[number]): { x: number; y: number } =>
  [
    { x, y },
    { x: y, y: -x },
    { x: -x, y: -y },
    { x: -y, y: x },
  ][way]!;

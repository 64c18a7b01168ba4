import { isValue } from './cells-of-row.ts';
import type { Line } from './placed-line.ts';

/** Lines of one cell have the same distance, up to this share of it, and are no further apart in sizes of the type. */
const SAME = 0.08;
const LEADING = 1.5;
/** What begins with the number of a list is no rest of what stands above, however far below it stands. */
const NUMBERED = /^\(?(?:[ivx]{1,5}|[a-h]|\d{1,2})[.)]\s+\p{L}/iu;

/**
 * Lines with the label of a single figure on one of them, however many lines it takes beside its figure: those with one
 * left edge and one distance, left of the figure.
 */
export const withWholeLabels = (lines: readonly Line[]): readonly Line[] => {
  const out: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const to = endOfRun(lines, at);
    out.push(...asOne(lines.slice(at, to)));
    at = to;
  }
  return out;
};

/** Where the lines of one distance and left edge end that begin here. */
const endOfRun = (lines: readonly Line[], at: number): number => {
  let to = at + 1;
  let distance: number | undefined;
  while (to < lines.length) {
    const [above, below] = [lines[to - 1]!, lines[to]!];
    // A figure amid an even number of lines joins two of them: the first one counts.
    const apart = below.top + below.size - above.y;
    const isSame = distance === undefined || Math.abs(apart - distance) <= SAME * distance;
    const isBeside = Math.abs(below.cells[0]!.from - above.cells[0]!.from) < 1;
    const isRest = isBeside && !NUMBERED.test(below.cells[0]!.text);
    if (above.table || below.table || !isSame || !isRest || apart > LEADING * below.size) break;
    distance = apart;
    to += 1;
  }
  return to;
};

const asOne = (run: readonly Line[]): readonly Line[] => {
  const [figure, ...others] = run.filter(({ cells }) => cells.length > 1);
  const value = figure?.cells[1];
  const isOne = figure?.cells.length === 2 && value !== undefined && isValue(value) && others.length === 0;
  if (!isOne || run.some((line) => line.cells[0]!.to > value.from)) return run;
  const label = { ...figure.cells[0]!, text: run.map(({ cells }) => cells[0]!.text).join(' ') };
  return [{ ...figure, y: run.at(-1)!.y, top: run[0]!.top, cells: [label, value] }];
};

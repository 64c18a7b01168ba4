import { type Place, spotText } from '../place.ts';
import type { ScreeningReport } from '../screening-report.ts';

type Stop = { place: Place; message: string };

/** Column letters of a cell as a number: A is 1, AA is 27. */
const columnOf = (cell = ''): number =>
  [...(/^[A-Z]+/i.exec(cell)?.[0] ?? '')].reduce(
    (sum, letter) => sum * 26 + letter.toUpperCase().charCodeAt(0) - 64,
    0,
  );

const numberIn = (cell = ''): number => Number(/\d+/.exec(cell)?.[0] ?? 0);

/** Down the rows, then along them; sheets as they come in the report. */
const inOrder = (one: Place, other: Place, sheets: readonly (string | undefined)[]): number =>
  sheets.indexOf(one.sheet) - sheets.indexOf(other.sheet) ||
  (one.page ?? 0) - (other.page ?? 0) ||
  (one.line ?? numberIn(one.cell)) - (other.line ?? numberIn(other.cell)) ||
  columnOf(one.cell) - columnOf(other.cell);

/**
 * The findings of a report as a walk through the uploaded file: every cell or line that something was found at, in
 * order, with what was found there; what has no place in the file comes last.
 */
export const placesText = ({ findings }: ScreeningReport): string => {
  const stops: Stop[] = findings.flatMap(({ place, others = [], message }) =>
    [place, ...others].map((each) => ({ place: each, message })),
  );
  const [at, nowhere] = [
    stops.filter(({ place }) => spotText(place) !== ''),
    stops.filter(({ place }) => spotText(place) === ''),
  ];
  const sheets = [...new Set(at.map(({ place }) => place.sheet))].toSorted();
  const sorted = at.toSorted((one, other) => inOrder(one.place, other.place, sheets));
  return [
    ...sorted.map(({ place, message }) => `${spotText(place)}: ${message}`),
    ...nowhere.map(({ message }) => `no one place: ${message}`),
  ].join('\n');
};

import type { ScreenedPast } from './screen-in-order.ts';

/** Why a file is not handed in though it might be: whether others contradict it, or only say the same. */
export interface Kept {
  readonly why: string;
  readonly contradicted: boolean;
}

/**
 * Files that are not handed in though they might be, by their name: where several are of one area and year, none wins
 * in silence. Reports that hold the same figures, as a text and its PDF, are one: the first is handed in,
 * a PDF or Word document only where there is nothing plainer.
 */
export const notHandedIn = (files: readonly ScreenedPast[]): ReadonlyMap<string, Kept> => {
  const groups = Map.groupBy(files, ({ area, period }) => `${area.slug} ${period}`);
  return new Map([...groups.values()].flatMap(ofOneReturn));
};

const ofOneReturn = (group: readonly ScreenedPast[]): readonly (readonly [string, Kept])[] => {
  const [first, ...more] = group.toSorted((one, other) => Number(isDocument(one)) - Number(isDocument(other)));
  if (first === undefined || more.length === 0) return [];
  if (more.every((other) => areTheSame(first, other))) {
    const why = `It holds the same figures as ${first.file}, which stands for both.`;
    return more.map(({ file }) => [file, { why, contradicted: false }]);
  }
  return group.map(({ file }) => {
    const others = group.map((each) => each.file).filter((each) => each !== file);
    const why = `Of the same area and year, and not the same: ${others.join(', ')}. Keep the one that is right.`;
    return [file, { why, contradicted: true }];
  });
};

const isDocument = ({ file }: ScreenedPast): boolean => /\.(?:pdf|docx)$/i.test(file);

/** Other kinds of file may hold Category 4, which is not compared: they are the same only byte by byte. */
const areTheSame = (one: ScreenedPast, other: ScreenedPast): boolean =>
  one.digest === other.digest ||
  (one.raw.source === 'report' && other.raw.source === 'report' && figuresOf(one) === figuresOf(other));

const figuresOf = ({ report }: ScreenedPast): string =>
  JSON.stringify(report.observations.map(({ value, shorthand }) => [value, shorthand]));

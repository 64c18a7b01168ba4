import { AreaSlug } from '../../../shared/domain/areas.ts';
import { type Marked, unmistakable } from '../../journeys/scan/unmistakable-returns.ts';

/** Areas that send returns in a life; the others stay away. */
export const acting: readonly AreaSlug[] = ['lancashire', 'kent', 'norfolk'].map((area) => AreaSlug.parse(area));

/** How a file is to be judged: it is fine, asks something, or cannot be taken. */
export type Kind = 'good' | 'queried' | 'rejected';

/** One file that an area may send; `mark` is a figure that tells it from every other. */
export type ReturnFile = { kind: Kind; mark: number; bytes: Uint8Array };

const marked = unmistakable(7);
const known = new Map<AreaSlug, Marked>();

/** Local counts of Category 4 of seven digits, and what follows from them: none of it may be read anywhere. */
export const secrets = new Set<string>();

/** The return of an area, its Category 4 among the secrets from now on. */
const returnOf = (area: AreaSlug): Marked => {
  const found = known.get(area) ?? marked(area);
  known.set(area, found);
  for (const each of found.local) secrets.add(String(each));
  return found;
};

/** One good file of any area, and what kind of file it is. */
export const plainFile = (area: AreaSlug): { format: 'csv' | 'json'; bytes: Uint8Array } => {
  const { name, text } = returnOf(area);
  return { format: name.endsWith('.json') ? 'json' : 'csv', bytes: new TextEncoder().encode(text) };
};

const filesOf = (area: AreaSlug, from: number): readonly ReturnFile[] => {
  const csv = returnOf(area).text.replaceAll(';', ',');
  const breaches = /(notification_breaches,[^\n]*?,)(\d+)/;
  const put = (mark: number, more: (text: string) => string = (same) => same): Uint8Array =>
    new TextEncoder().encode(more(csv.replace(breaches, `$1${mark}`)));
  const wrongSum = (given: string): string =>
    given.replace(
      /(eligible,1,1,[^\n]*?)(\d+)(\r?\n)/,
      (_, before, value, end) => `${before}${Number(value) + 1}${end}`,
    );
  const otherRate = (given: string): string =>
    given.replace(/(rate_per_100k,[^\n]*?,)(\d+)/, (_, before, value) => `${before}${Number(value) + 60}`);
  const kinds = {
    good: put,
    queried: (mark: number) => put(mark, otherRate),
    rejected: (mark: number) => put(mark, wrongSum),
  };
  return (['good', 'good', 'good', 'queried', 'queried', 'rejected'] as const).map((kind, at) => ({
    kind,
    mark: from + at,
    bytes: kinds[kind](from + at),
  }));
};

/** The files that each area may send, the same in every life. */
export const files: Readonly<Record<string, readonly ReturnFile[]>> = Object.fromEntries(
  acting.map((area, at) => [area, filesOf(area, 20 + at * 10)]),
);

import { parse } from 'csv-parse/sync';
import { type AreaSlug, areas } from '../../../shared/domain/areas.ts';
import { seeded } from '../../fixtures/example-returns/seeded.ts';
import { exampleReturns } from '../../fixtures/example-returns/write.ts';
import { type ReturnLine, writeCsvReturn, writeJsonReturn } from '../../fixtures/write-return.ts';

/** A return, and every number of it that nobody else may learn. */
export type Marked = { area: AreaSlug; name: string; text: string; local: readonly number[] };

const period = '2023-24';
const examples = exampleReturns();
const ranges: Readonly<Record<string, readonly [least: number, below: number]>> = {
  returned_to_custody: [1_000_000, 2_000_000],
  eligible: [2_000_000, 5_000_000],
  managed: [5_000_000, 9_900_000],
};

const linesOf = (name: string): ReturnLine[] => {
  const text = examples.get(name)!;
  if (name.endsWith('.json')) return JSON.parse(text).observations;
  const rows = parse(text, { columns: true, bom: true, delimiter: [',', ';'] }) as Record<string, string>[];
  return rows.map((row) => ({ ...row, value: /^\d+$/.test(row.value!) ? Number(row.value) : row.value }) as ReturnLine);
};

const sum = (numbers: readonly (number | string)[]): number =>
  numbers.reduce<number>((so, each) => so + Number(each), 0);

/**
 * Gives areas the example returns with other counts in Category 4: seven digits, each another, those of a year above
 * those of its day, and those above the returned. What nobody may learn is each count, the totals of an area, and each
 * of them with its public part added.
 */
export const unmistakable = (seed: number) => {
  const random = seeded(seed);
  const taken = new Set<number>();
  const count = (measure: string): number => {
    const [least, below] = ranges[measure]!;
    const number = least + Math.floor(random() * (below - least));
    if (taken.has(number)) return count(measure);
    taken.add(number);
    return number;
  };
  return (area: AreaSlug): Marked => {
    const name = [...examples.keys()].find((each) => each.startsWith(`${area}.`))!;
    const lines = linesOf(name)
      .map(({ measure, category, level, detail, value }) => ({ measure, category, level, detail, value }))
      .map((line) => (line.category === '4' ? { ...line, value: count(line.measure) } : line));
    const tables = ['eligible', 'managed', 'returned_to_custody'].map((measure) =>
      lines.filter((line) => line.measure === measure && line.detail !== 'order' && line.level !== 'Total'),
    );
    const local = tables.flatMap((table) =>
      [table, ...Map.groupBy(table, ({ level }) => level).values()].flatMap((part) => {
        const own = sum(part.filter(({ category }) => category === '4').map(({ value }) => value));
        const others = part.filter(({ category, value }) => /[123]/.test(category) && value !== 'z');
        return [own, own + sum(others.map(({ value }) => value))];
      }),
    );
    const given = { area, period, lines };
    return { area, name, text: name.endsWith('.json') ? writeJsonReturn(given) : writeCsvReturn(given), local };
  };
};

/** The same for every area. */
export const unmistakableNation = (seed: number): readonly Marked[] => {
  const marked = unmistakable(seed);
  return areas.map(({ slug }) => marked(slug));
};

import type { CellKey } from '../../cells.ts';
import type { Level } from '../../codes.ts';
import type { Block, Nest, Series } from './nests.ts';

/**
 * What of a count is shown: every level (`split`), the levels it shares with its whole as one sum beside the others
 * (`shared`), or its total alone (`total`).
 */
export type Shape = 'split' | 'shared' | 'total';

/** A count that must pass the nested remainder rule: the sum of some cells less the sum of others, in every area. */
export type Asked = { plus: readonly CellKey[]; minus: readonly CellKey[] };

/** One way to show a count, or several details of it together, as the announced order names it: `1|2+3`. */
export type Option = {
  name: string;
  shape: Shape;
  shows: readonly CellKey[];
  /** The shapes that its whole must be shown in. */
  within: readonly Shape[];
  asks: readonly Asked[];
};

/** Ways to show a count, finest first; `whole` is the number of the choice that it lies within. */
export type Choice = { name: string; whole: number | undefined; options: readonly Option[] };

const at = ({ levels }: Series, level: Level): CellKey => levels.get(level)!;
const all = (series: Series): readonly CellKey[] => [...series.levels.values()];
const withTotal = ({ total }: Series): readonly CellKey[] => (total === undefined ? [] : [total]);
const sum = (plus: readonly CellKey[], minus: readonly CellKey[] = []): Asked => ({ plus, minus });

const wholeOptions = (whole: Series): readonly Option[] => {
  const levels = [...whole.levels.keys()];
  const split: Option = {
    name: levels.join('|'),
    shape: 'split',
    shows: [...all(whole), ...withTotal(whole)],
    within: [],
    asks: all(whole).map((cell) => sum([cell])),
  };
  const total: Option = {
    name: levels.join('+'),
    shape: 'total',
    shows: withTotal(whole),
    within: [],
    asks: [sum(all(whole))],
  };
  return levels.length > 1 && whole.total !== undefined ? [split, total] : [split];
};

const blockOptions = (whole: Series, { parts, shared, free }: Block): readonly Option[] => {
  const [part] = parts as readonly [Series];
  const hasTotal = parts.every(({ total }) => total !== undefined);
  const freely = free.map((level) => sum([at(part, level)]));
  const together = (levels: readonly Level[]) =>
    sum(
      levels.map((level) => at(whole, level)),
      levels.flatMap((level) => parts.map((each) => at(each, level))),
    );
  const split: Option = {
    name: [...free, ...shared].sort().join('|'),
    shape: 'split',
    shows: parts.flatMap((each) => [...all(each), ...withTotal(each)]),
    within: ['split'],
    asks: [
      ...freely,
      ...shared.flatMap((level) => parts.map((each) => sum([at(each, level)]))),
      ...shared.map((level) => together([level])),
    ],
  };
  const summed: Option = {
    name: [...free, shared.join('+')].join('|'),
    shape: 'shared',
    shows: [...free.map((level) => at(part, level)), ...parts.flatMap(withTotal)],
    within: ['split', 'total'],
    asks: [...freely, ...parts.map((each) => sum(shared.map((level) => at(each, level)))), together(shared)],
  };
  const total: Option = {
    name: [...free, ...shared].sort().join('+'),
    shape: 'total',
    shows: withTotal(part),
    within: [],
    asks: [sum(all(part))],
  };
  return [split, ...(hasTotal && shared.length > 1 ? [summed] : []), ...(hasTotal && free.length > 0 ? [total] : [])];
};

/**
 * The announced order, derived from how the counts of a form lie in one another: of each count the finest first, wholes
 * before what lies within them. For form D: managed `2|3`, `2+3`; eligible `1|2|3`, `1|2+3`, `1+2+3`; custody `2|3`,
 * `2+3`.
 */
export const choicesOf = (nests: readonly Nest[]): readonly Choice[] =>
  nests.flatMap(({ whole, blocks }, number): Choice[] => {
    const before = nests.slice(0, number).reduce((count, nest) => count + 1 + nest.blocks.length, 0);
    return [
      { name: whole.name, whole: undefined, options: wholeOptions(whole) },
      ...blocks.map(
        (block): Choice => ({
          name: block.parts.map((part) => part.name).join(', '),
          whole: before,
          options: blockOptions(whole, block),
        }),
      ),
    ];
  });

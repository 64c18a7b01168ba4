import { type Cell, cellsOf } from '../cells.ts';
import { cellsUnder, limitsOf } from '../limits.ts';
import { Period } from '../periods.ts';
import type { Break } from './break.ts';
import { strangePlaces } from './check-tables.ts';
import type { Form } from './form.ts';
import type { Limit } from './limit.ts';
import type { Rate, Tolerance } from './measure-facts.ts';

const at = ({ measure, category, level }: Pick<Cell, 'measure' | 'category' | 'level'>): string =>
  `${measure}, Category ${category}, Level ${level}`;

const faultsOfRate = (
  form: Form,
  { of, per, label, short }: Rate,
  unit: string,
  cells: readonly Cell[],
): readonly string[] => {
  const counted = cellsOf(form).find((cell) => at(cell) === at(of) && cell.detail === '');
  return [
    ...(counted === undefined ? [`is a rate of ${at(of)}, which is not on the form.`] : []),
    ...(counted?.confidential || counted?.facts?.rate ? [`is a rate of ${at(of)}, which is no public count.`] : []),
    ...(unit === `per ${String(per).replace(/\B(?=(\d{3})+$)/g, ',')}`
      ? []
      : [`is a rate for ${per} residents in the unit ${unit}.`]),
    ...(cells.length > 1 ? ['is a rate in several cells; declare a measure for each rate.'] : []),
    ...([label, short].every((words) => words.trim() !== '') ? [] : ['is a rate without a label and a short one.']),
  ];
};

const faultsOfTolerances = (tolerances: readonly Tolerance[] | 'none', cells: readonly Cell[]): readonly string[] => {
  if (tolerances === 'none') return [];
  const without = cells.filter(
    ({ level }) =>
      !tolerances.some((each) => (each.level ?? level) === level && each.absolute >= 0 && each.relative >= 0),
  );
  const levels = [...new Set(without.map(({ level }) => level))];
  return levels.map((level) => `has no tolerance at Level ${level}; give one, or say ‘none’ for the measure.`);
};

const faultsOfMeasures = (form: Form, earlier: readonly Form[]): readonly string[] =>
  Object.entries(form.measures).flatMap(([measure, { unit, decimals, rate, tolerances }]) => {
    const cells = cellsOf(form).filter((cell) => cell.measure === measure);
    const other = earlier.findLast(
      ({ measures }) => measures[measure] !== undefined && measures[measure].unit !== unit,
    );
    return [
      ...(/^[a-z][a-z0-9_]*$/.test(measure) ? [] : ['is no code of small letters, digits and underscores.']),
      ...(cells.length === 0 ? ['is counted in no table.'] : []),
      ...(unit.trim() === '' ? ['has no unit.'] : []),
      ...(other === undefined
        ? []
        : [`is in ${unit}; on form ${other.id} it was in ${other.measures[measure]!.unit}.`]),
      ...(Number.isInteger(decimals) && decimals >= 0 && decimals <= 6
        ? []
        : ['has no number of decimals from 0 to 6.']),
      ...(decimals > 0 && rate === undefined ? ['has decimals and is no rate: a count is whole.'] : []),
      ...(rate === undefined ? [] : faultsOfRate(form, rate, unit, cells)),
      ...faultsOfTolerances(tolerances, cells),
    ].map((fault) => `${measure} ${fault}`);
  });

const limitName = ({ lesser, greater }: Limit): string => `the limit of ${lesser.measure} by ${greater.measure}`;

/** A limit that fits nothing, or of which one side is missing somewhere, would weaken checks and audit in silence. */
const faultsOfLimits = (form: Form): readonly string[] => [
  ...form.limits
    .flatMap((limit) =>
      limit.levels
        .filter((level) => !cellsUnder(form, limit).some((cell) => cell.level === level))
        .map((level) => ({ limit, level })),
    )
    .map(({ limit, level }) => `${limitName(limit)} fits no cell at Level ${level}.`),
  ...limitsOf(form)
    .filter(({ greater }) => greater.length === 0)
    .map(
      ({ limit, category, level }) =>
        `${limitName(limit)} finds nothing to be within in Category ${category}, Level ${level}.`,
    ),
];

const faultsOfBreaks = (form: Form, earlier: readonly Form[]): readonly string[] =>
  form.breaks.flatMap(({ from, measure, categories = [], detail, why }: Break) => {
    const cells = [form, ...earlier].flatMap((each) => cellsOf(each)).filter((cell) => cell.measure === measure);
    const lacking = categories.filter(
      (category) => category !== 'All' && !cells.some((cell) => cell.category === category),
    );
    return [
      ...(Period.safeParse(from).success ? [] : ['is from no period.']),
      ...(from < form.from ? [`is before the form begins (${form.from}).`] : []),
      ...(cells.length === 0 ? ['is of a measure that no form has.'] : []),
      ...lacking.map((category) => `names Category ${category}, which the measure has not got.`),
      ...(detail === undefined || cells.some((cell) => cell.detail === detail)
        ? []
        : [`names the detail ${detail}, which the measure has not got.`]),
      ...(why.trim() === '' ? ['does not say why.'] : []),
    ].map((fault) => `the break of ${measure} in ${from} ${fault}`);
  });

const faultsOfCommentary = ({ from, commentary }: Form): readonly string[] => {
  const paragraphs = [...commentary.counted, ...commentary.explained];
  return [
    ...(commentary.counted.length === 0 ? ['the commentary does not say who is counted.'] : []),
    ...paragraphs.flatMap(({ term, text, from: first = from }) => [
      ...(term.trim() === '' || text.trim() === '' ? ['the commentary has an empty paragraph.'] : []),
      ...strangePlaces(text).map((place) => `the commentary says ${place}, which nothing fills.`),
      ...(first < from ? [`“${term}” in the commentary is true from ${first}, before the form begins.`] : []),
    ]),
  ];
};

/** What is wrong with what a form says of its measures, limits, breaks and words, one sentence each. */
export const faultsOfFacts = (form: Form, earlier: readonly Form[]): readonly string[] => [
  ...faultsOfMeasures(form, earlier),
  ...faultsOfLimits(form),
  ...faultsOfBreaks(form, earlier),
  ...faultsOfCommentary(form),
];

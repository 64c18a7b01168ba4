import { type Cell, type CellAddress, cellsOf } from '../../cells.ts';
import type { Form } from '../form.ts';
import type { MeasureFacts, Rate } from '../measure-facts.ts';

const at = ({ measure, category, level }: Omit<CellAddress, 'detail'>): string =>
  `${measure}, Category ${category}, Level ${level}`;

const withCommas = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

const faultsOfRate = (form: Form, { of, per, label, short }: Rate, unit: string, cells: readonly Cell[]) => {
  const counted = cellsOf(form).find((cell) => at(cell) === at(of) && cell.detail === '');
  return [
    ...(counted === undefined ? [`is a rate of ${at(of)}, which is not on the form.`] : []),
    ...(counted?.confidential || counted?.facts.rate ? [`is a rate of ${at(of)}, which is no public count.`] : []),
    ...(unit === `per ${withCommas(per)}` ? [] : [`is a rate per ${withCommas(per)} in the unit “${unit}”.`]),
    ...(cells.length > 1 ? ['is a rate in several cells; declare a measure for each rate.'] : []),
    ...([label, short].every((words) => words.trim() !== '')
      ? []
      : ['is a rate without a label, or without a short one.']),
  ];
};

const faultsOfTolerances = ({ tolerances }: MeasureFacts, cells: readonly Cell[]): readonly string[] => {
  if (tolerances === 'none') return [];
  const levels = new Set(cells.map(({ level }) => level));
  return [
    ...tolerances
      .filter(({ absolute, relative }) => !(absolute >= 0 && relative >= 0))
      .map(() => 'has a tolerance below nought.'),
    ...[...levels]
      .filter((level) => !tolerances.some((each) => (each.level ?? level) === level))
      .map((level) => `has no tolerance at Level ${level}; give one, or say ‘none’ for the measure.`),
  ];
};

const faultsOfUnit = (measure: string, unit: string, earlier: readonly Form[]): readonly string[] => {
  if (unit.trim() === '') return ['has no unit.'];
  const other = earlier.findLast(({ measures }) => measure in measures && measures[measure]!.unit !== unit);
  return other === undefined ? [] : [`is in ${unit}; on form ${other.id} it was in ${other.measures[measure]!.unit}.`];
};

/** What is wrong with what a form says of its measures, a sentence each. */
export const faultsOfMeasures = (form: Form, earlier: readonly Form[]): readonly string[] =>
  Object.entries(form.measures).flatMap(([measure, facts]) => {
    const { unit, decimals, rate } = facts;
    const cells = cellsOf(form).filter((cell) => cell.measure === measure);
    return [
      ...(/^[a-z][a-z0-9_]*$/.test(measure) ? [] : ['is no code of small letters, digits and underscores.']),
      ...(cells.length === 0 ? ['is counted in no table.'] : []),
      ...faultsOfUnit(measure, unit, earlier),
      ...([0, 1, 2, 3].includes(decimals) ? [] : ['has no number of decimals from 0 to 3.']),
      ...(decimals > 0 && rate === undefined ? ['has decimals and is no rate: a count is whole.'] : []),
      ...(rate === undefined ? [] : faultsOfRate(form, rate, unit, cells)),
      ...faultsOfTolerances(facts, cells),
    ].map((fault) => `${measure} ${fault}`);
  });

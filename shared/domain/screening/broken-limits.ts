import type { Limit } from '../forms/limit.ts';
import { type CellLimit, limitsOf } from '../limits.ts';
import { addUp, isPublic, type Reading } from './reading.ts';
import type { Matter } from './rule.ts';

/** A limit of the form that a return breaks: both sides as words and numbers. `open` if the numbers may be told. */
type Broken = { lesser: Side; greater: Side; several: boolean; open: boolean; first: Reading };
type Side = { words: string; sum: number };

const sideOf = (readings: readonly (Reading | undefined)[]): Side | undefined => {
  const sum = addUp(readings);
  const words = readings.map((each) => each?.place.label).join(' and ');
  return sum === undefined ? undefined : { words, sum };
};

/** The limits of a rule that a return breaks, as far as every figure in them was given. */
export const brokenLimits = ({ form, readings }: Matter, rule: Limit['rule']): readonly Broken[] =>
  (form === undefined ? [] : limitsOf(form))
    .filter(({ limit }) => limit.rule === rule)
    .flatMap((each: CellLimit): readonly Broken[] => {
      const within = each.lesser.map(({ key }) => readings.get(key));
      const all = each.greater.map(({ key }) => readings.get(key));
      const [lesser, greater, first] = [sideOf(within), sideOf(all), within[0]];
      if (lesser === undefined || greater === undefined || first === undefined || lesser.sum <= greater.sum) return [];
      const open = [...within, ...all].every((reading) => reading !== undefined && isPublic(reading));
      return [{ lesser, greater, several: within.length > 1, open, first }];
    });

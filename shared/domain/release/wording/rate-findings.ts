import { areas } from '../../areas.ts';
import type { NamedRate } from '../../forms/rates.ts';
import { prose } from '../../prose.ts';
import { national } from '../figures/geography.ts';
import { marksIn } from '../figures/marks.ts';
import { asComputed } from '../figures/published-codes.ts';
import { grouped, type PublishedRow } from '../figures/published-row.ts';
import { findTotal } from './find-total.ts';

/** A rate as it is worked out for every place, and never as areas returned it: the nation's, and each area's. */
export type RateOfPlaces = {
  rate: NamedRate;
  nation: PublishedRow | undefined;
  areas: readonly { slug: string; name: string; row: PublishedRow }[];
};

const foundIn = new WeakMap<readonly PublishedRow[], Map<NamedRate, RateOfPlaces>>();

/** The rows of a rate; looked for once in some rows, since the page of every area asks. */
export const rateOfPlaces = (rows: readonly PublishedRow[], rate: NamedRate): RateOfPlaces => {
  const known = foundIn.get(rows) ?? new Map<NamedRate, RateOfPlaces>();
  const places = known.get(rate) ?? lookFor(rows, rate);
  foundIn.set(rows, known.set(rate, places));
  return places;
};

const lookFor = (rows: readonly PublishedRow[], rate: NamedRate): RateOfPlaces => {
  const find = findTotal(rows);
  const at = (code: string) => find(code, asComputed(rate.measure), rate.of.category);
  return {
    rate,
    nation: at(national.code),
    areas: areas.flatMap(({ slug, name, pfaCode }) => {
      const row = at(pfaCode);
      return row === undefined ? [] : [{ slug, name, row }];
    }),
  };
};

type Known = { name: string; value: number };
const known = ({ areas: places }: RateOfPlaces): readonly Known[] =>
  places.flatMap(({ name, row: { value } }) => (value === null ? [] : [{ name, value }]));

/** Places that share a rate are named together, and not at all where they are more than two. */
const named = (places: readonly Known[]): string =>
  places.length > 2 ? `${places.length} areas` : places.map(({ name }) => name).join(' and ');

/** Where a rate is highest and lowest, beside the nation's; undefined where there is nothing to tell apart. */
export const rateRange = (places: RateOfPlaces): string | undefined => {
  const found = known(places);
  const values = found.map(({ value }) => value);
  const [highest, lowest, all] = [Math.max(...values), Math.min(...values), places.nation?.value ?? null];
  if (found.length < 2 || highest === lowest || all === null) return undefined;
  const at = (value: number) => named(found.filter((place) => place.value === value));
  return prose`
    ${places.rate.label}: highest in ${at(highest)} (${grouped(highest)}), lowest in ${at(lowest)} (${grouped(lowest)});
    in England and Wales ${grouped(all)}.
  `;
};

/**
 * In how many areas a rate is above the nation's; undefined where there are not two to hold apart, or where the
 * nation's is not whole, since it leaves areas out.
 */
export const aboveNation = (places: RateOfPlaces): string | undefined => {
  const found = known(places);
  const { nation } = places;
  if (nation?.value == null || marksIn(nation.marks).includes('p') || found.length < 2) return undefined;
  const above = found.filter(({ value }) => value > nation.value!).length;
  return prose`
    ${places.rate.label}: above that of England and Wales (${grouped(nation.value)}) in ${above} of ${found.length}
    areas.
  `;
};

const ways = ['below', 'the same as', 'above'];

/**
 * A rate of an area beside the nation's and beside those of areas of its size, in a sentence; undefined where it has
 * none, or where there is nothing to hold it beside.
 */
export const besideOthers = (
  { rate, nation }: RateOfPlaces,
  own: { name: string; row: PublishedRow },
  others: readonly { row: PublishedRow }[],
): string | undefined => {
  const value = own.row.value;
  const known = others.flatMap(({ row }) => row.value ?? []);
  if (value === null || nation?.value == null || marksIn(nation.marks).includes('p')) return undefined;
  const way = ways[Math.sign(value - nation.value) + 1]!;
  const among = known.length === 0 ? '' : `, and ${amongOthers(value, known)} areas of its size`;
  return prose`
    ${rate.label}: ${grouped(value)} in ${own.name}, ${way} that of England and Wales
    (${grouped(nation.value)})${among}.
  `;
};

/** How a number stands among others; the same as one of them is neither higher nor lower. */
const amongOthers = (value: number, others: readonly number[]): string => {
  const higher = others.filter((each) => value > each).length;
  if (higher > 0) return `higher than in ${higher === others.length ? 'all' : `${higher} of`} ${others.length}`;
  const lower = others.filter((each) => value < each).length;
  return lower === others.length ? `lower than in all ${lower}` : `higher than in none of ${others.length}`;
};

import type { Fact, Term } from './ledger.ts';

type Outlet = { label: string; shown: string; terms: readonly Term[] };

/** The whole numbers that a rounded figure allows: from the least that rounds up to it, to the last below the next. */
const allowed = (least: number, next: number): { lo: number; hi: number } => ({
  lo: Math.max(0, Math.ceil(least - 1e-9)),
  hi: Math.ceil(next - 1e-9) - 1,
});

/**
 * A rate as a fact about its count: the interval that rounding allows, halves rounded up. 0.2 per 100,000 of 1.6 million,
 * to one decimal, is a count from 2.4 up to but not including 4, and so 3.
 */
export const rateFact = (
  { label, terms }: Omit<Outlet, 'shown'>,
  { rate, per, population, decimals }: { rate: number; per: number; population: number; decimals: number },
): Fact => {
  const half = 0.5 / 10 ** decimals;
  const bounds = allowed(((rate - half) * population) / per, ((rate + half) * population) / per);
  return { outlet: 'rate', label, shown: rate.toFixed(decimals), terms: [...terms], ...bounds };
};

/** A percentage of a known whole as a fact about its count: 2.1 % of 143, to one decimal, is 3. */
export const percentageFact = (
  { label, terms }: Omit<Outlet, 'shown'>,
  { percentage, whole, decimals }: { percentage: number; whole: number; decimals: number },
): Fact => ({
  ...rateFact({ label, terms }, { rate: percentage, per: 100, population: whole, decimals }),
  outlet: 'percentage',
  shown: `${percentage.toFixed(decimals)}%`,
});

/** A count rounded to a base as a fact: 5 to the nearest 5 is 3 to 7. */
export const roundedFact = (
  { label, terms }: Omit<Outlet, 'shown'>,
  { count, base }: { count: number; base: number },
): Fact => ({
  outlet: 'count',
  label,
  shown: String(count),
  terms: [...terms],
  ...allowed(count - base / 2, count + base / 2),
});

/** A difference as a fact: what was said to have changed, between the two figures whose terms are given. */
export const differenceFact = (label: string, later: readonly Term[], earlier: readonly Term[], by: number): Fact => ({
  outlet: 'difference',
  label,
  shown: String(by),
  terms: [...later, ...earlier.map((term) => ({ ...term, coefficient: -term.coefficient }))],
  lo: by,
  hi: by,
});

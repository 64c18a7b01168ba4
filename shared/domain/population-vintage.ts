import { type Period, periodStarting, startYear } from './periods.ts';
import { prose } from './prose.ts';

/** Years whose printed rates rest on another population than that of their own middle. Source: the 2023-24 report. */
const exceptions: Readonly<Record<string, number>> = { '2022-23': 2021 };

/** Year of the population that a period's rate rests on: the middle of the period, mid-2023 for `2023-24`. */
export const vintageYear = (period: Period): number => exceptions[period] ?? startYear(period);

/** Name of a population, under which it is held: `mid-2023`. */
export type Vintage = `mid-${number}`;

/** Name of the population that a period's rate rests on. */
export const vintageOf = (period: Period): Vintage => `mid-${vintageYear(period)}`;

/** Where rates begin to rest on another rule than those of the year before: into each exception and out of it. */
export const vintageChanges: readonly { from: string; why: string }[] = Object.entries(exceptions).flatMap(
  ([period, year]) => {
    const start = Number(period.slice(0, 4));
    const after = periodStarting(start + 1);
    return [
      {
        from: period,
        why: prose`
          Rates of ${period} rest on the population of mid-${year}, those of the years before on that of the middle of
          their own year.
        `,
      },
      {
        from: after,
        why: prose`
          Rates of ${after} rest on the population of mid-${start + 1}, the middle of the year again; those of ${period}
          rest on mid-${year}.
        `,
      },
    ];
  },
);

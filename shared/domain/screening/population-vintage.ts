import { type Period, startYear } from '../periods.ts';

/** Years whose printed rates rest on another population than that of their own middle. Source: the 2023-24 report. */
const exceptions: Readonly<Record<string, number>> = { '2022-23': 2021 };

/** Year of the population that a period's rate rests on: the middle of the period, mid-2023 for `2023-24`. */
export const vintageYear = (period: Period): number => exceptions[period] ?? startYear(period);

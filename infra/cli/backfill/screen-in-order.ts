import { type Period, startYear } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { type Past, yearsCompared } from '../../../shared/domain/screening/past.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import type { ScreeningReport } from '../../../shared/domain/screening-report.ts';
import type { PastReport } from './read-past.ts';

/** A past report, and what screening says of it. */
export interface ScreenedPast extends PastReport {
  readonly report: ScreeningReport;
}

/** Screens reports from the earliest year on, so that each is compared with those of its area that were accepted. */
export const screenInOrder = (reports: readonly PastReport[]): readonly ScreenedPast[] => {
  const accepted = new Map<string, Past[]>();
  return reports.toSorted(byPeriod).map((each) => {
    const { raw, area, period } = each;
    const held = accepted.get(area.slug) ?? [];
    const past = held.filter((before) => isCompared(before.period, period));
    const { report, figures } = screen({ raw, area, period, past, population: mid2023 });
    if (report.verdict === 'accepted') accepted.set(area.slug, [{ period, figures }, ...held]);
    return { ...each, report };
  });
};

const isCompared = (before: Period, period: Period): boolean =>
  before < period && startYear(period) - startYear(before) <= yearsCompared;

const byPeriod = (one: { period: Period; file: string }, other: { period: Period; file: string }): number =>
  `${one.period} ${one.file}`.localeCompare(`${other.period} ${other.file}`, 'en');

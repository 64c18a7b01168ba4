import type { Period } from '../../../shared/domain/periods.ts';
import type { Progress } from '../progress.ts';
import type { WithReport } from './await-reports.ts';
import { collectYear, type Desk, type NotHandedIn } from './collect-year.ts';
import type { SetAside } from './one-each.ts';
import { type Compiled, compile, publish } from './release-it.ts';
import type { ReturnFile } from './returns-folder.ts';

/** One year's returns, and what is to be said of their release. */
export interface Year {
  readonly period: Period;
  readonly files: readonly ReturnFile[];
  /** Files beside them that are not handed in, and why. */
  readonly aside: readonly SetAside[];
  readonly notes: readonly string[];
}

/**
 * Takes one year from its files to a release that is out: handed in, screened, signed off, compiled, approved,
 * published.
 */
export const releaseYear = async (
  desk: Desk,
  year: Year,
  progress: Progress,
): Promise<{ screened: readonly WithReport[]; notTaken: readonly NotHandedIn[]; compiled: Compiled }> => {
  const { platform, call } = desk;
  const collected = await collectYear(desk, year, progress);

  progress.begin('Compiling the release');
  platform.warm('decide-release', 'schedule-release', 'publish-release');
  const compiled = await compile(call, year.period, year.notes);
  progress.end(`version ${compiled.version}, ${compiled.coverage.areas} of ${compiled.coverage.of} areas`);
  progress.lap('compiling');

  progress.begin('Publishing');
  await publish(platform, call, compiled, progress.lap);
  progress.end(`on ${compiled.releaseAt.slice(0, 10)} by the platform's clock`);
  return { ...collected, compiled };
};

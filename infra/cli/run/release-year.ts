import type { Period } from '../../../shared/domain/periods.ts';
import type { LocalPlatform } from '../../local/local-platform.ts';
import type { Progress } from '../progress.ts';
import type { Desk } from './collect-year.ts';
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

/** Takes one year from what was collected to a release that is out: compiled, approved, published. */
export const releaseCollected = async (
  { platform, call }: Desk,
  { period, notes }: Year,
  progress: Progress,
): Promise<Compiled> => {
  progress.begin('Compiling the release');
  platform.warm('decide-release', 'schedule-release', 'publish-release');
  warmUp(platform);
  const compiled = await compile(call, period, notes);
  progress.end(`version ${compiled.version}, ${compiled.coverage.areas} of ${compiled.coverage.of} areas`);
  progress.lap('compiling');

  progress.begin('Publishing');
  await publish(platform, call, compiled, progress.lap);
  progress.end(`on ${compiled.releaseAt.slice(0, 10)} by the platform's clock`);
  return compiled;
};

/**
 * What publishes looks for what is due, as it does every few minutes, while a core is idle: it is warm when the hour
 * strikes. There is nothing yet, and whether the release comes out is asked of the release.
 */
const warmUp = (platform: LocalPlatform): void =>
  void platform.invoke('publish-release', { sweep: true }).catch(() => {});

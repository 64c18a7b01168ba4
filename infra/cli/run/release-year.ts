import { someAtATime } from '../../../shared/adapters/some-at-a-time.ts';
import type { Area } from '../../../shared/domain/areas.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import type { LocalPlatform } from '../../local/local-platform.ts';
import type { Progress } from '../progress.ts';
import type { ApiCall } from './api-client.ts';
import { awaitReports, rulesMet, type WithReport } from './await-reports.ts';
import type { SetAside } from './one-each.ts';
import { type Compiled, compile, publish } from './release-it.ts';
import type { ReturnFile } from './returns-folder.ts';
import { NotTaken, type Submitted, submitReturn } from './submit-returns.ts';

/** One year's returns, and what is to be said of their release. */
export interface Year {
  readonly period: Period;
  readonly files: readonly ReturnFile[];
  /** Files beside them that are not handed in, and why. */
  readonly aside: readonly SetAside[];
  readonly notes: readonly string[];
}

type NotHandedIn = { readonly file: string; readonly why: string };
type Desk = { platform: LocalPlatform; call: ApiCall };

/**
 * Takes one year from its files to a release that is out: handed in, screened, signed off, compiled, approved,
 * published.
 */
export const releaseYear = async (
  { platform, call }: Desk,
  { period, files, aside, notes }: Year,
  progress: Progress,
): Promise<{ screened: readonly WithReport[]; notTaken: readonly NotHandedIn[]; compiled: Compiled }> => {
  const placed = files.filter((file): file is ReturnFile & { area: Area } => file.area !== undefined);
  progress.begin('Handing in returns', placed.length);
  let done = 0;
  const handed = await someAtATime(placed, async (file): Promise<Submitted | NotTaken> => {
    try {
      return await submitReturn({ platform, call, period }, file);
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
      return error;
    } finally {
      progress.at(++done);
    }
  });
  const notTaken = handed.filter((each) => each instanceof NotTaken);
  const submitted = handed.filter((each): each is Submitted => !(each instanceof NotTaken));
  progress.end(`${submitted.length} of ${files.length + aside.length} files`);
  progress.lap('handing in');

  progress.begin('Screening', submitted.length);
  platform.warm('sign-off-return', 'compile-release');
  const screened = await awaitReports(submitted, { platform, period, onProgress: progress.at });
  const count = (verdict: string): number => screened.filter(({ report }) => report.verdict === verdict).length;
  progress.end(`${count('accepted')} accepted, ${count('queried')} queried, ${count('rejected')} rejected`);
  progress.lap('screening what was not screened yet');
  if (count('accepted') === 0) throw new Error(nothingAccepted(screened, [...notTaken, ...aside]));
  await signOff(platform, call, screened);
  progress.lap('signing off');

  progress.begin('Compiling the release');
  platform.warm('decide-release', 'schedule-release', 'publish-release', 'show-releases');
  const compiled = await compile(call, period, notes);
  progress.end(`version ${compiled.version}, ${compiled.coverage.areas} of ${compiled.coverage.of} areas`);
  progress.lap('compiling');

  progress.begin('Publishing');
  await publish(platform, call, compiled, progress.lap);
  progress.end(`on ${compiled.releaseAt.slice(0, 10)} by the platform's clock`);
  return { screened, notTaken: [...notTaken, ...aside], compiled };
};

/** Why there is nothing to release: each file, and what stands against it. */
const nothingAccepted = (screened: readonly WithReport[], notTaken: readonly NotHandedIn[]): string =>
  [
    'No return was accepted, so there is nothing to release.',
    ...notTaken.map(({ file, why }) => `  Not handed in: ${file}: ${why}`),
    ...screened.map(
      ({ area, file, report }) => `  ${report.verdict}: ${area.name} (${file}): ${rulesMet(report).join(', ')}`,
    ),
    'To see every fault with its place: npm run -s mappa -- check FILE --area A --period P',
  ].join('\n');

/** An approver of each area signs off what was accepted. */
export const signOff = async (
  platform: LocalPlatform,
  call: ApiCall,
  screened: readonly WithReport[],
): Promise<void> => {
  if (!platform.routes.includes('POST /areas/{area}/returns/{period}/submissions/{submission}/sign-off')) return;
  const accepted = screened.filter(({ report }) => report.verdict === 'accepted');
  await someAtATime(accepted, ({ area, submission, report: { period } }) =>
    call(
      { role: 'area-approver', area: area.slug },
      `POST /areas/${area.slug}/returns/${period}/submissions/${submission}/sign-off`,
      {},
    ),
  );
};

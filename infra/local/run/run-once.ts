import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Area } from '../../../shared/domain/areas.ts';
import { startYear } from '../../../shared/domain/periods.ts';
import { root } from '../../bundles.ts';
import type { Progress } from '../../cli/progress.ts';
import type { RunWish } from '../../cli/run-wish.ts';
import { type ApiCall, openApi } from '../api-client.ts';
import { type LocalPlatform, startPlatform } from '../platform.ts';
import { synthesised } from '../synthesised.ts';
import { awaitReports, type Screened } from './await-reports.ts';
import { mirrorPublished } from './mirror-published.ts';
import { nationalTables, type PublishedTable } from './published-tables.ts';
import { compile, publish } from './release-it.ts';
import type { ReturnFile } from './returns-folder.ts';
import { type Submitted, submitReturn } from './submit-returns.ts';

/** A return that did not simply pass, with the codes of the rules that it met. */
export interface NotPassed {
  readonly area: string;
  readonly file: string;
  readonly rules: readonly string[];
}

/** What came of a run. */
export interface RunOutcome {
  readonly period: string;
  readonly version: string;
  readonly releaseAt: string;
  readonly provisional: boolean;
  readonly submitted: number;
  readonly coverage: { readonly areas: number; readonly of: number; readonly missing: readonly string[] };
  readonly rejected: readonly NotPassed[];
  readonly queried: readonly NotPassed[];
  /** Files of which nobody can tell whose they are. */
  readonly unplaced: readonly string[];
  readonly national: readonly PublishedTable[];
  readonly suppressed: readonly string[];
  readonly out: string;
  readonly files: readonly string[];
}

const invented =
  'The returns behind this release are examples: Lancashire gave its published figures, those of the other 41 areas are invented.';

/**
 * Goes the whole road once on a platform of its own, which begins empty and ends stopped. Its clock stands in the May after
 * the period and moves only as the road asks, so that the same returns give the same bytes on any day.
 */
export const runOnce = async (wish: RunWish, progress: Progress): Promise<RunOutcome> => {
  const folder = runFolder();
  progress.begin('Starting the platform on this machine');
  const template = await synthesised();
  const start = new Date(`${startYear(wish.period) + 1}-05-01T09:00:00Z`);
  const platform = await startPlatform({ template, folder, start });
  progress.end(platform.api);
  try {
    return await travel(platform, wish, progress);
  } finally {
    await platform.stop();
    rmSync(join(folder, 'by'), { force: true });
  }
};

/** Where a run leaves its logs: always the same place, unless another run is at it. */
const runFolder = (): string => {
  const usual = join(root, '.local/run');
  const by = join(usual, 'by');
  const folder = existsSync(by) && isRunning(Number(readFileSync(by, 'utf8'))) ? `${usual}.${process.pid}` : usual;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'by'), String(process.pid));
  return folder;
};

const isRunning = (pid: number): boolean => {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
};

const travel = async (platform: LocalPlatform, wish: RunWish, progress: Progress): Promise<RunOutcome> => {
  const { period, files, population, examples, out } = wish;
  const call = openApi(platform);
  platform.warm('request-upload', 'receive-return');
  if (population)
    await call({ role: 'ministry-analyst' }, `PUT /collections/${period}/population`, { aged10AndOver: population });
  const placed = files.filter((file): file is ReturnFile & { area: Area } => file.area !== undefined);

  progress.begin('Handing in returns', placed.length);
  const submitted: Submitted[] = [];
  for (const file of placed) {
    submitted.push(await submitReturn({ platform, call, period }, file));
    progress.at(submitted.length);
  }
  progress.end(`${submitted.length} of ${files.length} files`);

  progress.begin('Screening', submitted.length);
  platform.warm('compile-release');
  const screened = await awaitReports(submitted, { platform, period, onProgress: progress.at });
  const [rejected, queried] = [notPassed(screened, 'rejected'), notPassed(screened, 'queried')];
  progress.end(
    `${screened.length - rejected.length - queried.length} accepted, ${queried.length} queried, ${rejected.length} rejected`,
  );
  await signOff(platform, call, screened);

  progress.begin('Compiling the release');
  platform.warm('decide-release', 'schedule-release', 'publish-release');
  const compiled = await compile(call, period, examples ? [invented] : []);
  progress.end(`version ${compiled.version}, ${compiled.coverage.areas} of ${compiled.coverage.of} areas`);

  progress.begin('Publishing');
  await publish(platform, call, compiled);
  const published = await mirrorPublished(platform, out);
  progress.end(`${published.length} files`);
  const csv = published.find(
    (path) => path.startsWith(`releases/${period}/${compiled.version}/`) && /\/mappa-[\d-]+\.csv$/.test(path),
  );
  return {
    period,
    version: compiled.version,
    releaseAt: compiled.releaseAt,
    provisional: compiled.provisional,
    submitted: submitted.length,
    coverage: compiled.coverage,
    rejected,
    queried,
    unplaced: files.filter(({ area }) => area === undefined).map(({ name }) => name),
    national: csv === undefined ? [] : nationalTables(join(out, csv), ['eligible', 'managed']),
    suppressed: [...compiled.statement.lines, ...(compiled.waiting ? [compiled.waiting] : [])],
    out,
    files: published,
  };
};

const notPassed = (screened: readonly Screened[], verdict: 'rejected' | 'queried'): NotPassed[] =>
  screened
    .filter(({ report }) => report.verdict === verdict)
    .map(({ area, file, report }) => ({
      area: area.name,
      file,
      rules: [...new Set(report.findings.filter(({ severity }) => severity !== 'note').map(({ rule }) => rule))],
    }));

/** An approver of each area signs off what was accepted. */
const signOff = async (platform: LocalPlatform, call: ApiCall, screened: readonly Screened[]): Promise<void> => {
  if (!platform.routes.includes('POST /areas/{area}/returns/{period}/submissions/{submission}/sign-off')) return;
  for (const { area, submission, report } of screened.filter(({ report }) => report.verdict === 'accepted'))
    await call(
      { role: 'area-approver', area: area.slug },
      `POST /areas/${area.slug}/returns/${report.period}/submissions/${submission}/sign-off`,
      {},
    );
};

import { join } from 'node:path';
import { eligible, managed } from '../../../shared/domain/forms/main-measures.ts';
import { startYear } from '../../../shared/domain/periods.ts';
import type { LocalPlatform } from '../../local/local-platform.ts';
import { startPlatform } from '../../local/platform.ts';
import { synthesised } from '../../local/template/synthesised.ts';
import { takeFolder } from '../kept-folder.ts';
import { type Progress, silent } from '../progress.ts';
import type { RunWish } from '../run-wish.ts';
import { openApi } from './api-client.ts';
import { rulesMet, type WithReport } from './await-reports.ts';
import { collectYear } from './collect-year.ts';
import { copyOfPublished, type PublishedCopy } from './published-copy.ts';
import { nationalTables, type PublishedTable } from './published-tables.ts';
import { releaseCollected, type Year } from './release-year.ts';
import { emptied, runFolder } from './run-folder.ts';
import { readYear } from './year-in-folder.ts';

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
  /** Files that were not handed in for another reason. */
  readonly notTaken: readonly { readonly file: string; readonly why: string }[];
  /** Whether two files of one area contradict each other, so that neither was handed in. */
  readonly contradicted: boolean;
  readonly national: readonly PublishedTable[];
  readonly suppressed: readonly string[];
  readonly out: string;
  readonly files: readonly string[];
  /** How long processors were busy with each function and with the engine of the tables, s. */
  readonly busy: Readonly<Record<string, number>>;
  /** How often they asked the stores for each action. */
  readonly asked: Readonly<Record<string, number>>;
}

/**
 * Goes the whole road once on a platform of its own, which begins empty and ends stopped; before it the same for the
 * year before, where one is asked for. Its clock stands in the May after a period and moves only as the road asks, so
 * that the same returns give the same bytes on any day.
 */
export const runOnce = async (wish: RunWish, progress: Progress): Promise<RunOutcome> => {
  const folder = runFolder();
  const empty = emptied(folder);
  const taken = takeFolder(folder);
  progress.begin('Starting the platform on this machine');
  const [template] = await Promise.all([synthesised(), empty]);
  progress.lap('looking whether bundles and template are fresh');
  const start = mayAfter(wish.before ?? wish);
  let copy: PublishedCopy | undefined;
  const onObject = (bucket: string, key: string) => copy?.written(bucket, key);
  const comingUp = startPlatform({ template, folder, start, warm: wayIn, together, onObject });
  // Heard below: until then whatever keeps it from coming up is not lost on anybody.
  comingUp.catch(() => {});
  try {
    const first = await readYear(wish.before ?? wish);
    const platform = await comingUp;
    progress.end(platform.api);
    progress.lap('engines, resources and doors, and meanwhile whose the returns are');
    copy = copyOfPublished(platform);
    return await travel({ platform, copy }, wish, first, progress);
  } finally {
    const up = await comingUp.catch(() => undefined);
    await up?.stop();
    taken.leave();
  }
};

/**
 * Nobody watches a function die in a run, so three processes hold them all: Node boots and warms up three times, not
 * eight. What works at the same time is apart: what people ask, what screens, and what mails.
 */
const together = [
  ['receive-return', 'publish-release'],
  ['request-upload', 'sign-off-return', 'compile-release'],
  ['tell-areas', 'decide-release', 'schedule-release'],
];

/** The functions that a return meets first. */
const wayIn = ['request-upload', 'receive-return', 'sign-off-return', 'tell-areas'];

type Road = { platform: LocalPlatform; copy: PublishedCopy };

const mayAfter = ({ period }: Pick<Year, 'period'>): Date => new Date(`${startYear(period) + 1}-05-01T09:00:00Z`);

const travel = async (
  { platform, copy }: Road,
  wish: RunWish,
  first: Year,
  progress: Progress,
): Promise<RunOutcome> => {
  const { period, before, population, out } = wish;
  const call = openApi(platform);
  let year = first;
  if (before) {
    progress.begin(`The year before, ${before.period}`, first.files.length);
    const lap = (what: string) => progress.lap(`${before.period}: ${what}`);
    const quiet = { ...silent, at: progress.at, lap };
    await collectYear({ platform, call }, first, quiet);
    // To compile and to publish keeps the functions busy, and this program but little.
    const releasing = releaseCollected({ platform, call }, first, quiet);
    const [compiled, next] = await Promise.all([releasing, readYear(wish)]);
    year = next;
    await platform.clock.moveTo(mayAfter(wish));
    progress.end(`${compiled.coverage.areas} of ${compiled.coverage.of} areas, published`);
  }
  if (population)
    await call({ role: 'ministry-analyst' }, `PUT /collections/${period}/population`, { aged10AndOver: population });
  const { screened, notTaken } = await collectYear({ platform, call }, year, progress);
  const compiled = await releaseCollected({ platform, call }, year, progress);
  const published = await copy.into(out);
  progress.lap('copying what is public');
  const csv = `releases/${period}/${compiled.version}/mappa-${period}.csv`;
  return {
    period,
    version: compiled.version,
    releaseAt: compiled.releaseAt,
    provisional: compiled.provisional,
    submitted: screened.length,
    coverage: compiled.coverage,
    rejected: notPassed(screened, 'rejected'),
    queried: notPassed(screened, 'queried'),
    unplaced: year.files.filter(({ area }) => area === undefined).map(({ name }) => name),
    notTaken: notTaken.map(({ file, why }) => ({ file, why })),
    contradicted: year.aside.some(({ contradicted }) => contradicted),
    national: nationalTables(join(out, csv), [eligible, managed]),
    suppressed: [...compiled.statement.lines, ...(compiled.waiting ? [compiled.waiting] : [])],
    out,
    files: published,
    busy: platform.busy(),
    asked: platform.asked(),
  };
};

const notPassed = (screened: readonly WithReport[], verdict: 'rejected' | 'queried'): NotPassed[] =>
  screened
    .filter(({ report }) => report.verdict === verdict)
    .map(({ area, file, report }) => ({
      area: area.name,
      file,
      rules: rulesMet(report),
    }));

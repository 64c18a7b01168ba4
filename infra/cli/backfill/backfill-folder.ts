import type { LocalPlatform } from '../../local/local-platform.ts';
import { startPlatform } from '../../local/platform.ts';
import { synthesised } from '../../local/template/synthesised.ts';
import type { BackfillWish } from '../backfill-wish.ts';
import { takeFolder } from '../kept-folder.ts';
import type { Progress } from '../progress.ts';
import { openApi } from '../run/api-client.ts';
import { toldToStop } from '../told-to-stop.ts';
import { type HandedIn, handIn, STOPPED } from './hand-in.ts';
import { notHandedIn } from './one-each.ts';
import { type FileOutcome, told, totalsOf, unread } from './outcome.ts';
import { pastFiles } from './past-files.ts';
import { type PastReport, readPast, type Unread } from './read-past.ts';
import { type ScreenedPast, screenInOrder } from './screen-in-order.ts';

/** What came of a folder: of each file, and in all. */
export interface BackfillOutcome {
  readonly files: readonly FileOutcome[];
  readonly totals: ReturnType<typeof totalsOf>;
  /** Whether two files contradict each other, so that neither was handed in. */
  readonly contradicted: boolean;
  /** Whether it was told to stop before all was handed in. */
  readonly stopped: boolean;
}

/**
 * Reads and screens every file of a folder, and hands in what may be.
 * @throws Error where the platform cannot be started in its folder
 */
export const backfillFolder = async (wish: BackfillWish, progress: Progress): Promise<BackfillOutcome> => {
  const read = await readAll(wish.folder, progress);
  const screened = screenInOrder(read.filter((each): each is PastReport => 'raw' in each));
  const fit = screened.filter(
    ({ report }) => report.verdict === 'accepted' || (wish.withQueried && report.verdict === 'queried'),
  );
  const kept = notHandedIn(fit);
  const toHandIn = fit.filter(({ file }) => !kept.has(file));
  const handedIn = wish.checkOnly || toHandIn.length === 0 ? undefined : await onThePlatform(wish, toHandIn, progress);
  const files = read.map((each): FileOutcome => {
    if (!('raw' in each)) return untold(each);
    const { report } = screened.find(({ file }) => file === each.file)!;
    const { file, area, period } = each;
    const known = { ...unread(file, kept.get(file)?.why ?? ''), area: area.slug, period, ...told(report) };
    const outcome = handedIn?.get(file);
    if (outcome === undefined) return known;
    if ('why' in outcome) return { ...known, why: outcome.why };
    return { ...known, ...told(outcome.report), submitted: true, signedOff: outcome.signedOff };
  });
  return {
    files,
    totals: totalsOf(files),
    contradicted: [...kept.values()].some(({ contradicted }) => contradicted),
    stopped: files.some(({ why }) => why === STOPPED),
  };
};

const readAll = async (folder: string, progress: Progress): Promise<readonly (PastReport | Unread)[]> => {
  const files = pastFiles(folder);
  const read: (PastReport | Unread)[] = [];
  progress.begin('Reading reports', files.length);
  for (const file of files) {
    read.push(await readPast(file));
    progress.at(read.length);
  }
  progress.end(`${files.length} files`);
  return read;
};

const untold = ({ file, area, period, why }: Unread): FileOutcome => ({
  ...unread(file, why),
  area: area?.slug ?? null,
  period: period ?? null,
});

const onThePlatform = async (
  { keep }: BackfillWish,
  files: readonly ScreenedPast[],
  progress: Progress,
): Promise<ReadonlyMap<string, HandedIn>> => {
  const stopped = toldToStop();
  const folder = takeFolder(keep);
  let platform: LocalPlatform | undefined;
  try {
    progress.begin('Starting the platform on this machine');
    platform = await startPlatform({
      template: await synthesised(),
      folder: keep,
      start: folder.clock,
      keep: true,
      // Files are handed in one after another: of several processes all but one would wait.
      together: 'all',
    });
    progress.end(platform.api);
    return await handIn({ platform, call: openApi(platform), isStopped: stopped.isTold }, files, progress);
  } finally {
    const clock = platform?.clock.now();
    await platform?.stop();
    folder.leave(clock);
    stopped.leave();
  }
};

import { categoryFourStanding } from '../../shared/adapters/category-four-standing.ts';
import type { Objects } from '../../shared/adapters/objects.ts';
import type { PeriodReleases } from '../../shared/adapters/releases.ts';
import { stagedFile } from '../../shared/adapters/staged-files.ts';
import type { ReleasesView } from '../../shared/domain/api/release-shapes.ts';
import { periodBefore } from '../../shared/domain/periods.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { periodIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';
import { compilationUnderWay } from './compilation-under-way.ts';
import { mayReadFiles } from './may-read-files.ts';
import { readingOf, releaseView, wordsOf } from './release-view.ts';

export type Ports = {
  releases: (period: string) => Promise<PeriodReleases>;
  /** The submission that stands signed off, by area. */
  standing: (period: string) => Promise<ReadonlyMap<string, string>>;
  /** Reads an object in staging, or a part of it. */
  staged: Objects['get'];
  now: () => Date;
};

/**
 * Shows the releases of a period, the newest first; one of them with what there is to know about it; or a file of it.
 */
export const showReleases =
  (ports: Ports) =>
  async (call: Call): Promise<Reply> => {
    const period = periodIn(call.path);
    const kept = await ports.releases(period);
    if (call.path.version === undefined) {
      const items = kept.releases.map((release) => releaseView(kept, release)).toReversed();
      const category4 = categoryFourStanding(period, kept, await ports.standing(period));
      const compiling = compilationUnderWay(kept, ports.now());
      return { status: 200, body: { items, category4, ...(compiling ? { compiling } : {}) } satisfies ReleasesView };
    }
    const release = kept.releases.find(({ version }) => version === call.path.version);
    if (release === undefined) throw refuse.notFound('There is no such version.', 'unknown-version');
    if (call.path.file === undefined) {
      const before = await ports.releases(periodBefore(period));
      const toRead = readingOf(kept, release, before);
      const words = wordsOf(kept, release, before);
      return { status: 200, body: { ...releaseView(kept, release), words, ...(toRead ? { toRead } : {}) } };
    }
    if (!mayReadFiles(call.caller, call.route, release, ports.now()))
      throw refuse.notAllowed('You are not on the list of those who may see it before its release.', 'not-on-the-list');
    const content = kept.candidates.get(release.version);
    const file = content?.files.find(({ path }) => path === call.path.file);
    if (content === undefined || file === undefined) throw refuse.notFound('There is no such file.', 'unknown-file');
    const [staged, before] = await Promise.all([
      stagedFile(ports.staged, content, file.path),
      ports.releases(periodBefore(period)),
    ]);
    const { asItWouldComeOut } = await import('./as-it-would-come-out.ts');
    const body = asItWouldComeOut(staged, file, { release, content, before });
    return { status: 200, body, type: file.mediaType };
  };

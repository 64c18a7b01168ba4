import { createHash } from 'node:crypto';
import type { Happening } from '../../shared/adapters/events.ts';
import type { Objects } from '../../shared/adapters/objects.ts';
import { alwaysOpen, notHere } from '../../shared/adapters/open-from.ts';
import type { Candidate, PeriodReleases, Releases } from '../../shared/adapters/releases.ts';
import { eventAbout } from '../../shared/adapters/table-keys.ts';
import { compileAnew, isCheckedAgainst } from '../../shared/domain/release/life/checked-against.ts';
import { stateAfter } from '../../shared/domain/release/life/life.ts';
import { type Listed, type Release, type ReleaseFile, releasePath } from '../../shared/domain/release/life/release.ts';
import { frontFiles } from '../../shared/formats/published/front-files.ts';
import type { OutputFile } from '../../shared/formats/published/output-file.ts';
import { stampRelease } from '../../shared/formats/published/release-date-stamp.ts';
import { releaseJson } from '../../shared/formats/published/release-json.ts';

export type Ports = {
  releases: Pick<Releases, 'ofPeriod' | 'publish' | 'move' | 'list' | 'listed'>;
  staging: Pick<Objects, 'get'>;
  published: Pick<Objects, 'put'>;
  /** Address of the public site, with a slash at its end; empty where it has none of its own. */
  site: string;
  now: () => Date;
};

export type Outcome =
  | 'published'
  | 'withdrawn'
  | 'too early'
  | 'a moment early'
  | 'not scheduled'
  | 'must be compiled anew'
  | 'unknown';

/** How much earlier than ours, in ms, the clock of whoever calls may strike. */
const aMoment = 120_000;

/**
 * It is time: makes a scheduled release public. On paper first, with its ledger entry, then its files, then the list, and
 * last what stands in front of all releases. Each step can be done again with the same end, so whoever calls next
 * completes what broke off. A candidate that was checked against another ledger than stands now is not published: its
 * schedule is cancelled, and the event says what to do. Called early or for what was cancelled it does nothing; for a
 * withdrawn one it clears the front. Every file says from when it may be read, since the read side looks at the clock too.
 */
export const publishRelease =
  (ports: Ports) =>
  async ({ period, version }: { period: string; version: string }): Promise<Outcome> => {
    const kept = await ports.releases.ofPeriod(period);
    const found = kept.releases.find((release) => release.version === version);
    const content = kept.candidates.get(version);
    if (found === undefined || content === undefined) return 'unknown';
    const missing = Date.parse(found.releaseAt) - ports.now().getTime();
    if (found.state === 'scheduled' && missing > 0) return missing < aMoment ? 'a moment early' : 'too early';
    if (found.state !== 'scheduled' && found.publishedAt === undefined) return 'not scheduled';
    if (found.state === 'scheduled' && content.candidate !== found.candidate) throw changedMeanwhile();
    if (found.state === 'scheduled' && !isCheckedAgainst(content.ledger, kept.ledger)) {
      await cancel(ports, found);
      return 'must be compiled anew';
    }
    const release = found.state === 'scheduled' ? await onPaper(ports, found, kept, content) : found;
    if (release.state === 'withdrawn') {
      await renewFront(ports);
      return 'withdrawn';
    }
    const files = await copyFiles(ports, release, content);
    if (!(await ports.releases.list(release, listingOf(release, content, files)))) throw changedMeanwhile();
    await renewFront(ports);
    return 'published';
  };

const changedMeanwhile = () => new Error('The release changed while it was being published: try again.');

const byTheClock = ({ period, version }: Release, at: Date, what: string, why: string): Happening => ({
  at: at.toISOString(),
  who: 'the clock',
  what,
  about: eventAbout.release({ period, version }),
  why,
});

const cancel = async ({ releases, now }: Ports, release: Release): Promise<void> => {
  const happening = byTheClock(release, now(), 'cancel', compileAnew);
  if (!(await releases.move(release, { ...release, state: stateAfter(release.state, 'cancel')! }, happening)))
    throw changedMeanwhile();
};

const onPaper = async (
  { releases, now }: Ports,
  release: Release,
  { releases: versions }: PeriodReleases,
  { entry }: Candidate,
): Promise<Release> => {
  const at = now();
  const out: Release = { ...release, state: 'published', publishedAt: at.toISOString() };
  const last = versions.find(({ version, state }) => version === release.revises && state === 'published');
  const superseded: [Release, Release] | undefined = last && [last, { ...last, state: 'superseded' }];
  const happening = byTheClock(release, at, 'published', `its time was ${release.releaseAt}`);
  const done = await releases.publish(release, out, entry, superseded, happening);
  if (!done) throw changedMeanwhile();
  return out;
};

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const copyFiles = async (
  { staging, published, site }: Ports,
  release: Release,
  content: Candidate,
): Promise<readonly ReleaseFile[]> => {
  const encoder = new TextEncoder();
  const from = release.releaseAt;
  const address = site === '' ? '' : `${site}${releasePath(release)}index.html`;
  await published.put(notHere.key, encoder.encode(notHere.text), notHere.mediaType, { life: 'none' });
  const style = await staging.get(`${content.candidate}/${content.stylesheet}`);
  await published.put(content.stylesheet, style, 'text/css', { from: alwaysOpen });
  const done = new Map<string, ReleaseFile>();
  await eightAtATime(content.files, async ({ dated, ...entry }) => {
    const staged = await staging.get(`${content.candidate}/${entry.path}`);
    if (digest(staged) !== entry.sha256) throw new Error('A staged file is not what was compiled.');
    const bytes = dated ? stamped(staged, release.releaseAt, address) : staged;
    await published.put(releasePath(release) + entry.path, bytes, entry.mediaType, { from });
    done.set(entry.path, { ...entry, bytes: bytes.length, sha256: digest(bytes) });
  });
  const files = content.files.map(({ path }) => done.get(path)!);
  const record = JSON.parse(stampRelease(JSON.stringify(content.record), release.releaseAt)) as Record<string, unknown>;
  const about = encoder.encode(releaseJson(record, files));
  await published.put(`${releasePath(release)}release.json`, about, 'application/json', { from });
  return files;
};

const stamped = (bytes: Uint8Array, releaseAt: string, address: string): Uint8Array =>
  new TextEncoder().encode(stampRelease(new TextDecoder().decode(bytes), releaseAt, address));

const listingOf = (
  release: Release,
  { stylesheet, notes, figures }: Candidate,
  files: readonly ReleaseFile[],
): Listed => ({
  period: release.period,
  version: release.version,
  releaseAt: release.releaseAt,
  form: release.form,
  provisional: release.provisional,
  coverage: release.coverage,
  revises: release.revises,
  reason: release.reason,
  notes,
  stylesheet,
  files: [...files],
  figures,
});

/** Does the same with each, some at a time. */
const eightAtATime = async <Each>(all: readonly Each[], act: (each: Each) => Promise<void>): Promise<void> => {
  const waiting = [...all];
  const worker = async () => {
    for (let each = waiting.shift(); each; each = waiting.shift()) await act(each);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
};

/**
 * Writes the front from the list, and again while the list grows: two releases at one time end with both in it. It shows
 * all that is listed, so it is open from the time of the newest.
 */
const renewFront = async ({ releases, published, site }: Ports): Promise<void> => {
  for (let listed = await releases.listed(); ; ) {
    const { pages, pointers } = frontFiles(listed, site);
    const from = listed
      .map(({ releaseAt }) => releaseAt)
      .reduce((one, other) => (one > other ? one : other), alwaysOpen);
    const put = ({ path, bytes, mediaType }: OutputFile) =>
      published.put(path, bytes, mediaType, { life: 'moving', from });
    await eightAtATime(pages, put);
    for (const file of pointers) await put(file);
    const again = await releases.listed();
    if (JSON.stringify(again) === JSON.stringify(listed)) return;
    listed = again;
  }
};

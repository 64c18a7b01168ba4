import { createHash } from 'node:crypto';
import type { Candidate } from '../../shared/adapters/candidate.ts';
import { alwaysOpen, notHere } from '../../shared/adapters/open-from.ts';
import { periodBefore } from '../../shared/domain/periods.ts';
import {
  type Listed,
  type ReleaseFile,
  type ReleaseIn,
  releasePath,
} from '../../shared/domain/release/life/release.ts';
import { headlinesText } from '../../shared/formats/published/pages/headlines-section.ts';
import { stampRelease } from '../../shared/formats/published/release-date-stamp.ts';
import { releaseJson } from '../../shared/formats/published/release-json.ts';
import type { Ports } from './ports.ts';
import { someAtATime } from './some-at-a-time.ts';

/**
 * Copies every file of a release from staging to its address, each checked against the digest with which it was compiled,
 * and fills in what is known only now: its time, where it is to be had, and how it compares with the year before.
 * @returns what the catalogue is to say of it
 * @throws Error where a staged file is another by so much as a byte
 */
export const putFiles = async (
  ports: Pick<Ports, 'releases' | 'staging' | 'published' | 'site'>,
  release: ReleaseIn<'publishing'>,
  content: Candidate,
): Promise<Listed> => {
  const { staging, published, site } = ports;
  const encoder = new TextEncoder();
  const from = release.releaseAt;
  const address = site === '' ? '' : `${site}${releasePath(release)}index.html`;
  const headlines = headlinesText(release.period, content.figures, await figuresBefore(ports, release));
  await published.put(notHere.key, encoder.encode(notHere.text), notHere.mediaType, { life: 'none' });
  const style = await staging.get(`${content.candidate}/${content.stylesheet}`);
  await published.put(content.stylesheet, style, 'text/css', { from: alwaysOpen });
  const done = new Map<string, ReleaseFile>();
  await someAtATime(content.files, async ({ dated, ...entry }) => {
    const staged = await staging.get(`${content.candidate}/${entry.path}`);
    if (digest(staged) !== entry.sha256) throw new Error('A staged file is not what was compiled.');
    const text = () => stampRelease(new TextDecoder().decode(staged), from, { address, headlines });
    const bytes = dated ? encoder.encode(text()) : staged;
    await published.put(releasePath(release) + entry.path, bytes, entry.mediaType, { from });
    done.set(entry.path, { ...entry, bytes: bytes.length, sha256: digest(bytes) });
  });
  const files = content.files.map(({ path }) => done.get(path)!);
  const record: Record<string, unknown> = JSON.parse(stampRelease(JSON.stringify(content.record), from));
  const about = encoder.encode(releaseJson(record, files));
  await published.put(`${releasePath(release)}release.json`, about, 'application/json', { from });
  return listingOf(release, content, files);
};

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The figures of the year before that stood when the publication began. */
const figuresBefore = async (
  { releases }: Pick<Ports, 'releases'>,
  { period, comparedWith }: ReleaseIn<'publishing'>,
): Promise<string | undefined> => {
  if (comparedWith === null) return undefined;
  const { candidates } = await releases.ofPeriod(periodBefore(period));
  return candidates.get(comparedWith)!.figures;
};

/** When it first came out, where readers waited for it by more than a quarter of an hour. */
const lateness = (releaseAt: string, cameOut: string): Pick<Listed, 'late'> =>
  Date.parse(cameOut) - Date.parse(releaseAt) > 15 * 60_000 ? { late: cameOut } : {};

const listingOf = (
  {
    period,
    version,
    releaseAt,
    form,
    provisional,
    coverage,
    revises,
    reason,
    publishedAt,
    publishingAt,
  }: ReleaseIn<'publishing'>,
  { stylesheet, notes, figures }: Candidate,
  files: readonly ReleaseFile[],
): Listed => ({
  period,
  version,
  releaseAt,
  form,
  provisional,
  coverage,
  revises,
  reason,
  notes,
  ...lateness(releaseAt, publishedAt ?? publishingAt),
  stylesheet,
  files: [...files],
  figures,
});

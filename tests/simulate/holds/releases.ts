import type { Change } from '../engines/tables.ts';
import { names } from '../platform/names.ts';
import { mostClocksDiffer } from '../platform/platform.ts';
import { type Judged, json } from './memory.ts';

type Kept = {
  period: string;
  version: string;
  state: string;
  releaseAt: string;
  candidate: string;
  publishingAt?: string | null;
  compiledBy: { subject: string };
  approvedBy?: { subject: string };
};

/** What may follow on what; a candidate is put in the place of another as long as nothing of it was out. */
const follows: Readonly<Record<string, readonly string[]>> = {
  none: ['compiled'],
  compiled: ['compiled', 'approved', 'withdrawn'],
  approved: ['compiled', 'scheduled', 'withdrawn'],
  scheduled: ['scheduled', 'approved', 'publishing', 'withdrawn'],
  publishing: ['published', 'withdrawn'],
  published: ['publishing', 'superseded', 'withdrawn'],
  superseded: ['published', 'withdrawn'],
  withdrawn: ['compiled'],
};

export const pathOf = ({ period, version }: Pick<Kept, 'period' | 'version'>): string =>
  `releases/${period}/${version}/`;
export const readRelease = (item: Change['is']): Kept | undefined =>
  json(item?.release?.S) as unknown as Kept | undefined;
export const ledgerOf = ({ platform }: Judged, { period, version }: Pick<Kept, 'period' | 'version'>) =>
  platform.tables.find(names.returns, `RELEASE#${period}`, `LEDGER#${version}`);
export const textAt = ({ platform }: Judged, key: string): string => {
  const object = platform.buckets.find(names.published, key);
  return object === undefined ? '' : new TextDecoder().decode(object.bytes);
};

/** Files of a release that are not out. */
export const missingFiles = (
  judged: Judged,
  { period, version }: Pick<Kept, 'period' | 'version'>,
): readonly string[] => {
  const candidate = judged.platform.tables.find(names.returns, `RELEASE#${period}`, `CANDIDATE#${version}`);
  const { files } = json(candidate?.content?.S) as unknown as { files: { path: string }[] };
  return [...files.map(({ path }) => path), 'release.json']
    .map((path) => pathOf({ period, version }) + path)
    .filter((key) => judged.platform.buckets.find(names.published, key) === undefined);
};

/** Whether the catalogue leads to a version. */
export const isInCatalogue = (judged: Judged, release: Pick<Kept, 'period' | 'version'>): boolean =>
  textAt(judged, 'catalog.json').includes(pathOf(release));

/** The time on the clock that is ahead of all others. */
const latestClock = ({ platform }: Judged): string => new Date(platform.agenda.now() + mostClocksDiffer).toISOString();

const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** Half past nine of a day of work by the clocks of London, in winter and in summer. */
const isTimeOfReleases = (instant: string): boolean =>
  /^(Mon|Tue|Wed|Thu|Fri),? 09:30$/.test(inLondon.format(new Date(instant)));

/** What is wrong with a step in the life of a release, as it is committed. */
export const wrongOfRelease = (judged: Judged, { was, is }: Change): readonly string[] => {
  const [before, after] = [readRelease(was), readRelease(is)];
  if (after === undefined) return ['a release is gone'];
  const name = `${after.period}/${after.version}`;
  const now = latestClock(judged);
  const wrong: string[] = [];
  const wasOut = Boolean(before?.publishingAt);
  if (!follows[before?.state ?? 'none']!.includes(after.state) || (wasOut && after.state === 'compiled'))
    wrong.push(`${name} went from ${before?.state} to ${after.state}`);
  if (after.state === 'approved' && after.approvedBy!.subject === after.compiledBy.subject)
    wrong.push(`${name} was approved by who compiled it`);
  if (!isTimeOfReleases(after.releaseAt)) wrong.push(`${name} is to come out at ${after.releaseAt}`);
  if (after.state === 'publishing' || after.state === 'published') {
    if (now < after.releaseAt) wrong.push(`${name} is ${after.state} before its time`);
    if (ledgerOf(judged, after) === undefined) wrong.push(`${name} is ${after.state} and not in the ledger`);
  }
  if (after.state === 'published') {
    if (missingFiles(judged, after).length > 0) wrong.push(`${name} is published and not all of its files are out`);
    if (!isInCatalogue(judged, after)) wrong.push(`${name} is published and not in the catalogue`);
  }
  return wrong;
};

/** What is wrong with a listing, as it is committed. */
export const wrongOfListing = (judged: Judged, { is }: Change): readonly string[] => {
  const listed = json(is?.listed?.S) as unknown as Kept & { withdrawn?: object };
  const isWhole = listed.withdrawn !== undefined || missingFiles(judged, listed).length === 0;
  return isWhole ? [] : [`${listed.period}/${listed.version} is listed and not all of its files are out`];
};

/** What is wrong with an object that the public may read from now on. */
export const wrongOfObject = (
  judged: Judged,
  key: string,
  metadata: Readonly<Record<string, string>>,
): readonly string[] => {
  const [, period, version] = /^releases\/([^/]+)\/([^/]+)\//.exec(key) ?? [];
  if (period === undefined || version === undefined) return [];
  const release = readRelease(judged.platform.tables.find(names.returns, `RELEASE#${period}`, `VERSION#${version}`));
  const now = latestClock(judged);
  const wrong: string[] = [];
  if (release === undefined || now < release.releaseAt)
    wrong.push(`a file of ${period}/${version} is out before its time`);
  if (metadata['open-from'] !== release?.releaseAt) wrong.push(`a file of ${period}/${version} opens at another time`);
  if (ledgerOf(judged, { period, version }) === undefined)
    wrong.push(`a file of ${period}/${version} is out and the ledger does not hold it`);
  return wrong;
};

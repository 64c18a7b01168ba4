import { createHash } from 'node:crypto';
import type { Ports } from '../../../functions/publish-release/ports.ts';
import { Candidate } from '../../../shared/adapters/candidate.ts';
import type { Part, Reading } from '../../../shared/adapters/objects.ts';
import { packed, stagedKey } from '../../../shared/adapters/staged-files.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { geographies } from '../../../shared/domain/release/figures/geography.ts';
import { publishedCells } from '../../../shared/domain/release/figures/published-cells.ts';
import type { Listed, Release } from '../../../shared/domain/release/life/release.ts';
import { textFile } from '../../../shared/formats/published/output-file.ts';
import { cut } from './shelf.ts';

/** The kept text of figures of which each is the same number. */
export const figuresOf = (period: string, each: number): string =>
  geographies
    .flatMap(({ kind }) => publishedCells(formOf(Period.parse(period))!, Period.parse(period), kind).map(() => each))
    .join(',');

const bytesOf = (text: string) => new TextEncoder().encode(text);
export const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

const styleOf = (version: string): string => `/* Style of ${version} */`;
export const styleAt = (version: string): string => `assets/site-${digestOf(styleOf(version)).slice(0, 12)}.css`;

/** What was compiled: some files by their paths, of which those with a stand-in are dated. */
export const candidateOf = (
  { period, version, candidate }: Release,
  texts: Readonly<Record<string, string>>,
  more: Partial<Candidate> = {},
): Candidate =>
  Candidate.parse({
    ...{ candidate, stylesheet: styleAt(version), notes: [`Note of ${version}.`], ledger: [] },
    record: { title: 'A release', version },
    figures: figuresOf(period, 7),
    entry: { period, version, basis: {}, facts: [], settings },
    files: Object.entries(texts).map(([path, text]) => {
      const mediaType = path.endsWith('.html') ? 'text/html' : 'text/csv';
      const { bytes } = textFile(path, path, mediaType, text);
      const dated = text.includes('@@');
      return { path, title: `The ${path}`, mediaType, bytes: bytes.length, sha256: digestOf(text), dated };
    }),
    ...more,
  });

export const stagedBytes = (texts: Readonly<Record<string, string>>, version: string) =>
  packed(Object.values(texts).map(bytesOf), bytesOf(styleOf(version)));

type Kept = { release: Release; texts?: Readonly<Record<string, string>>; content?: Partial<Candidate> };
type Put = { key: string; type: string; reading: Reading | undefined; text: string };

/**
 * A publication in memory, of releases that are given with their files: what it puts, in its order, and what it tells
 * the table. `ledger`: versions that are in it.
 */
export const openPress = (
  kept: readonly Kept[],
  given: {
    now: string;
    listed?: readonly Listed[];
    due?: readonly string[];
    ledger?: readonly string[];
    site?: string;
  },
) => {
  const puts: Put[] = [];
  const told: unknown[][] = [];
  const fronts: unknown[] = [];
  const listed = [...(given.listed ?? [])];
  const due = [...(given.due ?? [])];
  const held = kept.map(({ release, texts = {}, content }) => {
    const candidate = candidateOf(release, texts, content);
    return { release, candidate, bytes: stagedBytes(texts, release.version) };
  });
  const of = (period: string) => held.filter(({ release }) => release.period === period);
  const put = (...is: readonly Release[]) => {
    for (const release of is)
      held.find((each) => each.release.period === release.period && each.release.version === release.version)!.release =
        release;
    return true;
  };
  const releases = {
    ofPeriod: async (period: string) => ({
      releases: of(period).map(({ release }) => release),
      candidates: new Map(of(period).map(({ release, candidate }) => [release.version, candidate])),
      ...{ ledger: (given.ledger ?? []).map((version) => ({ version })), seen: [] },
    }),
    withReleases: async (periods: readonly string[]) => periods.filter((period) => of(period).length > 0),
    versionsOf: async (period: string) => of(period).map(({ release }) => release),
    begin: async (_: Release, is: Release, entry: unknown, happening: unknown) => {
      told.push(['begin', is.state, entry, happening]);
      return put(is);
    },
    move: async (was: Release, is: Release, happening: unknown) => {
      told.push(['move', was.state, is.state, happening]);
      return put(is);
    },
    list: async (release: Release, listing: Listed, at: string) => {
      told.push(['list', release.version, listing, at]);
      listed.push(listing);
      due.push(`after ${listing.version}`);
      return true;
    },
    complete: async (was: Release, is: Release, superseded: [Release, Release] | undefined, happening: unknown) => {
      told.push(['complete', was.state, superseded?.map(({ version, state }) => `${version} ${state}`), happening]);
      return put(is, ...(superseded?.slice(1) ?? []));
    },
    listed: async (period?: string) => listed.filter((each) => period === undefined || each.period === period),
    frontDue: async () => due[0],
    frontRenewed: async (which: string) => {
      told.push(['front renewed', which]);
      due.shift();
    },
  };
  /** What is at an address: what was put there last, or came out before. */
  const textAt = (key: string): string => {
    const last = puts.findLast((each) => each.key === key);
    const [, period, version, path = ''] = /^releases\/([^/]*)\/([^/]*)\/(.*)$/.exec(key) ?? [];
    const before = kept.find(({ release }) => release.period === period && release.version === version);
    return last?.text ?? before!.texts![path]!;
  };
  const ports = {
    releases,
    staging: {
      get: async (key: string, part?: Part) =>
        cut(held.find(({ release }) => stagedKey(release.candidate) === key)!.bytes, part),
    },
    published: {
      put: async (key: string, bytes: Uint8Array, type: string, reading?: Reading) =>
        void puts.push({ key, type, reading, text: Buffer.from(bytes).toString('latin1') }),
      get: async (key: string) => bytesOf(textAt(key)),
      // Of an object that was there before nobody here knows what it holds.
      sayBeside: async (key: string, type: string, reading?: Reading) =>
        void puts.push({ key, type, reading, text: 'as it was' }),
    },
    site: given.site ?? '',
    front: (...words: unknown[]) => {
      fronts.push(words);
      const file = (path: string) => textFile(path, path, 'text/html', `front ${fronts.length}`);
      return { pages: [file('index.html')], pointers: [file('catalog.json')] };
    },
    now: () => new Date(given.now),
  } as unknown as Ports;
  const states = () => held.map(({ release }) => `${release.period} ${release.version} ${release.state}`);
  return { ports, puts, told, fronts, states };
};

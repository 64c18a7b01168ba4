import { type DynamoDBClient, GetItemCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { LedgerEntry } from '../domain/disclosure/ledger/ledger.ts';
import { Listed, Release, type ReleaseIn } from '../domain/release/life/release.ts';
import { byVersion, firstVersion } from '../domain/release/life/version.ts';
import { readFrom } from './as-read.ts';
import { Candidate } from './candidate.ts';
import { type Compiling, compilingIn } from './compile-lock.ts';
import type { Happening } from './events.ts';
import { openFront } from './front-due.ts';
import { textOfItems, untorn } from './long-text.ts';
import { queryAll, type TextItem } from './query-all.ts';
import { releaseWrites } from './release-writes.ts';
import { type CarriedOut, markOf } from './requests-once.ts';
import { inReturns, type Key, publishedOf } from './table-keys.ts';

/** Everything that is kept of a period's releases, versions in order. */
export type PeriodReleases = {
  releases: readonly Release[];
  candidates: ReadonlyMap<string, Candidate>;
  /** What was published about Category 4, versions in order. */
  ledger: readonly LedgerEntry[];
  /** What candidates have shown of it to those who compile and approve, in the order in which they did. */
  seen: readonly LedgerEntry[];
  /** Who compiles it at this moment, or died doing so. */
  compiling?: Compiling | undefined;
};

const json = (text: string | undefined): unknown => JSON.parse(text ?? 'null');

const ofKind = (items: readonly TextItem[], kind: 'release' | 'candidate' | 'ledger') =>
  items
    .flatMap((item) => {
      const named = inReturns[kind].read(item);
      return named ? [{ version: named.version, item }] : [];
    })
    .sort((one, other) => byVersion(one.version, other.version));

const releasesIn = (items: readonly TextItem[]): readonly Release[] =>
  ofKind(items, 'release').map(({ item: { release = 'null' } }) =>
    readFrom(release, Release.parse(JSON.parse(release))),
  );

const candidatesIn = (items: readonly TextItem[]): ReadonlyMap<string, Candidate> => {
  const parts = Map.groupBy(items, (item) => inReturns.candidatePart.read(item)?.version);
  return new Map(
    ofKind(items, 'candidate').map(({ version, item }) => [
      version,
      Candidate.parse(json(textOfItems('content', item, parts.get(version) ?? []))),
    ]),
  );
};

const listedIn = (items: readonly TextItem[]): readonly Listed[] => {
  const parts = Map.groupBy(items, (item) => inReturns.publishedPart.read(item)?.period);
  return items.flatMap((item) => {
    const at = inReturns.published.read(item);
    return at === undefined ? [] : [Listed.parse(json(textOfItems('listed', item, parts.get(at.period) ?? [])))];
  });
};

/** What was seen lies in the order in which it was, so that a partition reads in that order. */
const seenKey = ({ period }: Release, order: number): Key =>
  inReturns.seen.key({ period, order: String(order).padStart(6, '0') });

/** The releases of all periods in the table `returns`. Each write is one conditional transaction with its event. */
export const openReleases = (client: DynamoDBClient, table: string) => {
  const write = releaseWrites(client, table);
  const { transact, put, replace, append, list, event } = write;
  return {
    /** One Query: the versions, their candidates, the ledger of a period and what was seen before publication. */
    ofPeriod: (period: string): Promise<PeriodReleases> =>
      untorn(async () => {
        const items = await queryAll(client, table, inReturns.release.partition({ period }));
        return {
          releases: releasesIn(items),
          candidates: candidatesIn(items),
          ledger: ofKind(items, 'ledger').map(({ item }) => LedgerEntry.parse(json(item.entry))),
          seen: items
            .filter((item) => inReturns.seen.read(item) !== undefined)
            .map(({ entry }) => LedgerEntry.parse(json(entry))),
          compiling: compilingIn(items),
        };
      }),

    /**
     * Those of some periods that have a release: two dozen are asked in one breath, of which most have none, and each
     * of the others is asked by itself for what it has.
     */
    withReleases: async <Name extends string>(periods: readonly Name[]): Promise<readonly Name[]> => {
      const first = await Promise.all(
        periods.map(async (period) => {
          const Key = inReturns.release.key({ period, version: firstVersion });
          const { Item } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
          return Item === undefined ? [] : [period];
        }),
      );
      return first.flat();
    },

    /** The versions of a period alone, without what is in them. */
    versionsOf: async (period: string): Promise<readonly Release[]> =>
      releasesIn(await queryAll(client, table, inReturns.release.partition({ period }), inReturns.release.begins.sk)),

    /** Every release that the public knows of, or those of one period. */
    listed: (period?: string): Promise<readonly Listed[]> =>
      untorn(async () => {
        const begins = period === undefined ? undefined : publishedOf({ period });
        return listedIn(await queryAll(client, table, inReturns.published.partition({}), begins));
      }),

    /**
     * Puts a candidate, in the place of the unpublished one of the same version that was read before, if there was one;
     * `seen` is what it shows that none has shown before, and the number of those that were read. Who counted wrongly
     * is refused.
     */
    compile: (
      was: Release | undefined,
      is: Release,
      content: Candidate,
      happening: Happening,
      seen: { entry: LedgerEntry; after: number } | undefined,
      done?: CarriedOut,
    ) =>
      transact([
        was === undefined ? put(is) : replace(was, is),
        ...write.candidate(is, content),
        ...(seen ? [append(seenKey(is, seen.after), seen.entry)] : []),
        event(happening),
        ...markOf(table, done),
      ]),

    /**
     * Moves a release on, if it still is as it was read, and with it another that stands otherwise because of it;
     * `listing` is rewritten with it where the public knows it.
     */
    move: (
      was: Release,
      is: Release,
      happening: Happening,
      more: { listing?: Listed; other?: [Release, Release]; done?: CarriedOut | undefined } = {},
    ) =>
      transact([
        replace(was, is),
        ...(more.other ? [replace(...more.other)] : []),
        ...(more.listing ? list(more.listing, happening.at) : []),
        ...(more.listing === undefined && isAnnounced(was, is) ? [write.frontDue(happening.at)] : []),
        event(happening),
        ...markOf(table, more.done),
      ]),

    /**
     * Begins a publication: from here on its files may be read, so what it says of Category 4 is in the ledger first.
     */
    begin: (was: Release, is: ReleaseIn<'publishing'>, entry: LedgerEntry, happening: Happening) =>
      transact([replace(was, is), append(inReturns.ledger.key(is), entry), event(happening)]),

    /** Lists a release whose files are all in public, as long as its state still is what was read. */
    list: (release: ReleaseIn<'publishing'>, listing: Listed, at: string) =>
      transact([write.unchanged(release), ...list(listing, at)]),

    /** Ends a publication: the release and what it supersedes change together or not at all. */
    complete: (
      was: ReleaseIn<'publishing'>,
      is: ReleaseIn<'published'>,
      superseded: [Release, Release] | undefined,
      happening: Happening,
    ): Promise<boolean> => {
      const others: TransactWriteItem[] = superseded ? [replace(...superseded)] : [];
      return transact([replace(was, is), ...others, event(happening)]);
    },

    ...openFront(client, table),
  };
};
export type Releases = ReturnType<typeof openReleases>;

/** What is scheduled is announced in front of the releases. */
const isAnnounced = (was: Release, is: Release): boolean => was.state === 'scheduled' || is.state === 'scheduled';

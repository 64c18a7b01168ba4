import {
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { LedgerEntry } from '../domain/disclosure/ledger/ledger.ts';
import { Listed, Release, ReleaseFile } from '../domain/release/life/release.ts';
import { byVersion } from '../domain/release/life/version.ts';
import { eventItem, type Happening } from './events.ts';
import { queryAll, type TextItem } from './query-all.ts';
import { inReturns, type Key } from './table-keys.ts';

/** What a compilation leaves for publication: its files in staging, its figures, and its entry for the ledger. */
export const Candidate = z.object({
  candidate: z.string(),
  stylesheet: z.string(),
  notes: z.array(z.string()),
  /** What was suppressed and why, in sentences for those who decide; never published. */
  statement: z.array(z.string()).default([]),
  record: z.record(z.string(), z.unknown()),
  files: z.array(ReleaseFile.extend({ dated: z.boolean() })),
  figures: z.string(),
  entry: LedgerEntry,
  /** Versions in the period's ledger that disclosure control knew of; one without the list is never published. */
  ledger: z.array(z.string()).optional(),
});
export type Candidate = z.infer<typeof Candidate>;

/** Everything that is kept of a period's releases, versions in order. */
export type PeriodReleases = {
  releases: readonly Release[];
  candidates: ReadonlyMap<string, Candidate>;
  /** What was published about Category 4, versions in order. */
  ledger: readonly LedgerEntry[];
  /** What candidates have shown of it to those who compile and approve, in the order in which they did. */
  seen: readonly LedgerEntry[];
};

const json = (text: string | undefined): unknown => JSON.parse(text ?? 'null');

/** What was seen lies in the order in which it was, so that a partition reads in that order. */
const seenKey = ({ period }: Release, order: number): Key =>
  inReturns.seen.key({ period, order: String(order).padStart(6, '0') });

/** A release as it lies in the table: in one order of its properties, since conditions compare the text. */
const releaseText = (release: Release): string => JSON.stringify(Release.parse(release));

const releaseItem = (release: Release) => ({
  ...inReturns.release.key(release),
  state: { S: release.state },
  releaseAt: { S: release.releaseAt },
  candidate: { S: release.candidate },
  ...(release.publishedAt === undefined ? {} : { publishedAt: { S: release.publishedAt } }),
  period: { S: release.period },
  version: { S: release.version },
  release: { S: releaseText(release) },
});

/** The releases of all periods in the table `returns`. Each write is one conditional transaction with its event. */
export const openReleases = (client: DynamoDBClient, table: string) => {
  const ofKind = (items: readonly TextItem[], kind: 'release' | 'candidate' | 'ledger') =>
    items
      .flatMap((item) => {
        const named = inReturns[kind].read(item);
        return named ? [{ version: named.version, item }] : [];
      })
      .sort((one, other) => byVersion(one.version, other.version));

  /** @returns false where a condition did not hold: somebody else was there first */
  const transact = async (items: readonly TransactWriteItem[]): Promise<boolean> => {
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems: [...items] }));
      return true;
    } catch (error) {
      if (error instanceof TransactionCanceledException && refusedByCondition(error)) return false;
      throw error;
    }
  };

  const event = (happening: Happening): TransactWriteItem => ({
    Put: { TableName: table, Item: eventItem(happening) },
  });

  const replace = (was: Release, is: Release): TransactWriteItem => ({
    Put: {
      TableName: table,
      Item: releaseItem(is),
      ConditionExpression: '#release = :was',
      ExpressionAttributeNames: { '#release': 'release' },
      ExpressionAttributeValues: { ':was': { S: releaseText(was) } },
    },
  });

  /** Puts an entry where there is none: what was shown stays as it was written down. */
  const append = (key: Key, entry: LedgerEntry): TransactWriteItem => ({
    Put: {
      TableName: table,
      Item: { ...key, entry: { S: JSON.stringify(entry) } },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  });

  return {
    /** One Query: the versions, their candidates, the ledger of a period and what was seen before publication. */
    ofPeriod: async (period: string): Promise<PeriodReleases> => {
      const items = await queryAll(client, table, inReturns.release.partition({ period }));
      return {
        releases: ofKind(items, 'release').map(({ item }) => Release.parse(json(item.release))),
        candidates: new Map(
          ofKind(items, 'candidate').map(({ version, item }) => [version, Candidate.parse(json(item.content))]),
        ),
        ledger: ofKind(items, 'ledger').map(({ item }) => LedgerEntry.parse(json(item.entry))),
        seen: items.filter((item) => inReturns.seen.read(item)).map(({ entry }) => LedgerEntry.parse(json(entry))),
      };
    },

    /** Every release that the public knows of. */
    listed: async (): Promise<readonly Listed[]> =>
      (await queryAll(client, table, inReturns.published.partition({}))).map((item) => Listed.parse(json(item.listed))),

    /**
     * Puts a candidate, in the place of the unpublished one of the same version that was read before, if there was one;
     * `seen` is what it shows that none has shown before, and the number of those that were read. Who counted wrongly is refused.
     */
    compile: (
      was: Release | undefined,
      is: Release,
      content: Candidate,
      happening: Happening,
      seen?: { entry: LedgerEntry; after: number },
    ) =>
      transact([
        was === undefined
          ? { Put: { TableName: table, Item: releaseItem(is), ConditionExpression: 'attribute_not_exists(pk)' } }
          : replace(was, is),
        {
          Put: {
            TableName: table,
            Item: { ...inReturns.candidate.key(is), content: { S: JSON.stringify(content) } },
          },
        },
        ...(seen ? [append(seenKey(is, seen.after), seen.entry)] : []),
        event(happening),
      ]),

    /** Moves a release on, if it still is as it was read; `listing` is rewritten with it where the public knows it. */
    move: (was: Release, is: Release, happening: Happening, listing?: Listed) =>
      transact([replace(was, is), ...(listing ? [listingPut(table, listing)] : []), event(happening)]),

    /** Makes a release public on paper: its state, its ledger entry and what it supersedes change together or not at all. */
    publish: (
      was: Release,
      is: Release,
      entry: LedgerEntry,
      superseded: [Release, Release] | undefined,
      happening: Happening,
    ) =>
      transact([
        replace(was, is),
        append(inReturns.ledger.key(is), entry),
        ...(superseded ? [replace(...superseded)] : []),
        event(happening),
      ]),

    /** Lists a release whose files are all in public, as long as its state still is what was read. */
    list: (release: Release, listing: Listed) =>
      transact([
        {
          ConditionCheck: {
            TableName: table,
            Key: inReturns.release.key(release),
            ConditionExpression: '#release = :was',
            ExpressionAttributeNames: { '#release': 'release' },
            ExpressionAttributeValues: { ':was': { S: releaseText(release) } },
          },
        },
        listingPut(table, listing),
      ]),
  };
};
export type Releases = ReturnType<typeof openReleases>;

const listingPut = (table: string, listing: Listed): TransactWriteItem => ({
  Put: {
    TableName: table,
    Item: {
      ...inReturns.published.key(listing),
      listed: { S: JSON.stringify(listing) },
    },
  },
});

const refusedByCondition = (error: TransactionCanceledException): boolean =>
  (error.CancellationReasons ?? []).some(
    ({ Code }) => Code === 'ConditionalCheckFailed' || Code === 'TransactionConflict',
  );

import {
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { LedgerEntry } from '../domain/disclosure/ledger/ledger.ts';
import { isOut, type Listed, Release } from '../domain/release/life/release.ts';
import { textOfKept } from './as-read.ts';
import type { Candidate } from './candidate.ts';
import { eventItem, type Happening } from './events.ts';
import { frontDueItem } from './front-due.ts';
import { itemsOfText } from './long-text.ts';
import { inReturns, type Key } from './table-keys.ts';

/** A release as it lies in the table: in one order of its properties, since conditions compare the text. */
const textOf = (release: Release): string => JSON.stringify(Release.parse(release));

const itemOf = (release: Release) => ({
  ...inReturns.release.key(release),
  state: { S: release.state },
  releaseAt: { S: release.releaseAt },
  ...(isOut(release) ? { out: { S: 'true' } } : {}),
  release: { S: textOf(release) },
});

const stillIs = (release: Release) => ({
  ConditionExpression: '#release = :was',
  ExpressionAttributeNames: { '#release': 'release' },
  ExpressionAttributeValues: { ':was': { S: textOfKept(release, textOf) } },
});

/** What transactions on releases are made of. */
export const releaseWrites = (client: DynamoDBClient, table: string) => {
  const puts = (items: ReturnType<typeof itemsOfText>): TransactWriteItem[] =>
    items.map((Item) => ({ Put: { TableName: table, Item } }));
  const frontDue = (at: string): TransactWriteItem => ({ Put: { TableName: table, Item: frontDueItem(at) } });
  return {
    /** @returns false where a condition did not hold: somebody else was there first */
    transact: async (items: readonly TransactWriteItem[]): Promise<boolean> => {
      try {
        await client.send(new TransactWriteItemsCommand({ TransactItems: [...items] }));
        return true;
      } catch (error) {
        if (error instanceof TransactionCanceledException && refusedByCondition(error)) return false;
        throw error;
      }
    },

    /** Puts a version where there is none. */
    put: (release: Release): TransactWriteItem => ({
      Put: { TableName: table, Item: itemOf(release), ConditionExpression: 'attribute_not_exists(pk)' },
    }),

    /** Puts a version in the place of one that still is as it was read. */
    replace: (was: Release, is: Release): TransactWriteItem => ({
      Put: { TableName: table, Item: itemOf(is), ...stillIs(was) },
    }),

    unchanged: (release: Release): TransactWriteItem => ({
      ConditionCheck: {
        TableName: table,
        Key: inReturns.release.key(release),
        ...stillIs(release),
      },
    }),

    candidate: (release: Release, content: Candidate): TransactWriteItem[] =>
      puts(
        itemsOfText('content', JSON.stringify(content), {
          key: inReturns.candidate.key(release),
          partKey: (part) => inReturns.candidatePart.key({ ...release, part }),
        }),
      ),

    /** Puts an entry where there is none: what was shown stays as it was written down. */
    append: (key: Key, entry: LedgerEntry): TransactWriteItem => ({
      Put: {
        TableName: table,
        Item: { ...key, entry: { S: JSON.stringify(entry) } },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    }),

    /** Puts a listing, and that what stands in front of the releases is to be written anew. */
    list: (listing: Listed, at: string): TransactWriteItem[] => [
      ...puts(
        itemsOfText('listed', JSON.stringify(listing), {
          key: inReturns.published.key(listing),
          partKey: (part) => inReturns.publishedPart.key({ ...listing, part }),
        }),
      ),
      frontDue(at),
    ],

    frontDue,

    event: (happening: Happening): TransactWriteItem => ({ Put: { TableName: table, Item: eventItem(happening) } }),
  };
};

const refusedByCondition = (error: TransactionCanceledException): boolean =>
  (error.CancellationReasons ?? []).some(({ Code }) => Code === 'ConditionalCheckFailed');

import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { TextItem } from './query-all.ts';
import { inReturns } from './table-keys.ts';

/**
 * Who is compiling a period, since when, and until when that keeps others from it: a function that died frees it by
 * then.
 */
export type Compiling = { by: string; since: string; until: string };

const free = '0000';

/** Who has a period among the items of its releases, or died having it; nobody where it was given back. */
export const compilingIn = (items: readonly TextItem[]): Compiling | undefined => {
  const { by, since, until } = items.find((item) => inReturns.compiling.read(item) !== undefined) ?? {};
  const isHeld = by !== undefined && since !== undefined && until !== undefined && until !== free;
  return isHeld ? { by, since, until } : undefined;
};

/** Keeps two from compiling one period at a time, in the table `returns`. */
export const compileLock = (client: DynamoDBClient, table: string) => {
  const put = (period: string, { by, since, until }: Compiling, condition: string, values: Record<string, string>) =>
    client.send(
      new PutItemCommand({
        TableName: table,
        Item: { ...inReturns.compiling.key({ period }), by: { S: by }, since: { S: since }, until: { S: until } },
        ConditionExpression: condition,
        ExpressionAttributeNames: { '#until': 'until' },
        ExpressionAttributeValues: Object.fromEntries(
          Object.entries(values).map(([name, text]) => [name, { S: text }]),
        ),
      }),
    );
  return {
    /** Takes a period for oneself. @returns who has it, where somebody else does */
    take: async (period: string, mine: Compiling, now: Date): Promise<Compiling | undefined> => {
      try {
        await put(period, mine, 'attribute_not_exists(pk) OR #until < :now', { ':now': now.toISOString() });
        return undefined;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
      const Key = inReturns.compiling.key({ period });
      const { Item } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
      return {
        by: Item?.by?.S ?? 'somebody',
        since: Item?.since?.S ?? mine.since,
        until: Item?.until?.S ?? mine.until,
      };
    },

    /** Gives it back, where it still is one's own. */
    give: async (period: string, mine: Compiling): Promise<void> => {
      try {
        await put(period, { ...mine, until: free }, '#until = :until', { ':until': mine.until });
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
};
export type CompileLock = ReturnType<typeof compileLock>;

import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { inReturns } from './table-keys.ts';

/** A request that may be sent again: by whom, under which key, and a digest of what it asked. */
type Asked = { who: string; key: string; request: string };

/** A function that died in the midst of a request leaves it begun; after this it may be tried again, ms. */
const patience = 60_000;
const never = '0000';

/** How long a reply is remembered, ms; the table forgets it some time after. */
const memory = 30 * 24 * 3600 * 1000;

/** What was replied to requests, in the table `returns`, by caller and key. */
export const requestsOnce = (client: DynamoDBClient, table: string) => {
  const put = (asked: Asked, now: Date, attributes: Record<string, string>, condition = {}) =>
    client.send(
      new PutItemCommand({
        TableName: table,
        Item: {
          ...inReturns.once.key(asked),
          request: { S: asked.request },
          expires: { N: String(Math.floor((now.getTime() + memory) / 1000)) },
          ...Object.fromEntries(Object.entries(attributes).map(([name, text]) => [name, { S: text }])),
        },
        ...condition,
      }),
    );
  return {
    begin: async (asked: Asked, now: Date) => {
      const stale = new Date(now.getTime() - patience).toISOString();
      try {
        await put(
          asked,
          now,
          { began: now.toISOString() },
          {
            ConditionExpression: 'attribute_not_exists(pk) OR (attribute_not_exists(reply) AND began < :stale)',
            ExpressionAttributeValues: { ':stale': { S: stale } },
          },
        );
        return 'new' as const;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: inReturns.once.key(asked), ConsistentRead: true }),
      );
      const reply = Item?.reply?.S;
      return reply === undefined ? ('running' as const) : { request: Item?.request?.S ?? '', reply: JSON.parse(reply) };
    },
    finish: async (asked: Asked, reply: unknown, now: Date) => {
      await put(asked, now, { began: now.toISOString(), reply: JSON.stringify(reply) });
    },
    drop: async (asked: Asked, now: Date) => {
      await put(asked, now, { began: never });
    },
  };
};

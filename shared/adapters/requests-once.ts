import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  type Put,
  PutItemCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { inReturns } from './table-keys.ts';

/** A request that may be sent again: by whom, under which key, a digest of what it asked, and when it was begun. */
type Begun = { who: string; key: string; request: string; began: string };

/** That a request was carried out, and what was replied: put in the transaction that carries it out. */
export type CarriedOut = Begun & { reply: unknown };

/** A function that died in the midst of a request leaves it begun; after this it may be tried again, ms. */
const patience = 60_000;
const never = '0000';

/** How long a reply is remembered, ms; the table forgets it some time after. */
const memory = 30 * 24 * 3600 * 1000;

const itemOf = ({ who, key, request, began }: Begun, now: string, reply?: unknown): NonNullable<Put['Item']> => ({
  ...inReturns.once.key({ who, key }),
  request: { S: request },
  began: { S: began },
  expires: { N: String(Math.floor((Date.parse(now) + memory) / 1000)) },
  ...(reply === undefined ? {} : { reply: { S: JSON.stringify(reply) } }),
});

/** As long as nobody else has carried the request out, or taken it up because whoever had it seemed dead. */
const stillMine = ({ began }: Begun) => ({
  ConditionExpression: 'began = :began AND attribute_not_exists(reply)',
  ExpressionAttributeValues: { ':began': { S: began } },
});

/**
 * What marks a request as carried out, for the transaction that does it: both happen or neither, and once. Nothing for
 * a request without a key.
 */
export const markOf = (table: string, done: CarriedOut | undefined): TransactWriteItem[] =>
  done === undefined
    ? []
    : [{ Put: { TableName: table, Item: itemOf(done, done.began, done.reply), ...stillMine(done) } }];

/** What was replied to requests, in the table `returns`, by caller and key. */
export const requestsOnce = (client: DynamoDBClient, table: string) => {
  /** @returns whether the condition held */
  const put = async (Item: Put['Item'], condition: Pick<Put, 'ConditionExpression' | 'ExpressionAttributeValues'>) => {
    try {
      await client.send(new PutItemCommand({ TableName: table, Item, ...condition }));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };
  const kept = async (asked: { who: string; key: string }) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: inReturns.once.key(asked), ConsistentRead: true }),
    );
    const reply = Item?.reply?.S;
    if (reply !== undefined) return { request: Item?.request?.S ?? '', reply: JSON.parse(reply) };
    return Item?.began?.S === never ? ('dropped' as const) : ('running' as const);
  };
  return {
    begin: async (asked: Begun) => {
      const stale = new Date(Date.parse(asked.began) - patience).toISOString();
      // One's own beginning is met where the SDK put it again because no answer came.
      const isMine = await put(itemOf(asked, asked.began), {
        ConditionExpression:
          'attribute_not_exists(pk) OR (attribute_not_exists(reply) AND (began < :stale OR began = :began))',
        ExpressionAttributeValues: { ':stale': { S: stale }, ':began': { S: asked.began } },
      });
      if (isMine) return 'new' as const;
      const found = await kept(asked);
      return found === 'dropped' ? ('running' as const) : found;
    },
    finish: async (done: CarriedOut): Promise<void> => {
      await put(itemOf(done, done.began, done.reply), stillMine(done));
    },
    drop: async (asked: Begun) => {
      const isMine = await put(itemOf({ ...asked, began: never }, asked.began), stillMine(asked));
      return isMine ? ('dropped' as const) : kept(asked);
    },
  };
};

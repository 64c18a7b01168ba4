import { type AttributeValue, type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';

const plain = (item: Record<string, AttributeValue>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(item).map(([name, { S, N }]) => [name, S ?? Number(N)]));

/** All that a table holds, in the order of its keys: texts as they are, numbers as numbers. */
export const itemsIn = async (client: DynamoDBClient, table: string) => {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: table, ConsistentRead: true }));
  const keyOf = ({ pk, sk }: Record<string, unknown>) => `${pk} ${sk}`;
  return Items.map(plain).toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
};

/** The item of an event, as it must lie in the table. */
export const eventAt = (at: string, { who, what, about, why }: Record<'who' | 'what' | 'about' | 'why', string>) => ({
  pk: `EVENTS#${at.slice(0, 7)}`,
  sk: `${at}#${about}#${what}`,
  ...{ at, who, what, about, why },
});

/** The mark of a request that was carried out, asked and marked in these tests by one caller in one way. */
export const done = {
  ...{ who: 'jo', key: 'a-key', request: 'digest', began: '2024-05-03T09:00:00.500Z' },
  reply: { status: 200, body: 'So.' },
};
export const mark = {
  pk: 'ONCE#jo',
  sk: 'a-key',
  request: 'digest',
  began: '2024-05-03T09:00:00.500Z',
  // Thirty days after it was begun, s, whole.
  expires: Date.parse('2024-06-02T09:00:00.000Z') / 1000,
  reply: '{"status":200,"body":"So."}',
};

import { type AttributeValue, BatchWriteItemCommand, ScanCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { expect } from 'vitest';
import type { Road } from './release-road.ts';
import type { openShelf } from './shelf.ts';

/** Keys whose object, or whose word on when it may be read, is not the same on both shelves. */
export const differences = (one: ReturnType<typeof openShelf>, other: ReturnType<typeof openShelf>): string[] => {
  const same = (key: string) => {
    const [first, second] = [one.objects.get(key), other.objects.get(key)];
    const bytes = first === second || (first && second && Buffer.compare(first, second) === 0);
    return bytes && JSON.stringify(one.readings.get(key)) === JSON.stringify(other.readings.get(key));
  };
  return [...new Set([...one.objects.keys(), ...other.objects.keys()])].filter((key) => !same(key));
};

type Item = Record<string, AttributeValue>;
const keyOf = ({ pk, sk }: Item) => ({ pk: pk!, sk: sk! });
export const nameOf = (item: Item) => `${item.pk?.S} ${item.sk?.S}`;

export const itemsOf = async ({ client, table }: Road, only?: string): Promise<Item[]> => {
  const scan = { TableName: table, ...(only === undefined ? {} : { ProjectionExpression: only }) };
  const { Items = [], LastEvaluatedKey } = await client.send(new ScanCommand(scan));
  expect(LastEvaluatedKey, 'one page holds the table').toBeUndefined();
  return Items;
};

/** What makes a table that holds `now`, or some of the way there, hold `then` again. */
export const wayBack = (then: readonly Item[], now: readonly Item[]): WriteRequest[] => {
  const text = (item: Item) => JSON.stringify(Object.entries(item).sort());
  const was = new Map(then.map((item) => [nameOf(item), text(item)]));
  const is = new Map(now.map((item) => [nameOf(item), text(item)]));
  return [
    ...then.filter((item) => is.get(nameOf(item)) !== was.get(nameOf(item))).map((Item) => ({ PutRequest: { Item } })),
    ...now.filter((item) => !was.has(nameOf(item))).map((item) => ({ DeleteRequest: { Key: keyOf(item) } })),
  ];
};

export const restore = async ({ client, table }: Road, way: WriteRequest[]): Promise<void> => {
  const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: way } }));
  expect(UnprocessedItems ?? {}).toEqual({});
};

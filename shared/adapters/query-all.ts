import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';

/** An item whose attributes are all text, as ours are: structures lie in them as JSON. */
export type TextItem = Readonly<Record<string, string | undefined>>;

/** An item as text. */
export const texts = (item: Record<string, AttributeValue>): TextItem =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, value.S]));

/**
 * Every item of one partition in the order of its sort key, however many pages it takes; `begins` leaves out those
 * whose sort key begins otherwise.
 */
export const queryAll = async (
  client: DynamoDBClient,
  table: string,
  pk: string,
  begins?: string,
): Promise<readonly TextItem[]> => {
  const items: TextItem[] = [];
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: begins === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :begins)',
        ExpressionAttributeValues: {
          ':pk': { S: pk },
          ...(begins === undefined ? {} : { ':begins': { S: begins } }),
        },
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    items.push(...(page.Items ?? []).map(texts));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
};

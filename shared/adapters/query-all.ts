import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';

/** An item whose attributes are all text, as ours are: structures lie in them as JSON. */
export type TextItem = Readonly<Record<string, string | undefined>>;

const texts = (item: Record<string, AttributeValue>): TextItem =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, value.S]));

/** Every item of one partition in the order of its sort key, however many pages it takes. */
export const queryAll = async (client: DynamoDBClient, table: string, pk: string): Promise<readonly TextItem[]> => {
  const items: TextItem[] = [];
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: pk } },
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    items.push(...(page.Items ?? []).map(texts));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
};

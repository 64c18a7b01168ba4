import { randomUUID } from 'node:crypto';
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { inReturns } from './table-keys.ts';

const key = inReturns.front.key({});

/**
 * Says that what stands in front of the releases is to be written anew. It is put in the transaction that changes what
 * the front tells of, so that no change is forgotten however its renewal ends; each has a name of its own.
 */
export const frontDueItem = (at: string): Record<string, AttributeValue> => ({
  ...key,
  due: { S: `${at} ${randomUUID()}` },
});

/** Whether the front is to be written anew, in the table `returns`. */
export const openFront = (client: DynamoDBClient, table: string) => ({
  /** The name of the last change that the front does not show yet; undefined where it shows all. */
  frontDue: async (): Promise<string | undefined> => {
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }));
    return Item?.due?.S || undefined;
  },

  /** The front shows all changes up to this one. @returns false where another came in the meantime */
  frontRenewed: async (due: string): Promise<boolean> => {
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: { ...key, due: { S: '' } },
          ConditionExpression: 'due = :due',
          ExpressionAttributeValues: { ':due': { S: due } },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  },
});

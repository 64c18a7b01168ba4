import { ConditionalCheckFailedException, type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { SubmissionAt } from '../domain/submissions/upload-key.ts';
import { inReturns } from './table-keys.ts';

/**
 * Says of a ticket that it stands for the file of an earlier submission. False where its own file has arrived by then.
 */
export const confirmSubmission =
  (client: DynamoDBClient, table: string) =>
  async (at: SubmissionAt, of: string): Promise<boolean> => {
    try {
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: inReturns.submission.key(at),
          UpdateExpression: 'SET confirms = :of',
          ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(receivedAt)',
          ExpressionAttributeValues: { ':of': { S: of } },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };

import { type DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { SignOff } from '../domain/submissions/current-return.ts';
import type { SubmissionAt } from '../domain/submissions/upload-key.ts';
import { failedPart } from './conditional.ts';
import { eventItem } from './events.ts';
import { eventAbout, inReturns } from './table-keys.ts';

/**
 * Keeps a sign-off with its event, while the submission is still the current return of its area, accepted and not signed
 * off. `changed` means that it no longer is.
 */
export const recordSignOff =
  (client: DynamoDBClient, table: string) =>
  async (at: SubmissionAt, signedOff: SignOff): Promise<'recorded' | 'changed'> => {
    const event = {
      at: signedOff.at,
      who: signedOff.by,
      what: 'signed-off',
      about: eventAbout.submission(at),
      why: '',
    };
    const TransactItems = [
      {
        Update: {
          TableName: table,
          Key: inReturns.current.key(at),
          UpdateExpression: 'SET signedOff = :signedOff',
          ConditionExpression: 'submission = :submission AND #status = :accepted AND attribute_not_exists(signedOff)',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: {
            ':signedOff': { S: JSON.stringify(signedOff) },
            ':submission': { S: at.submission },
            ':accepted': { S: 'accepted' },
          },
        },
      },
      {
        Put: {
          TableName: table,
          Item: { ...inReturns.signOff.key(at), by: { S: signedOff.by }, at: { S: signedOff.at } },
        },
      },
      { Put: { TableName: table, Item: eventItem(event) } },
    ];
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems }));
      return 'recorded';
    } catch (error) {
      if (failedPart(error) === 0) return 'changed';
      throw error;
    }
  };

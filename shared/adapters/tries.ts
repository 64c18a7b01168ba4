import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { thePlatform } from '../domain/access/who.ts';
import type { SubmissionAt } from '../domain/submissions/upload-key.ts';
import { failedPart } from './conditional.ts';
import { eventItem } from './events.ts';
import { eventAbout, inReturns } from './table-keys.ts';

/** Of one that was asked for, and whose file has not been received meanwhile. */
const unreceived = 'attribute_exists(requestedAt) AND attribute_not_exists(receivedAt)';

/** Notes that a file is tried to be received once more: the first time is not noted. */
export const noteTry =
  (client: DynamoDBClient, table: string) =>
  async (at: SubmissionAt, tries: number, now: Date): Promise<void> => {
    try {
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: inReturns.submission.key(at),
          UpdateExpression: 'SET tries = :tries, triedAt = :now',
          ConditionExpression: unreceived,
          ExpressionAttributeValues: { ':tries': { S: String(tries) }, ':now': { S: now.toISOString() } },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };

/** Notes that a file is not tried again, with the event by which its area is told. */
export const giveUp =
  (client: DynamoDBClient, table: string) =>
  async (at: SubmissionAt, now: Date): Promise<void> => {
    const event = {
      at: now.toISOString(),
      who: thePlatform,
      what: 'not received',
      about: eventAbout.submission(at),
      why: 'the file could not be received, however often it was tried',
    };
    const Update = {
      TableName: table,
      Key: inReturns.submission.key(at),
      UpdateExpression: 'SET gaveUpAt = :now',
      ConditionExpression: `${unreceived} AND attribute_not_exists(gaveUpAt)`,
      ExpressionAttributeValues: { ':now': { S: event.at } },
    };
    const Put = { TableName: table, Item: eventItem(event) };
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Update }, { Put }] }));
    } catch (error) {
      if (failedPart(error) !== 0) throw error;
    }
  };

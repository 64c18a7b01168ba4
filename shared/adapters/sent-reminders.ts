import {
  type DynamoDBClient,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Reminder } from '../domain/collection/shapes.ts';
import { eventItem } from './events.ts';
import { queryAll } from './query-all.ts';
import { eventAbout, inReturns } from './table-keys.ts';

type Due = { period: string; day: string; reminder: Reminder };

const keyOf = ({ period, day, reminder: { area, reason } }: Due) =>
  inReturns.reminder.key({ period, day, area, reason });

/** The reminders of a day in the table `returns`: each is recorded once, with its event, and marked when it has gone out. */
export const sentReminders = (client: DynamoDBClient, table: string) => ({
  record: async (due: Due, at: string): Promise<void> => {
    const { period, day, reminder } = due;
    const about = eventAbout.reminder({ period, area: reminder.area });
    const event = eventItem({ at, who: 'remind-areas', what: 'reminder due', about, why: reminder.reason });
    const Item = { ...keyOf(due), area: { S: reminder.area }, reason: { S: reminder.reason }, day: { S: day } };
    try {
      await client.send(
        new TransactWriteItemsCommand({
          TransactItems: [
            { Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
            { Put: { TableName: table, Item: event } },
          ],
        }),
      );
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      if (error.CancellationReasons?.[0]?.Code !== 'ConditionalCheckFailed') throw error;
    }
  },

  /** Which reminders of a day have gone out, as `area#reason`. */
  goneOut: async (period: string, day: string): Promise<ReadonlySet<string>> => {
    const items = await queryAll(client, table, inReturns.reminder.partition({ period }));
    return new Set(
      items
        .filter((item) => item.day === day && item.sentAt !== undefined)
        .map(({ area, reason }) => `${area}#${reason}`),
    );
  },

  mark: async (due: Due, sentAt: string): Promise<void> => {
    await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: keyOf(due),
        UpdateExpression: 'SET sentAt = :at',
        ExpressionAttributeValues: { ':at': { S: sentAt } },
      }),
    );
  },
});
export type SentReminders = ReturnType<typeof sentReminders>;

import { type DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Reminder } from '../domain/collection/shapes.ts';
import { reminderWhy } from '../domain/events/mail-of.ts';
import { failedPart } from './conditional.ts';
import { eventItem } from './events.ts';
import { type CarriedOut, markOf } from './requests-once.ts';
import { eventAbout, inReturns } from './table-keys.ts';

/**
 * `day` keeps a reminder from being given twice: the day of one that the calendar gives, the instant of one that a
 * person does.
 */
type Due = { period: string; day: string; reminder: Reminder };
type By = { who: string; at: string };

/** Reminders in the table `returns`: each is recorded once, with the event that the mail to the area follows from. */
export const openReminders = (client: DynamoDBClient, table: string) => ({
  record: async ({ period, day, reminder }: Due, { who, at }: By, done?: CarriedOut): Promise<void> => {
    const { area, reason } = reminder;
    const about = eventAbout.reminder({ period, area });
    const event = eventItem({ at, who, what: 'reminder due', about, why: reminderWhy(reminder) });
    const key = inReturns.reminder.key({ period, day, area, reason });
    const Item = { ...key, area: { S: area }, reason: { S: reason }, day: { S: day }, at: { S: at } };
    try {
      await client.send(
        new TransactWriteItemsCommand({
          TransactItems: [
            { Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
            { Put: { TableName: table, Item: event } },
            ...markOf(table, done),
          ],
        }),
      );
    } catch (error) {
      if (failedPart(error) !== 0) throw error;
    }
  },
});
export type Reminders = ReturnType<typeof openReminders>;

import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { inReturns } from './table-keys.ts';

/** Which event a mail is about: the month and the rest of its key. */
type Of = { month: string; event: string };

/** Which mails have gone out, so that a change that is told twice is mailed once. */
export const sentMails = (client: DynamoDBClient, table: string) => ({
  hasGone: async (of: Of): Promise<boolean> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: inReturns.mail.key(of), ConsistentRead: true }),
    );
    return Item !== undefined;
  },
  mark: async (of: Of, sentAt: string): Promise<void> => {
    const Item = { ...inReturns.mail.key(of), sentAt: { S: sentAt } };
    await client.send(new PutItemCommand({ TableName: table, Item }));
  },
});
export type SentMails = ReturnType<typeof sentMails>;

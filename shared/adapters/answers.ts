import { type AttributeValue, type DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Answer } from '../domain/submissions/answers.ts';
import type { CurrentReturn } from '../domain/submissions/current-return.ts';
import type { SubmissionAt } from '../domain/submissions/upload-key.ts';
import { failedPart } from './conditional.ts';
import { eventItem } from './events.ts';
import { eventAbout, inReturns } from './table-keys.ts';

/** An answer as the item that is kept. */
export const answerItem = (at: SubmissionAt, answer: Answer): Record<string, AttributeValue> => ({
  ...inReturns.answer.key({ ...at, finding: answer.finding }),
  ...Object.fromEntries(Object.entries(answer).map(([name, text]) => [name, { S: text }])),
});

/** Answers to the current return as it was seen, and which queries they leave open. */
export type Answering = { at: SubmissionAt; seen: CurrentReturn; answers: readonly Answer[]; open: readonly string[] };

/**
 * Keeps answers, what is left open, the status that follows and the events, in one transaction. It holds only while the
 * return is as it was seen: `changed` means that it must be read again.
 */
export const recordAnswers =
  (client: DynamoDBClient, table: string) =>
  async ({ at, seen, answers, open }: Answering): Promise<'recorded' | 'changed'> => {
    const put = (Item: Record<string, AttributeValue>) => ({ Put: { TableName: table, Item } });
    const status = open.length === 0 ? 'accepted' : 'queried';
    // The name of a finding stays out: overseers read events, and may not learn of findings on Category 4.
    const told = answers.map(({ by, at: when }, index) => ({
      at: when,
      who: by,
      what: 'answered',
      about: eventAbout.answer({ ...at, order: String(index + 1) }),
      why: '',
    }));
    const last = answers.at(-1);
    const accepted =
      status === 'accepted' && last !== undefined
        ? [
            {
              at: last.at,
              who: last.by,
              what: 'accepted',
              about: eventAbout.submission(at),
              why: 'every query is answered',
            },
          ]
        : [];
    const change = {
      TableName: table,
      Key: inReturns.current.key(at),
      UpdateExpression: 'SET #open = :open, #status = :status',
      ConditionExpression: 'submission = :submission AND #open = :seen AND attribute_not_exists(signedOff)',
      ExpressionAttributeNames: { '#open': 'open', '#status': 'status' },
      ExpressionAttributeValues: {
        ':open': { S: JSON.stringify(open) },
        ':status': { S: status },
        ':submission': { S: at.submission },
        ':seen': { S: JSON.stringify(seen.open) },
      },
    };
    const TransactItems = [
      { Update: change },
      ...answers.map((answer) => put(answerItem(at, answer))),
      ...[...told, ...accepted].map((event) => put(eventItem(event))),
    ];
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems }));
      return 'recorded';
    } catch (error) {
      if (failedPart(error) === 0) return 'changed';
      throw error;
    }
  };

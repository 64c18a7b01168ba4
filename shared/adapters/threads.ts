import {
  type AttributeValue,
  type DynamoDBClient,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { ReturnInHand, SignedReturn } from '../domain/submissions/stand.ts';
import { Thread } from '../domain/submissions/threads.ts';
import type { SubmissionAt } from '../domain/submissions/upload-key.ts';
import { readFrom, textOfKept } from './as-read.ts';
import { failedPart } from './conditional.ts';
import { eventItem, type Happening } from './events.ts';
import { queryAll } from './query-all.ts';
import { type CarriedOut, markOf } from './requests-once.ts';
import { moveOn } from './stands.ts';
import { inReturns } from './table-keys.ts';

type At = Omit<SubmissionAt, 'submission'>;

/** The text of a thread, in one order of its properties, since conditions compare it. */
const threadText = (thread: Thread): string => JSON.stringify(Thread.parse(thread));

/** All that was said about one return, whichever submission it was said of. */
export const threadsOf =
  (client: DynamoDBClient, table: string) =>
  async (at: At): Promise<readonly Thread[]> =>
    (await queryAll(client, table, inReturns.thread.partition(at), inReturns.thread.begins.sk)).map(
      ({ thread = 'null' }) => readFrom(thread, Thread.parse(JSON.parse(thread))),
    );

const threadPut = (table: string, at: At, was: Thread | undefined, is: Thread): TransactWriteItem => ({
  Put: {
    TableName: table,
    Item: { ...inReturns.thread.key({ ...at, name: is.name }), thread: { S: threadText(is) } },
    ...(was === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'thread = :was',
          ExpressionAttributeValues: { ':was': { S: textOfKept(was, threadText) } satisfies AttributeValue },
        }),
  },
});

/**
 * One step of a submission in hand: what was said, what it is from now on, what counts from now on, and what is told of
 * it; `done` is the request that took it.
 */
export type Step = {
  at: At;
  was: ReturnInHand;
  is: ReturnInHand;
  said?: readonly { was: Thread | undefined; is: Thread }[];
  signed?: SignedReturn;
  happenings: readonly Happening[];
  done?: CarriedOut | undefined;
};

/**
 * Takes a step in one transaction, as long as the submission in hand and every thread are as they were read: `changed`
 * means that they must be read again.
 */
export const takeStep =
  (client: DynamoDBClient, table: string) =>
  async ({ at, was, is, said = [], signed, happenings, done }: Step): Promise<'recorded' | 'changed'> => {
    const TransactItems = [
      { Update: moveOn(table, at, was, is, signed) },
      ...said.map((each) => threadPut(table, at, each.was, each.is)),
      ...(signed === undefined ? [] : [signOffPut(table, at, signed)]),
      ...happenings.map((happening) => ({ Put: { TableName: table, Item: eventItem(happening) } })),
      ...markOf(table, done),
    ];
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems }));
      return 'recorded';
    } catch (error) {
      if (failedPart(error) !== undefined) return 'changed';
      throw error;
    }
  };

/** A sign-off is kept by itself as well, for an inspection: what counts is replaced one day, this never is. */
const signOffPut = (table: string, at: At, { submission, signedOff }: SignedReturn): TransactWriteItem => ({
  Put: {
    TableName: table,
    Item: { ...inReturns.signOff.key({ ...at, submission }), by: { S: signedOff.by }, at: { S: signedOff.at } },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

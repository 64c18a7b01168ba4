import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { ScreeningReport, Verdict } from '../domain/screening-report.ts';
import { Answer } from '../domain/submissions/answers.ts';
import type { SubmissionAt } from '../domain/submissions/upload-key.ts';
import { queryAll, type TextItem } from './query-all.ts';
import { inReturns, type Key } from './table-keys.ts';

/** One submission of a return. Until its file has arrived it has no verdict. */
export const Submission = z.object({
  submission: z.string(),
  format: z.string(),
  submittedBy: z.string().optional(),
  requestedAt: z.string().optional(),
  receivedAt: z.string().optional(),
  verdict: Verdict.optional(),
  /** Which version of the object was read, where the bucket keeps versions. */
  version: z.string().optional(),
});
export type Submission = z.infer<typeof Submission>;

const readSubmission = (item: TextItem): Submission => Submission.parse(item);

/** Keeps who asked for an upload, before there is a file. */
export const requestSubmission =
  (client: DynamoDBClient, table: string) =>
  async (at: SubmissionAt, { format, by, now }: { format: string; by: string; now: Date }): Promise<void> => {
    const Item = {
      ...inReturns.submission.key(at),
      submission: { S: at.submission },
      format: { S: format },
      submittedBy: { S: by },
      requestedAt: { S: now.toISOString() },
    };
    await client.send(new PutItemCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' }));
  };

const read =
  (client: DynamoDBClient, table: string) =>
  async (key: Key): Promise<TextItem | undefined> => {
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }));
    return Item && Object.fromEntries(Object.entries(Item).map(([name, value]) => [name, value.S]));
  };

/** One submission; undefined where none was asked for by that name. */
export const findSubmission =
  (client: DynamoDBClient, table: string) =>
  async (at: SubmissionAt): Promise<Submission | undefined> => {
    const item = await read(client, table)(inReturns.submission.key(at));
    return item && readSubmission(item);
  };

/** The screening report of a submission; undefined until it has been screened. */
export const findReport =
  (client: DynamoDBClient, table: string) =>
  async (at: SubmissionAt): Promise<ScreeningReport | undefined> => {
    const item = await read(client, table)(inReturns.report.key(at));
    return item && ScreeningReport.parse(JSON.parse(item.report ?? 'null'));
  };

/** Everything kept of one return: its submissions that arrived, oldest first, and what was answered to each. */
export const returnHistory =
  (client: DynamoDBClient, table: string) =>
  async (
    at: Omit<SubmissionAt, 'submission'>,
  ): Promise<{ submissions: Submission[]; answers: (Answer & { submission: string })[] }> => {
    const items = await queryAll(client, table, inReturns.submission.partition(at));
    return {
      submissions: items
        .filter((item) => inReturns.submission.read(item) && item.receivedAt !== undefined)
        .map(readSubmission),
      answers: items.flatMap((item) => {
        const named = inReturns.answer.read(item);
        return named ? [{ ...Answer.parse(item), submission: named.submission }] : [];
      }),
    };
  };

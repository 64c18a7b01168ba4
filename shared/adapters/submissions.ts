import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { ScreeningReport, SeenReport, Verdict } from '../domain/screening-report.ts';
import { type SubmissionAt, UploadFormat } from '../domain/submissions/upload-key.ts';
import { unpacked } from './observation-rows.ts';
import { queryAll, type TextItem, texts } from './query-all.ts';
import { type CarriedOut, markOf } from './requests-once.ts';
import { inReturns, type Key } from './table-keys.ts';

/** One submission of a return. Until its file has arrived it has no verdict. */
export const Submission = z.object({
  submission: z.string(),
  format: UploadFormat,
  submittedBy: z.string().optional(),
  requestedAt: z.string().optional(),
  receivedAt: z.string().optional(),
  /** The verdict of the area's own report, and of the one that others see. */
  verdict: Verdict.optional(),
  seen: Verdict.optional(),
  /** Which version of the object was read, where the bucket keeps versions. */
  version: z.string().optional(),
  /** The bucket's mark of the writing that was read: another one is another file. */
  sequencer: z.string().optional(),
  /** The submission whose file is taken in again, where this one confirms it. */
  confirms: z.string().optional(),
  /** Of one that could not be received so far: how often it was tried, when last, and since when no more. */
  tries: z.coerce.number().int().optional(),
  triedAt: z.string().optional(),
  gaveUpAt: z.string().optional(),
});
export type Submission = z.infer<typeof Submission>;

const readSubmission = (item: TextItem): Submission => Submission.parse(item);

/** Keeps who asked for an upload, before there is a file, with the reply where the request bears a key. */
export const requestSubmission =
  (client: DynamoDBClient, table: string) =>
  async (
    at: SubmissionAt,
    { format, by, now }: { format: UploadFormat; by: string; now: Date },
    done?: CarriedOut,
  ): Promise<void> => {
    const Item = {
      ...inReturns.submission.key(at),
      submission: { S: at.submission },
      format: { S: format },
      submittedBy: { S: by },
      requestedAt: { S: now.toISOString() },
    };
    const asked = { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' };
    // A transaction costs twice as much: it is for those that have two things to keep.
    if (done === undefined) await client.send(new PutItemCommand(asked));
    else await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: asked }, ...markOf(table, done)] }));
  };

const read =
  (client: DynamoDBClient, table: string) =>
  async (key: Key): Promise<TextItem | undefined> => {
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }));
    return Item && texts(Item);
  };

/** One submission; undefined where none was asked for by that name. */
export const findSubmission =
  (client: DynamoDBClient, table: string) =>
  async (at: SubmissionAt): Promise<Submission | undefined> => {
    const item = await read(client, table)(inReturns.submission.key(at));
    return item && readSubmission(item);
  };

/** The two reports on a submission: the area's own, and the one that others see. */
export type Reports = { own: ScreeningReport; seen: SeenReport };

/** The reports on a submission; undefined until it has been screened. */
export const findReports =
  (client: DynamoDBClient, table: string) =>
  async (at: SubmissionAt): Promise<Reports | undefined> => {
    const item = await read(client, table)(inReturns.report.key(at));
    if (item === undefined) return undefined;
    const [own, seen] = [item.report, item.seen].map((text) => unpacked(text ?? 'null'));
    return { own: ScreeningReport.parse(own), seen: SeenReport.parse(seen) };
  };

/** The submissions of one return that arrived, oldest first. */
export const submissionsOf =
  (client: DynamoDBClient, table: string) =>
  async (at: Omit<SubmissionAt, 'submission'>): Promise<readonly Submission[]> =>
    (await queryAll(client, table, inReturns.submission.partition(at), inReturns.submission.begins.sk))
      .filter((item) => inReturns.submission.read(item) && item.receivedAt !== undefined)
      .map(readSubmission);

import { type AttributeValue, type DynamoDBClient, GetItemCommand, type Update } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { AreaSlug } from '../domain/areas.ts';
import { type Period, periodBefore } from '../domain/periods.ts';
import { type Past, yearsCompared } from '../domain/screening/past.ts';
import { figuresOf, ReturnInHand, SignedReturn, type Stand } from '../domain/submissions/stand.ts';
import type { SubmissionAt } from '../domain/submissions/upload-key.ts';
import { readFrom, textOfKept } from './as-read.ts';
import { packed, unpacked } from './observation-rows.ts';
import { queryAll, type TextItem, texts } from './query-all.ts';
import { inReturns } from './table-keys.ts';

type At = Omit<SubmissionAt, 'submission'>;

const Refused = z.object({ submission: z.string(), receivedAt: z.iso.datetime() });

/** The text of a submission in hand: in one order of its properties, since conditions compare it. */
const inHandText = (inHand: ReturnInHand): string => packed(ReturnInHand.parse(inHand));

/** Reads what is held of a return out of its one item. Throws where it is not as we write it. */
export const readStand = ({ signed, inHand, refused }: TextItem): Stand => ({
  ...(signed === undefined ? {} : { signed: SignedReturn.parse(unpacked(signed)) }),
  ...(inHand === undefined ? {} : { inHand: readFrom(inHand, ReturnInHand.parse(unpacked(inHand))) }),
  ...(refused === undefined ? {} : { refused: Refused.parse(JSON.parse(refused)) }),
});

/** What is held of the return of one area. */
export const standOf =
  (client: DynamoDBClient, table: string) =>
  async (at: At): Promise<Stand> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: inReturns.current.key(at), ConsistentRead: true }),
    );
    return Item === undefined ? {} : readStand(texts(Item));
  };

/** What is held of every area that anything is held of: the nation is one Query. */
export const standsOf =
  (client: DynamoDBClient, table: string) =>
  async (period: Period): Promise<ReadonlyMap<string, Stand>> =>
    new Map(
      (await queryAll(client, table, inReturns.current.partition({ period }))).map((item) => [
        inReturns.current.read(item)?.area ?? '',
        readStand(item),
      ]),
    );

const update = (table: string, at: At, set: Record<string, string>, condition: string, values = {}): Update => ({
  TableName: table,
  Key: inReturns.current.key(at),
  UpdateExpression: `SET ${Object.keys(set)
    .map((name) => `${name} = :${name}`)
    .join(', ')}`,
  ConditionExpression: condition,
  ExpressionAttributeValues: {
    ...Object.fromEntries(
      Object.entries(set).map(([name, text]): [string, AttributeValue] => [`:${name}`, { S: text }]),
    ),
    ...values,
  },
});

/** Takes a submission in hand, in the place of an older one and never of a newer. What is signed off stays as it is. */
export const takeInHand = (table: string, at: At, inHand: ReturnInHand): Update =>
  update(
    table,
    at,
    { inHand: inHandText(inHand), submission: inHand.submission },
    'attribute_not_exists(submission) OR submission < :submission',
  );

/** Remembers the newest submission that was rejected for what others see of it. */
export const rememberRefused = (table: string, at: At, refused: z.infer<typeof Refused>): Update =>
  update(
    table,
    at,
    { refused: JSON.stringify(Refused.parse(refused)), refusedAs: refused.submission },
    'attribute_not_exists(refusedAs) OR refusedAs < :refusedAs',
  );

/** Moves the submission in hand on, as long as it still is what was read; `signed` where it counts from now on. */
export const moveOn = (table: string, at: At, was: ReturnInHand, is: ReturnInHand, signed?: SignedReturn): Update =>
  update(
    table,
    at,
    {
      inHand: inHandText(is),
      ...(signed === undefined ? {} : { signed: packed(SignedReturn.parse(signed)) }),
    },
    'inHand = :was',
    { ':was': { S: textOfKept(was, inHandText) } },
  );

/** What an area signed off in the years before, the latest first; `most` years back. */
export const pastReturns =
  (client: DynamoDBClient, table: string, most = yearsCompared) =>
  async (area: AreaSlug, period: Period): Promise<readonly Past[]> => {
    const years = Array.from({ length: most }).reduce<Period[]>((so) => [...so, periodBefore(so.at(-1) ?? period)], []);
    const stands = await Promise.all(years.map((before) => standOf(client, table)({ area, period: before })));
    return years.flatMap((before, at) => {
      const { signed } = stands[at]!;
      return signed === undefined ? [] : [{ period: before, figures: figuresOf(signed) }];
    });
  };

import { type DynamoDBClient, type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { thePlatform } from '../domain/access/who.ts';
import type { ConfidentialFigures } from '../domain/figures.ts';
import type { ScreeningReport, SeenReport } from '../domain/screening-report.ts';
import type { ReturnInHand } from '../domain/submissions/stand.ts';
import type { SubmissionAt } from '../domain/submissions/upload-key.ts';
import { failedPart } from './conditional.ts';
import { confidentialPut } from './confidential-figures.ts';
import { eventItem } from './events.ts';
import { packed } from './observation-rows.ts';
import { rememberRefused, takeInHand } from './stands.ts';
import { eventAbout, inReturns } from './table-keys.ts';

/**
 * A screened submission, ready to be kept, with its two reports: the area's own, and the one that others see. `inHand`
 * is what the area is at work on from now on, unless a newer one is there; one that others see rejected has none.
 */
export type SubmissionToKeep = {
  at: SubmissionAt;
  format: string;
  version?: string | undefined;
  sequencer?: string | undefined;
  receivedAt: string;
  own: ScreeningReport;
  seen: SeenReport;
  inHand: ReturnInHand | undefined;
  confidential: ConfidentialFigures;
};

/** What came of it: it is in hand now; it was kept and is not; it had been recorded before and nothing was changed. */
export type Outcome = 'in hand' | 'kept' | 'known';

/**
 * Records a submission in one transaction: the submission, its reports, its event, its Category 4 figures and the place
 * it takes. The first condition holds that a submission is recorded once, the last that only a newer one takes the
 * place of another; where just that fails, the submission is kept without it. What is signed off is never touched.
 */
export const recordSubmission =
  (client: DynamoDBClient, tables: { returns: string; confidential: string }) =>
  async (screened: SubmissionToKeep): Promise<Outcome> => {
    const { at, inHand, receivedAt } = screened;
    const kept = itemsOf(screened, tables);
    const place =
      inHand === undefined
        ? rememberRefused(tables.returns, at, { submission: at.submission, receivedAt })
        : takeInHand(tables.returns, at, inHand);
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems: [...kept, { Update: place }] }));
      return inHand === undefined ? 'kept' : 'in hand';
    } catch (error) {
      const index = failedPart(error);
      if (index === 0) return 'known';
      if (index !== kept.length) throw error;
    }
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems: kept }));
      return 'kept';
    } catch (error) {
      if (failedPart(error) === 0) return 'known';
      throw error;
    }
  };

/** What the event of an arrival is called, by what others see of it: whether it may be signed off they are not told. */
const arrivals = { rejected: 'rejected', queried: 'queried', accepted: 'received' } as const;

const itemsOf = (
  screened: SubmissionToKeep,
  tables: { returns: string; confidential: string },
): TransactWriteItem[] => {
  const { at, own, seen, receivedAt, confidential } = screened;
  const put = (Item: ReturnType<typeof eventItem>): TransactWriteItem => ({ Put: { TableName: tables.returns, Item } });
  const event = {
    at: receivedAt,
    who: thePlatform,
    what: arrivals[seen.verdict],
    about: eventAbout.submission(at),
    why: `rules ${seen.rules}`,
  };
  return [
    { Update: received(screened, tables.returns) },
    put({ ...inReturns.report.key(at), report: { S: packed(own) }, seen: { S: packed(seen) } }),
    put(eventItem(event)),
    ...(own.verdict === 'rejected' || confidential.size === 0
      ? []
      : [{ Put: confidentialPut(tables.confidential, at, confidential) }]),
  ];
};

/** Who asked for the upload stays as it was kept; the rest is set once. */
const received = ({ at, format, version, sequencer, receivedAt, own, seen }: SubmissionToKeep, table: string) => ({
  TableName: table,
  Key: inReturns.submission.key(at),
  UpdateExpression: `SET ${[
    ...['submission', '#format', 'receivedAt', 'verdict', 'seen'],
    ...(version === undefined ? [] : ['version']),
    ...(sequencer === undefined ? [] : ['sequencer']),
  ]
    .map((name) => `${name} = :${name.replace('#', '')}`)
    .join(', ')}`,
  ConditionExpression: 'attribute_not_exists(receivedAt)',
  ExpressionAttributeNames: { '#format': 'format' },
  ExpressionAttributeValues: {
    ':submission': { S: at.submission },
    ':format': { S: format },
    ':receivedAt': { S: receivedAt },
    ':verdict': { S: own.verdict },
    ':seen': { S: seen.verdict },
    ...(version === undefined ? {} : { ':version': { S: version } }),
    ...(sequencer === undefined ? {} : { ':sequencer': { S: sequencer } }),
  },
});

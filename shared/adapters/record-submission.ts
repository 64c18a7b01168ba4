import { type DynamoDBClient, type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { ConfidentialFigures } from '../domain/figures.ts';
import type { ScreeningReport } from '../domain/screening-report.ts';
import type { Answer } from '../domain/submissions/answers.ts';
import type { CurrentReturn } from '../domain/submissions/current-return.ts';
import type { SubmissionAt } from '../domain/submissions/upload-key.ts';
import { answerItem } from './answers.ts';
import { failedPart } from './conditional.ts';
import { confidentialPut } from './confidential-figures.ts';
import { currentPut } from './current-returns.ts';
import { eventItem } from './events.ts';
import { eventAbout, inReturns } from './table-keys.ts';

/** A screened submission, ready to be kept. `current` is what it becomes unless a newer one stands; a rejected one has none. */
export type Screened = {
  at: SubmissionAt;
  format: string;
  version?: string | undefined;
  receivedAt: string;
  report: ScreeningReport;
  answers: readonly Answer[];
  current: CurrentReturn | undefined;
  confidential: ConfidentialFigures;
};

/** What came of it: it stands now; it was kept and does not stand; it had been recorded before and nothing was changed. */
export type Outcome = 'current' | 'kept' | 'known';

/**
 * Records a submission in one transaction: the submission, its report, its event, answers that carry over, its Category 4
 * figures and the current return. The first condition holds that a submission is recorded once, the last that only a newer
 * return takes the place of another; where just that fails, the submission is kept without it.
 */
export const recordSubmission =
  (client: DynamoDBClient, tables: { returns: string; confidential: string }) =>
  async (screened: Screened): Promise<Outcome> => {
    const kept = itemsOf(screened, tables);
    const current =
      screened.current === undefined ? [] : [{ Put: currentPut(tables.returns, screened.at, screened.current) }];
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems: [...kept, ...current] }));
      return current.length > 0 ? 'current' : 'kept';
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

const itemsOf = (screened: Screened, tables: { returns: string; confidential: string }): TransactWriteItem[] => {
  const { at, report, receivedAt, answers, current, confidential } = screened;
  const put = (Item: ReturnType<typeof eventItem>): TransactWriteItem => ({ Put: { TableName: tables.returns, Item } });
  const event = {
    at: receivedAt,
    who: 'receive-return',
    what: report.verdict,
    about: eventAbout.submission(at),
    why: `rules ${report.rules}`,
  };
  return [
    { Update: received(screened, tables.returns) },
    put({ ...inReturns.report.key(at), report: { S: JSON.stringify(report) } }),
    put(eventItem(event)),
    ...answers.map((answer) => put(answerItem(at, answer))),
    ...(current === undefined || confidential.size === 0
      ? []
      : [{ Put: confidentialPut(tables.confidential, at, confidential) }]),
  ];
};

/** Who asked for the upload stays as it was kept; the rest is set once. */
const received = ({ at, format, version, receivedAt, report }: Screened, table: string) => ({
  TableName: table,
  Key: inReturns.submission.key(at),
  UpdateExpression: `SET submission = :submission, #format = :format, receivedAt = :receivedAt, verdict = :verdict${version === undefined ? '' : ', version = :version'}`,
  ConditionExpression: 'attribute_not_exists(receivedAt)',
  ExpressionAttributeNames: { '#format': 'format' },
  ExpressionAttributeValues: {
    ':submission': { S: at.submission },
    ':format': { S: format },
    ':receivedAt': { S: receivedAt },
    ':verdict': { S: report.verdict },
    ...(version === undefined ? {} : { ':version': { S: version } }),
  },
});

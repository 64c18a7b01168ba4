import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { inReturns } from '../../shared/adapters/table-keys.ts';
import type { Collection } from './collection.ts';
import { firstAlarm } from './first-alarm.ts';
import { deadLetters } from './guarded-queue.ts';
import { NodeFunction } from './node-function.ts';
import { RecurringCall } from './recurring-call.ts';
import type { Stage } from './stage.ts';

type Props = { stage: Stage; collection: Collection };

/**
 * Areas are told by mail what concerns their return: each morning what is waited for, where it is a day for it, and at
 * any time what was committed. The mails hang on the table's stream, so that none goes out of what did not happen and
 * none is lost.
 */
export class Reminders extends Construct {
  /** What the domain's owner puts into its zone, so that mail is known to be ours. */
  readonly mailRecords: EmailIdentity['dkimRecords'];

  constructor(scope: Construct, id: string, { stage, collection }: Props) {
    super(scope, id);
    const mailDomain = stage.settings.mail;
    const identity = new EmailIdentity(this, 'domain', { identity: Identity.domain(mailDomain) });
    this.mailRecords = identity.dkimRecords;
    this.#tell({ stage, collection }, identity);
    const remind = new NodeFunction(this, 'remind-areas', {
      unattended: true,
      stage,
      purpose: 'Reminds areas of returns that are due',
      timeout: Duration.minutes(2),
    });
    remind.uses('RETURNS_TABLE', collection.returns, 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem');

    // Every day: days before closing are counted on the calendar, and fall on weekends as often as not.
    new RecurringCall(this, 'each-morning', {
      calls: remind,
      at: '0 8 ? * * *',
      why: 'Reminders go out in the morning of the days that are for it',
    });
  }

  #tell({ stage, collection: { returns } }: Props, identity: EmailIdentity) {
    const mailDomain = stage.settings.mail;
    const tell = new NodeFunction(this, 'tell-areas', {
      unattended: true,
      stage,
      purpose: 'Mails areas what concerns their return',
    });
    tell.uses('RETURNS_TABLE', returns, 'dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem');
    tell.knows('MAIL_FROM', `mappa-returns@${mailDomain}`).knows('MAIL_DOMAIN', mailDomain);
    tell.knows('PAGES_URL', `https://${stage.settings.pages}`);
    tell.may({ actions: ['ses:SendEmail'], resources: [identity.emailIdentityArn] });
    tell.may({
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      resources: [returns.tableStreamArn!],
    });
    tell.may({ actions: ['dynamodb:ListStreams'], resources: ['*'] });
    const givenUp = deadLetters(this, 'mails-given-up-dead-letters');
    tell.may({ actions: ['sqs:SendMessage'], resources: [givenUp.queueArn] });
    firstAlarm(
      this,
      'mails-age',
      tell.lambda.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' }),
      'Mails to areas wait. Look at the log of tell-areas and at what it gave up.',
      Duration.hours(1).toMilliseconds(),
    );
    new EventSourceMapping(this, 'committed', {
      target: tell.lambda,
      eventSourceArn: returns.tableStreamArn!,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 10,
      // A mail may wait some seconds: what has gone is looked up for ten of them at once.
      maxBatchingWindow: Duration.seconds(5),
      reportBatchItemFailures: true,
      // A mail that cannot be sent is tried again for as long as the stream remembers it.
      retryAttempts: 10_000,
      maxRecordAge: Duration.hours(23),
      onFailure: { bind: () => ({ destination: givenUp.queueArn }) },
      filters: [
        FilterCriteria.filter({
          dynamodb: { Keys: { pk: { S: FilterRule.beginsWith(inReturns.event.begins.pk) } } },
        }),
      ],
    });
  }
}

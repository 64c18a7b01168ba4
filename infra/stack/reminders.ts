import { Duration } from 'aws-cdk-lib';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Collection } from './collection.ts';
import { NodeFunction } from './node-function.ts';
import { RecurringCall } from './recurring-call.ts';
import type { Stage } from './stage.ts';

type Props = { stage: Stage; collection: Collection };

/** Each morning the areas that are waited for are reminded, where it is a day for it. */
export class Reminders extends Construct {
  /** What the domain's owner puts into its zone, so that mail is known to be ours. */
  readonly mailRecords: EmailIdentity['dkimRecords'];

  constructor(scope: Construct, id: string, { stage, collection }: Props) {
    super(scope, id);
    const mailDomain = stage.settings.mail;
    const identity = new EmailIdentity(this, 'domain', { identity: Identity.domain(mailDomain) });
    this.mailRecords = identity.dkimRecords;
    const remind = new NodeFunction(this, 'remind-areas', {
      stage,
      purpose: 'Reminds areas of returns that are due',
      timeout: Duration.minutes(2),
    });
    remind.uses(
      'RETURNS_TABLE',
      collection.returns,
      'dynamodb:GetItem',
      'dynamodb:Query',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
    );
    remind.knows('MAIL_FROM', `mappa-returns@${mailDomain}`).knows('MAIL_DOMAIN', mailDomain);
    remind.may({ actions: ['ses:SendEmail'], resources: [identity.emailIdentityArn] });

    // Every day: days before closing are counted on the calendar, and fall on weekends as often as not.
    new RecurringCall(this, 'each-morning', {
      calls: remind,
      at: '0 8 ? * * *',
      why: 'Reminders go out in the morning of the days that are for it',
    });
  }
}

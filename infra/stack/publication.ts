import { Duration } from 'aws-cdk-lib';
import { type Bucket, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Collection } from './collection.ts';
import type { Compilation } from './compilation.ts';
import { guardedBucket } from './guarded-bucket.ts';
import { NodeFunction } from './node-function.ts';
import { PublicSite } from './public-site.ts';
import { RecurringCall } from './recurring-call.ts';
import { ReleaseClock } from './release-clock.ts';
import type { Stage } from './stage.ts';

type Props = { stage: Stage; logs: Bucket; collection: Collection; compilation: Compilation };

/** A release goes out at its time, and stays: written once, locked, behind a CDN. */
export class Publication extends Construct {
  readonly published: Bucket;
  readonly site: PublicSite;

  constructor(scope: Construct, id: string, { stage, logs, collection, compilation }: Props) {
    super(scope, id);
    this.published = guardedBucket(this, 'published', {
      stage,
      logs,
      objectLockEnabled: true,
      // Governance, not compliance: what must never have been published can still be taken down, by hand and on record.
      objectLockDefaultRetention: ObjectLockRetention.governance(stage.publishedLock),
    });
    this.site = new PublicSite(this, 'site', { stage, published: this.published, logs });

    const publish = new NodeFunction(this, 'publish-release', {
      unattended: true,
      stage,
      purpose: 'Publishes a scheduled release at its time: files first, pointer last; and sweeps up what broke off',
      timeout: Duration.minutes(5),
      // One at a time: what stands in front of all releases is then never written over by an older view of them.
      atOnce: 1,
    });
    // Whether there is a release of each period there ever was is asked in one request, each minute.
    const reading = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
    const writing = ['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'];
    publish.uses('RETURNS_TABLE', collection.returns, ...reading, ...writing);
    publish.uses('STAGING_BUCKET', compilation.staging, 's3:GetObject');
    // It reads what is public already: a page gains a banner, and a file is copied to say something else beside it.
    publish.uses('PUBLISHED_BUCKET', this.published, 's3:PutObject', 's3:GetObject');
    publish.knows('SITE_ADDRESS', `https://${stage.settings.site}/`);
    new ReleaseClock(this, 'clock', { stage, publish, returns: collection.returns });
    new RecurringCall(this, 'sweep', {
      calls: publish,
      at: '* * ? * * *',
      why: 'Finishes whatever is due and not out',
      input: { sweep: true },
    });

    const watch = new NodeFunction(this, 'watch-releases', {
      unattended: true,
      stage,
      purpose: 'Fails, and so rings, where a release that is due is not out',
      timeout: Duration.minutes(1),
    });
    watch.uses('RETURNS_TABLE', collection.returns, 'dynamodb:GetItem', 'dynamodb:Query');
    new RecurringCall(this, 'watch', {
      calls: watch,
      at: '35 9 ? * * *',
      why: 'Looks, five minutes after releases come out, whether they did',
    });
  }
}

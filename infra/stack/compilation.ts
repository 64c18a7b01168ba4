import { Duration } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { bundleDigest } from './bundles.ts';
import type { Collection } from './collection.ts';
import type { FrontDoors } from './front-doors.ts';
import { guardedBucket } from './guarded-bucket.ts';
import { NodeFunction } from './node-function.ts';
import type { Stage } from './stage.ts';

type Props = { stage: Stage; logs: Bucket; collection: Collection; doors: FrontDoors };

/** The 42 returns become one release candidate: the only road on which Category 4 comes back to the rest. */
export class Compilation extends Construct {
  readonly staging: Bucket;

  constructor(scope: Construct, id: string, { stage, logs, collection, doors }: Props) {
    super(scope, id);
    this.staging = guardedBucket(this, 'staging', { stage, logs, ownKey: 'Releases before their time' });
    const releases = '/collections/{period}/releases';

    const compile = new NodeFunction(this, 'compile-release', {
      stage,
      purpose: 'Adds the 42 returns up, protects Category 4 and stages a release candidate',
      timeout: Duration.seconds(29),
      memory: 2048,
    });
    compile.uses('RETURNS_TABLE', collection.returns, 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem');
    compile.uses('STAGING_BUCKET', this.staging, 's3:PutObject');
    compile.knows('CODE_DIGEST', bundleDigest('compile-release'));
    collection.confidential.readOnlyBy(compile);
    doors.route(`POST ${releases}`, compile);

    const word = new NodeFunction(this, 'word-release', {
      stage,
      purpose: 'Keeps the main points and the commentary that an analyst writes on the page of a candidate',
    });
    word.uses('RETURNS_TABLE', collection.returns, 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem');
    doors.route(`PUT ${releases}/{version}/words`, word);

    const decide = new NodeFunction(this, 'decide-release', {
      stage,
      purpose: 'Approves, schedules, moves, cancels, withdraws a release, or has it published again',
    });
    decide.uses('RETURNS_TABLE', collection.returns, 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem');
    for (const decision of ['approve', 'schedule', 'move', 'cancel', 'publish-again', 'withdraw'])
      doors.route(`POST ${releases}/{version}/${decision}`, decide);
  }
}

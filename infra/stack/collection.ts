import { Duration, Stack } from 'aws-cdk-lib';
import { StreamViewType, type Table } from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ConfidentialStore } from './confidential-store.ts';
import type { FrontDoors } from './front-doors.ts';
import { guardedBucket } from './guarded-bucket.ts';
import { guardedQueue } from './guarded-queue.ts';
import { guardedTable } from './guarded-table.ts';
import { NodeFunction } from './node-function.ts';
import type { Stage } from './stage.ts';

const reading = ['dynamodb:GetItem', 'dynamodb:Query'];
/** Several items at once as well. */
const gathering = [...reading, 'dynamodb:BatchGetItem'];
/** How long an upload is listed in its bucket; then it is an earlier version. */
const listed = Duration.days(30);

type Props = { stage: Stage; logs: Bucket; doors: FrontDoors };

/**
 * A return arrives: it is uploaded, announced on a queue, screened, and kept in two tables with a wall between them.
 */
export class Collection extends Construct {
  readonly uploads: Bucket;
  readonly arrivals: Queue;
  readonly returns: Table;
  readonly confidential: ConfidentialStore;

  constructor(scope: Construct, id: string, { stage, logs, doors }: Props) {
    super(scope, id);
    this.uploads = guardedBucket(this, 'uploads', {
      stage,
      logs,
      ownKey: 'Returns as the areas sent them',
      lifecycleRules: [
        {
          // A second file on one ticket makes the first, which counts, the earlier version, and every reader asks for a
          // version: so the earlier ones are kept for all the time but a month, and nothing longer than it may be.
          expiration: listed,
          noncurrentVersionExpiration: stage.uploadsKept.minus(listed),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
    this.arrivals = guardedQueue(this, 'arrivals', Duration.minutes(6));
    this.returns = guardedTable(this, 'returns', {
      stage,
      stream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: 'expires',
    });
    this.confidential = new ConfidentialStore(this, 'confidential', stage);
    this.#announceUploads();
    this.#functions(stage, doors);
  }

  #functions(stage: Stage, doors: FrontDoors) {
    const submissions = '/areas/{area}/returns/{period}/submissions';

    const request = new NodeFunction(this, 'request-upload', { stage, purpose: 'Signs the upload of one return' });
    request.uses('UPLOADS_BUCKET', this.uploads, 's3:PutObject');
    request.uses('RETURNS_TABLE', this.returns, 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem');
    doors.route(`POST ${submissions}`, request).route(`POST ${submissions}/{submission}/confirmation`, request);

    const receive = new NodeFunction(this, 'receive-return', {
      unattended: true,
      stage,
      purpose: 'Reads an uploaded return, screens it and records what was found',
      timeout: Duration.minutes(1),
    });
    receive.uses('UPLOADS_BUCKET', this.uploads, 's3:GetObject', 's3:GetObjectVersion');
    receive.uses('RETURNS_TABLE', this.returns, ...gathering, 'dynamodb:PutItem', 'dynamodb:UpdateItem');
    this.confidential.writtenBy(receive);
    // One file at a time: ten large workbooks do not time out together.
    receive.reads(this.arrivals, { batchSize: 1 });

    const answer = new NodeFunction(this, 'answer-findings', { stage, purpose: 'Takes what an area says to queries' });
    answer.uses('RETURNS_TABLE', this.returns, ...reading, 'dynamodb:PutItem', 'dynamodb:UpdateItem');
    doors.route(`POST ${submissions}/{submission}/answers`, answer);

    const signOff = new NodeFunction(this, 'sign-off-return', { stage, purpose: 'Signs the return of an area off' });
    signOff.uses('RETURNS_TABLE', this.returns, ...gathering, 'dynamodb:PutItem', 'dynamodb:UpdateItem');
    doors.route(`POST ${submissions}/{submission}/sign-off`, signOff);

    const replay = new NodeFunction(this, 'replay-screening', {
      unattended: true,
      stage,
      purpose: 'Screens all returns of a period again under the present rules, and changes nothing',
      timeout: Duration.minutes(5),
    });
    replay.uses('UPLOADS_BUCKET', this.uploads, 's3:GetObject', 's3:GetObjectVersion');
    replay.uses('RETURNS_TABLE', this.returns, ...reading);

    this.#readUploadsOnlyBy(receive, replay);

    const population = new NodeFunction(this, 'set-population', {
      stage,
      purpose: 'Takes the population behind rates',
    });
    population.uses('RETURNS_TABLE', this.returns, 'dynamodb:GetItem', 'dynamodb:PutItem');
    doors.route('PUT /collections/{period}/population', population);
  }

  /** The bucket itself refuses everyone else, administrators included: a return holds Category 4. */
  #readUploadsOnlyBy(...readers: readonly NodeFunction[]) {
    this.uploads.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:GetObject', 's3:GetObjectVersion'],
        resources: [this.uploads.arnForObjects('*')],
        conditions: { ArnNotEquals: { 'aws:PrincipalArn': readers.map(({ role }) => role.roleArn) } },
      }),
    );
  }

  /** Said in the template itself: the usual construct would add a function of its own to set the notification. */
  #announceUploads() {
    const account = Stack.of(this).account;
    this.arrivals.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.arrivals.queueArn],
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    );
    const bucket = this.uploads.node.defaultChild;
    if (!(bucket instanceof CfnBucket)) throw new Error('The bucket of uploads is none of CloudFormation.');
    bucket.notificationConfiguration = {
      queueConfigurations: [{ event: 's3:ObjectCreated:*', queue: this.arrivals.queueArn }],
    };
    bucket.node.addDependency(this.arrivals.node.findChild('Policy'));
  }
}

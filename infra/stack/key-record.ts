import { Stack } from 'aws-cdk-lib';
import { CfnTrail } from 'aws-cdk-lib/aws-cloudtrail';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { guardedBucket } from './guarded-bucket.ts';
import type { Stage } from './stage.ts';

type Props = { stage: Stage; confidential: Table; logs: import('aws-cdk-lib/aws-s3').Bucket };

/**
 * Who used the key of the confidential table, and who touched the table, on record: every call that decrypts, and every
 * call on its items, in a bucket that nobody rewrites.
 */
export class KeyRecord extends Construct {
  constructor(scope: Construct, id: string, { stage, confidential, logs }: Props) {
    super(scope, id);
    const { account, region, partition } = Stack.of(this);
    const bucket = guardedBucket(this, 'record', { stage, logs });
    const trailName = `mappa-${stage.name}-confidential`;
    const arn = `arn:${partition}:cloudtrail:${region}:${account}:trail/${trailName}`;
    const conditions = { StringEquals: { 'aws:SourceArn': arn } };
    const cloudTrail = [new ServicePrincipal('cloudtrail.amazonaws.com')];
    bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: cloudTrail,
        actions: ['s3:GetBucketAcl'],
        resources: [bucket.bucketArn],
        conditions,
      }),
    );
    bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: cloudTrail,
        actions: ['s3:PutObject'],
        resources: [bucket.arnForObjects(`AWSLogs/${account}/*`)],
        conditions,
      }),
    );
    const trail = new CfnTrail(this, 'trail', {
      trailName,
      isLogging: true,
      s3BucketName: bucket.bucketName,
      enableLogFileValidation: true,
      isMultiRegionTrail: false,
      includeGlobalServiceEvents: false,
      advancedEventSelectors: [
        {
          name: 'Items of the confidential table',
          fieldSelectors: [
            { field: 'eventCategory', equalTo: ['Data'] },
            { field: 'resources.type', equalTo: ['AWS::DynamoDB::Table'] },
            { field: 'resources.ARN', equalTo: [confidential.tableArn] },
          ],
        },
        // Use of a key is a management event: which key, by whom and when stands in it.
        {
          name: 'Use of keys, and what administrators do',
          fieldSelectors: [{ field: 'eventCategory', equalTo: ['Management'] }],
        },
      ],
    });
    trail.node.addDependency(bucket.node.findChild('Policy'));
  }
}

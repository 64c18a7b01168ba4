import { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** What a backup of tables asks for. */
export const ofTables = (tables: readonly Table[]): readonly PolicyStatement[] => [
  new PolicyStatement({
    actions: ['dynamodb:DescribeTable', 'dynamodb:ListTagsOfResource', 'dynamodb:StartAwsBackupJob'],
    resources: tables.map((table) => table.tableArn),
  }),
];

const onBucket = [
  ...['GetBucketAcl', 'GetBucketLocation', 'GetBucketNotification', 'GetBucketTagging', 'GetBucketVersioning'],
  ...['GetInventoryConfiguration', 'ListBucket', 'ListBucketVersions'],
  // An inventory says what there is, and a notice what came since.
  ...['PutBucketNotification', 'PutInventoryConfiguration'],
];
const onObjects = [
  ...['GetObject', 'GetObjectAcl', 'GetObjectTagging'],
  ...['GetObjectVersion', 'GetObjectVersionAcl', 'GetObjectVersionTagging'],
];
const onRules = [
  ...['DeleteRule', 'DescribeRule', 'DisableRule', 'EnableRule'],
  ...['ListTargetsByRule', 'PutRule', 'PutTargets', 'RemoveTargets'],
];
const of = (service: string, actions: readonly string[]): string[] => actions.map((action) => `${service}:${action}`);

/** What a backup of buckets asks for: to list and read them, and to hear of what changes by rules of its own. */
export const ofBuckets = (scope: Construct, buckets: readonly Bucket[]): readonly PolicyStatement[] => {
  const { account, region, partition } = Stack.of(scope);
  return [
    new PolicyStatement({ actions: of('s3', onBucket), resources: buckets.map(({ bucketArn }) => bucketArn) }),
    new PolicyStatement({ actions: of('s3', onObjects), resources: buckets.map((each) => each.arnForObjects('*')) }),
    new PolicyStatement({
      actions: of('events', onRules),
      resources: [`arn:${partition}:events:${region}:${account}:rule/AwsBackupManagedRule*`],
    }),
    // Neither knows a resource.
    new PolicyStatement({ actions: ['cloudwatch:GetMetricData', 'events:ListRules'], resources: ['*'] }),
  ];
};

import { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';

/** What a function can be given a name of and permission to. */
export type Resource = Table | Bucket;

/** The value by which a function's environment knows a resource. */
export const nameOf = (resource: Resource): string =>
  resource instanceof Bucket ? resource.bucketName : resource.tableName;

/** Least privilege for exactly these actions, the resource's encryption key included. */
export const statementsFor = (resource: Resource, actions: readonly string[]): PolicyStatement[] =>
  resource instanceof Bucket ? bucketStatements(resource, actions) : tableStatements(resource, actions);

const allow = (actions: readonly string[], ...resources: string[]) =>
  new PolicyStatement({ actions: [...actions], resources });

/** Of a bucket its objects are read and written; nobody lists them. */
const bucketStatements = (bucket: Bucket, actions: readonly string[]): PolicyStatement[] => [
  allow(actions, bucket.arnForObjects('*')),
  ...(bucket.encryptionKey ? keyStatements(bucket.encryptionKey, keyActions(actions), 's3') : []),
];

/** Reading an object decrypts its data key; writing one asks for a new data key and cannot read it back. */
const keyActions = (actions: readonly string[]): string[] => [
  ...(actions.some((action) => action.startsWith('s3:Get')) ? ['kms:Decrypt'] : []),
  ...(actions.includes('s3:PutObject') ? ['kms:GenerateDataKey'] : []),
];

const tableStatements = (table: Table, actions: readonly string[]): PolicyStatement[] => {
  const access = allow(actions, table.tableArn);
  // A write can ask for the item that it replaces: who may only write must not be able to.
  if (!actions.some(reads)) access.addCondition('StringEqualsIfExists', { 'dynamodb:ReturnValues': 'NONE' });
  // DynamoDB needs kms:Decrypt for writing too; ViaService keeps it from being of any use outside the table.
  return [access, ...(table.encryptionKey ? keyStatements(table.encryptionKey, ['kms:Decrypt'], 'dynamodb') : [])];
};

const reads = (action: string): boolean => /:(Get|BatchGet|Query|Scan|PartiQLSelect)/.test(action);

const keyStatements = (key: IKey, actions: readonly string[], through: 's3' | 'dynamodb'): PolicyStatement[] => {
  const statement = allow(actions, key.keyArn);
  const region = Stack.of(key).region;
  statement.addCondition('StringEquals', { 'kms:ViaService': `${through}.${region}.amazonaws.com` });
  return [statement];
};

import { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { guardedTable } from './guarded-table.ts';
import type { NodeFunction } from './node-function.ts';
import type { Stage } from './stage.ts';

/** Every way there is of getting an item out of a table. */
const reading = [
  'dynamodb:BatchGetItem',
  'dynamodb:ExportTableToPointInTime',
  'dynamodb:GetItem',
  'dynamodb:PartiQLSelect',
  'dynamodb:Query',
  'dynamodb:Scan',
];

/** Local Category 4 figures, and nothing else. Under a key of its own; one function reads it, another only writes. */
export class ConfidentialStore extends Construct {
  readonly table: Table;
  readonly #keyUsers: Role[] = [];

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.table = guardedTable(this, 'figures', { stage, ownKey: 'Local Category 4 figures' });
  }

  /** May put new figures there, and learns nothing of what is there. */
  writtenBy(writer: NodeFunction): this {
    this.#keyUsers.push(writer.role);
    writer.uses('CONFIDENTIAL_TABLE', this.table, 'dynamodb:PutItem');
    return this;
  }

  /**
   * The only reader. The table itself refuses everyone else, administrators included, whatever their own policies say.
   */
  readOnlyBy(reader: NodeFunction): this {
    this.#keyUsers.push(reader.role);
    reader.uses('CONFIDENTIAL_TABLE', this.table, 'dynamodb:Query');
    this.table.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: reading,
        resources: ['*'],
        conditions: { ArnNotEquals: { 'aws:PrincipalArn': reader.role.roleArn } },
      }),
    );
    return this;
  }

  /**
   * Its key opens for the function that writes, the one that reads, whoever makes backups, and the role that deploys,
   * which DynamoDB asks when the table is made; for nobody else, administrators included. DynamoDB itself works by
   * grants.
   */
  keyOnlyFor(backups: Role): this {
    const { account, partition } = Stack.of(this);
    const users = [...this.#keyUsers, backups].map(({ roleArn }) => roleArn);
    const deploying = `arn:${partition}:iam::${account}:role/cdk-*-cfn-exec-role-*`;
    this.table.encryptionKey?.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom'],
        resources: ['*'],
        conditions: {
          ArnNotLike: { 'aws:PrincipalArn': [...users, deploying] },
          Null: { 'aws:PrincipalArn': 'false' },
        },
      }),
    );
    return this;
  }
}

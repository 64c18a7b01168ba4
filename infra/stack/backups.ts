import { Arn, ArnFormat, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { AccountPrincipal, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey, Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { ofBuckets, ofTables } from './backup-statements.ts';
import { ownedKey } from './guarded-bucket.ts';
import { spoken } from './node-function.ts';
import type { Stage } from './stage.ts';

type Props = { stage: Stage; tables: readonly Table[]; buckets: readonly Bucket[] };

/**
 * The tables, what is published and what it is published from, every night, here and in a vault of another account,
 * which nobody of this one can empty. Recovery to any second of the last 35 days is the tables' own; this is for the
 * loss of the account. Uploads are in no backup: they are forgotten on purpose, and their figures are in the tables.
 */
export class Backups extends Construct {
  readonly role: Role;

  constructor(scope: Construct, id: string, { stage, tables, buckets }: Props) {
    super(scope, id);
    const key = ownedKey(this, 'key', 'Backups of tables and releases', stage);
    shareWith(key, stage.settings.backups);
    const vault = new BackupVault(this, 'vault', {
      encryptionKey: key,
      removalPolicy: stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const elsewhere = BackupVault.fromBackupVaultArn(this, 'elsewhere', stage.settings.backups);
    const plan = new BackupPlan(this, 'plan', {
      backupVault: vault,
      backupPlanRules: [
        new BackupPlanRule({
          ruleName: 'nightly',
          scheduleExpression: Schedule.cron({ hour: '2', minute: '0' }),
          deleteAfter: Duration.days(35),
          copyActions: [{ destinationBackupVault: elsewhere, deleteAfter: Duration.days(400) }],
        }),
      ],
    });
    this.role = new Role(this, 'role', {
      description: 'As whom backups are made and copied; it restores nothing',
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
    });
    plan.addSelection('tables', {
      role: this.role,
      disableDefaultBackupPolicy: true,
      resources: [
        ...tables.map((table) => BackupResource.fromDynamoDbTable(table)),
        ...buckets.map((bucket) => BackupResource.fromArn(bucket.bucketArn)),
      ],
    });
    const copying = new PolicyStatement({
      actions: ['backup:DescribeBackupVault', 'backup:CopyIntoBackupVault'],
      resources: [vault.backupVaultArn, stage.settings.backups],
    });
    const keys = [...tables, ...buckets].flatMap(({ encryptionKey }): IKey[] => (encryptionKey ? [encryptionKey] : []));
    const opening = new PolicyStatement({
      actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'],
      resources: keys.map(({ keyArn }) => keyArn),
    });
    for (const each of [...ofTables(tables), ...ofBuckets(this, buckets), copying, opening]) {
      this.role.addToPolicy(each);
      for (const resource of each.resources.filter((one) => one.endsWith('*')))
        Validations.of(this).acknowledge({
          id: `AwsSolutions-IAM5[Resource::${spoken(this, resource)}]`,
          reason: 'A backup reads every object of its buckets, and hears of new ones by rules that it names itself.',
        });
    }
  }
}

/** Whoever copies a backup into another account reads it there, so that account may open it. */
const shareWith = (key: Key, vaultElsewhere: string): void => {
  const account = Arn.split(vaultElsewhere, ArnFormat.COLON_RESOURCE_NAME).account ?? '';
  const principals = [new AccountPrincipal(account)];
  key.addToResourcePolicy(
    new PolicyStatement({ principals, actions: ['kms:Decrypt', 'kms:DescribeKey'], resources: ['*'] }),
  );
  key.addToResourcePolicy(
    new PolicyStatement({
      principals,
      actions: ['kms:CreateGrant'],
      resources: ['*'],
      conditions: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    }),
  );
};

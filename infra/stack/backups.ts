import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { ownedKey } from './guarded-bucket.ts';
import type { Stage } from './stage.ts';

type Props = { stage: Stage; tables: readonly Table[] };

/**
 * Both tables, every night, here and in a vault of another account, which nobody of this one can empty. Recovery to any
 * second of the last 35 days is the tables' own; this is for the loss of the account.
 */
export class Backups extends Construct {
  readonly role: Role;

  constructor(scope: Construct, id: string, { stage, tables }: Props) {
    super(scope, id);
    const vault = new BackupVault(this, 'vault', {
      encryptionKey: ownedKey(this, 'key', 'Backups of the tables', stage),
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
    const role = new Role(this, 'role', {
      description: 'As whom backups are made and copied; it restores nothing',
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
    });
    this.role = role;
    plan.addSelection('tables', {
      role,
      disableDefaultBackupPolicy: true,
      resources: tables.map((table) => BackupResource.fromDynamoDbTable(table)),
    });
    const allow = (actions: string[], resources: string[]) =>
      role.addToPolicy(new PolicyStatement({ actions, resources }));
    allow(
      ['dynamodb:DescribeTable', 'dynamodb:ListTagsOfResource', 'dynamodb:StartAwsBackupJob'],
      tables.map((table) => table.tableArn),
    );
    allow(['backup:DescribeBackupVault', 'backup:CopyIntoBackupVault'], [vault.backupVaultArn, stage.settings.backups]);
    for (const { encryptionKey } of tables)
      if (encryptionKey) allow(['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'], [encryptionKey.keyArn]);
  }
}

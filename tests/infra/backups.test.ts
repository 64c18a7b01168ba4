import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType } from '../../infra/local/template/template.ts';
import { readSettings } from '../../infra/stack/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'mappa-stages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sample = readSettings();

describe('the copies of a stage', () => {
  it('are copied every night to a vault of another account: tables, releases and what they are made from', async () => {
    const template = await synthesised('prod');
    const [[, plan] = []] = ofType(template, 'AWS::Backup::BackupPlan');
    const [rule] = plan!.Properties.BackupPlan.BackupPlanRule;
    expect(
      rule.CopyActions.map((each: { DestinationBackupVaultArn: string }) => each.DestinationBackupVaultArn),
    ).toEqual([sample.prod.backups]);
    const [[, selection] = []] = ofType(template, 'AWS::Backup::BackupSelection');
    const chosen = JSON.stringify(selection!.Properties.BackupSelection.Resources);
    const named = ofType(template, 'AWS::DynamoDB::Table')
      .concat(ofType(template, 'AWS::S3::Bucket').filter(([id]) => /published|staging/.test(id)))
      .map(([id]) => id);
    expect(named).toHaveLength(4);
    for (const id of named) expect(chosen).toContain(`"${id}"`);
    expect(selection!.Properties.BackupSelection.Resources).toHaveLength(named.length);
    // Uploads hold Category 4 and are to be forgotten: no copy of them outlives their time.
    expect(chosen).not.toContain('uploads');
    const role = selection!.Properties.BackupSelection.IamRoleArn['Fn::GetAtt'][0];
    const may = ofType(template, 'AWS::IAM::Policy')
      .filter(([, { Properties }]) => Properties.Roles.some((each: { Ref: string }) => each.Ref === role))
      .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement)
      .filter((each) =>
        named.every((id) => /published|staging/.test(id) || !JSON.stringify(each.Resource).includes(id)),
      );
    const actions = may.flatMap(({ Action }) => Action);
    for (const needed of [
      's3:GetObjectVersion',
      's3:ListBucketVersions',
      's3:PutInventoryConfiguration',
      'events:PutRule',
    ])
      expect(actions).toContain(needed);
    expect(actions.filter((action) => /^s3:(Put|Delete)/.test(action))).toEqual([
      's3:PutBucketNotification',
      's3:PutInventoryConfiguration',
    ]);
  });

  it('let the other account open the copies that it is given, by the key of the vault and by no other', async () => {
    const template = await synthesised('prod');
    const [[, vault] = []] = ofType(template, 'AWS::Backup::BackupVault');
    const vaultKey = vault!.Properties.EncryptionKeyArn['Fn::GetAtt'][0];
    const elsewhere = sample.prod.backups.split(':')[4]!;
    const shared = ofType(template, 'AWS::KMS::Key').filter(([, { Properties }]) =>
      JSON.stringify(Properties.KeyPolicy).includes(`:iam::${elsewhere}:root`),
    );
    expect(shared.map(([id]) => id)).toEqual([vaultKey]);
    const given = shared[0]![1].Properties.KeyPolicy.Statement.filter((each: object) =>
      JSON.stringify(each).includes(elsewhere),
    );
    expect(given.flatMap(({ Action }: { Action: string | string[] }) => Action).sort()).toEqual([
      'kms:CreateGrant',
      'kms:Decrypt',
      'kms:DescribeKey',
    ]);
    expect(given.find(({ Action }: { Action: unknown }) => Action === 'kms:CreateGrant').Condition).toEqual({
      Bool: { 'kms:GrantIsForAWSResource': 'true' },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType } from '../../infra/local/template/template.ts';

describe.each(['dev', 'prod'] as const)('what %s keeps on record', async (stage) => {
  const template = await synthesised(stage);
  // biome-ignore lint/suspicious/noExplicitAny: the shape differs by type and is read where it is known
  const all = (type: string): any[] => ofType(template, type).map(([id, { Properties }]) => ({ id, ...Properties }));
  const plain = (id: string): string => id.replace(/[0-9A-F]{8}$/, '');
  const inPlain = (value: unknown) => JSON.parse(JSON.stringify(value).replace(/(\w+)[0-9A-F]{8}"/g, '$1"'));
  const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
  const statementsOf = (role: string) =>
    inPlain(
      all('AWS::IAM::Policy')
        .filter(({ Roles }) => Roles.some(({ Ref }: { Ref: string }) => plain(Ref) === role))
        .flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
    );

  it('every use of keys and every call on an item of the confidential table, in a bucket of its own that cannot be changed unseen', () => {
    const [{ id, ...trail }, ...more] = all('AWS::CloudTrail::Trail');
    expect(more).toEqual([]);
    const equals = (Field: string, ...Equals: unknown[]) => ({ Field, Equals });
    expect(inPlain(trail)).toEqual({
      AdvancedEventSelectors: [
        {
          Name: 'Items of the confidential table',
          FieldSelectors: [
            equals('eventCategory', 'Data'),
            equals('resources.type', 'AWS::DynamoDB::Table'),
            equals('resources.ARN', arnOf('collectionconfidentialfigures')),
          ],
        },
        {
          Name: 'Use of keys, and what administrators do',
          FieldSelectors: [equals('eventCategory', 'Management')],
        },
      ],
      EnableLogFileValidation: true,
      IncludeGlobalServiceEvents: false,
      IsLogging: true,
      IsMultiRegionTrail: false,
      S3BucketName: { Ref: 'keyrecord' },
      TrailName: `mappa-${stage}-confidential`,
    });
    const policy = all('AWS::S3::BucketPolicy').find(({ Bucket }) => plain(Bucket.Ref) === 'keyrecord');
    const allowed = inPlain(policy.PolicyDocument.Statement).filter(
      ({ Effect }: { Effect: string }) => Effect === 'Allow',
    );
    const Condition = {
      StringEquals: {
        'aws:SourceArn': expect.objectContaining({
          'Fn::Join': ['', expect.arrayContaining([`:trail/mappa-${stage}-confidential`])],
        }),
      },
    };
    const by = { Effect: 'Allow', Principal: { Service: 'cloudtrail.amazonaws.com' }, Condition };
    expect(allowed).toEqual([
      { ...by, Action: 's3:GetBucketAcl', Resource: arnOf('keyrecord') },
      {
        ...by,
        Action: 's3:PutObject',
        Resource: { 'Fn::Join': ['', [arnOf('keyrecord'), '/AWSLogs/', { Ref: 'AWS::AccountId' }, '/*']] },
      },
    ]);
    // The trail asks whether it may write when it is made.
    expect(template.resources[id]!.DependsOn?.map(plain)).toContain('keyrecordPolicy');
  });

  it('reads and writes of every bucket but that of the logs itself, by TLS of today', () => {
    for (const { id, LoggingConfiguration, OwnershipControls, BucketEncryption } of all('AWS::S3::Bucket')) {
      const name = plain(id);
      const logged = name === 'logs' ? undefined : `${name.replace(/^(collection|compilation|publication|key)/, '')}/`;
      expect(LoggingConfiguration?.LogFilePrefix, name).toBe(logged);
      if (logged !== undefined) expect(plain(LoggingConfiguration.DestinationBucketName.Ref)).toBe('logs');
      expect(OwnershipControls.Rules).toEqual([
        { ObjectOwnership: name === 'logs' ? 'BucketOwnerPreferred' : 'BucketOwnerEnforced' },
      ]);
      const [{ ServerSideEncryptionByDefault, BucketKeyEnabled }] = BucketEncryption.ServerSideEncryptionConfiguration;
      const ownKey = /uploads|staging/.test(name);
      expect([ServerSideEncryptionByDefault.SSEAlgorithm, BucketKeyEnabled], name).toEqual(
        ownKey ? ['aws:kms', true] : ['AES256', undefined],
      );
      const policy = all('AWS::S3::BucketPolicy').find(({ Bucket }) => Bucket.Ref === id);
      const denied = policy.PolicyDocument.Statement.filter(({ Effect }: { Effect: string }) => Effect === 'Deny');
      const conditions = denied.map((each: { Condition: unknown }) => each.Condition);
      expect(conditions, name).toContainEqual({ Bool: { 'aws:SecureTransport': 'false' } });
      expect(conditions, name).toContainEqual({ NumericLessThan: { 's3:TlsVersion': 1.2 } });
    }
    for (const { id, PendingWindowInDays, EnableKeyRotation } of all('AWS::KMS::Key'))
      expect([PendingWindowInDays, EnableKeyRotation], id).toEqual([30, true]);
    const ownKeys = all('AWS::DynamoDB::Table').map(({ id, SSESpecification }) => [
      plain(id),
      SSESpecification.KMSMasterKeyId !== undefined,
    ]);
    expect(ownKeys).toEqual([
      ['collectionreturns', false],
      ['collectionconfidentialfigures', true],
    ]);
  });

  it('an upload for as long as the stage says and no longer, and what was sent in part for a day', () => {
    const [{ LifecycleConfiguration }, ...more] = all('AWS::S3::Bucket').filter((each) => each.LifecycleConfiguration);
    expect(more).toEqual([]);
    expect(LifecycleConfiguration.Rules).toEqual([
      {
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        ExpirationInDays: 30,
        NoncurrentVersionExpiration: { NoncurrentDays: (stage === 'dev' ? 60 : 400) - 30 },
        Status: 'Enabled',
      },
    ]);
  });

  it('a copy of every night for five weeks here, and for thirteen months in the other account', () => {
    const [{ BackupPlan }] = all('AWS::Backup::BackupPlan');
    const [{ CopyActions, Lifecycle, RuleName, ScheduleExpression }, ...more] = BackupPlan.BackupPlanRule;
    expect([Lifecycle, RuleName, ScheduleExpression, more]).toEqual([
      { DeleteAfterDays: 35 },
      'nightly',
      'cron(0 2 * * ? *)',
      [],
    ]);
    expect(CopyActions).toEqual([
      {
        DestinationBackupVaultArn: `arn:aws:backup:eu-west-2:000000000000:backup-vault:sample-${stage}`,
        Lifecycle: { DeleteAfterDays: 400 },
      },
    ]);
  });

  it('who makes the copies may read what is copied, and change nothing of it', () => {
    const buckets = [arnOf('publicationpublished'), arnOf('compilationstaging')];
    const tables = [arnOf('collectionreturns'), arnOf('collectionconfidentialfigures')];
    const objects = buckets.map((bucket) => ({ 'Fn::Join': ['', [bucket, '/*']] }));
    const of = (service: string, words: string): string[] => words.split(' ').map((each) => `${service}:${each}`);
    const allowed = (Action: readonly string[], Resource: unknown) => ({ Effect: 'Allow', Action, Resource });
    expect(statementsOf('backupsrole')).toEqual([
      allowed(of('dynamodb', 'DescribeTable ListTagsOfResource StartAwsBackupJob'), tables),
      allowed(
        of(
          's3',
          'GetBucketAcl GetBucketLocation GetBucketNotification GetBucketTagging GetBucketVersioning ' +
            'GetInventoryConfiguration ListBucket ListBucketVersions PutBucketNotification PutInventoryConfiguration',
        ),
        buckets,
      ),
      allowed(
        of(
          's3',
          'GetObject GetObjectAcl GetObjectTagging GetObjectVersion GetObjectVersionAcl GetObjectVersionTagging',
        ),
        objects,
      ),
      allowed(
        of(
          'events',
          'DeleteRule DescribeRule DisableRule EnableRule ListTargetsByRule PutRule PutTargets RemoveTargets',
        ),
        expect.objectContaining({
          'Fn::Join': ['', expect.arrayContaining([':rule/AwsBackupManagedRule*'])],
        }),
      ),
      allowed(['cloudwatch:GetMetricData', 'events:ListRules'], '*'),
      allowed(
        ['backup:DescribeBackupVault', 'backup:CopyIntoBackupVault'],
        [
          { 'Fn::GetAtt': ['backupsvault', 'BackupVaultArn'] },
          `arn:aws:backup:eu-west-2:000000000000:backup-vault:sample-${stage}`,
        ],
      ),
      allowed(of('kms', 'Decrypt DescribeKey GenerateDataKey'), [
        arnOf('collectionconfidentialfigureskey'),
        arnOf('compilationstagingkey'),
      ]),
    ]);
  });

  it('alarms: who is told, and what to do is said in each', () => {
    const domain = stage === 'dev' ? 'dev.mappa.example' : 'mappa.example';
    expect(all('AWS::SNS::Subscription').map(({ Protocol, Endpoint }) => [Protocol, Endpoint])).toEqual([
      ['email', `on-call@${domain}`],
    ]);
    const alarms = all('AWS::CloudWatch::Alarm');
    for (const { AlarmDescription, id } of alarms) expect(AlarmDescription.split(' ').length, id).toBeGreaterThan(8);
    const by = (metric: string) =>
      new Set(
        alarms.filter(({ MetricName }) => MetricName === metric).map((each) => `${each.Namespace} ${each.Statistic}`),
      );
    expect([...by('Errors')]).toEqual(['AWS/Lambda Sum']);
    expect([...by('5xx')]).toEqual(['AWS/ApiGateway Sum']);
    expect([...by('IteratorAge')]).toEqual(['AWS/Lambda Maximum']);
    expect([...by('ApproximateNumberOfMessagesVisible')]).toEqual(['AWS/SQS Maximum']);
    expect([...by('faults')]).toEqual([`mappa-${stage} Sum`]);
    // Letters that arrive to be worked on are no fault.
    const watched = alarms.flatMap((each) =>
      each.MetricName === 'ApproximateNumberOfMessagesVisible' ? plain(each.Dimensions[0].Value['Fn::GetAtt'][0]) : [],
    );
    const dead = all('AWS::SQS::Queue').filter(({ RedrivePolicy }) => RedrivePolicy === undefined);
    expect(watched.sort()).toEqual(dead.map(({ id }) => plain(id)).sort());
    const [throttles] = alarms.filter(({ Metrics }) => Metrics);
    const counted = throttles.Metrics.flatMap(({ MetricStat }: { MetricStat?: object }) => MetricStat ?? []);
    for (const { Metric, Stat, Period } of counted)
      expect([Metric.Namespace, Metric.MetricName, Stat, Period]).toEqual(['AWS/Lambda', 'Throttles', 'Sum', 300]);
  });

  it('what a stack cannot lose by a slip: production is not deleted with one command', () => {
    expect(template.protected).toBe(stage === 'prod');
  });
});

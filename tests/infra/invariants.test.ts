import { describe, expect, it } from 'vitest';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType } from '../../infra/local/template/template.ts';
import { folderPages, openInTime } from '../../infra/stack/edge-functions.ts';
import { notHere } from '../../shared/adapters/open-from.ts';
import { longestTry, mostTries, untilNextTry } from '../../shared/domain/submissions/on-its-way.ts';
import { functionsOf } from './grants-of.ts';

describe.each(['dev', 'prod'] as const)('the stack of %s', async (stage) => {
  const template = await synthesised(stage);
  // biome-ignore lint/suspicious/noExplicitAny: the shape differs by type and is read where it is known
  const all = (type: string): any[] => ofType(template, type).map(([id, { Properties }]) => ({ id, ...Properties }));
  const functions = functionsOf(template);
  const nameBehind = (arn: { 'Fn::GetAtt': [string, string] }) =>
    functions.find(({ id }) => id === arn['Fn::GetAtt'][0])?.name;

  it.each(functions)('$name runs on Node 24 and arm64, is traced, and says what it is for', ({ properties }) => {
    expect(properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
    });
    expect(String(properties.Description).length).toBeGreaterThan(15);
  });

  it('tries to receive a file as often, as long and as soon again as areas are told', () => {
    const arrivals = all('AWS::SQS::Queue').find(({ RedrivePolicy }) => RedrivePolicy !== undefined);
    expect(arrivals.RedrivePolicy.maxReceiveCount).toBe(mostTries);
    expect(arrivals.VisibilityTimeout).toBe(untilNextTry);
    const receiver = functions.find(({ name }) => name === 'receive-return');
    expect(receiver?.properties.Timeout).toBe(longestTry);
  });

  it.each(functions)(
    '$name has a dead-letter queue, an alarm on errors and a log that forgets',
    ({ id, properties }) => {
      expect(properties).toHaveProperty('DeadLetterConfig.TargetArn');
      const watched = all('AWS::CloudWatch::Alarm').filter(
        ({ MetricName, Dimensions }) => MetricName === 'Errors' && Dimensions[0].Value.Ref === id,
      );
      expect(watched).toHaveLength(1);
      const group =
        template.resources[
          ofType(template, 'AWS::Lambda::Function').find(([each]) => each === id)?.[1].Properties.LoggingConfig.LogGroup
            .Ref
        ];
      expect(group?.Properties.RetentionInDays).toBeGreaterThan(0);
    },
  );

  it.each(functions)(
    '$name has a role of its own, without a wildcard action or a managed policy',
    ({ role, statements }) => {
      expect(functions.filter((each) => each.role === role)).toHaveLength(1);
      expect(statements.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([]);
      expect(all('AWS::IAM::Role').filter(({ ManagedPolicyArns }) => ManagedPolicyArns?.length)).toEqual([]);
    },
  );

  it.each(functions)('$name may touch everything only where AWS knows no resource', ({ statements }) => {
    const everywhere = statements.filter(({ resources }) => resources.includes('*')).flatMap(({ actions }) => actions);
    expect(everywhere.filter((action) => !/^(xray:Put|dynamodb:ListStreams)/.test(action))).toEqual([]);
  });

  it('moves letters that fail from every queue to a queue of dead letters', () => {
    const queues = all('AWS::SQS::Queue');
    const dead = new Set(
      queues.flatMap(({ RedrivePolicy }) =>
        RedrivePolicy ? [RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0]] : [],
      ),
    );
    const without = queues.filter(
      ({ id, RedrivePolicy }) => !RedrivePolicy && !dead.has(id) && !/deadletters/.test(id),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
    expect(queues.filter(({ SqsManagedSseEnabled }) => !SqsManagedSseEnabled)).toEqual([]);
  });

  it('watches every queue of dead letters', () => {
    const watched = all('AWS::CloudWatch::Alarm').flatMap(({ Dimensions }) =>
      Dimensions?.map((each: { Value: { 'Fn::GetAtt'?: string[] } }) => each.Value['Fn::GetAtt']?.[0]),
    );
    const dead = all('AWS::SQS::Queue').filter(({ id }) => /deadletters/.test(id));
    expect(dead.filter(({ id }) => !watched.includes(id)).map(({ id }) => id)).toEqual([]);
  });

  it('looks every morning whether it is a day for reminders, weekends too: they are counted on the calendar', () => {
    const schedules = all('AWS::Scheduler::Schedule').map(({ ScheduleExpression, ScheduleExpressionTimezone }) => [
      ScheduleExpression,
      ScheduleExpressionTimezone,
    ]);
    expect(schedules).toContainEqual(['cron(0 8 ? * * *)', 'Europe/London']);
  });

  it('sweeps up every minute what is due and not out, and five minutes after releases looks whether they are', () => {
    const called = all('AWS::Scheduler::Schedule').map(({ ScheduleExpression, ScheduleExpressionTimezone, Target }) => [
      ScheduleExpression,
      ScheduleExpressionTimezone,
      nameBehind(Target.Arn),
      Target.Input,
    ]);
    expect(called).toContainEqual(['cron(* * ? * * *)', 'Europe/London', 'publish-release', '{"sweep":true}']);
    expect(called).toContainEqual(['cron(35 9 ? * * *)', 'Europe/London', 'watch-releases', '{}']);
  });

  it('tells every alarm to somebody', () => {
    expect(all('AWS::CloudWatch::Alarm').filter(({ AlarmActions }) => !AlarmActions?.length)).toEqual([]);
  });

  it.each(all('AWS::S3::Bucket'))('keeps the bucket $id private, encrypted and versioned', (bucket) => {
    expect(bucket).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
    });
    expect(bucket.BucketEncryption).toBeDefined();
    const policies = all('AWS::S3::BucketPolicy').filter(({ Bucket }) => Bucket.Ref === bucket.id);
    expect(JSON.stringify(policies)).toContain('"aws:SecureTransport":"false"');
  });

  it('locks what was published, and shows it through the CDN alone', () => {
    const { id, ...bucket } = all('AWS::S3::Bucket').find(({ ObjectLockEnabled }) => ObjectLockEnabled);
    expect(id).toContain('published');
    expect(bucket).toHaveProperty('ObjectLockConfiguration.Rule.DefaultRetention.Days');
    const statements = all('AWS::S3::BucketPolicy').find(({ Bucket }) => Bucket.Ref === id)?.PolicyDocument
      .Statement as { Effect: string; Principal: unknown }[];
    expect(statements.filter(({ Effect }) => Effect === 'Allow').map(({ Principal }) => Principal)).toEqual([
      { Service: 'cloudfront.amazonaws.com' },
    ]);
    expect(JSON.stringify(all('AWS::CloudFront::Distribution'))).toContain('redirect-to-https');
  });

  it('looks at the clock before it shows anything, and answers what is missing as what is early', () => {
    const [{ DistributionConfig: site }] = all('AWS::CloudFront::Distribution');
    // Questions to the figures go elsewhere: the function there looks at the clock itself, and reads through no cache.
    const elsewhere = site.CacheBehaviors.map(({ PathPattern, CachePolicyId }: Record<string, string>) => [
      PathPattern,
      CachePolicyId,
    ]);
    const never = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
    expect(elsewhere).toEqual([
      ['/data', never],
      ['/data/*', never],
    ]);
    expect(site.Origins).toHaveLength(2);
    const hung = site.DefaultCacheBehavior.FunctionAssociations.map(
      ({ EventType, FunctionARN }: { EventType: string; FunctionARN: { 'Fn::GetAtt': string[] } }) => [
        EventType,
        template.resources[FunctionARN['Fn::GetAtt'][0] ?? '']?.Properties,
      ],
    );
    expect(Object.fromEntries(hung)).toMatchObject({
      'viewer-request': { FunctionCode: folderPages, AutoPublish: true },
      'viewer-response': { FunctionCode: openInTime, AutoPublish: true },
    });
    for (const ErrorCode of [403, 416])
      expect(site.CustomErrorResponses).toContainEqual(
        expect.objectContaining({ ErrorCode, ResponseCode: 404, ResponsePagePath: `/${notHere.key}` }),
      );
  });

  it('gives uploads, staging and the confidential table a key each that turns', () => {
    const keyOfBucket = (part: string) =>
      all('AWS::S3::Bucket').find(({ id }) => id.includes(part))?.BucketEncryption.ServerSideEncryptionConfiguration[0]
        .ServerSideEncryptionByDefault.KMSMasterKeyID['Fn::GetAtt'][0];
    const keyOfTable = all('AWS::DynamoDB::Table').find(({ id }) => id.includes('confidential'))?.SSESpecification
      .KMSMasterKeyId['Fn::GetAtt'][0];
    const keys = [keyOfBucket('uploads'), keyOfBucket('staging'), keyOfTable];
    expect(new Set(keys).size).toBe(3);
    for (const key of keys) expect(template.resources[key]?.Properties.EnableKeyRotation).toBe(true);
  });

  it.each(all('AWS::DynamoDB::Table'))(
    'can restore the table $id to any second, and does not delete it by mistake',
    (table) => {
      expect(table).toMatchObject({
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        DeletionProtectionEnabled: true,
        BillingMode: 'PAY_PER_REQUEST',
      });
      expect(table.SSESpecification.SSEEnabled).toBe(true);
    },
  );

  it('lets nobody but an administrator say of which area a user is', () => {
    for (const { WriteAttributes } of all('AWS::Cognito::UserPoolClient'))
      expect(WriteAttributes).not.toContain('custom:area');
    for (const { AdminCreateUserConfig, MfaConfiguration } of all('AWS::Cognito::UserPool')) {
      expect(AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true);
      expect(MfaConfiguration).toBe('ON');
    }
  });

  it('leaves no function to the defaults of the framework', () => {
    expect(functions.map(({ name }) => name).filter((name) => !/^[a-z]+-[a-z-]+$/.test(name))).toEqual([]);
    expect(all('AWS::CloudFormation::CustomResource')).toEqual([]);
  });
});

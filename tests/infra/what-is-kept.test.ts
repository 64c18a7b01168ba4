import { describe, expect, it } from 'vitest';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType } from '../../infra/local/template/template.ts';
import { folderPages, openInTime } from '../../infra/stack/edge-functions.ts';
import { notHere } from '../../shared/adapters/open-from.ts';

describe.each(['dev', 'prod'] as const)('the stack of %s', async (stage) => {
  const template = await synthesised(stage);
  // biome-ignore lint/suspicious/noExplicitAny: the shape differs by type and is read where it is known
  const all = (type: string): any[] => ofType(template, type).map(([id, { Properties }]) => ({ id, ...Properties }));

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
});

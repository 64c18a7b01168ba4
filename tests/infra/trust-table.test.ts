import { describe, expect, it } from 'vitest';
import { permissionsOf } from '../../infra/local/guard/permissions.ts';
import { resolver } from '../../infra/local/template/resolve.ts';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType } from '../../infra/local/template/template.ts';
import { functionsOf, nowhere, whoMay } from './grants-of.ts';

const reading = ['BatchGetItem', 'ExportTableToPointInTime', 'GetItem', 'GetRecords', 'PartiQLSelect', 'Query', 'Scan'];
const isReading = (action: string) => reading.some((each) => action === `dynamodb:${each}`);

describe.each(['dev', 'prod'] as const)('who may do what in %s', async (stage) => {
  const template = await synthesised(stage);
  const resolve = resolver(template, nowhere);
  const arnOf = (type: string, part: string): string => {
    const [id] = ofType(template, type).find(([each]) => each.includes(part)) ?? [];
    return resolve<string>({ 'Fn::GetAtt': [id, 'Arn'] });
  };
  const on = (type: string, part: string) => whoMay(template, arnOf(type, part));
  const confidential = on('AWS::DynamoDB::Table', 'confidential');
  const returns = on('AWS::DynamoDB::Table', 'returns');
  const [uploads, staging, published] = ['uploads', 'staging', 'published'].map((part) =>
    on('AWS::S3::Bucket', part),
  ) as [Record<string, string[]>, Record<string, string[]>, Record<string, string[]>];

  it('lets compile-release alone read the confidential table', () => {
    const readers = Object.keys(confidential).filter((name) => confidential[name]?.some(isReading));
    expect(readers).toEqual(['compile-release']);
  });

  it('lets receive-return write the confidential table, and learn nothing of it', () => {
    expect(confidential['receive-return']).toEqual(['dynamodb:PutItem']);
    expect(Object.keys(confidential).sort()).toEqual(['compile-release', 'receive-return']);
    const mayRead = (returned: string) =>
      permissionsOf(template, resolve)(functionsOf(template).find(({ name }) => name === 'receive-return')!.role, {
        action: 'dynamodb:PutItem',
        resource: arnOf('AWS::DynamoDB::Table', 'confidential'),
        context: { 'dynamodb:ReturnValues': returned },
      });
    expect(mayRead('ALL_OLD')).toBe(false);
  });

  it('has the confidential table itself refuse every other reader', () => {
    const permits = permissionsOf(template, resolve);
    const resource = arnOf('AWS::DynamoDB::Table', 'confidential');
    const may = functionsOf(template).filter(({ role }) =>
      reading.some((each) => permits(role, { action: `dynamodb:${each}`, resource })),
    );
    expect(may.map(({ name }) => name)).toEqual(['compile-release']);
    const [, { Properties }] = ofType(template, 'AWS::DynamoDB::Table').find(([id]) => id.includes('confidential'))!;
    const [refusal] = Properties.ResourcePolicy.PolicyDocument.Statement;
    expect(refusal).toMatchObject({ Effect: 'Deny', Principal: { AWS: '*' } });
    // Records are read of a stream, and this table has none.
    expect(Properties).not.toHaveProperty('StreamSpecification');
    expect(refusal.Action.toSorted()).toEqual(
      reading
        .filter((each) => each !== 'GetRecords')
        .map((each) => `dynamodb:${each}`)
        .sort(),
    );
  });

  it('keeps the key of the confidential table from everyone but those two', () => {
    const [key] = ofType(template, 'AWS::KMS::Key').filter(([id]) => id.includes('confidential'));
    const holders = whoMay(template, resolve<string>({ 'Fn::GetAtt': [key?.[0], 'Arn'] }));
    expect(Object.keys(holders).sort()).toEqual(['compile-release', 'receive-return']);
  });

  it('lets only receive-return and replay-screening read uploads, and only request-upload sign for one', () => {
    const doing = (wanted: RegExp) =>
      Object.keys(uploads).filter((name) => uploads[name]?.some((action) => wanted.test(action)));
    expect(doing(/^s3:Get/).sort()).toEqual(['receive-return', 'replay-screening']);
    expect(doing(/^s3:(Put|Delete|Restore|Abort)/)).toEqual(['request-upload']);
  });

  it('has the uploads bucket itself refuse every other reader', () => {
    const [uploadsId] = ofType(template, 'AWS::S3::Bucket').find(([id]) => id.includes('uploads'))!;
    const [, policy] = ofType(template, 'AWS::S3::BucketPolicy').find(
      ([, { Properties }]) => Properties.Bucket.Ref === uploadsId,
    )!;
    const refusal = resolve<
      { Effect: string; Action: unknown; Condition?: { ArnNotEquals?: Record<string, string[]> } }[]
    >(policy.Properties.PolicyDocument.Statement).find(({ Condition }) => Condition?.ArnNotEquals);
    expect(refusal).toMatchObject({ Effect: 'Deny', Action: ['s3:GetObject', 's3:GetObjectVersion'] });
    const roles = functionsOf(template).filter(({ name }) => ['receive-return', 'replay-screening'].includes(name));
    expect(refusal?.Condition?.ArnNotEquals?.['aws:PrincipalArn']?.toSorted()).toEqual(
      roles.map(({ role }) => role).sort(),
    );
  });

  it('lets compile-release write what is staged, and only publish-release publish', () => {
    const writers = (bucket: Record<string, string[]>) =>
      Object.keys(bucket).filter((name) => bucket[name]?.some((action) => /^s3:(Put|Delete)/.test(action)));
    expect(writers(staging)).toEqual(['compile-release']);
    expect(writers(published)).toEqual(['publish-release']);
  });

  it('lets query-figures read what is published and touch nothing else, and publish-release copy what it put', () => {
    const readers = Object.keys(published).filter((name) => published[name]?.some((action) => /^s3:Get/.test(action)));
    // To copy a file onto itself is to read it; whoever puts it knows all that is in it.
    expect(readers.sort()).toEqual(['publish-release', 'query-figures']);
    for (const other of [uploads, staging, returns, confidential]) expect(other).not.toHaveProperty('query-figures');
  });

  it('keeps publish-release from uploads and the confidential table', () => {
    expect(uploads).not.toHaveProperty('publish-release');
    expect(confidential).not.toHaveProperty('publish-release');
  });

  it('lets nobody delete: what was received, found, staged or published stays', () => {
    const deleting = [uploads, staging, published, returns, confidential]
      .flatMap((table) => Object.entries(table))
      .filter(([, actions]) => actions.some((action) => /Delete|BatchWrite|Bypass/.test(action)));
    expect(deleting).toEqual([]);
  });

  it('has a token asked for on every route of the API but those of pages and public figures', () => {
    const routes = ofType(template, 'AWS::ApiGatewayV2::Route')
      .filter(([id]) => !/^(pages|explore)/.test(id))
      .filter(([, { Properties }]) => Properties.RouteKey !== '$default');
    expect(routes.filter(([, { Properties }]) => Properties.AuthorizationType !== 'JWT').map(([id]) => id)).toEqual([]);
  });
});

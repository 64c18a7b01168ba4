import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType } from '../../infra/local/template/template.ts';

const template = await synthesised('prod');

type Statement = { Effect: string; Action: string | string[]; Principal: object; Resource: string; Condition: object };
const refusalsIn = (policy: { Statement: Statement[] }, action: string): Statement[] =>
  policy.Statement.filter(({ Effect, Action }) => Effect === 'Deny' && [Action].flat().includes(action));

describe('what nobody gets past, whatever their own policies say', () => {
  it('is the confidential table, and its key: each refuses all but who is named, on everything, by one statement', () => {
    const [, table] = ofType(template, 'AWS::DynamoDB::Table').find(([id]) => id.includes('confidential'))!;
    const reading = refusalsIn(table.Properties.ResourcePolicy.PolicyDocument, 'dynamodb:GetItem');
    const everybody = { Effect: 'Deny', Principal: { AWS: '*' }, Resource: '*' };
    const reader = { 'aws:PrincipalArn': { 'Fn::GetAtt': [expect.stringContaining('compilerelease'), 'Arn'] } };
    expect(reading).toEqual([{ ...everybody, Action: expect.any(Array), Condition: { ArnNotEquals: reader } }]);
    const [, key] = ofType(template, 'AWS::KMS::Key').find(([id]) => id.includes('confidentialfigures'))!;
    expect(refusalsIn(key.Properties.KeyPolicy, 'kms:Decrypt')).toEqual([
      {
        ...{ ...everybody, Action: ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom'] },
        // A call that no principal makes is DynamoDB's own, by its grant.
        Condition: {
          ArnNotLike: { 'aws:PrincipalArn': expect.any(Array) },
          Null: { 'aws:PrincipalArn': 'false' },
        },
      },
    ]);
  });

  it('is the clock at the edge: of what is held back no line is seen but what every answer carries', () => {
    const [code] = ofType(template, 'AWS::CloudFront::Function')
      .map(([, { Properties }]) => String(Properties.FunctionCode))
      .filter((each) => each.includes('x-amz-meta-open-from'));
    const everyAnswers = [
      ...['accept-ranges', 'age', 'date', 'via', 'warning', 'referrer-policy', 'content-security-policy'],
      ...['access-control-allow-credentials', 'access-control-allow-headers', 'access-control-allow-methods'],
      ...['access-control-allow-origin', 'strict-transport-security', 'x-content-type-options', 'x-frame-options'],
    ];
    const telling = ['etag', 'last-modified', 'x-amz-version-id', 'x-amz-meta-open-from', 'x-amz-meta-withdrawn-for'];
    const headers = Object.fromEntries([...everyAnswers, ...telling].map((name) => [name, { value: 'as it was' }]));
    const event = { request: { uri: '/releases/2023-24/1.0/a.csv' }, response: { statusCode: 200, headers } };
    const { statusCode, headers: left } = runInNewContext(`${code}; handler(${JSON.stringify(event)})`);
    expect(statusCode).toBe(404);
    const kept = Object.entries(left as Record<string, { value: string }>).filter(
      ([, { value }]) => value === 'as it was',
    );
    expect(kept.map(([name]) => name).sort()).toEqual([...everyAnswers].sort());
    expect(left['cache-control']).toEqual({ value: 'no-store' });
  });
});

describe('in front of what is asked', () => {
  it('questions to the figures go to the domain of their own API', () => {
    const apis = ofType(template, 'AWS::ApiGatewayV2::Api').map(([id]) => id);
    const origins = ofType(template, 'AWS::CloudFront::Distribution').flatMap(([, { Properties }]) => {
      const { Origins, CacheBehaviors } = Properties.DistributionConfig;
      const data = CacheBehaviors?.find(({ PathPattern }: { PathPattern: string }) => PathPattern === '/data');
      return Origins.filter(({ Id }: { Id: string }) => Id === data?.TargetOriginId);
    });
    const endpoint = { 'Fn::GetAtt': [apis.find((id) => id.includes('explore')), 'ApiEndpoint'] };
    // https: // domain
    expect(origins.map(({ DomainName }) => DomainName)).toEqual([
      { 'Fn::Select': [2, { 'Fn::Split': ['/', endpoint] }] },
    ]);
  });

  it('faults of CloudFront ring by their share in five minutes', async () => {
    const alarms = ofType(await synthesised('prod', '-edge-watch'), 'AWS::CloudWatch::Alarm');
    expect(
      alarms.map(
        ([
          ,
          {
            Properties: { Statistic, Period },
          },
        ]) => [Statistic, Period],
      ),
    ).toEqual([
      ['Average', 300],
      ['Average', 300],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType } from '../../infra/local/template/template.ts';
import { functionsOf } from './grants-of.ts';

type Named = { Name: string };

const template = await synthesised('prod');
const propertiesOf = (type: string) => ofType(template, type).map(([, { Properties }]) => Properties);

describe('what bounds the damage', () => {
  it('brings tables back to any second of the longest time there is, and lets nobody delete them', () => {
    for (const table of propertiesOf('AWS::DynamoDB::Table'))
      expect(table).toMatchObject({
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        DeletionProtectionEnabled: true,
        BillingMode: 'PAY_PER_REQUEST',
      });
  });

  it('signs people out within a working day, asks them for a second factor, and takes no short password', () => {
    const [client] = propertiesOf('AWS::Cognito::UserPoolClient');
    expect(client).toMatchObject({
      IdTokenValidity: 60,
      AccessTokenValidity: 60,
      RefreshTokenValidity: 720,
      TokenValidityUnits: { IdToken: 'minutes', AccessToken: 'minutes', RefreshToken: 'minutes' },
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: 'ENABLED',
      WriteAttributes: ['name'],
      AllowedOAuthFlows: ['code'],
    });
    const [pool] = propertiesOf('AWS::Cognito::UserPool');
    expect(pool).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      DeletionProtection: 'ACTIVE',
    });
    expect(pool!.Policies.PasswordPolicy.MinimumLength).toBeGreaterThanOrEqual(14);
    expect(pool!.Policies.PasswordPolicy.TemporaryPasswordValidityDays).toBeLessThanOrEqual(3);
  });

  it('turns away an address that asks far more often than a person, and those that are known for attacks', async () => {
    const [[, firewall] = []] = ofType(await synthesised('prod', '-edge'), 'AWS::WAFv2::WebACL');
    const rules = firewall!.Properties.Rules;
    const [rate] = rules;
    expect([rate.Action, rate.RuleLabels]).toEqual([{ Count: {} }, [{ Name: 'mappa:too-many' }]]);
    expect(rate.Statement.RateBasedStatement).toMatchObject({ AggregateKeyType: 'IP', Limit: 2000 });
    const counted = { LabelMatchStatement: { Scope: 'LABEL', Key: 'mappa:too-many' } };
    expect(rules.find(({ Name }: Named) => Name === 'rate-problem')).toMatchObject({
      Statement: counted,
      Action: { Block: { CustomResponse: { ResponseCode: 429 } } },
    });
    const group = rules.find(({ Name }: Named) => Name === 'bad-addresses-problem').Statement.ManagedRuleGroupStatement;
    expect([group.Name, group.ScopeDownStatement]).toEqual(['AWSManagedRulesAmazonIpReputationList', undefined]);
    const turnedAway = group.RuleActionOverrides.map(({ Name, ActionToUse }: { Name: string; ActionToUse: object }) => [
      Name,
      Object.keys(ActionToUse).join(),
    ]);
    expect(Object.fromEntries(turnedAway)).toMatchObject({
      AWSManagedIPReputationList: 'Block',
      AWSManagedReconnaissanceList: 'Block',
    });
  });

  it('lets each stage of an API answer so many at once and no more', () => {
    for (const stage of propertiesOf('AWS::ApiGatewayV2::Stage')) {
      const { ThrottlingRateLimit, ThrottlingBurstLimit } = stage.DefaultRouteSettings;
      expect(ThrottlingRateLimit).toBeGreaterThan(0);
      expect(ThrottlingRateLimit).toBeLessThanOrEqual(200);
      expect(ThrottlingBurstLimit).toBeLessThanOrEqual(400);
    }
  });
});

it('gives functions the memory that their work was measured with: the processor grows with it', () => {
  const memory = new Map(functionsOf(template).map(({ name, properties }) => [name, properties.MemorySize as number]));
  expect(memory.get('compile-release')).toBeGreaterThanOrEqual(2048);
  for (const [name, size] of memory) expect(size, name).toBeGreaterThanOrEqual(1024);
});

it('tells readers at the edge nothing that tells what is early from what is missing, and nobody to frame a page', () => {
  const [{ ResponseHeadersPolicyConfig: policy } = { ResponseHeadersPolicyConfig: {} }] = propertiesOf(
    'AWS::CloudFront::ResponseHeadersPolicy',
  );
  const removed = policy.RemoveHeadersConfig.Items.map(({ Header }: { Header: string }) => Header);
  const telling = ['id-2', 'request-id', 'server-side-encryption', 'version-id'].map((name) => `x-amz-${name}`);
  expect(removed).toEqual(expect.arrayContaining(['etag', 'last-modified', 'server', ...telling]));
  expect(policy.SecurityHeadersConfig).toMatchObject({
    ContentTypeOptions: { Override: true },
    FrameOptions: { FrameOption: 'DENY', Override: true },
    ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
    StrictTransportSecurity: { AccessControlMaxAgeSec: 730 * 86_400, IncludeSubdomains: true, Override: true },
  });
  expect(policy.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy).toContain("default-src 'none'");
});

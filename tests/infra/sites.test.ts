import { describe, expect, it } from 'vitest';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType } from '../../infra/local/template/template.ts';
import { frontRefusals } from '../../infra/stack/front-refusals.ts';

/** What is never kept at the edge, and every header of a visitor handed on but the name of the host (AWS's own). */
const never = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const allButHost = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';
const everyMethod = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

describe.each(['dev', 'prod'] as const)('what readers and visitors of %s come to', async (stage) => {
  const template = await synthesised(stage);
  // biome-ignore lint/suspicious/noExplicitAny: the shape differs by type and is read where it is known
  const all = (type: string): any[] => ofType(template, type).map(([id, { Properties }]) => ({ id, ...Properties }));
  const domain = stage === 'dev' ? 'dev.mappa.example' : 'mappa.example';
  const at = (host: string) =>
    all('AWS::CloudFront::Distribution')
      .map(({ DistributionConfig }) => DistributionConfig)
      .find(({ Aliases }) => Aliases.join() === `${host}.${domain}`);
  const [site, pages] = [at('statistics'), at('returns')];

  it('both sites log who came, into the bucket of logs, under names of their own', () => {
    const logged = [site, pages].map(({ Logging }) => [Logging.Bucket['Fn::GetAtt'][0].slice(0, 4), Logging.Prefix]);
    expect(logged).toEqual([
      ['logs', 'site/'],
      ['logs', 'pages/'],
    ]);
    for (const { Enabled, HttpVersion, PriceClass } of [site, pages])
      expect([Enabled, HttpVersion, PriceClass]).toEqual([true, 'http2and3', 'PriceClass_100']);
  });

  it('the public site keeps nothing at its edge, leads to https, and asks the bucket as itself', () => {
    const { DefaultCacheBehavior, DefaultRootObject, Origins, CustomErrorResponses } = site;
    expect(DefaultCacheBehavior).toMatchObject({ CachePolicyId: never, ViewerProtocolPolicy: 'redirect-to-https' });
    expect(DefaultCacheBehavior.FunctionAssociations).toHaveLength(2);
    expect(DefaultRootObject).toBe('index.html');
    const [bucket] = Origins;
    expect(bucket.DomainName['Fn::GetAtt'][0]).toMatch(/^publicationpublished/);
    expect(bucket.OriginAccessControlId).toBeDefined();
    expect(DefaultCacheBehavior.TargetOriginId).toBe(bucket.Id);
    expect(DefaultCacheBehavior.ResponseHeadersPolicyId).toEqual({
      Ref: all('AWS::CloudFront::ResponseHeadersPolicy')[0].id,
    });
    const shown = { ErrorCachingMinTTL: 5, ResponseCode: 404, ResponsePagePath: '/not-here.html' };
    expect(CustomErrorResponses).toEqual([403, 416].map((ErrorCode) => ({ ErrorCode, ...shown })));
  });

  it('questions to the figures go to an API of their own, to be read and nothing else', () => {
    const [, api] = site.Origins;
    expect(JSON.stringify(api.DomainName)).toContain('exploreapi');
    expect(site.CacheBehaviors).toHaveLength(2);
    for (const behind of site.CacheBehaviors)
      expect(behind).toMatchObject({
        AllowedMethods: ['GET', 'HEAD'],
        OriginRequestPolicyId: allButHost,
        TargetOriginId: api.Id,
        ViewerProtocolPolicy: 'redirect-to-https',
      });
  });

  it('everybody may read the public site from a page of theirs, without who they are', () => {
    const [{ ResponseHeadersPolicyConfig }] = all('AWS::CloudFront::ResponseHeadersPolicy');
    expect(ResponseHeadersPolicyConfig.CorsConfig).toEqual({
      AccessControlAllowCredentials: false,
      AccessControlAllowHeaders: { Items: ['*'] },
      AccessControlAllowMethods: { Items: ['GET', 'HEAD'] },
      AccessControlAllowOrigins: { Items: ['*'] },
      OriginOverride: true,
    });
    const { ContentSecurityPolicy, StrictTransportSecurity } = ResponseHeadersPolicyConfig.SecurityHeadersConfig;
    expect(ContentSecurityPolicy.Override).toBe(true);
    expect(StrictTransportSecurity.Preload).toBe(true);
  });

  it('pages and API keep nothing at the edge, take every method by https, and refuse there what has no words behind it', () => {
    const [toPages, toApi] = pages.Origins;
    expect(JSON.stringify([toPages.DomainName, toApi.DomainName])).toMatch(/"pagesapi.*"doorsapi/);
    const behaviors = [pages.DefaultCacheBehavior, ...pages.CacheBehaviors];
    const paths = ['/areas/*', '/collections', '/collections/*', '/events', '/me', '/openapi.json'];
    expect(pages.CacheBehaviors.map(({ PathPattern }: { PathPattern: string }) => PathPattern)).toEqual(paths);
    for (const [index, behind] of behaviors.entries()) {
      expect(behind).toMatchObject({
        CachePolicyId: never,
        OriginRequestPolicyId: allButHost,
        TargetOriginId: index === 0 ? toPages.Id : toApi.Id,
        ViewerProtocolPolicy: 'https-only',
      });
      expect([...behind.AllowedMethods].sort()).toEqual(everyMethod);
      const [{ EventType, FunctionARN }, ...more] = behind.FunctionAssociations;
      const { FunctionCode } = template.resources[FunctionARN['Fn::GetAtt'][0]]!.Properties;
      expect([EventType, more]).toEqual(['viewer-request', []]);
      if (index === 0) expect(FunctionCode).toBe(frontRefusals({}));
      else expect(JSON.stringify(FunctionCode)).toContain('"doorssigninuserspages');
    }
    const refused = [400, 403, 404, 405, 414, 500, 501, 502, 503, 504];
    expect(pages.CustomErrorResponses).toEqual(refused.map((ErrorCode) => ({ ErrorCode, ErrorCachingMinTTL: 0 })));
    for (const { Name, FunctionConfig } of all('AWS::CloudFront::Function'))
      expect(FunctionConfig.Runtime, Name).toBe('cloudfront-js-2.0');
  });

  it('who deploys is told where everything is, and what to put into the zones', () => {
    const { Refused: _, ...told } = template.outputs;
    const values = Object.fromEntries(
      Object.entries(told).map(([name, { Value }]) => [
        name,
        typeof Value === 'string' ? Value : JSON.stringify(Value).replace(/[0-9A-F]{8}"/g, '"'),
      ]),
    );
    const record = (at: number): string =>
      `{"Fn::Join":["",[{"Fn::GetAtt":["remindersdomain","DkimDNSTokenName${at}"]}," CNAME ",` +
      `{"Fn::GetAtt":["remindersdomain","DkimDNSTokenValue${at}"]}]]}`;
    expect(values).toEqual({
      Api: `https://returns.${domain}`,
      Pages: `https://returns.${domain}`,
      PagesPointTo: '{"Fn::GetAtt":["frontdistribution","DomainName"]}',
      PagesDistribution: '{"Ref":"frontdistribution"}',
      Issuer: expect.stringMatching(/https:\/\/cognito-idp\.eu-west-2\..*"Ref":"doorssigninusers"/),
      Audience: '{"Ref":"doorssigninuserspages"}',
      Site: `https://statistics.${domain}`,
      SitePointsTo: '{"Fn::GetAtt":["publicationsitedistribution","DomainName"]}',
      SiteDistribution: '{"Ref":"publicationsitedistribution"}',
      MailRecord1: record(1),
      MailRecord2: record(2),
      MailRecord3: record(3),
    });
  });
});

describe.each(['dev', 'prod'] as const)('what CloudFront needs before %s', async (stage) => {
  const edge = await synthesised(stage, '-edge');
  const watch = await synthesised(stage, '-edge-watch');
  const domain = stage === 'dev' ? 'dev.mappa.example' : 'mappa.example';

  it('is a certificate for both domains, proven by their zones, and a firewall that lets in and counts', () => {
    expect(edge.region).toBe('us-east-1');
    const [[, certificate] = []] = ofType(edge, 'AWS::CertificateManager::Certificate');
    expect(certificate!.Properties).toMatchObject({
      DomainName: `returns.${domain}`,
      SubjectAlternativeNames: [`statistics.${domain}`],
      ValidationMethod: 'DNS',
    });
    const [[id, firewall] = []] = ofType(edge, 'AWS::WAFv2::WebACL');
    expect(firewall!.Properties.DefaultAction).toEqual({ Allow: {} });
    expect(firewall!.Properties.VisibilityConfig).toEqual({
      CloudWatchMetricsEnabled: true,
      MetricName: 'firewall',
      SampledRequestsEnabled: true,
    });
    for (const { Name, VisibilityConfig } of firewall!.Properties.Rules)
      expect(VisibilityConfig, Name).toEqual({
        CloudWatchMetricsEnabled: true,
        MetricName: Name,
        SampledRequestsEnabled: true,
      });
    expect(edge.outputs.FirewallArn?.Value).toEqual({ 'Fn::GetAtt': [id, 'Arn'] });
    expect(Object.keys(edge.outputs).sort()).toEqual(['CertificateArn', 'FirewallArn']);
  });

  it('tells browsers and programs apart by what they accept, and both when to come again', () => {
    const [[, firewall] = []] = ofType(edge, 'AWS::WAFv2::WebACL');
    const browser = {
      ByteMatchStatement: {
        FieldToMatch: { SingleHeader: { Name: 'accept' } },
        PositionalConstraint: 'CONTAINS',
        SearchString: 'text/html',
        TextTransformations: [{ Priority: 0, Type: 'LOWERCASE' }],
      },
    };
    const tooMany = { LabelMatchStatement: { Scope: 'LABEL', Key: 'mappa:too-many' } };
    // biome-ignore lint/suspicious/noExplicitAny: the shape differs by rule and is read where it is known
    const rules = new Map<string, any>(firewall!.Properties.Rules.map((rule: { Name: string }) => [rule.Name, rule]));
    expect([...rules.keys()]).toEqual([
      ...['rate', 'rate-page', 'rate-problem'],
      ...['bad-addresses-page', 'bad-addresses-problem'],
    ]);
    expect(rules.get('rate-page').Statement).toEqual({ AndStatement: { Statements: [tooMany, browser] } });
    for (const way of ['page', 'problem'])
      expect(rules.get(`rate-${way}`).Action.Block.CustomResponse).toEqual({
        CustomResponseBodyKey: way === 'page' ? 'tooManyPage' : 'tooManyProblem',
        ResponseCode: 429,
        ResponseHeaders: [{ Name: 'retry-after', Value: '300' }],
      });
    for (const way of ['page', 'problem']) {
      const { OverrideAction, Statement } = rules.get(`bad-addresses-${way}`);
      expect(OverrideAction).toEqual({ None: {} });
      const { ScopeDownStatement, VendorName, RuleActionOverrides } = Statement.ManagedRuleGroupStatement;
      expect([VendorName, ScopeDownStatement]).toEqual(['AWS', way === 'page' ? browser : undefined]);
      expect(RuleActionOverrides.map(({ Name }: { Name: string }) => Name)).toEqual([
        'AWSManagedIPReputationList',
        'AWSManagedReconnaissanceList',
      ]);
      for (const { ActionToUse } of RuleActionOverrides)
        expect(ActionToUse.Block.CustomResponse).toEqual({
          CustomResponseBodyKey: way === 'page' ? 'turnedAwayPage' : 'turnedAwayProblem',
          ResponseCode: 403,
        });
    }
  });

  it('rings by the share of 5xx in five minutes, of each distribution by an id that is one', () => {
    const alarms = ofType(watch, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
    expect(alarms).toHaveLength(2);
    for (const { Statistic, Period, Dimensions } of alarms) {
      expect([Statistic, Period]).toEqual(['Average', 300]);
      expect(Dimensions).toContainEqual({ Name: 'Region', Value: 'Global' });
    }
    for (const name of ['PagesDistribution', 'SiteDistribution'])
      expect(watch.parameters[name]?.AllowedPattern).toBe('^E[0-9A-Z]+$');
  });
});

import { describe, expect, it } from 'vitest';
import { routesOf } from '../../infra/local/doors/routes.ts';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType } from '../../infra/local/template/template.ts';
import { readSettings } from '../../infra/stack/settings.ts';
import { letsIn } from './policy.ts';

const sample = readSettings();

type Rule = { Name: string };
type Body = { ContentType: string; Content: string };
const at = (rules: readonly Rule[], name: string): number => rules.findIndex(({ Name }) => Name === name);
const ruleOf = (rules: readonly Rule[], name: string): Rule => rules[at(rules, name)]!;

describe('what stands in front of a stage, and watches it', () => {
  it('have a firewall with a rate rule in front of pages, API and site, under their own domains and TLS', async () => {
    const template = await synthesised('prod');
    const distributions = ofType(template, 'AWS::CloudFront::Distribution').map(
      ([, { Properties }]) => Properties.DistributionConfig,
    );
    expect(distributions.map(({ Aliases }) => Aliases[0]).sort()).toEqual([sample.prod.pages, sample.prod.site].sort());
    for (const { WebACLId, ViewerCertificate } of distributions) {
      expect(WebACLId).toBe(sample.prod.firewall);
      expect(ViewerCertificate).toMatchObject({
        AcmCertificateArn: sample.prod.certificate,
        MinimumProtocolVersion: 'TLSv1.2_2021',
      });
    }
    const [{ DefaultCacheBehavior, CacheBehaviors }] = distributions.filter(
      ({ Aliases }) => Aliases[0] === sample.prod.pages,
    );
    const api = routesOf(template).filter(({ signedIn }) => signedIn);
    expect(api.length).toBeGreaterThan(20);
    for (const { key } of api) {
      const path = key.split(' ')[1]!;
      const behind = CacheBehaviors.find(({ PathPattern }: { PathPattern: string }) =>
        PathPattern.endsWith('*') ? path.startsWith(PathPattern.slice(0, -1)) : path === PathPattern,
      );
      expect(behind?.TargetOriginId, key).not.toBe(DefaultCacheBehavior.TargetOriginId);
      expect(behind, key).toBeDefined();
    }
    const [[, firewall] = []] = ofType(await synthesised('prod', '-edge'), 'AWS::WAFv2::WebACL');
    const { Scope, Rules, CustomResponseBodies } = firewall!.Properties;
    expect(Scope).toBe('CLOUDFRONT');
    expect(Rules.map(({ Priority }: { Priority: number }) => Priority)).toEqual([...Rules.keys()]);
    // Each refusal is told a browser on a page, and only then whoever is left in problem details.
    const bodies = new Map(Object.entries(CustomResponseBodies as Record<string, Body>));
    for (const [name, status] of [
      ['rate', 429],
      ['bad-addresses', 403],
    ] as const) {
      const told = ['page', 'problem'].map((way) => JSON.stringify(ruleOf(Rules, `${name}-${way}`)));
      expect(told.map((rule) => rule.includes('"SearchString":"text/html"'))).toEqual([true, false]);
      const [page, problem] = told.map((rule) => bodies.get(/"CustomResponseBodyKey":"(\w+)"/.exec(rule)![1]!)!);
      expect(page).toEqual({ ContentType: 'TEXT_HTML', Content: expect.stringMatching(/^<!DOCTYPE html>.*<h1/s) });
      expect([problem!.ContentType, JSON.parse(problem!.Content).status]).toEqual(['APPLICATION_JSON', status]);
      expect(at(Rules, `${name}-page`)).toBeLessThan(at(Rules, `${name}-problem`));
    }
    // The firewall takes texts of up to 4 KB.
    for (const [name, { Content }] of bodies) expect(Buffer.byteLength(Content), name).toBeLessThan(4096);
  });

  it('hands on what is refused and what fails, and keeps none of it for others', async () => {
    const template = await synthesised('prod');
    const [pages] = ofType(template, 'AWS::CloudFront::Distribution')
      .map(([, { Properties }]) => Properties.DistributionConfig)
      .filter(({ Aliases }) => Aliases[0] === sample.prod.pages);
    for (const status of [404, 414, 500, 501, 502, 503, 504])
      expect(pages.CustomErrorResponses).toContainEqual({ ErrorCode: status, ErrorCachingMinTTL: 0 });
  });

  it('ring where CloudFront itself fails: in the region of its metrics, for both distributions, on a topic that somebody hears', async () => {
    const watch = await synthesised('prod', '-edge-watch');
    expect(watch.region).toBe('us-east-1');
    const told = (await synthesised('prod')).outputs;
    // biome-ignore lint/suspicious/noExplicitAny: the shape differs by type and is read where it is known
    const all = (type: string): any[] => ofType(watch, type).map(([id, { Properties }]) => ({ id, ...Properties }));
    const alarms = all('AWS::CloudWatch::Alarm');
    const watching = alarms.map(({ Dimensions }) => Dimensions.find(({ Name }: { Name: string }) => Name !== 'Region'));
    expect(watching.map(({ Name, Value }) => [Name, Value.Ref]).sort()).toEqual([
      ['DistributionId', 'PagesDistribution'],
      ['DistributionId', 'SiteDistribution'],
    ]);
    const [topic] = all('AWS::SNS::Topic');
    const [policy] = all('AWS::SNS::TopicPolicy');
    const context = {
      'aws:SecureTransport': 'true',
      'aws:SourceAccount': JSON.stringify({ Ref: 'AWS::AccountId' }),
    };
    const service = 'cloudwatch.amazonaws.com';
    const resource = JSON.stringify({ Ref: topic.id });
    expect(letsIn(policy.PolicyDocument.Statement, { service, action: 'sns:Publish', resource, context })).toBe(true);
    for (const { Namespace, MetricName, Threshold, AlarmActions } of alarms)
      expect([Namespace, MetricName, Threshold, AlarmActions]).toEqual([
        'AWS/CloudFront',
        '5xxErrorRate',
        1,
        [{ Ref: topic.id }],
      ]);
    expect(all('AWS::SNS::Subscription').map(({ Endpoint }) => Endpoint)).toEqual(sample.prod.alarms);
    // What the script that deploys it asks the stage for is there, and each is of a distribution.
    for (const { Value } of watching)
      expect([told[Value.Ref]?.Value.Ref, watch.parameters[Value.Ref]?.Type]).toEqual([
        expect.stringContaining('distribution'),
        'String',
      ]);
  });
});

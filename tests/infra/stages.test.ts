import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { routesOf } from '../../infra/local/doors/routes.ts';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType, type Template } from '../../infra/local/template/template.ts';
import { mappaApp } from '../../infra/stack/app.ts';
import { root } from '../../infra/stack/bundles.ts';
import { readSettings } from '../../infra/stack/settings.ts';
import { letsIn } from './policy.ts';

const folder = mkdtempSync(join(tmpdir(), 'mappa-stages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sample = readSettings();
const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};
type Rule = { Statement: { RateBasedStatement?: object }; Action?: { Block?: object } };

/** What somebody who owns domains would write. */
const own = JSON.parse(JSON.stringify(sample).replaceAll('mappa.example', 'mappa-statistics.org.uk'));

/** Names that a template gives itself, which the account or the world must not have twice. */
const fixedNames = ({ resources }: Template): string[] =>
  Object.values(resources)
    // Named within their role or their API alone.
    .filter(({ Type }) => !/^AWS::(IAM::Policy|ApiGatewayV2::)/.test(Type))
    .flatMap(({ Type, Properties = {} }) =>
      Object.entries(Properties)
        .filter(([name, value]) => /^(\w*Name|Name|Domain|EmailIdentity)$/.test(name) && typeof value === 'string')
        .filter(([name]) => !/^(MetricName|HandlerName|RuleName|GroupName|AttributeName|ClientName)$/.test(name))
        .map(([name, value]) => `${Type} ${name} ${value}`),
    );

describe('the stages', () => {
  it('stand side by side in one account: no fixed name is in both', async () => {
    const [dev, prod] = [fixedNames(await synthesised('dev')), fixedNames(await synthesised('prod'))];
    expect(dev.length).toBeGreaterThan(20);
    expect(dev.filter((name) => prod.includes(name))).toEqual([]);
  });

  it('are refused by CloudFormation with the settings of the sample, and not with their own', async () => {
    const made = async (settings: typeof sample) => {
      const outdir = join(folder, String(Math.random()));
      (await mappaApp({ outdir, only: 'prod', settings, checked: false })).synth();
      return JSON.parse(readFileSync(join(outdir, 'mappa-prod.template.json'), 'utf8'));
    };
    const refused = Object.values(
      (await made(sample)).Parameters as Record<string, { Default?: string; Type: string }>,
    );
    expect(refused.filter(({ Default }) => Default === undefined)).toHaveLength(1);
    const taken = await made(own);
    expect(
      Object.values(taken.Parameters as Record<string, { Default?: string }>).filter((each) => !each.Default),
    ).toEqual([]);
    expect(JSON.stringify(taken)).not.toContain('.example');
    expect(JSON.stringify(taken)).toContain('https://returns.mappa-statistics.org.uk');
  });

  it('are refused before that by the command that deploys, in words', () => {
    const asked = (settings: string) =>
      spawnSync(process.execPath, [join(root, 'infra/stack/require-settings.ts'), 'prod'], {
        env: { ...process.env, MAPPA_SETTINGS: settings },
        encoding: 'utf8',
      });
    const refused = asked(file('sample.json', sample));
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('MAPPA_SETTINGS=<file>')]);
    expect(asked(file('own.json', own)).status).toBe(0);
    const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
    for (const stage of ['dev', 'prod'])
      expect(scripts[`deploy:${stage}`]).toMatch(
        new RegExp(`^node infra/stack/require-settings.ts ${stage} && cdk deploy`),
      );
  });

  it.each([
    ['nobody hears of alarms', { ...own, prod: { ...own.prod, alarms: [] } }, 'prod.alarms'],
    ['a domain is missing', { ...own, prod: { ...own.prod, site: undefined } }, 'prod.site'],
    [
      'a certificate is where CloudFront does not look',
      { ...own, dev: { ...own.dev, certificate: 'arn:aws:acm:eu-west-2:000000000000:certificate/a' } },
      'dev.certificate',
    ],
    ['both stages have one domain', { ...own, dev: { ...own.dev, mail: own.prod.mail } }, 'the same mail'],
  ])('have no settings where %s', (name, settings, told) => {
    expect(() => readSettings(file(`${name}.json`, settings))).toThrow(told);
  });

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
    const outdir = join(folder, 'edge');
    (await mappaApp({ outdir, only: 'prod', checked: false })).synth();
    const edge = JSON.parse(readFileSync(join(outdir, 'mappa-prod-edge.template.json'), 'utf8'));
    // biome-ignore lint/suspicious/noExplicitAny: the shape differs by type and is read where it is known
    const resources = Object.values(edge.Resources as Record<string, { Type: string; Properties: any }>);
    const { Scope, Rules, CustomResponseBodies } = resources.find(
      ({ Type }) => Type === 'AWS::WAFv2::WebACL',
    )!.Properties;
    const words = Object.values(CustomResponseBodies as Record<string, { Content: string }>);
    expect(words.map(({ Content }) => JSON.parse(Content).status).sort()).toEqual([403, 429]);
    expect(JSON.stringify(Rules).match(/"CustomResponseBodyKey"/g)).toHaveLength(3);
    expect(Scope).toBe('CLOUDFRONT');
    expect(Rules.filter(({ Statement, Action }: Rule) => Statement.RateBasedStatement && Action?.Block)).toHaveLength(
      1,
    );
  });

  it('ring where CloudFront itself fails: in the region of its metrics, for both distributions, on a topic that somebody hears', async () => {
    const outdir = join(folder, 'watch');
    const app = await mappaApp({ outdir, only: 'prod', checked: false });
    app.synth();
    const { region } = app.node.findChild('mappa-prod-edge-watch') as Stack;
    expect(region).toBe('us-east-1');
    const read = (name: string) => JSON.parse(readFileSync(join(outdir, `${name}.template.json`), 'utf8'));
    const { Resources, Parameters } = read('mappa-prod-edge-watch');
    const told = read('mappa-prod').Outputs;
    // biome-ignore lint/suspicious/noExplicitAny: the shape differs by type and is read where it is known
    const all = (type: string): any[] =>
      Object.entries(Resources as Record<string, { Type: string; Properties: object }>)
        .filter(([, { Type }]) => Type === type)
        .map(([id, { Properties }]) => ({ id, ...Properties }));
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
      expect([told[Value.Ref].Value.Ref, Parameters[Value.Ref].Type]).toEqual([
        expect.stringContaining('distribution'),
        'String',
      ]);
  });

  it('open the confidential key for two functions, backups and whoever deploys alone, and keep its use on record', async () => {
    const template = await synthesised('prod');
    const [, table] = ofType(template, 'AWS::DynamoDB::Table').find(([id]) => id.includes('confidential'))!;
    const keyId = table.Properties.SSESpecification.KMSMasterKeyId['Fn::GetAtt'][0];
    const statements = template.resources[keyId]!.Properties.KeyPolicy.Statement;
    const refusing = statements.find((each: { Effect: string }) => each.Effect === 'Deny');
    const users = refusing.Condition.ArnNotLike['aws:PrincipalArn'].map((each: unknown) => JSON.stringify(each));
    expect(
      users.filter((each: string) => /receivereturn|compilereturn|compilerelease|backups/i.test(each)),
    ).toHaveLength(3);
    expect(users).toHaveLength(4);
    const ask = (principal: Record<string, string>) =>
      letsIn([{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }, refusing], {
        action: 'kms:Decrypt',
        resource: 'key',
        context: principal,
      });
    expect(ask({ 'aws:PrincipalArn': users[0] })).toBe(true);
    expect(ask({ 'aws:PrincipalArn': 'arn:aws:iam::000000000000:role/Administrator' })).toBe(false);
    expect(ask({})).toBe(true);
    const [[, trail] = []] = ofType(template, 'AWS::CloudTrail::Trail');
    expect(trail!.Properties).toMatchObject({ IsLogging: true, EnableLogFileValidation: true });
    expect(JSON.stringify(trail!.Properties.AdvancedEventSelectors)).toContain('"Management"');
  });

  it('forget: uploads after their time, that of a first file behind a second one too, replies to requests by the table', async () => {
    const template = await synthesised('prod');
    const buckets = ofType(template, 'AWS::S3::Bucket').filter(([id]) => id.includes('uploads'));
    const [rule] = buckets[0]![1].Properties.LifecycleConfiguration.Rules;
    expect(rule).toMatchObject({
      Status: 'Enabled',
      ExpirationInDays: 30,
      NoncurrentVersionExpiration: { NoncurrentDays: 370 },
    });
    const [, returns] = ofType(template, 'AWS::DynamoDB::Table').find(([id]) => id.includes('returns'))!;
    expect(returns.Properties.TimeToLiveSpecification).toEqual({ AttributeName: 'expires', Enabled: true });
  });

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

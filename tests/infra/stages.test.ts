import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { afterAll, describe, expect, it } from 'vitest';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType, readTemplate, type Template } from '../../infra/local/template/template.ts';
import { mappaApp, stagesWith } from '../../infra/stack/app.ts';
import { readSettings } from '../../infra/stack/settings.ts';
import { SignIn } from '../../infra/stack/sign-in.ts';
import { letsIn } from './policy.ts';

const folder = mkdtempSync(join(tmpdir(), 'mappa-stages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sample = readSettings();
const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};

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
    const needed = ({ parameters }: Template): string[] =>
      Object.keys(parameters).filter((name) => parameters[name]?.Default === undefined);
    const { parameters } = await synthesised('prod');
    expect(needed(await synthesised('prod'))).toEqual(['SettingsOfTheSample']);
    expect(parameters.SettingsOfTheSample).toEqual({
      Type: 'String',
      Description: expect.stringContaining('MAPPA_SETTINGS=<file>'),
    });
    const outdir = join(folder, 'own');
    (await mappaApp({ outdir, only: 'prod', settings: own, checked: false })).synth();
    const taken = readTemplate(outdir, 'mappa-prod');
    // One stage alone was asked for, and nothing in it tells the makers of the framework that it is used.
    expect(readdirSync(outdir).filter((name) => name.startsWith('mappa-dev'))).toEqual([]);
    expect(ofType(taken, 'AWS::CDK::Metadata')).toEqual([]);
    expect(needed(taken)).toEqual([]);
    expect(JSON.stringify(taken)).not.toContain('.example');
    expect(JSON.stringify(taken)).toContain('https://returns.mappa-statistics.org.uk');
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

  it('have the settings of the file that the environment names', () => {
    const { MAPPA_SETTINGS: before } = process.env;
    try {
      process.env.MAPPA_SETTINGS = file('named.json', own);
      expect(readSettings()).toEqual(own);
    } finally {
      if (before === undefined) delete process.env.MAPPA_SETTINGS;
      else process.env.MAPPA_SETTINGS = before;
    }
  });

  it('may sign in by another provider: then there is no pool, and nothing of one to be told of the pages', () => {
    const signIn = { kind: 'oidc', issuer: 'https://other.example', audience: 'mappa' } as const;
    const ours = new SignIn(new Stack(), 'sign-in', { ...stagesWith(own).dev, signIn });
    ours.admitPagesAt('https://returns.example');
    expect([ours.issuer, ours.audience]).toEqual([signIn.issuer, signIn.audience]);
    expect(ours.node.children).toEqual([]);
  });

  it('let nobody in by a page that the pool has not been told of', () => {
    const stack = new Stack();
    new SignIn(stack, 'sign-in', stagesWith(own).dev);
    const [client, ...more] = stack.node.findAll().filter((each) => each instanceof CfnUserPoolClient);
    expect([client!.allowedOAuthFlows, client!.callbackUrLs, more]).toEqual([undefined, undefined, []]);
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
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../infra/local/guard/permissions.ts';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { root } from '../../infra/stack/bundles.ts';
import { functionsOf } from './grants-of.ts';
import { type Stated, statedGrants } from './stated-grants.ts';

const region = 'eu-west-2';
const stores = {
  returns: { service: 'dynamodb', arn: `arn:aws:dynamodb:${region}:000000000000:table/collectionreturns` },
  confidential: {
    service: 'dynamodb',
    arn: `arn:aws:dynamodb:${region}:000000000000:table/collectionconfidentialfigures`,
  },
  uploads: { service: 's3', arn: 'arn:aws:s3:::collectionuploads/*' },
  staging: { service: 's3', arn: 'arn:aws:s3:::compilationstaging/*' },
  published: { service: 's3', arn: 'arn:aws:s3:::publicationpublished/*' },
} as const;
const keys: Readonly<Record<string, string>> = {
  confidential: 'collectionconfidentialfigureskey',
  uploads: 'collectionuploadskey',
  staging: 'compilationstagingkey',
};

/** A statement in a line: its actions by the alphabet, on what, and under which conditions. */
const inALine = (actions: readonly string[], resources: readonly string[], conditions: object = {}): string =>
  `${[...actions].sort().join(' ')} on ${resources.join(' ')} ${JSON.stringify(conditions)}`;

const ofStore = (store: keyof typeof stores, words: string): string[] => {
  const { service, arn } = stores[store];
  const actions = words.split(' ');
  const reads = actions.some((action) => /^(Get|Query)/.test(action));
  const on = inALine(
    actions.map((action) => `${service}:${action}`),
    [arn],
    // Who may only write learns nothing of what was there.
    service === 'dynamodb' && !reads ? { StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' } } : {},
  );
  const key = keys[store];
  if (key === undefined) return [on];
  // Writing an object asks for a new key; DynamoDB decrypts in both ways.
  const opens = reads || service === 'dynamodb' ? 'kms:Decrypt' : 'kms:GenerateDataKey';
  const through = { StringEquals: { 'kms:ViaService': `${service}.${region}.amazonaws.com` } };
  return [on, inALine([opens], [`arn:aws:kms:${region}:000000000000:key/${key}`], through)];
};

/** What is stated of one function, each statement in a line. */
const expected = ({ letters, more = [], ...kept }: Stated, stage: string): string[] => [
  inALine(['sqs:SendMessage'], [`arn:aws:sqs:${region}:000000000000:${letters}`]),
  inALine(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], ['*']),
  ...Object.entries(kept).flatMap(([store, words]) => ofStore(store as keyof typeof stores, words)),
  ...more.map((line) => {
    const [, actions, name, service] = /^(.*) on (.*?)(?: to (.*))?$/.exec(line)!;
    const full: Readonly<Record<string, string>> = {
      '*': '*',
      'the stream of returns': `${stores.returns.arn}/stream/local`,
      'any of the stage': `arn:aws:scheduler:${region}:000000000000:schedule/mappa-${stage}-releases/*`,
      publicationclockcaller: 'arn:aws:iam::000000000000:role/publicationclockcaller',
      remindersdomain: `arn:aws:ses:${region}:000000000000:identity/remindersdomain`,
    };
    const resource = full[name!] ?? `arn:aws:sqs:${region}:000000000000:${name}`;
    const conditions = service === undefined ? {} : { StringEquals: { 'iam:PassedToService': service } };
    return inALine(actions!.split(' '), [resource], conditions);
  }),
];

const held = (statements: readonly Statement[]): string[] =>
  statements
    .filter(({ actions }) => !actions.includes('logs:PutLogEvents'))
    .map(({ effect, actions, resources, conditions }) =>
      effect === 'Allow' ? inALine(actions, resources, conditions) : 'a denial',
    );

describe.each(['dev', 'prod'] as const)('what functions of %s may do', async (stage) => {
  const functions = functionsOf(await synthesised(stage));

  it('is stated for every function, and for no other', () => {
    expect(functions.map(({ name }) => name).sort()).toEqual(Object.keys(statedGrants).sort());
  });

  it.each(functions)('$name: exactly that, and write its own log', ({ name, statements }) => {
    expect(held(statements).sort()).toEqual(expected(statedGrants[name]!, stage).sort());
    const log = statements.filter(({ actions }) => actions.includes('logs:PutLogEvents'));
    expect(log.map(({ actions }) => actions)).toEqual([['logs:CreateLogStream', 'logs:PutLogEvents']]);
    expect(log[0]!.resources).toEqual([
      expect.stringMatching(new RegExp(`:log-group:\\w+${name.replaceAll('-', '')}log:\\*$`)),
    ]);
  });

  it.each(functions)('$name: told what its code asks of its environment, and nothing else', ({ name, properties }) => {
    const { Variables } = properties.Environment as { Variables: Record<string, string> };
    const code = readFileSync(join(root, `functions/${name}/index.ts`), 'utf8');
    const asked = /readEnvironment\(\{([\s\S]*?)\}\)/.exec(code)?.[1] ?? '';
    const names = [...asked.matchAll(/\b([A-Z][A-Z_]+):/g)].map(([, each]) => each!);
    expect(Object.keys(Variables).sort()).toEqual([...new Set([...names, 'STAGE'])].sort());
    const { STAGE, ...told } = Variables;
    expect(STAGE).toBe(stage);
    const domain = stage === 'dev' ? 'dev.mappa.example' : 'mappa.example';
    const meant: Readonly<Record<string, string | RegExp>> = {
      RETURNS_TABLE: 'collectionreturns',
      CONFIDENTIAL_TABLE: 'collectionconfidentialfigures',
      UPLOADS_BUCKET: 'collectionuploads',
      STAGING_BUCKET: 'compilationstaging',
      PUBLISHED_BUCKET: 'publicationpublished',
      CODE_DIGEST: /^[0-9a-f]{64}$/,
      SITE_ADDRESS: `https://statistics.${domain}/`,
      SCHEDULE_GROUP: `mappa-${stage}-releases`,
      SCHEDULE_ROLE_ARN: 'arn:aws:iam::000000000000:role/publicationclockcaller',
      PUBLISH_FUNCTION_ARN: `arn:aws:lambda:${region}:000000000000:function:mappa-${stage}-publish-release`,
      SCHEDULE_DEAD_LETTERS_ARN: `arn:aws:sqs:${region}:000000000000:publicationclockmisseddeadletters`,
      MAIL_FROM: `mappa-returns@${domain}`,
      MAIL_DOMAIN: domain,
      PAGES_URL: `https://returns.${domain}`,
      API_URL: /^http/,
      UPLOADS_ADDRESS: `https://s3.${region}.amazonaws.com/collectionuploads`,
      ISSUER_URL: /^https:\/\/cognito-idp\.eu-west-2\.amazonaws\.com\/doorssigninusers$/,
      CLIENT_ID: 'doorssigninuserspages',
    };
    for (const [each, value] of Object.entries(told)) {
      const wanted = meant[each];
      expect(wanted, each).toBeDefined();
      expect(value, each).toEqual(wanted instanceof RegExp ? expect.stringMatching(wanted) : wanted);
    }
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType } from '../../infra/local/template/template.ts';
import { root } from '../../infra/stack/bundles.ts';
import { functionsOf } from './grants-of.ts';

describe('the doors of the stack', async () => {
  const template = await synthesised();
  const functions = functionsOf(template);
  // biome-ignore lint/suspicious/noExplicitAny: the shape differs by type and is read where it is known
  const all = (type: string): any[] => ofType(template, type).map(([id, { Properties }]) => ({ id, ...Properties }));

  it.each(['show-page', 'sign-in', 'show-asset', 'show-caller', 'show-openapi', 'refuse-request'])(
    '%s may do nothing but log and trace',
    (wanted) => {
      const found = functions.find(({ name }) => name === wanted)!;
      const actions = new Set(found.statements.flatMap((statement) => statement.actions));
      expect([...actions].filter((action) => !/^(logs|xray):/.test(action) && action !== 'sqs:SendMessage')).toEqual(
        [],
      );
    },
  );

  const open = all('AWS::ApiGatewayV2::Route').filter(({ AuthorizationType }) => AuthorizationType !== 'JWT');
  const namesBehind = (routes: typeof open) => {
    const behind = routes.map(({ Target }) => {
      const integration = Target['Fn::Join'][1].find((part: unknown) => typeof part === 'object').Ref;
      const id = template.resources[integration]?.Properties.IntegrationUri['Fn::GetAtt'][0];
      return functions.find((each) => each.id === id)?.name;
    });
    return [...new Set(behind)].sort();
  };

  it('no route of the pages leads to a function that may do more', () => {
    expect(namesBehind(open.filter(({ id }) => id.includes('pages')))).toEqual([
      'refuse-request',
      'show-asset',
      'show-page',
      'sign-in',
    ]);
  });

  it('the one other function that is open to everybody may read what is published, and nothing else', () => {
    const others = open.filter(({ id }) => !id.includes('pages'));
    const isOther = ({ RouteKey }: (typeof open)[number]) => RouteKey === '$default';
    expect(namesBehind(others.filter((each) => !isOther(each)))).toEqual(['query-figures']);
    expect(namesBehind(others.filter(isOther)), 'what nothing fits').toEqual(['refuse-request']);
    const { statements } = functions.find(({ name }) => name === 'query-figures')!;
    const beyond = statements.filter(({ actions }) => !actions.every((action) => /^(logs|xray|sqs):/.test(action)));
    expect(beyond.map(({ actions }) => actions)).toEqual([['s3:GetObject']]);
    expect(JSON.stringify(beyond)).toMatch(/publicationpublished/i);
  });

  it('every API bounds how often it may be asked', () => {
    const stages = all('AWS::ApiGatewayV2::Stage');
    expect(stages).toHaveLength(all('AWS::ApiGatewayV2::Api').length);
    for (const { DefaultRouteSettings } of stages) {
      expect(DefaultRouteSettings.ThrottlingRateLimit).toBeGreaterThan(0);
      expect(DefaultRouteSettings.ThrottlingBurstLimit).toBeGreaterThan(0);
    }
  });

  it('only a page of ours may post to the store of uploads from a script, and only post', () => {
    const rules = all('AWS::S3::Bucket').flatMap(({ CorsConfiguration }) => CorsConfiguration?.CorsRules ?? []);
    expect(rules).toHaveLength(1);
    expect(rules[0].AllowedMethods).toEqual(['POST']);
    expect(rules[0].AllowedOrigins).toEqual(['https://returns.dev.mappa.example']);
  });

  it('the token is checked against the pool of users, and a visitor comes back to the pages only, without an implicit grant', () => {
    const [authoriser] = all('AWS::ApiGatewayV2::Authorizer');
    expect(JSON.stringify(authoriser.JwtConfiguration.Issuer)).toContain('cognito-idp.');
    for (const client of all('AWS::Cognito::UserPoolClient')) {
      expect(client.AllowedOAuthFlows).toEqual(['code']);
      expect(client.CallbackURLs).toEqual(['https://returns.dev.mappa.example/sign-in/callback']);
      expect(client.WriteAttributes).not.toContain('custom:area');
    }
  });

  it('nothing of the sign-in of this machine is in what is deployed', () => {
    const made = JSON.parse(readFileSync(join(root, '.bundles/metafile.json'), 'utf8')) as { inputs: object };
    const parts = Object.keys(made.inputs);
    expect(parts.length).toBeGreaterThan(100);
    expect(parts.filter((path) => path.startsWith('infra/') || path.startsWith('tests/'))).toEqual([]);
  });
});

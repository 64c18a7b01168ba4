import { freePort } from '../engines/dynamodb-engine.ts';
import { localName } from './physical.ts';
import type { Resolve } from './resolve.ts';
import { ofType, type Template } from './template.ts';

/** An address for each HTTP API, before it is up: functions are told of them in their environment. */
export const apiAddresses = async (template: Template, port?: number): Promise<Record<string, string>> => {
  const addresses: Record<string, string> = {};
  for (const [index, [id]] of ofType(template, 'AWS::ApiGatewayV2::Api').entries())
    addresses[id] = `http://127.0.0.1:${port === undefined ? await freePort() : port + index}`;
  return addresses;
};

/** The bucket that is locked: the one that the CDN shows. */
export const publishedBucket = (template: Template): string => {
  const [id = ''] =
    ofType(template, 'AWS::S3::Bucket').find(([, { Properties }]) => Properties.ObjectLockEnabled) ?? [];
  return localName(id);
};

/** Whose tokens the API of a template takes, and for whom they must be. */
export const issuerIn = (template: Template, resolve: Resolve): { issuer: string; audience: string } => {
  const [found] = ofType(template, 'AWS::ApiGatewayV2::Authorizer');
  const { Issuer = 'https://issuer.local', Audience: [audience] = ['local'] } = resolve<{
    Issuer?: string;
    Audience?: [string];
  }>(found?.[1].Properties.JwtConfiguration ?? {});
  return { issuer: Issuer, audience };
};

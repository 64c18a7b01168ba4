import { type HeldDoor, holdDoor } from '../doors/listen.ts';
import { localName } from './physical.ts';
import type { Resolve } from './resolve.ts';
import { ofType, type Template } from './template.ts';

/** A door for each HTTP API by its logical id, held before it is up: functions are told of it in their environment. */
export const apiDoors = async (template: Template, port?: number): Promise<Record<string, HeldDoor>> => {
  const doors: Record<string, HeldDoor> = {};
  for (const [index, [id]] of ofType(template, 'AWS::ApiGatewayV2::Api').entries())
    doors[id] = await holdDoor(port === undefined ? 0 : port + index);
  return doors;
};

/** The bucket that is locked: the one that the CDN shows. */
export const publishedBucket = (template: Template): string => {
  const [id = ''] =
    ofType(template, 'AWS::S3::Bucket').find(([, { Properties }]) => Properties.ObjectLockEnabled) ?? [];
  return localName(id);
};

/** The bucket that says what arrives in it: the one that areas send their files to. */
export const uploadsBucket = (template: Template): string => {
  const [id = ''] =
    ofType(template, 'AWS::S3::Bucket').find(([, { Properties }]) => Properties.NotificationConfiguration) ?? [];
  return localName(id);
};

/** Where browsers come to in a deployment: what every function that has to know is told. */
export const deployedPages = (template: Template): string => {
  const told = ofType(template, 'AWS::Lambda::Function').map(
    ([, { Properties }]) => Properties.Environment?.Variables?.PAGES_URL,
  );
  return told.find((each) => typeof each === 'string') ?? '';
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

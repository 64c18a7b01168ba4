import type { IncomingHttpHeaders } from 'node:http';
import type { Resolve } from '../template/resolve.ts';
import { ofType, type Template } from '../template/template.ts';

/** What is answered. */
export type EdgeReply = { status: number; headers: Record<string, string>; body: Buffer };

type Config = {
  CacheBehaviors?: { PathPattern: string; TargetOriginId: string }[];
  Origins: { Id: string; DomainName: unknown }[];
};

/** Whether a path is one of a pattern of CloudFront: `*` for any number of letters, `?` for one. */
export const fits = (pattern: string, path: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  ).test(path);

/** What says nothing of the answer, but of the line that it came over. */
const ofTheLine = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding']);

/**
 * What the template's site answers from elsewhere than the bucket: the API behind the first behaviour whose pattern
 * fits the path. As CloudFront does, it hands on the question and all headers but that of the host.
 * @returns undefined where the path is the bucket's
 */
export const otherOrigins = (template: Template, resolve: Resolve) => {
  const [found] = ofType(template, 'AWS::CloudFront::Distribution').filter(([, { Properties }]) =>
    JSON.stringify(Properties.DistributionConfig.Origins).includes('S3OriginConfig'),
  );
  const { CacheBehaviors = [], Origins }: Config = found?.[1].Properties.DistributionConfig ?? { Origins: [] };
  return async (
    method: string,
    { pathname, search }: URL,
    given: IncomingHttpHeaders,
  ): Promise<EdgeReply | undefined> => {
    const behaviour = CacheBehaviors.find(({ PathPattern }) => fits(PathPattern, pathname));
    if (behaviour === undefined) return undefined;
    const origin = Origins.find(({ Id }) => Id === behaviour.TargetOriginId);
    const { host: _, connection: __, ...rest } = given;
    const headers = Object.entries(rest).map(([name, value]): [string, string] => [name, String(value)]);
    const answer = await fetch(`http://${resolve<string>(origin?.DomainName)}${pathname}${search}`, {
      method,
      headers,
    });
    return {
      status: answer.status,
      headers: Object.fromEntries([...answer.headers].filter(([name]) => !ofTheLine.has(name))),
      body: Buffer.from(await answer.arrayBuffer()),
    };
  };
};

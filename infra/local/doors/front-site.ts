import type { IncomingHttpHeaders } from 'node:http';
import type { Resolve } from '../template/resolve.ts';
import { ofType, type Template } from '../template/template.ts';
import { fits } from './behaviours.ts';
import { type EdgeResponse, type Hung, hungFunctions } from './edge-functions.ts';

type Site = { template: Template; resolve: Resolve; now: () => Date };
type Behaviour = { PathPattern?: string; TargetOriginId: string; FunctionAssociations?: Hung };
type Config = {
  CacheBehaviors?: readonly Behaviour[];
  DefaultCacheBehavior: Behaviour;
  Origins: readonly { Id: string; DomainName: unknown }[];
};

/** What the edge answers in the place of an API; undefined where the request goes on to it. */
export type AtTheEdge = (method: string, uri: string, given: IncomingHttpHeaders) => EdgeResponse | undefined;

/**
 * What stands between people and an API of the template: the function that the distribution before it runs on each
 * request. Paths that the distribution leads elsewhere are not met here: the door of an API has no other.
 */
export const atTheEdgeOf = (site: Site, api: string): AtTheEdge => {
  const behaviours = behavioursBefore(site.template, api).map(({ PathPattern = '*', FunctionAssociations = [] }) => ({
    PathPattern,
    look: hungFunctions(site, FunctionAssociations).request,
  }));
  return (method, uri, given) => {
    const look = behaviours.find(({ PathPattern }) => fits(PathPattern, uri))?.look;
    const headers = Object.entries(given).map(([name, value]) => [name, { value: String(value) }]);
    const looked = look?.({ request: { method, uri, headers: Object.fromEntries(headers) } });
    return looked !== undefined && 'statusCode' in looked ? looked : undefined;
  };
};

const behavioursBefore = (template: Template, api: string): readonly Behaviour[] =>
  ofType(template, 'AWS::CloudFront::Distribution').flatMap(([, { Properties }]) => {
    const { CacheBehaviors = [], DefaultCacheBehavior, Origins }: Config = Properties.DistributionConfig;
    const ours = Origins.filter(({ DomainName }) => JSON.stringify(DomainName).includes(`"${api}"`)).map(
      ({ Id }) => Id,
    );
    return [...CacheBehaviors, DefaultCacheBehavior].filter(({ TargetOriginId }) => ours.includes(TargetOriginId));
  });

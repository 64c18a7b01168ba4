import { createContext, Script } from 'node:vm';
import type { Resolve } from '../template/resolve.ts';
import { ofType, type Template } from '../template/template.ts';

type Fields = Record<string, { value: string }>;

/** A request as CloudFront Functions see it. */
export type EdgeRequest = { method: string; uri: string; headers: Fields };

/** An answer as CloudFront Functions see it: without the body that it has, with the one that they put in its place. */
export type EdgeResponse = {
  statusCode: number;
  headers: Fields;
  body?: string | { data: string };
};

/** The body that a function put into its answer. */
export const bodyOf = ({ body }: EdgeResponse): string | undefined => (typeof body === 'object' ? body.data : body);

type Event = { request: EdgeRequest; response?: EdgeResponse };

/** What hangs on a behaviour of a distribution: a function, and the event that it hangs on. */
export type Hung = readonly { EventType: string; FunctionARN: { 'Fn::GetAtt': [string, string] } }[];

/** The functions of the distribution before the bucket, which is the first of the template. */
export const edgeFunctions = (template: Template, resolve: Resolve, now: () => Date) => {
  const [distribution] = ofType(template, 'AWS::CloudFront::Distribution');
  const hung: Hung = distribution?.[1].Properties.DistributionConfig.DefaultCacheBehavior.FunctionAssociations ?? [];
  return hungFunctions({ template, resolve, now }, hung);
};

/**
 * The functions that hang on a behaviour, by the event that they hang on; each is run with the time at which it is
 * called.
 */
export const hungFunctions = (
  { template, resolve, now }: { template: Template; resolve: Resolve; now: () => Date },
  hung: Hung,
) => {
  const at = <Out>(eventType: string): ((event: Event) => Out) | undefined => {
    const found = hung.find(({ EventType }) => EventType === eventType);
    if (!found) return undefined;
    const code = template.resources[found.FunctionARN['Fn::GetAtt'][0]]?.Properties.FunctionCode;
    return runEdgeFunction(resolve<string>(code), eventType, now);
  };
  return {
    request: at<EdgeRequest | EdgeResponse>('viewer-request'),
    response: at<EdgeResponse>('viewer-response'),
  };
};

/**
 * Runs the code of one function on an event, in a world with nothing but the language, the one thing of Node that
 * CloudFront has as well, and a clock that stands still. Nobody watches over code that never ends: that takes a thread
 * for each request, for which the whole platform waited longer than for all that the function does.
 */
const runEdgeFunction = (code: string, eventType: string, now: () => Date) => {
  // The world is made once, since that is the dearest of it; each call runs the code from its first line, in a function
  // and strictly, so that nothing that it names is there for the next.
  const call: (event: string, time: number) => string = new Script(
    `'use strict'; (asked, time) => {
      Date.now = () => time;
      ${code};
      return JSON.stringify(handler(JSON.parse(asked)));
    }`,
  ).runInContext(createContext({ Buffer }));
  return (event: Event) =>
    JSON.parse(call(JSON.stringify({ version: '1.0', context: { eventType }, ...event }), now().getTime()));
};

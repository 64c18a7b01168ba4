import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Problem } from '../../shared/runtime/problem.ts';
import { pageOf } from './front-refusals.ts';

/** Requests from one address in five minutes, above which it is turned away. */
const mostInFiveMinutes = 2000;

/** The rules of the managed list that turn an address away. */
const badAddresses = ['AWSManagedIPReputationList', 'AWSManagedReconnaissanceList'];

/** What the firewall says in its refusals: of its own accord it sends a page without a word of ours. */
const refusals = {
  tooMany: new Problem(429, 'too-many-requests', 'Too many requests came from this address. Wait five minutes.')
    .details,
  turnedAway: new Problem(403, 'turned-away', 'Requests of this address are turned away: it is known for attacks.')
    .details,
};
type Refusal = keyof typeof refusals;
/** A program is told in problem details, a browser on a page. */
type Way = 'Problem' | 'Page';

/** The texts by the names that the rules give them. */
export const refusalBodies = Object.fromEntries(
  Object.entries(refusals).flatMap(([name, problem]) => [
    [`${name}Problem`, { contentType: 'APPLICATION_JSON', content: JSON.stringify(problem) }],
    [`${name}Page`, { contentType: 'TEXT_HTML', content: pageOf({ problem, forPeople: problem.detail }) }],
  ]),
);

/** A refusal in our words. A list of headers that is empty is no list to CloudFormation. */
const refuseWith = (name: Refusal, way: Way) => ({
  block: {
    customResponse: {
      responseCode: refusals[name].status,
      customResponseBodyKey: `${name}${way}`,
      ...(name === 'tooMany' ? { responseHeaders: [{ name: 'retry-after', value: '300' }] } : {}),
    },
  },
});

const tooMany = 'mappa:too-many';
const isTooMany = { labelMatchStatement: { scope: 'LABEL', key: tooMany } };
const fromBrowser = {
  byteMatchStatement: {
    fieldToMatch: { singleHeader: { Name: 'accept' } },
    positionalConstraint: 'CONTAINS',
    searchString: 'text/html',
    textTransformations: [{ priority: 0, type: 'LOWERCASE' }],
  },
};

const knownAddresses = (way: Way) => ({
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name: 'AWSManagedRulesAmazonIpReputationList',
      ruleActionOverrides: badAddresses.map((name) => ({ name, actionToUse: refuseWith('turnedAway', way) })),
      ...(way === 'Page' ? { scopeDownStatement: fromBrowser } : {}),
    },
  },
});

export const visibility = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
  metricName,
});

/**
 * The rules in their order. A rule has one answer for all, so there are two for each refusal: the first for browsers,
 * the second for whoever is left. All requests of an address are counted together, and only then told apart.
 */
export const firewallRules: CfnWebACL.RuleProperty[] = [
  {
    name: 'rate',
    action: { count: {} },
    ruleLabels: [{ name: tooMany }],
    statement: { rateBasedStatement: { limit: mostInFiveMinutes, aggregateKeyType: 'IP' } },
  },
  {
    name: 'rate-page',
    action: refuseWith('tooMany', 'Page'),
    statement: { andStatement: { statements: [isTooMany, fromBrowser] } },
  },
  { name: 'rate-problem', action: refuseWith('tooMany', 'Problem'), statement: isTooMany },
  { name: 'bad-addresses-page', ...knownAddresses('Page') },
  { name: 'bad-addresses-problem', ...knownAddresses('Problem') },
].map((rule, priority) => ({ ...rule, priority, visibilityConfig: visibility(rule.name) }));

import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { Problem } from '../../shared/runtime/problem.ts';
import type { Stage } from './stage.ts';

/** Requests from one address in five minutes, above which it is turned away. */
const mostInFiveMinutes = 2000;

/** What the firewall says in its refusals: of its own accord it sends a page without a word of ours. */
const refusals = {
  tooMany: new Problem(429, 'too-many-requests', 'Too many requests came from this address. Wait five minutes.')
    .details,
  turnedAway: new Problem(403, 'turned-away', 'Requests of this address are turned away: it is known for attacks.')
    .details,
};

/** A refusal in our words. A list of headers that is empty is no list to CloudFormation. */
const refuseWith = (key: keyof typeof refusals, headers: readonly { name: string; value: string }[] = []) => ({
  block: {
    customResponse: {
      responseCode: refusals[key].status,
      customResponseBodyKey: key,
      ...(headers.length === 0 ? {} : { responseHeaders: [...headers] }),
    },
  },
});

/** The rules of the managed list that turn an address away. */
const badAddresses = ['AWSManagedIPReputationList', 'AWSManagedReconnaissanceList'];

/**
 * What CloudFront looks for in us-east-1 and nowhere else: the certificate of both domains, and the firewall. Deployed
 * once before the stage itself, whose settings name its two outputs.
 */
export class Edge extends Stack {
  constructor(scope: Construct, id: string, { settings, keep }: Stage) {
    super(scope, id, {
      env: { region: 'us-east-1' },
      description: 'MAPPA national returns, what CloudFront needs',
      terminationProtection: keep,
    });
    const certificate = new Certificate(this, 'certificate', {
      domainName: settings.pages,
      subjectAlternativeNames: [settings.site],
      validation: CertificateValidation.fromDns(),
    });
    const visibility = (metricName: string) => ({
      cloudWatchMetricsEnabled: true,
      sampledRequestsEnabled: true,
      metricName,
    });
    const firewall = new CfnWebACL(this, 'firewall', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visibility('firewall'),
      customResponseBodies: Object.fromEntries(
        Object.entries(refusals).map(([key, details]) => [
          key,
          { contentType: 'APPLICATION_JSON', content: JSON.stringify(details) },
        ]),
      ),
      rules: [
        {
          name: 'rate',
          priority: 0,
          action: refuseWith('tooMany', [{ name: 'retry-after', value: '300' }]),
          statement: { rateBasedStatement: { limit: mostInFiveMinutes, aggregateKeyType: 'IP' } },
          visibilityConfig: visibility('rate'),
        },
        {
          name: 'bad-addresses',
          priority: 1,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              vendorName: 'AWS',
              name: 'AWSManagedRulesAmazonIpReputationList',
              ruleActionOverrides: badAddresses.map((name) => ({ name, actionToUse: refuseWith('turnedAway') })),
            },
          },
          visibilityConfig: visibility('bad-addresses'),
        },
      ],
    });
    new CfnOutput(this, 'CertificateArn', { value: certificate.certificateArn });
    new CfnOutput(this, 'FirewallArn', { value: firewall.attrArn });
  }
}

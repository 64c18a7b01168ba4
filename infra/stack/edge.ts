import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { Stage } from './stage.ts';

/** Requests from one address in five minutes, above which it is turned away. */
const mostInFiveMinutes = 2000;

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
      rules: [
        {
          name: 'rate',
          priority: 0,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: { rateBasedStatement: { limit: mostInFiveMinutes, aggregateKeyType: 'IP' } },
          visibilityConfig: visibility('rate'),
        },
        {
          name: 'bad-addresses',
          priority: 1,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: { vendorName: 'AWS', name: 'AWSManagedRulesAmazonIpReputationList' },
          },
          visibilityConfig: visibility('bad-addresses'),
        },
      ],
    });
    new CfnOutput(this, 'CertificateArn', { value: certificate.certificateArn });
    new CfnOutput(this, 'FirewallArn', { value: firewall.attrArn });
  }
}

import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { firewallRules, refusalBodies, visibility } from './firewall-rules.ts';
import type { Stage } from './stage.ts';

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
    const firewall = new CfnWebACL(this, 'firewall', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visibility('firewall'),
      customResponseBodies: refusalBodies,
      rules: firewallRules,
    });
    new CfnOutput(this, 'CertificateArn', { value: certificate.certificateArn });
    new CfnOutput(this, 'FirewallArn', { value: firewall.attrArn });
  }
}

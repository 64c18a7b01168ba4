import { Fn, Validations } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Stage } from './stage.ts';

type Props = { stage: Stage; logs: Bucket; pages: HttpApi; api: HttpApi };

/** First words of the API's addresses; all others are the pages'. */
const apiPaths = ['/areas/*', '/collections', '/collections/*', '/events', '/me', '/openapi.json'];

/**
 * Pages and API under one domain of our own, behind the firewall. Nothing is cached: every answer is for one visitor.
 */
export class FrontSite extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { stage: { settings }, logs, pages, api }: Props) {
    super(scope, id);
    const to = (each: HttpApi) => ({
      origin: new HttpOrigin(Fn.select(2, Fn.split('/', each.apiEndpoint))),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    });
    this.distribution = new Distribution(this, 'distribution', {
      defaultBehavior: to(pages),
      additionalBehaviors: Object.fromEntries(apiPaths.map((path) => [path, to(api)])),
      domainNames: [settings.pages],
      certificate: Certificate.fromCertificateArn(this, 'certificate', settings.certificate),
      webAclId: settings.firewall,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      enableLogging: true,
      logBucket: logs,
      logFilePrefix: 'pages/',
    });
    Validations.of(this.distribution).acknowledge({
      id: 'AwsSolutions-CFR1',
      reason: 'Area people travel; who may enter is decided by the sign-in, not by the country.',
    });
  }
}

import { Duration, Fn, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { FrontDoors } from './front-doors.ts';
import { frontRefusals, type Wanted } from './front-refusals.ts';
import { anyOther, type GuardedApi } from './guarded-api.ts';
import { NodeFunction } from './node-function.ts';
import type { Pages } from './pages.ts';
import type { Stage } from './stage.ts';

type Props = { stage: Stage; logs: Bucket; pages: Pages; doors: FrontDoors };

/** First words of the API's addresses; all others are the pages'. */
const apiPaths = ['/areas/*', '/collections', '/collections/*', '/events', '/me', '/openapi.json'];

/** What CloudFront may keep of what is refused or fails, cached or not otherwise. */
const keptStatuses = [400, 403, 404, 405, 414, 500, 501, 502, 503, 504];

/**
 * Pages and API under one domain of our own, behind the firewall. Nothing is cached: every answer is for one visitor.
 * What neither would answer in words is refused here: an HTTP API has no words of its own for what it refuses.
 */
export class FrontSite extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { stage, logs, pages, doors }: Props) {
    super(scope, id);
    const { settings } = stage;
    const { issuer, audience } = doors.signIn;
    const refuse = new NodeFunction(this, 'refuse-request', { stage, purpose: 'Says what is not there' });
    for (const { api } of [pages, doors])
      api.open(anyOther, refuse, 'Nothing is behind it but the words for what is not there.');

    const edge = (name: string, wanted: Wanted) => ({
      function: new EdgeFunction(this, name, {
        code: FunctionCode.fromInline(frontRefusals(wanted)),
        runtime: FunctionRuntime.JS_2_0,
      }),
      eventType: FunctionEventType.VIEWER_REQUEST,
    });
    const to = ({ api }: GuardedApi, name: string, wanted: Wanted) => ({
      functionAssociations: [edge(name, wanted)],
      origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint))),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    });
    const toApi = to(doors.api, 'refuse-strangers', { issuer, audience });
    this.distribution = new Distribution(this, 'distribution', {
      defaultBehavior: to(pages.api, 'refuse-large', {}),
      additionalBehaviors: Object.fromEntries(apiPaths.map((path) => [path, toApi])),
      // Of its own accord CloudFront keeps a refusal for ten seconds and gives it to others, whoever asks.
      errorResponses: keptStatuses.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
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

import { Duration, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { notHere } from '../../shared/adapters/open-from.ts';
import { prose } from '../../shared/domain/prose.ts';
import { folderPages, openInTime } from './edge-functions.ts';
import type { Stage } from './stage.ts';

/** The published bucket as the public sees it: over HTTPS only, through the CDN only, and nothing before its time. */
export class PublicSite extends Construct {
  readonly distribution: Distribution;

  constructor(
    scope: Construct,
    id: string,
    { stage: { settings }, published, logs }: { stage: Stage; published: Bucket; logs: Bucket },
  ) {
    super(scope, id);
    const edge = (name: string, code: string, eventType: FunctionEventType) => ({
      function: new EdgeFunction(this, name, {
        code: FunctionCode.fromInline(code),
        runtime: FunctionRuntime.JS_2_0,
      }),
      eventType,
    });
    this.distribution = new Distribution(this, 'distribution', {
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(published),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        // That a version was withdrawn is said beside the same bytes, which a cache at the edge would not ask for
        // again.
        cachePolicy: CachePolicy.CACHING_DISABLED,
        functionAssociations: [
          edge('folder-pages', folderPages, FunctionEventType.VIEWER_REQUEST),
          edge('open-in-time', openInTime, FunctionEventType.VIEWER_RESPONSE),
        ],
        responseHeadersPolicy: this.#headers(),
      },
      domainNames: [settings.site],
      certificate: Certificate.fromCertificateArn(this, 'certificate', settings.certificate),
      webAclId: settings.firewall,
      defaultRootObject: 'index.html',
      // The bucket's own refusals do not pass the functions: what is missing and what is early must be answered alike.
      // It says 403 of what is missing, since nobody may list it; a 404 is the API's own, and says what there is.
      errorResponses: [403, 416].map((httpStatus) => ({
        httpStatus,
        responseHttpStatus: 404,
        responsePagePath: `/${notHere.key}`,
        ttl: Duration.seconds(5),
      })),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      enableLogging: true,
      logBucket: logs,
      logFilePrefix: 'site/',
    });
    Validations.of(this.distribution).acknowledge({
      id: 'AwsSolutions-CFR1',
      reason: 'Official statistics are for readers everywhere.',
    });
  }

  #headers = () =>
    new ResponseHeadersPolicy(this, 'headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: {
          contentSecurityPolicy: prose`
            default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action
            'none'; frame-ancestors 'none'
          `,
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          includeSubdomains: true,
          preload: true,
          override: true,
        },
      },
      corsBehavior: {
        accessControlAllowCredentials: false,
        accessControlAllowHeaders: ['*'],
        accessControlAllowMethods: ['GET', 'HEAD'],
        accessControlAllowOrigins: ['*'],
        originOverride: true,
      },
      // What the bucket says of an object would tell the page for what is missing from the answer for what is early.
      removeHeaders: [
        'etag',
        'last-modified',
        'server',
        ...['id-2', 'request-id', 'server-side-encryption', 'version-id'].map((name) => `x-amz-${name}`),
      ],
    });
}

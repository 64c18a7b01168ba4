import { Duration, Fn, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { AllowedMethods, CachePolicy, OriginRequestPolicy, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { integrations } from './integrations.ts';
import { NodeFunction } from './node-function.ts';
import type { Publication } from './publication.ts';
import type { Stage } from './stage.ts';

type Props = { stage: Stage; publication: Publication };

/**
 * Questions to the published figures, open to everybody at `/data` of the public site. The one function behind it may
 * read what is published and nothing else; its API is its own, so that a crowd here keeps nobody from the sign-in.
 */
export class Explore extends Construct {
  constructor(scope: Construct, id: string, { stage, publication }: Props) {
    super(scope, id);
    const query = new NodeFunction(this, 'query-figures', {
      stage,
      purpose: 'Answers questions to the published figures',
      timeout: Duration.seconds(20),
      atOnce: 20,
    });
    query.uses('PUBLISHED_BUCKET', publication.published, 's3:GetObject');

    const api = new HttpApi(this, 'api', { description: 'Published figures, asked for', createDefaultStage: false });
    const to = integrations()(query);
    for (const path of ['/data', '/data/{file}']) {
      const route = new HttpRoute(this, path, {
        httpApi: api,
        routeKey: HttpRouteKey.with(path, HttpMethod.ANY),
        integration: to,
      });
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'Official statistics are for everybody: what is behind it reads published files only.',
      });
    }
    const log = new LogGroup(this, 'access', {
      retention: stage.logRetention,
      removalPolicy: stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'stage', {
      httpApi: api,
      autoDeploy: true,
      throttle: { rateLimit: stage.requestsPerSecond.steady, burstLimit: stage.requestsPerSecond.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(log) },
    });
    const origin = new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)));
    for (const path of ['/data', '/data/*'])
      publication.site.distribution.addBehavior(path, origin, {
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        // That a version was withdrawn must be known at once: the function says how long a reader may keep an answer.
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      });
  }
}

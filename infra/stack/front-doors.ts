import { RemovalPolicy } from 'aws-cdk-lib';
import {
  HttpApi,
  type HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { integrations } from './integrations.ts';
import type { NodeFunction } from './node-function.ts';
import { SignIn } from './sign-in.ts';
import type { Stage } from './stage.ts';

/** The API: every route behind the sign-in, none open. */
export class FrontDoors extends Construct {
  readonly signIn: SignIn;
  readonly api: HttpApi;
  readonly #integrationOf = integrations();

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.signIn = new SignIn(this, 'sign-in', stage);
    this.api = new HttpApi(this, 'api', {
      description: 'Returns in, releases out',
      createDefaultStage: false,
      defaultAuthorizer: this.signIn.authoriser,
    });
    this.#openStage(stage);
  }

  /** @param key method and path, as `GET /collections/{period}` */
  route(key: string, to: NodeFunction): this {
    const [method, path] = key.split(' ') as [HttpMethod, string];
    new HttpRoute(this, key, {
      httpApi: this.api,
      routeKey: HttpRouteKey.with(path, method),
      integration: this.#integrationOf(to),
      authorizer: this.signIn.authoriser,
    });
    return this;
  }

  #openStage(stage: Stage) {
    const log = new LogGroup(this, 'access', {
      retention: stage.logRetention,
      removalPolicy: stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: stage.requestsPerSecond.steady, burstLimit: stage.requestsPerSecond.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(log) },
    });
  }
}

import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { type ILogGroup, LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { NodeFunction } from './node-function.ts';
import type { Stage } from './stage.ts';

type Props = { stage: Stage; description: string };

/** What no other route of an API fits. */
export const anyOther = '$default';

/** An API that logs who came and bounds how often. A route is behind an authoriser, or open with a reason given. */
export class GuardedApi extends Construct {
  readonly api: HttpApi;
  readonly #integrations = new Map<NodeFunction, HttpLambdaIntegration>();

  constructor(scope: Construct, id: string, { stage, description }: Props) {
    super(scope, id);
    this.api = new HttpApi(this, 'api', { description, createDefaultStage: false });
    new HttpStage(this, 'stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: stage.requestsPerSecond.steady, burstLimit: stage.requestsPerSecond.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog(Stack.of(this), stage)) },
    });
  }

  /** @param key method and path, as `GET /collections/{period}` */
  behind(authorizer: IHttpRouteAuthorizer, key: string, to: NodeFunction): void {
    this.#route(key, to, authorizer);
  }

  /** @param because why nobody has to say who they are */
  open(key: string, to: NodeFunction, because: string): void {
    Validations.of(this.#route(key, to)).acknowledge({ id: 'AwsSolutions-APIG4', reason: because });
  }

  #route(key: string, to: NodeFunction, authorizer?: IHttpRouteAuthorizer): HttpRoute {
    return new HttpRoute(this, key, {
      httpApi: this.api,
      routeKey: routeKeyOf(key),
      integration: this.#integrationOf(to),
      ...(authorizer === undefined ? {} : { authorizer }),
    });
  }

  /** One integration and one permission a function, however many routes lead to it: a stack holds 500 resources. */
  #integrationOf(to: NodeFunction): HttpLambdaIntegration {
    const known =
      this.#integrations.get(to) ??
      new HttpLambdaIntegration(`to-${to.node.id}`, to.lambda, { scopePermissionToRoute: false });
    this.#integrations.set(to, known);
    return known;
  }
}

/** The one log of who came to any of the APIs: a stack holds 500 resources and no more. */
const accessLog = (stack: Stack, stage: Stage): ILogGroup => {
  const known = stack.node.tryFindChild('access');
  if (known instanceof LogGroup) return known;
  return new LogGroup(stack, 'access', {
    retention: stage.logRetention,
    removalPolicy: stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
};

const routeKeyOf = (key: string): HttpRouteKey => {
  if (key === anyOther) return HttpRouteKey.DEFAULT;
  const [named, path = ''] = key.split(' ');
  const method = Object.values(HttpMethod).find((each) => each === named);
  if (method === undefined) throw new Error(`"${key}" does not begin with a method of HTTP.`);
  return HttpRouteKey.with(path, method);
};

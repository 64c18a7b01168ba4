import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  HttpApi,
  type HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { type Bucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { FrontDoors } from './front-doors.ts';
import { integrations } from './integrations.ts';
import { NodeFunction } from './node-function.ts';
import type { Stage } from './stage.ts';

type Props = { stage: Stage; doors: FrontDoors; uploads: Bucket };

/**
 * What browsers come to. A browser brings a cookie and no token, so these routes have no authoriser; the functions
 * behind them have no permission to anything and ask the API with the visitor's own token.
 */
export class Pages extends Construct {
  readonly api: HttpApi;
  readonly #integrationOf = integrations();

  constructor(scope: Construct, id: string, { stage, doors, uploads }: Props) {
    super(scope, id);
    this.api = new HttpApi(this, 'api', { description: 'Pages for areas and the ministry', createDefaultStage: false });
    this.#openStage(stage);
    // A script of a page may post a file with its signed form and see how far it is; the form works without, too.
    const address = `https://${stage.settings.pages}`;
    uploads.addCorsRule({ allowedMethods: [HttpMethods.POST], allowedOrigins: [address] });

    const show = new NodeFunction(this, 'show-page', {
      stage,
      purpose: 'Shows the pages of areas and the ministry',
      timeout: Duration.seconds(29),
    });
    show.knows('API_URL', doors.api.apiEndpoint).knows('PAGES_URL', address);
    for (const key of ['GET /', 'GET /pages/{page+}', 'POST /pages/{page+}']) this.#route(key, show);

    doors.signIn.admitPagesAt(address);
    const signIn = new NodeFunction(this, 'sign-in', { stage, purpose: 'Signs visitors in and out' });
    signIn.knows('PAGES_URL', address);
    signIn.knows('ISSUER_URL', doors.signIn.issuer).knows('CLIENT_ID', doors.signIn.audience);
    for (const key of ['GET /sign-in', 'POST /sign-in', 'GET /sign-in/callback', 'GET /sign-out', 'POST /sign-out'])
      this.#route(key, signIn);

    const asset = new NodeFunction(this, 'show-asset', { stage, purpose: 'Gives out style sheets and scripts' });
    this.#route('GET /assets/{name}', asset);
  }

  #route(key: string, to: NodeFunction) {
    const [method, path] = key.split(' ') as [HttpMethod, string];
    const route = new HttpRoute(this, key, {
      httpApi: this.api,
      routeKey: HttpRouteKey.with(path, method),
      integration: this.#integrationOf(to),
    });
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'A browser comes with a cookie: the page asks the API with it, and the authoriser of the API decides.',
    });
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

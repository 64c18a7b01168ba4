import { Duration, Stack } from 'aws-cdk-lib';
import { type Bucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { pageRoutes } from '../../shared/domain/api/page-routes.ts';
import type { FrontDoors } from './front-doors.ts';
import { GuardedApi } from './guarded-api.ts';
import { NodeFunction } from './node-function.ts';
import type { Stage } from './stage.ts';

type Props = { stage: Stage; doors: FrontDoors; uploads: Bucket };

const withCookie =
  'A browser comes with a cookie: the page asks the API with it, and the authoriser of the API decides.';

/**
 * What browsers come to. A browser brings a cookie and no token, so these routes have no authoriser; the functions
 * behind them have no permission to anything and ask the API with the visitor's own token.
 */
export class Pages extends Construct {
  readonly api: GuardedApi;

  constructor(scope: Construct, id: string, { stage, doors, uploads }: Props) {
    super(scope, id);
    this.api = new GuardedApi(this, 'api', { stage, description: 'Pages for areas and the ministry' });
    // A script of a page may post a file with its signed form and see how far it is; the form works without, too.
    const address = `https://${stage.settings.pages}`;
    uploads.addCorsRule({ allowedMethods: [HttpMethods.POST], allowedOrigins: [address] });

    const show = new NodeFunction(this, 'show-page', {
      stage,
      purpose: 'Shows the pages of areas and the ministry',
      timeout: Duration.seconds(29),
    });
    show.knows('API_URL', doors.api.api.apiEndpoint);
    // For the policy of the page whose script sends a file there with a ticket. Nothing else may be done with it.
    show.knows('UPLOADS_ADDRESS', `https://s3.${Stack.of(this).region}.amazonaws.com/${uploads.bucketName}`);
    for (const key of pageRoutes['show-page']) this.api.open(key, show, withCookie);

    doors.signIn.admitPagesAt(address);
    const signIn = new NodeFunction(this, 'sign-in', { stage, purpose: 'Signs visitors in and out' });
    signIn.knows('PAGES_URL', address);
    signIn.knows('ISSUER_URL', doors.signIn.issuer).knows('CLIENT_ID', doors.signIn.audience);
    for (const key of pageRoutes['sign-in']) this.api.open(key, signIn, withCookie);

    const asset = new NodeFunction(this, 'show-asset', { stage, purpose: 'Gives out style sheets and scripts' });
    for (const key of pageRoutes['show-asset']) this.api.open(key, asset, withCookie);
  }
}

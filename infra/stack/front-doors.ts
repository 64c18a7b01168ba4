import { Construct } from 'constructs';
import { GuardedApi } from './guarded-api.ts';
import type { NodeFunction } from './node-function.ts';
import { SignIn } from './sign-in.ts';
import type { Stage } from './stage.ts';

/** The API: every route behind the sign-in, none open. */
export class FrontDoors extends Construct {
  readonly signIn: SignIn;
  readonly api: GuardedApi;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.signIn = new SignIn(this, 'sign-in', stage);
    this.api = new GuardedApi(this, 'api', { stage, description: 'Returns in, releases out' });
  }

  /** @param key method and path, as `GET /collections/{period}` */
  route(key: string, to: NodeFunction): this {
    this.api.behind(this.signIn.authoriser, key, to);
    return this;
  }
}

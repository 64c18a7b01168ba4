import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import {
  AccountRecovery,
  CfnUserPoolClient,
  CfnUserPoolGroup,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  UserPoolEmail,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { roleEntries } from '../../shared/domain/access/roles.ts';
import type { Stage } from './stage.ts';

/** Who may come in: our own pool of users, or another OpenID provider that puts the same claims into its tokens. */
export class SignIn extends Construct {
  readonly authoriser: HttpJwtAuthorizer;
  readonly issuer: string;
  readonly audience: string;
  /** The pages as the pool knows them; none where another provider signs in. */
  #client: CfnUserPoolClient | undefined;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    ({ issuer: this.issuer, audience: this.audience } =
      stage.signIn.kind === 'oidc' ? stage.signIn : this.#userPool(stage));
    this.authoriser = new HttpJwtAuthorizer('sign-in', this.issuer, { jwtAudience: [this.audience] });
  }

  /** Lets the pages at an address sign visitors in by the authorisation code flow, and be come back to there only. */
  admitPagesAt(address: string): void {
    if (!this.#client) return;
    this.#client.allowedOAuthFlowsUserPoolClient = true;
    this.#client.allowedOAuthFlows = ['code'];
    this.#client.allowedOAuthScopes = ['openid', 'email', 'profile'];
    this.#client.callbackUrLs = [`${address}/sign-in/callback`];
    this.#client.logoutUrLs = [`${address}/sign-out`];
  }

  #userPool(stage: Stage) {
    const pool = new UserPool(this, 'users', {
      selfSignUpEnabled: false,
      // The pool's own mail stops at fifty a day, fewer than there are people to invite at once.
      email: UserPoolEmail.withSES({
        fromEmail: `sign-in@${stage.settings.mail}`,
        sesRegion: stage.region,
        sesVerifiedDomain: stage.settings.mail,
      }),
      signInAliases: { email: true },
      customAttributes: { area: new StringAttribute({ mutable: true, maxLen: 40 }) },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: true,
      removalPolicy: stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const [groupName, { does: description }] of Object.entries(roleEntries))
      new CfnUserPoolGroup(this, groupName, { userPoolId: pool.userPoolId, groupName, description });
    const client = pool.addClient('pages', {
      disableOAuth: true,
      authFlows: { userSrp: true },
      idTokenValidity: Duration.hours(1),
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      readAttributes: new ClientAttributes()
        .withStandardAttributes({ email: true, emailVerified: true, fullname: true })
        .withCustomAttributes('area'),
      // Not the area: a user who could write it could become another area.
      writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true }),
    });
    const held = client.node.defaultChild;
    if (!(held instanceof CfnUserPoolClient)) throw new Error('The client of the pool is none of CloudFormation.');
    this.#client = held;
    const { region, urlSuffix, account } = Stack.of(this);
    pool.addDomain('domain', { cognitoDomain: { domainPrefix: `mappa-${stage.name}-${account}` } });
    return {
      issuer: `https://cognito-idp.${region}.${urlSuffix}/${pool.userPoolId}`,
      audience: client.userPoolClientId,
    };
  }
}

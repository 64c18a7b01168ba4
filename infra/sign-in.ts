import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Stage } from './stage.ts';

/** The five roles, each a group of the pool, and why one would be in it. */
const groups = {
  'area-submitter': 'Sends the return of one area and answers for it',
  'area-approver': 'Signs the return of one area off',
  'ministry-analyst': 'Watches the collection and compiles releases',
  'release-approver': 'Approves, schedules and withdraws releases',
  auditor: 'Reads what happened, changes nothing',
};

/** Who may come in: our own pool of users, or another OpenID provider that puts the same claims into its tokens. */
export class SignIn extends Construct {
  readonly authoriser: HttpJwtAuthorizer;
  readonly issuer: string;
  readonly audience: string;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    ({ issuer: this.issuer, audience: this.audience } =
      stage.signIn.kind === 'oidc' ? stage.signIn : this.#userPool(stage));
    this.authoriser = new HttpJwtAuthorizer('sign-in', this.issuer, { jwtAudience: [this.audience] });
  }

  #userPool(stage: Stage) {
    const pool = new UserPool(this, 'users', {
      selfSignUpEnabled: false,
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
    for (const [groupName, description] of Object.entries(groups))
      new CfnUserPoolGroup(this, groupName, { userPoolId: pool.userPoolId, groupName, description });
    const client = pool.addClient('pages', {
      authFlows: { userSrp: true },
      idTokenValidity: Duration.hours(1),
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      readAttributes: new ClientAttributes().withStandardAttributes({ email: true }).withCustomAttributes('area'),
      // Not the area: a user who could write it could become another area.
      writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true }),
    });
    const { region, urlSuffix } = Stack.of(this);
    return {
      issuer: `https://cognito-idp.${region}.${urlSuffix}/${pool.userPoolId}`,
      audience: client.userPoolClientId,
    };
  }
}

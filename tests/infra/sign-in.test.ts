import { describe, expect, it } from 'vitest';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType } from '../../infra/local/template/template.ts';

describe.each(['dev', 'prod'] as const)('who may come in to %s', async (stage) => {
  const template = await synthesised(stage);
  const of = (type: string) => ofType(template, type).map(([, { Properties }]) => Properties);
  const domain = stage === 'dev' ? 'dev.mappa.example' : 'mappa.example';

  it('people who were invited, by a mail of ours, with a long password and a second factor', () => {
    const [pool, ...more] = of('AWS::Cognito::UserPool');
    expect(more).toEqual([]);
    expect(pool).toMatchObject({
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      AutoVerifiedAttributes: ['email'],
      DeletionProtection: 'ACTIVE',
      EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', From: `sign-in@${domain}` },
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      MfaConfiguration: 'ON',
      Policies: {
        PasswordPolicy: {
          MinimumLength: 14,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          RequireUppercase: true,
          TemporaryPasswordValidityDays: 3,
        },
      },
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
      UserPoolTier: 'PLUS',
      UsernameAttributes: ['email'],
    });
    expect(JSON.stringify(pool!.EmailConfiguration.SourceArn)).toMatch(
      new RegExp(`:ses:eu-west-2:.*:identity/${domain.replaceAll('.', '\\.')}"`),
    );
  });

  it('each is of one area, which an administrator says and moves, and of one of five roles', () => {
    const [pool] = of('AWS::Cognito::UserPool');
    expect(pool!.Schema).toEqual([
      { AttributeDataType: 'String', Mutable: true, Name: 'area', StringAttributeConstraints: { MaxLength: '40' } },
    ]);
    const groups = of('AWS::Cognito::UserPoolGroup');
    expect(groups.map(({ GroupName }) => GroupName).sort()).toEqual([
      ...['area-approver', 'area-submitter', 'auditor', 'ministry-analyst', 'release-approver'],
    ]);
    for (const { Description } of groups) expect(Description.split(' ').length).toBeGreaterThan(3);
  });

  it('by the pages alone, which the pool leads back to, for an hour at a time', () => {
    const [client, ...more] = of('AWS::Cognito::UserPoolClient');
    expect(more).toEqual([]);
    expect(client).toMatchObject({
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      CallbackURLs: [`https://returns.${domain}/sign-in/callback`],
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      LogoutURLs: [`https://returns.${domain}/sign-out`],
      ReadAttributes: ['custom:area', 'email', 'email_verified', 'name'],
      SupportedIdentityProviders: ['COGNITO'],
      WriteAttributes: ['name'],
    });
    const [{ Domain } = { Domain: undefined }] = of('AWS::Cognito::UserPoolDomain');
    expect(Domain).toEqual({ 'Fn::Join': ['', [`mappa-${stage}-`, { Ref: 'AWS::AccountId' }]] });
  });

  it('the mail of the stage is of its own domain', () => {
    expect(of('AWS::SES::EmailIdentity')).toEqual([{ EmailIdentity: domain }]);
  });
});

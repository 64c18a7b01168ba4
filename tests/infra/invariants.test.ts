import { describe, expect, it } from 'vitest';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType } from '../../infra/local/template/template.ts';
import { longestTry, mostTries, untilNextTry } from '../../shared/domain/submissions/on-its-way.ts';
import { functionsOf } from './grants-of.ts';

describe.each(['dev', 'prod'] as const)('the stack of %s', async (stage) => {
  const template = await synthesised(stage);
  // biome-ignore lint/suspicious/noExplicitAny: the shape differs by type and is read where it is known
  const all = (type: string): any[] => ofType(template, type).map(([id, { Properties }]) => ({ id, ...Properties }));
  const functions = functionsOf(template);
  const nameBehind = (arn: { 'Fn::GetAtt': [string, string] }) =>
    functions.find(({ id }) => id === arn['Fn::GetAtt'][0])?.name;

  it.each(functions)('$name runs on Node 24 and arm64, is traced, and says what it is for', ({ properties }) => {
    expect(properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
    });
    expect(String(properties.Description).length).toBeGreaterThan(15);
  });

  it('tries to receive a file as often, as long and as soon again as areas are told', () => {
    const arrivals = all('AWS::SQS::Queue').find(({ RedrivePolicy }) => RedrivePolicy !== undefined);
    expect(arrivals.RedrivePolicy.maxReceiveCount).toBe(mostTries);
    expect(arrivals.VisibilityTimeout).toBe(untilNextTry);
    const receiver = functions.find(({ name }) => name === 'receive-return');
    expect(receiver?.properties.Timeout).toBe(longestTry);
  });

  it.each(functions)(
    '$name has a dead-letter queue, an alarm on errors and a log that forgets',
    ({ id, properties }) => {
      expect(properties).toHaveProperty('DeadLetterConfig.TargetArn');
      const watched = all('AWS::CloudWatch::Alarm').filter(
        ({ MetricName, Dimensions }) => MetricName === 'Errors' && Dimensions[0].Value.Ref === id,
      );
      expect(watched).toHaveLength(1);
      const group =
        template.resources[
          ofType(template, 'AWS::Lambda::Function').find(([each]) => each === id)?.[1].Properties.LoggingConfig.LogGroup
            .Ref
        ];
      expect(group?.Properties.RetentionInDays).toBeGreaterThan(0);
    },
  );

  it.each(functions)(
    '$name has a role of its own, without a wildcard action or a managed policy',
    ({ role, statements }) => {
      expect(functions.filter((each) => each.role === role)).toHaveLength(1);
      expect(statements.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([]);
      expect(all('AWS::IAM::Role').filter(({ ManagedPolicyArns }) => ManagedPolicyArns?.length)).toEqual([]);
    },
  );

  it.each(functions)('$name may touch everything only where AWS knows no resource', ({ statements }) => {
    const everywhere = statements.filter(({ resources }) => resources.includes('*')).flatMap(({ actions }) => actions);
    expect(everywhere.filter((action) => !/^(xray:Put|dynamodb:ListStreams)/.test(action))).toEqual([]);
  });

  it('moves letters that fail from every queue to a queue of dead letters', () => {
    const queues = all('AWS::SQS::Queue');
    const dead = new Set(
      queues.flatMap(({ RedrivePolicy }) =>
        RedrivePolicy ? [RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0]] : [],
      ),
    );
    const without = queues.filter(
      ({ id, RedrivePolicy }) => !RedrivePolicy && !dead.has(id) && !/deadletters/.test(id),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
    expect(queues.filter(({ SqsManagedSseEnabled }) => !SqsManagedSseEnabled)).toEqual([]);
  });

  it('watches every queue of dead letters', () => {
    const watched = all('AWS::CloudWatch::Alarm').flatMap(({ Dimensions }) =>
      Dimensions?.map((each: { Value: { 'Fn::GetAtt'?: string[] } }) => each.Value['Fn::GetAtt']?.[0]),
    );
    const dead = all('AWS::SQS::Queue').filter(({ id }) => /deadletters/.test(id));
    expect(dead.filter(({ id }) => !watched.includes(id)).map(({ id }) => id)).toEqual([]);
  });

  it('looks every morning whether it is a day for reminders, weekends too: they are counted on the calendar', () => {
    const schedules = all('AWS::Scheduler::Schedule').map(({ ScheduleExpression, ScheduleExpressionTimezone }) => [
      ScheduleExpression,
      ScheduleExpressionTimezone,
    ]);
    expect(schedules).toContainEqual(['cron(0 8 ? * * *)', 'Europe/London']);
  });

  it('sweeps up every minute what is due and not out, and five minutes after releases looks whether they are', () => {
    const called = all('AWS::Scheduler::Schedule').map(({ ScheduleExpression, ScheduleExpressionTimezone, Target }) => [
      ScheduleExpression,
      ScheduleExpressionTimezone,
      nameBehind(Target.Arn),
      Target.Input,
    ]);
    expect(called).toContainEqual(['cron(* * ? * * *)', 'Europe/London', 'publish-release', '{"sweep":true}']);
    expect(called).toContainEqual(['cron(35 9 ? * * *)', 'Europe/London', 'watch-releases', '{}']);
  });

  it('tells every alarm to somebody', () => {
    expect(all('AWS::CloudWatch::Alarm').filter(({ AlarmActions }) => !AlarmActions?.length)).toEqual([]);
  });

  it('lets nobody but an administrator say of which area a user is', () => {
    for (const { WriteAttributes } of all('AWS::Cognito::UserPoolClient'))
      expect(WriteAttributes).not.toContain('custom:area');
    for (const { AdminCreateUserConfig, MfaConfiguration } of all('AWS::Cognito::UserPool')) {
      expect(AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true);
      expect(MfaConfiguration).toBe('ON');
    }
  });

  it('leaves no function to the defaults of the framework', () => {
    expect(functions.map(({ name }) => name).filter((name) => !/^[a-z]+-[a-z-]+$/.test(name))).toEqual([]);
    expect(all('AWS::CloudFormation::CustomResource')).toEqual([]);
  });
});

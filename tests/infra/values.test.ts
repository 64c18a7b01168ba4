import { describe, expect, it } from 'vitest';
import { routesOf } from '../../infra/local/doors/routes.ts';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType, type TemplateResource } from '../../infra/local/template/template.ts';
import { functionsOf } from './grants-of.ts';

/** What each stage is asked to be: written here, and not read from the stack. */
const stated = {
  dev: { policy: 'Delete', lockDays: 1, logDays: 14 },
  prod: { policy: 'Retain', lockDays: 3650, logDays: 365 },
} as const;

/** What holds what cannot be made again. */
const holding = [
  'AWS::S3::Bucket',
  'AWS::DynamoDB::Table',
  'AWS::KMS::Key',
  'AWS::Logs::LogGroup',
  'AWS::Cognito::UserPool',
  'AWS::Backup::BackupVault',
];

describe.each(['dev', 'prod'] as const)('the values of %s', async (stage) => {
  const template = await synthesised(stage);
  const { policy, lockDays, logDays } = stated[stage];
  const of = (type: string): [string, TemplateResource][] => ofType(template, type);
  const functions = functionsOf(template);
  const named = (name: string) => functions.find((each) => each.name === name)!;

  it.each(holding)(`${policy.toLowerCase()} every %s that leaves the stack`, (type) => {
    const all = of(type);
    expect(all.length).toBeGreaterThan(0);
    const other = all.filter(([, each]) => each.DeletionPolicy !== policy || each.UpdateReplacePolicy !== policy);
    expect(other.map(([id]) => id)).toEqual([]);
  });

  it('lock what was published for as long as the stage says', () => {
    const locked = of('AWS::S3::Bucket').filter(([, { Properties }]) => Properties.ObjectLockEnabled);
    expect(locked.map(([, { Properties }]) => Properties.ObjectLockConfiguration.Rule.DefaultRetention)).toEqual([
      { Mode: 'GOVERNANCE', Days: lockDays },
    ]);
  });

  it('keep logs and dead letters long enough to be read', () => {
    for (const [id, { Properties }] of of('AWS::Logs::LogGroup')) expect(Properties.RetentionInDays, id).toBe(logDays);
    for (const [id, { Properties }] of of('AWS::SQS::Queue'))
      expect(Properties.MessageRetentionPeriod, id).toBe(14 * 86_400);
  });

  it('give work its time: an answer within what the door waits, long work minutes', () => {
    const seconds = (name: string) => named(name).properties.Timeout as number;
    const behindDoors = new Set(routesOf(template).map(({ functionId }) => functionId));
    // The door gives up after 30 seconds.
    for (const { id, name } of functions.filter((each) => behindDoors.has(each.id)))
      expect(seconds(name), `${name} ${id}`).toBeLessThan(30);
    expect(seconds('compile-release')).toBeGreaterThanOrEqual(25);
    expect(seconds('publish-release')).toBeGreaterThanOrEqual(300);
    expect(seconds('receive-return')).toBeGreaterThanOrEqual(60);
    expect(seconds('remind-areas')).toBeGreaterThanOrEqual(60);
    expect(named('publish-release').properties.ReservedConcurrentExecutions).toBe(1);
  });

  it('give a message back only after its function is certainly done, and five times at the most', () => {
    const [arrivals, ...more] = of('AWS::SQS::Queue').filter(([, { Properties }]) => Properties.RedrivePolicy);
    expect(more).toEqual([]);
    const { VisibilityTimeout, RedrivePolicy } = arrivals![1].Properties;
    // Six times the time-out, as Lambda asks for.
    expect(VisibilityTimeout).toBe(6 * (named('receive-return').properties.Timeout as number));
    expect(RedrivePolicy.maxReceiveCount).toBe(5);
  });

  it('try what was committed again for most of a day, before the stream forgets it, and tell items apart', () => {
    const streams = of('AWS::Lambda::EventSourceMapping').filter(
      ([, { Properties }]) => Properties.StartingPosition !== undefined,
    );
    expect(streams).toHaveLength(2);
    for (const [id, { Properties }] of streams) {
      expect(Properties, id).toMatchObject({
        StartingPosition: 'TRIM_HORIZON',
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      });
      expect(Properties.MaximumRecordAgeInSeconds, id).toBeGreaterThanOrEqual(20 * 3600);
      expect(Properties.MaximumRecordAgeInSeconds, id).toBeLessThan(24 * 3600);
      expect(Properties.MaximumRetryAttempts, id).toBeGreaterThanOrEqual(50);
    }
  });

  it('call by the clock exactly then, and again for an hour where it fails', () => {
    for (const [id, { Properties }] of of('AWS::Scheduler::Schedule')) {
      expect(Properties.FlexibleTimeWindow, id).toEqual({ Mode: 'OFF' });
      expect(Properties.Target.RetryPolicy, id).toEqual({ MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 3 });
    }
  });

  it('ring at the first fault, within five minutes, and not where nothing happens', () => {
    // Schedules may wait ten minutes for what was committed, mails an hour.
    const longest = (id: string) => (/mails/.test(id) ? 3_600_000 : 600_000);
    for (const [id, { Properties: alarm }] of of('AWS::CloudWatch::Alarm')) {
      expect(alarm, id).toMatchObject({
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        EvaluationPeriods: 1,
        TreatMissingData: 'notBreaching',
        Threshold: alarm.MetricName === 'IteratorAge' ? longest(id) : 1,
      });
      if (alarm.MetricName !== undefined) expect(alarm.Period, id).toBe(300);
    }
  });

  it('let each queue of dead letters be written by what names it, and by nothing else', () => {
    const queues = of('AWS::SQS::Queue')
      .map(([id]) => id)
      .filter((id) => /deadletters/.test(id));
    const everything = JSON.stringify(template.resources);
    for (const queue of queues) {
      const writers = of('AWS::IAM::Policy').filter(([, { Properties }]) =>
        Properties.PolicyDocument.Statement.some(
          ({ Action, Resource }: { Action: unknown; Resource: unknown }) =>
            JSON.stringify(Action).includes('sqs:SendMessage') && JSON.stringify(Resource).includes(`"${queue}"`),
        ),
      );
      // The queue of arrivals moves its letters itself, by its redrive policy; doors share one queue.
      const moved = everything.includes(`"deadLetterTargetArn":{"Fn::GetAtt":["${queue}","Arn"]}`);
      const naming = of('AWS::Lambda::Function').filter(([, { Properties }]) =>
        JSON.stringify(Properties.DeadLetterConfig).includes(`"${queue}"`),
      );
      expect(writers.length, queue).toBe(moved ? 0 : Math.max(1, naming.length));
    }
  });

  it('let one function send mail, from the address of the stage alone', () => {
    const senders = functions.filter(({ statements }) =>
      statements.some(({ actions }) => actions.some((action) => action.startsWith('ses:'))),
    );
    expect(senders.map(({ name }) => name)).toEqual(['tell-areas']);
    const [statement] = senders[0]!.statements.filter(({ actions }) => actions.includes('ses:SendEmail'));
    expect(statement!.actions).toEqual(['ses:SendEmail']);
    expect(statement!.resources).toHaveLength(1);
    expect(statement!.resources[0]).toMatch(/^arn:aws:ses:eu-west-2:\d{12}:identity\/\w+$/);
  });
});

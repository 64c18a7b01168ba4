import { describe, expect, it } from 'vitest';
import { resolver } from '../../infra/local/template/resolve.ts';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType } from '../../infra/local/template/template.ts';
import { functionsOf, nowhere } from './grants-of.ts';
import { letsIn } from './policy.ts';

const account = { Ref: 'AWS::AccountId' };
const secure = { 'aws:SecureTransport': 'true', 'aws:SourceAccount': JSON.stringify(account), 's3:TlsVersion': '1.3' };

describe.each(['dev', 'prod'] as const)('who hears of it when %s fails', async (stage) => {
  const template = await synthesised(stage);
  // biome-ignore lint/suspicious/noExplicitAny: the shape differs by type and is read where it is known
  const all = (type: string): any[] => ofType(template, type).map(([id, { Properties }]) => ({ id, ...Properties }));
  const functions = functionsOf(template);
  const nameOf = resolver(template, nowhere);
  const alarms = all('AWS::CloudWatch::Alarm');
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const policyOf = (type: string, by: (policy: any) => unknown, id: string) =>
    all(type)
      .filter((policy) => JSON.stringify(by(policy)).includes(`"${id}"`))
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  const alarm = (metric: string, dimension: unknown) =>
    alarms.filter(
      ({ MetricName, Dimensions }) => MetricName === metric && JSON.stringify(Dimensions) === JSON.stringify(dimension),
    );

  it('is told by every alarm, on a topic to which CloudWatch may publish and to which somebody is subscribed', () => {
    expect(alarms.length).toBeGreaterThanOrEqual(57);
    const topics = new Set(
      alarms.flatMap(({ AlarmActions = [] }) => AlarmActions.map((each: { Ref: string }) => each.Ref)),
    );
    expect(alarms.filter(({ AlarmActions }) => AlarmActions?.length !== 1)).toEqual([]);
    for (const topic of topics) {
      const statements = policyOf('AWS::SNS::TopicPolicy', ({ Topics }) => Topics, topic as string);
      const ring = {
        service: 'cloudwatch.amazonaws.com',
        action: 'sns:Publish',
        resource: JSON.stringify({ Ref: topic }),
      };
      expect(letsIn(statements, { ...ring, context: secure })).toBe(true);
      expect(letsIn(statements, { ...ring, context: { ...secure, 'aws:SecureTransport': 'false' } })).toBe(false);
      expect(letsIn(statements, { ...ring, context: { ...secure, 'aws:SourceAccount': 'another' } })).toBe(false);
      expect(
        letsIn(
          statements.filter(({ Sid }) => Sid !== 'AlarmsRing'),
          { ...ring, context: secure },
        ),
      ).toBe(false);
      const heard = all('AWS::SNS::Subscription').filter(({ TopicArn }) => TopicArn.Ref === topic);
      expect(heard.map(({ Protocol, Endpoint }) => [Protocol, Endpoint])).toEqual([
        ['email', expect.stringContaining('@')],
      ]);
    }
  });

  it.each(functions)('rings where $name throws or logs a fault', ({ id, properties }) => {
    expect(alarm('Errors', [{ Name: 'FunctionName', Value: { Ref: id } }])).toHaveLength(1);
    const { LogGroup } = properties.LoggingConfig as { LogGroup: string };
    const filters = all('AWS::Logs::MetricFilter').filter(({ LogGroupName }) => nameOf(LogGroupName) === LogGroup);
    expect(filters.map(({ FilterPattern }) => FilterPattern)).toEqual(['{ $.level = "ERROR" }']);
    const [{ MetricName, MetricNamespace, MetricValue }] = filters[0].MetricTransformations;
    expect(MetricValue).toBe('1');
    const rings = alarms.filter((each) => each.MetricName === MetricName && each.Namespace === MetricNamespace);
    expect(rings.map(({ Threshold, Statistic }) => [Threshold, Statistic])).toEqual([[1, 'Sum']]);
  });

  it('rings where functions are not let run, but for those that run one at a time', () => {
    const [throttles] = alarms.filter(({ Metrics }) => Metrics);
    const counted = throttles.Metrics.filter(({ MetricStat }: { MetricStat?: object }) => MetricStat);
    const dimensions = counted.map(
      ({ MetricStat }: { MetricStat: { Metric: { Dimensions?: unknown[] } } }) => MetricStat.Metric.Dimensions,
    );
    const alone = functions.filter(({ properties }) => properties.ReservedConcurrentExecutions === 1);
    expect(alone.map(({ name }) => name)).toEqual(['publish-release']);
    expect(dimensions).toEqual([undefined, [{ Name: 'FunctionName', Value: { Ref: alone[0]!.id } }]]);
    const { Expression } = throttles.Metrics.find((each: { Expression?: string }) => each.Expression);
    expect([Expression, throttles.Threshold]).toEqual(['all - FILL(busy0, 0)', 1]);
  });

  it('has room for what is still to come: a stack holds 500 resources', () => {
    expect(Object.keys(template.resources).length).toBeLessThan(450);
  });

  it('rings where an API answers 5xx', () => {
    const apis = all('AWS::ApiGatewayV2::Api');
    expect(apis).toHaveLength(3);
    for (const { id } of apis) expect(alarm('5xx', [{ Name: 'ApiId', Value: { Ref: id } }])).toHaveLength(1);
  });

  it('rings where dead letters wait, in every queue to which anything gives up', () => {
    const queues = all('AWS::SQS::Queue').map(({ id }) => id as string);
    const givenTo = [
      ...all('AWS::SQS::Queue').map(({ RedrivePolicy }) => RedrivePolicy?.deadLetterTargetArn),
      ...all('AWS::Lambda::Function').map(({ DeadLetterConfig }) => DeadLetterConfig?.TargetArn),
      ...all('AWS::Scheduler::Schedule').map(({ Target }) => Target.DeadLetterConfig?.Arn),
      ...all('AWS::Lambda::EventSourceMapping').map(
        ({ DestinationConfig }) => DestinationConfig?.OnFailure?.Destination,
      ),
    ].filter((arn) => arn !== undefined);
    const ids = new Set(givenTo.map((arn) => arn['Fn::GetAtt'][0] as string));
    expect(ids.size).toBeGreaterThanOrEqual(14);
    for (const id of ids) {
      expect(queues).toContain(id);
      const watched = alarms.filter(
        ({ MetricName, Dimensions }) =>
          MetricName === 'ApproximateNumberOfMessagesVisible' && Dimensions[0].Value['Fn::GetAtt'][0] === id,
      );
      expect(
        watched.map(({ Threshold }) => Threshold),
        id,
      ).toEqual([1]);
    }
  });

  it('gives every stream, queue and schedule a place for what it gives up, and whoever gives up may put it there', () => {
    const streams = all('AWS::Lambda::EventSourceMapping').filter(({ StartingPosition }) => StartingPosition);
    expect(streams).toHaveLength(2);
    for (const { DestinationConfig, FunctionName, MaximumRetryAttempts, id } of streams) {
      const arn = DestinationConfig.OnFailure.Destination;
      const by = functions.find((each) => each.id === FunctionName.Ref)!;
      const queue = (arn['Fn::GetAtt'][0] as string).replace(/[0-9A-F]{8}$/, '').toLowerCase();
      const may = by.statements.some(
        ({ effect, actions, resources }) =>
          effect === 'Allow' &&
          actions.includes('sqs:SendMessage') &&
          resources.some((each) => each.endsWith(`:${queue}`)),
      );
      expect(may, id).toBe(true);
      expect(MaximumRetryAttempts).toBeGreaterThan(0);
      expect(alarm('IteratorAge', [{ Name: 'FunctionName', Value: { Ref: FunctionName.Ref } }])).toHaveLength(1);
    }
    for (const { id, Target } of all('AWS::Scheduler::Schedule')) {
      expect(Target.DeadLetterConfig?.Arn, id).toBeDefined();
      const role = Target.RoleArn['Fn::GetAtt'][0];
      const policies = all('AWS::IAM::Policy').filter(({ Roles }) =>
        Roles.some((each: { Ref: string }) => each.Ref === role),
      );
      const statements = policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
      const may = (action: string, arn: unknown) =>
        statements.some((each) => each.Action === action && JSON.stringify(each.Resource) === JSON.stringify(arn));
      expect(
        [may('lambda:InvokeFunction', Target.Arn), may('sqs:SendMessage', Target.DeadLetterConfig.Arn)],
        id,
      ).toEqual([true, true]);
    }
    const dead = ({ id }: { id: string }) => /deadletters/i.test(id);
    for (const queue of all('AWS::SQS::Queue').filter((each) => !dead(each)))
      expect(queue.RedrivePolicy?.maxReceiveCount, queue.id).toBeGreaterThan(1);
  });

  it('lets the store of uploads announce what arrives, and nobody else', () => {
    const [arrivals] = all('AWS::SQS::Queue').filter(({ RedrivePolicy }) => RedrivePolicy);
    const statements = policyOf('AWS::SQS::QueuePolicy', ({ Queues }) => Queues, arrivals.id);
    const send = {
      action: 'sqs:SendMessage',
      resource: JSON.stringify({ 'Fn::GetAtt': [arrivals.id, 'Arn'] }),
      context: secure,
    };
    expect(letsIn(statements, { ...send, service: 's3.amazonaws.com' })).toBe(true);
    expect(letsIn(statements, { ...send, service: 'sns.amazonaws.com' })).toBe(false);
  });

  it('rings where a release is late: who watches does nothing else, and fails for it', () => {
    const watch = functions.find(({ name }) => name === 'watch-releases')!;
    expect(alarm('Errors', [{ Name: 'FunctionName', Value: { Ref: watch.id } }])).toHaveLength(1);
    const tables = watch.statements
      .flatMap(({ actions }) => actions)
      .filter((action) => action.startsWith('dynamodb:'));
    expect(new Set(tables)).toEqual(new Set(['dynamodb:GetItem', 'dynamodb:Query']));
  });
});

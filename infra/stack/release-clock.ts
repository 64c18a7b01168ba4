import { Duration, Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { inReturns } from '../../shared/adapters/table-keys.ts';
import { firstAlarm } from './first-alarm.ts';
import { deadLetters } from './guarded-queue.ts';
import { NodeFunction } from './node-function.ts';
import type { Stage } from './stage.ts';

/** Longer than this no committed change should wait for its schedule. */
const longestWait = Duration.minutes(10);

type Props = { stage: Stage; publish: NodeFunction; returns: Table };

/**
 * One schedule a release, made when the release is committed as scheduled: it hangs on the table's stream, so there is
 * no moment in which a release is scheduled and its clock is not, or the other way round.
 */
export class ReleaseClock extends Construct {
  constructor(scope: Construct, id: string, { stage, publish, returns }: Props) {
    super(scope, id);
    const { account, region, partition } = Stack.of(this);
    const group = new ScheduleGroup(this, 'schedules', { scheduleGroupName: `mappa-${stage.name}-releases` });
    const missed = deadLetters(this, 'missed-dead-letters');
    const givenUp = deadLetters(this, 'given-up-dead-letters');
    const caller = new Role(this, 'caller', {
      description: 'As whom a schedule calls publish-release',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    });
    caller.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [publish.lambda.functionArn] }),
    );
    caller.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [missed.queueArn] }));

    const schedule = new NodeFunction(this, 'schedule-release', {
      unattended: true,
      stage,
      purpose: 'Keeps the schedule of each release in step with what was committed',
    });
    schedule.knows('SCHEDULE_GROUP', group.scheduleGroupName);
    schedule.knows('SCHEDULE_ROLE_ARN', caller.roleArn);
    schedule.knows('PUBLISH_FUNCTION_ARN', publish.lambda.functionArn);
    schedule.knows('SCHEDULE_DEAD_LETTERS_ARN', missed.queueArn);
    schedule.may({
      actions: ['scheduler:CreateSchedule', 'scheduler:UpdateSchedule', 'scheduler:DeleteSchedule'],
      resources: [`arn:${partition}:scheduler:${region}:${account}:schedule/${group.scheduleGroupName}/*`],
      because: 'A schedule is named after its release, which is known at run time only.',
    });
    schedule.may({
      actions: ['iam:PassRole'],
      resources: [caller.roleArn],
      conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
    });
    schedule.may({
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      resources: [returns.tableStreamArn!],
    });
    schedule.may({ actions: ['dynamodb:ListStreams'], resources: ['*'] });
    schedule.may({ actions: ['sqs:SendMessage'], resources: [givenUp.queueArn] });
    firstAlarm(
      this,
      'age',
      schedule.lambda.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' }),
      'What was committed does not become a schedule. Look at the log of schedule-release and at what it gave up.',
      longestWait.toMilliseconds(),
    );
    const { pk, sk } = inReturns.release.begins;
    new EventSourceMapping(this, 'committed', {
      target: schedule.lambda,
      eventSourceArn: returns.tableStreamArn!,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 10,
      reportBatchItemFailures: true,
      retryAttempts: 50,
      bisectBatchOnError: true,
      onFailure: { bind: () => ({ destination: givenUp.queueArn }) },
      maxRecordAge: Duration.hours(20),
      filters: [
        FilterCriteria.filter({
          dynamodb: {
            Keys: { pk: { S: FilterRule.beginsWith(pk) }, sk: { S: FilterRule.beginsWith(sk) } },
          },
        }),
      ],
    });
  }
}

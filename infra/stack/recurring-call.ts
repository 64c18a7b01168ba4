import { Stack, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { deadLetters } from './guarded-queue.ts';
import type { NodeFunction } from './node-function.ts';

type Props = {
  calls: NodeFunction;
  /** Cron by the clock of London. */
  at: string;
  why: string;
  input?: object;
};

/** A function that is called again and again by the clock. A call that cannot be made waits among dead letters. */
export class RecurringCall extends Construct {
  constructor(scope: Construct, id: string, { calls, at, why, input = {} }: Props) {
    super(scope, id);
    const missed = deadLetters(this, 'missed-dead-letters');
    const caller = new Role(this, 'caller', {
      description: `As whom the schedule calls ${calls.node.id}`,
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    caller.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [calls.lambda.functionArn] }),
    );
    caller.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [missed.queueArn] }));
    new CfnSchedule(this, 'schedule', {
      description: why,
      flexibleTimeWindow: { mode: 'OFF' },
      scheduleExpression: `cron(${at})`,
      scheduleExpressionTimezone: TimeZone.EUROPE_LONDON.timezoneName,
      target: {
        arn: calls.lambda.functionArn,
        roleArn: caller.roleArn,
        input: JSON.stringify(input),
        deadLetterConfig: { arn: missed.queueArn },
        retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 3600 },
      },
    });
  }
}

import { Duration, Stack } from 'aws-cdk-lib';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, type IAlarm, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { CfnFunction, Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { alarmTopic } from './alarm-topic.ts';
import { firstAlarm } from './first-alarm.ts';
import { loggedFaults } from './node-function.ts';
import type { Stage } from './stage.ts';

/**
 * Every alarm of the stack told to whoever is to hear of it, and those that hang on no function: dead letters, and an
 * API that answers 5xx. A function's own stand beside it.
 */
export class Monitoring extends Construct {
  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const topic = alarmTopic(this, stage.settings);
    const constructs = scope.node.findAll();
    for (const queue of constructs.filter(holdsDeadLetters))
      firstAlarm(
        this,
        `letters-${queue.node.addr}`,
        queue.metricApproximateNumberOfMessagesVisible(),
        `Dead letters wait in ${queue.node.path}. Mend the cause, then redrive them.`,
      );
    for (const api of constructs.filter(isApi))
      firstAlarm(
        this,
        `faults-${api.node.addr}`,
        api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
        `${api.node.path} answers 5xx. Look at the logs of the functions behind it.`,
      );
    this.#functions(constructs.filter(isAlone));
    for (const alarm of scope.node.findAll().filter(isAlarm)) alarm.addAlarmAction(new SnsAction(topic));
  }

  /**
   * What any function logs as a fault, and any that is not let run. One that runs one at a time is turned away whenever
   * it is busy, and called again: its lateness is watched instead.
   */
  #functions(alone: readonly Lambda[]) {
    const period = Duration.minutes(5);
    const sum = { period, statistic: 'Sum' };
    const faults = new Metric({ namespace: Stack.of(this).stackName, metricName: loggedFaults, ...sum });
    firstAlarm(
      this,
      'faults',
      faults,
      'A function logged a fault and answered 500, or put a message back. Look at the logs.',
    );
    const all = new Metric({ namespace: 'AWS/Lambda', metricName: 'Throttles', ...sum });
    const usingMetrics = Object.fromEntries(
      alone.map((each, index) => [`busy${index}`, each.metricThrottles({ period })]),
    );
    const expression = ['all', ...Object.keys(usingMetrics).map((name) => `FILL(${name}, 0)`)].join(' - ');
    const throttles = new MathExpression({ expression, usingMetrics: { all, ...usingMetrics }, period });
    firstAlarm(this, 'throttles', throttles, 'Functions of this account are not let run: too many at once.');
  }
}

const holdsDeadLetters = (construct: unknown): construct is Queue =>
  construct instanceof Queue && construct.node.id.endsWith('dead-letters');
const isAlarm = (construct: unknown): construct is Alarm & IAlarm => construct instanceof Alarm;
const isApi = (construct: unknown): construct is HttpApi => construct instanceof HttpApi;
const isAlone = (construct: unknown): construct is Lambda =>
  construct instanceof Lambda &&
  construct.node.defaultChild instanceof CfnFunction &&
  construct.node.defaultChild.reservedConcurrentExecutions === 1;

import { Validations } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IAlarm, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Stage } from './stage.ts';

/** Every alarm of the stack, and one for every queue of dead letters, told to whoever is to hear of it. */
export class Monitoring extends Construct {
  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const topic = new Topic(this, 'alarms', { enforceSSL: true });
    if (stage.alarmsTo) topic.addSubscription(new EmailSubscription(stage.alarmsTo));
    const constructs = scope.node.findAll();
    for (const queue of constructs.filter(holdsDeadLetters)) this.#watch(queue);
    for (const alarm of scope.node.findAll().filter(isAlarm)) alarm.addAlarmAction(new SnsAction(topic));
    Validations.of(topic).acknowledge({
      id: 'AwsSolutions-SNS2',
      reason: 'Alarms name functions and queues; they carry nothing of a return.',
    });
  }

  #watch(queue: Queue) {
    new Alarm(this, `letters-${queue.node.addr.slice(-8)}`, {
      alarmDescription: `Dead letters wait in ${queue.node.path}. Mend the cause, then redrive them.`,
      metric: queue.metricApproximateNumberOfMessagesVisible(),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}

const holdsDeadLetters = (construct: unknown): construct is Queue =>
  construct instanceof Queue && construct.node.id.endsWith('dead-letters');
const isAlarm = (construct: unknown): construct is Alarm & IAlarm => construct instanceof Alarm;

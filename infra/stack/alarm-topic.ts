import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';

/**
 * Where alarms go, and who hears of them. A policy of our own takes the place of the one that a topic has by default,
 * so it has to let CloudWatch in.
 */
export const alarmTopic = (scope: Construct, { alarms }: Pick<Settings, 'alarms'>): Topic => {
  const topic = new Topic(scope, 'alarms', { enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AlarmsRing',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  );
  for (const address of alarms) topic.addSubscription(new EmailSubscription(address));
  return topic;
};

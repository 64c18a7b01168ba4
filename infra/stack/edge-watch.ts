import { CfnParameter, Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import { alarmTopic } from './alarm-topic.ts';
import { firstAlarm } from './first-alarm.ts';
import type { Stage } from './stage.ts';

/** Of a hundred requests in five minutes, as many as CloudFront may answer with 5xx before it rings. */
const mostFaults = 1;

/** The two distributions of a stage, by the names of its outputs. */
export const watched = ['SiteDistribution', 'PagesDistribution'] as const;

/** What the id of a distribution looks like. */
export const distributionId = /^E[0-9A-Z]+$/;

/**
 * Rings where CloudFront answers 5xx. Its metrics are in us-east-1 and nowhere else, and an alarm looks only at metrics
 * of its region. Deployed after the stage itself, whose outputs it is given.
 */
export class EdgeWatch extends Stack {
  constructor(scope: Construct, id: string, { settings, keep }: Stage) {
    super(scope, id, {
      env: { region: 'us-east-1' },
      description: 'MAPPA national returns, what rings where CloudFront fails',
      terminationProtection: keep,
    });
    const topic = alarmTopic(this, settings);
    for (const name of watched) {
      const distribution = new CfnParameter(this, name, {
        description: `The output ${name} of the stage`,
        allowedPattern: distributionId.source,
      });
      const rate = new Metric({
        namespace: 'AWS/CloudFront',
        metricName: '5xxErrorRate',
        dimensionsMap: { DistributionId: distribution.valueAsString, Region: 'Global' },
        statistic: 'Average',
        period: Duration.minutes(5),
      });
      const says = `CloudFront answers 5xx (${name}). Ask it yourself: node infra/stack/smoke.ts.`;
      firstAlarm(this, `faults-${name}`, rate, says, mostFaults).addAlarmAction(new SnsAction(topic));
    }
  }
}

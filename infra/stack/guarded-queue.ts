import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

const common = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) };

/** A queue of dead letters: they wait a fortnight to be looked at and redriven. */
export const deadLetters = (scope: Construct, id: string): Queue => {
  const queue = new Queue(scope, id, common);
  const reason = 'This queue is itself where dead letters wait.';
  Validations.of(queue).acknowledge({ id: 'AwsSolutions-SQS3', reason });
  return queue;
};

/**
 * A queue with its dead letters: after five failed deliveries a message moves there. `visible` is six times its
 * reader's time.
 */
export const guardedQueue = (scope: Construct, id: string, visible: Duration): Queue =>
  new Queue(scope, id, {
    ...common,
    visibilityTimeout: visible,
    deadLetterQueue: { queue: deadLetters(scope, `${id}-dead-letters`), maxReceiveCount: 5 },
  });

import { ask } from '../engines/aws-json.ts';
import type { LocalFunctions } from '../functions/functions.ts';
import { account } from '../template/physical.ts';
import type { Resolve } from '../template/resolve.ts';
import { ofType, type Template } from '../template/template.ts';
import { queueSource, type Source } from './queue-source.ts';
import { streamSource } from './stream-source.ts';
import type { Writes } from './writes.ts';

export interface EventSourcesProps {
  readonly template: Template;
  readonly resolve: Resolve;
  readonly functions: LocalFunctions;
  readonly queues: string;
  readonly dynamoDb: string;
  readonly writes: Writes;
}

/** The event source mappings of a template: queues and streams that call a function. */
export const eventSources = ({ template, resolve, functions, queues, dynamoDb, writes }: EventSourcesProps): Source[] =>
  ofType(template, 'AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => {
    const [, , service, , , path = ''] = resolve<string>(Properties.EventSourceArn).split(':');
    const invoke = (event: unknown) => functions.byId(Properties.FunctionName.Ref).invoke(event);
    const batchSize = Properties.BatchSize ?? 10;
    if (service === 'dynamodb') {
      const patterns = (Properties.FilterCriteria?.Filters ?? []).map(({ Pattern }: { Pattern: string }) =>
        JSON.parse(Pattern),
      );
      const to = resolve<string>(Properties.DestinationConfig?.OnFailure?.Destination ?? '');
      const giveUp = (lay: object) => (to === '' ? Promise.resolve() : putIn(queues, to, JSON.stringify(lay)));
      const window = (Properties.MaximumBatchingWindowInSeconds ?? 0) * 1000;
      const retries = Properties.MaximumRetryAttempts ?? Number.POSITIVE_INFINITY;
      const table = path.split('/')[1] ?? '';
      const mapping = { batchSize, patterns, retries, window };
      return streamSource({
        endpoint: dynamoDb,
        table,
        ...mapping,
        invoke,
        giveUp,
        written: writes.thatMayFit(patterns),
      });
    }
    const partial = Properties.FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false;
    return queueSource({ endpoint: queues, queue: path, batchSize, partial, invoke });
  });

/**
 * How Lambda runs a function that nobody waits for: tried three times, then the event goes to the function's dead
 * letters.
 * @param functionArn as the target of a schedule names it
 */
export const invokeUnattended =
  ({ template, resolve, functions, queues }: Omit<EventSourcesProps, 'dynamoDb' | 'writes'>) =>
  async (functionArn: string, event: unknown): Promise<void> => {
    const name = functionArn.split(':').pop();
    const [id, found] =
      ofType(template, 'AWS::Lambda::Function').find(([, each]) => each.Properties.FunctionName === name) ?? [];
    if (!id || !found) throw new Error(`The stack has no function ${name}.`);
    for (let attempt = 1; attempt <= 3; attempt++) {
      try {
        await functions.byId(id).invoke(event);
        return;
      } catch (error) {
        if (attempt < 3) continue;
        console.error(`${name} failed three times: ${error instanceof Error ? error.message : error}`);
      }
    }
    await putIn(queues, resolve<string>(found.Properties.DeadLetterConfig.TargetArn), JSON.stringify(event));
  };

const putIn = async (queues: string, arn: string, MessageBody: string): Promise<void> => {
  await ask(queues, 'sqs', 'SendMessage', { QueueUrl: `${queues}/${account}/${arn.split(':').pop()}`, MessageBody });
};

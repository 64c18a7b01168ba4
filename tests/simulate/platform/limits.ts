import { synthesised } from '../../../infra/local/template/synthesised.ts';
import { ofType } from '../../../infra/local/template/template.ts';
import { functionsOf } from '../../infra/grants-of.ts';

/** Limits of what is simulated, as the stack would be deployed with them. */
const template = await synthesised();
const functions = functionsOf(template);

type Run = { Timeout: number; ReservedConcurrentExecutions?: number };
const runs = new Map(functions.map(({ name, properties }) => [name, properties as Run]));

/** How a function runs: for how many seconds at most, and how many at once. @throws Error where the stack has none */
export const limitsOf = (name: string): { seconds: number; atOnce: number } => {
  const run = runs.get(name);
  if (run === undefined) throw new Error(`The stack has no function ${name}.`);
  const { Timeout: seconds, ReservedConcurrentExecutions: atOnce = Number.POSITIVE_INFINITY } = run;
  return { seconds, atOnce };
};

const mappingOf = (name: string) => {
  const { id } = functions.find((each) => each.name === name)!;
  const mapping = ofType(template, 'AWS::Lambda::EventSourceMapping').find(
    ([, { Properties }]) => Properties.FunctionName.Ref === id,
  );
  return mapping![1].Properties;
};

/** How often what fails of a stream is told again to a function. */
export const retriesOf = (name: string): number => mappingOf(name).MaximumRetryAttempts;

/** Whether an alarm rings where a stream gives up what it was to tell a function: the queue for it is watched. */
export const ringsWhereGivenUp = (name: string): boolean => {
  const queue = mappingOf(name).DestinationConfig?.OnFailure?.Destination?.['Fn::GetAtt']?.[0];
  return ofType(template, 'AWS::CloudWatch::Alarm').some(
    ([, { Properties }]) =>
      Properties.MetricName === 'ApproximateNumberOfMessagesVisible' &&
      Properties.Dimensions?.[0]?.Value?.['Fn::GetAtt']?.[0] === queue,
  );
};

/** The one queue before a function: how often a message is received, and how long until it is again, ms. */
export const queueLimits = (() => {
  const [queue] = ofType(template, 'AWS::SQS::Queue').filter(([, { Properties }]) => Properties.RedrivePolicy);
  const { RedrivePolicy, VisibilityTimeout } = queue![1].Properties;
  return { mostReceives: RedrivePolicy.maxReceiveCount as number, visibleAfter: VisibilityTimeout * 1000 };
})();

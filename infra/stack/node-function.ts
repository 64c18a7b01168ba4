import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, EventSourceMapping, Function as Lambda, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup } from 'aws-cdk-lib/aws-logs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { nameOf, type Resource, statementsFor } from './access.ts';
import { bundleOf } from './bundles.ts';
import { firstAlarm } from './first-alarm.ts';
import { deadLetters } from './guarded-queue.ts';
import type { Stage } from './stage.ts';

/** The metric of all faults that functions log, in the namespace of the stack. */
export const loggedFaults = 'faults';

export interface NodeFunctionProps {
  readonly stage: Stage;
  /** A sentence for whoever meets it in the console. */
  readonly purpose: string;
  readonly timeout?: Duration;
  /** MiB; the processor grows with it. */
  readonly memory?: number;
  /** Whether somebody calls it who does not wait for its answer: then what it gives up has a queue of its own. */
  readonly unattended?: boolean;
  /** How many may run at once, kept for it alone; as many as the account has left where it is left out. */
  readonly atOnce?: number;
}

type Permission = {
  actions: string[];
  resources: string[];
  conditions?: Record<string, Record<string, string>>;
  because?: string;
};

type Spoken = string | { Ref: string } | { 'Fn::GetAtt': string[] };

/** How the rules spell a resource in their findings: references as `<LogicalId.Arn>`. */
export const spoken = (scope: Construct, resource: string): string => {
  const value: string | { 'Fn::Join': [string, Spoken[]] } = Stack.of(scope).resolve(resource);
  const part = (each: Spoken): string => {
    if (typeof each === 'string') return each;
    return 'Ref' in each ? `<${each.Ref}>` : `<${each['Fn::GetAtt'].join('.')}>`;
  };
  return typeof value === 'string' ? value : value['Fn::Join'][1].map(part).join('');
};

/**
 * The one queue of dead letters of all functions that are called through a door: who calls them hears at once of what
 * fails, so that a letter is there only where somebody called one by hand and did not wait.
 */
const lettersOfDoors = (stack: Stack): Queue => {
  const known = stack.node.tryFindChild('door-dead-letters');
  return known instanceof Queue ? known : deadLetters(stack, 'door-dead-letters');
};

/**
 * The house Lambda: arm64, Node 24, traced, with a log group that forgets, a dead-letter queue and an alarm. It may do
 * nothing but log and trace until `uses` binds the name of a resource and the permission to it in one call.
 */
export class NodeFunction extends Construct {
  readonly lambda: Lambda;
  readonly role: Role;

  /** @param id verb and noun: the folder in functions/ whose bundle this runs */
  constructor(
    scope: Construct,
    id: string,
    { stage, purpose, timeout = Duration.seconds(15), memory = 1024, unattended = false, atOnce }: NodeFunctionProps,
  ) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'log', {
      retention: stage.logRetention,
      removalPolicy: stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const deadLetterQueue = unattended ? deadLetters(this, 'dead-letters') : lettersOfDoors(Stack.of(this));
    this.role = new Role(this, 'role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.lambda = new Lambda(this, 'lambda', {
      functionName: `mappa-${stage.name}-${id}`,
      description: purpose,
      code: Code.fromAsset(bundleOf(id)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memory,
      ...(atOnce === undefined ? {} : { reservedConcurrentExecutions: atOnce }),
      timeout,
      tracing: Tracing.ACTIVE,
      logGroup,
      role: this.role,
      deadLetterQueue,
      environment: { STAGE: stage.name },
    });
    this.may({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] });
    this.#alarms(purpose, logGroup);
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray takes no resource in its permissions.',
    });
  }

  /** Gives the function a resource under an environment name, and permission for exactly these actions on it. */
  uses(name: string, resource: Resource, ...actions: readonly string[]): this {
    this.knows(name, nameOf(resource));
    for (const statement of statementsFor(resource, actions))
      this.#permit(statement, 'Keys of objects are chosen at run time; the bucket and the action are exact.');
    return this;
  }

  /** Gives the function a value under an environment name. */
  knows(name: string, value: string): this {
    this.lambda.addEnvironment(name, value);
    return this;
  }

  /** A permission that has no resource of ours behind it. `because` is needed where a resource ends in a wildcard. */
  may({ because, ...statement }: Permission): this {
    this.#permit(new PolicyStatement(statement), because);
    return this;
  }

  /** Calls the function with what arrives on a queue; a message that fails comes again on its own. */
  reads(queue: Queue, { batchSize }: { batchSize: number }): this {
    new EventSourceMapping(this, 'from-queue', {
      target: this.lambda,
      eventSourceArn: queue.queueArn,
      batchSize,
      reportBatchItemFailures: true,
    });
    return this.may({
      actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      resources: [queue.queueArn],
    });
  }

  #permit(statement: PolicyStatement, because?: string) {
    this.role.addToPolicy(statement);
    if (!because) return;
    for (const resource of statement.resources.filter((each) => each.endsWith('/*')))
      Validations.of(this).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${spoken(this, resource)}]`,
        reason: because,
      });
  }

  /**
   * It rings where it throws, and where it turns a fault into an answer (a 500, a message that comes again) and says so
   * in its log alone. The faults of all functions are one metric: a stack holds 500 resources and no more.
   */
  #alarms(purpose: string, logGroup: LogGroup) {
    const errors = this.lambda.metricErrors({ period: Duration.minutes(5) });
    firstAlarm(this, 'errors', errors, `${purpose}: it failed. Look at its log, then redrive its dead letters.`);
    logGroup.addMetricFilter('faults', {
      filterPattern: FilterPattern.stringValue('$.level', '=', 'ERROR'),
      metricNamespace: Stack.of(this).stackName,
      metricName: loggedFaults,
      metricValue: '1',
    });
  }
}

import type { Template } from './template.ts';

export const region = 'eu-west-2';
export const account = '000000000000';

/** The name that a resource goes by on this machine: its logical id without the hash, in lower case as buckets need. */
export const localName = (logicalId: string): string => logicalId.replace(/[0-9A-F]{8}$/, '').toLowerCase();

const arn = (service: string, rest: string, where = `${region}:${account}`) => `arn:aws:${service}:${where}:${rest}`;

const arnOf: Record<string, (name: string) => string> = {
  'AWS::DynamoDB::Table': (name) => arn('dynamodb', `table/${name}`),
  'AWS::S3::Bucket': (name) => arn('s3', name, ':'),
  'AWS::SQS::Queue': (name) => arn('sqs', name),
  'AWS::Lambda::Function': (name) => arn('lambda', `function:${name}`),
  'AWS::IAM::Role': (name) => arn('iam', `role/${name}`, `:${account}`),
  'AWS::KMS::Key': (name) => arn('kms', `key/${name}`),
  'AWS::Logs::LogGroup': (name) => arn('logs', `log-group:${name}:*`),
  'AWS::Scheduler::ScheduleGroup': (name) => arn('scheduler', `schedule-group/${name}`),
};

/** A resource's name on this machine: the one that the template gives it, or the one made from its logical id. */
const nameOf = ({ resources }: Template, logicalId: string): string =>
  resources[logicalId]?.Properties?.FunctionName ?? localName(logicalId);

/**
 * Addresses that a template's resources have on this machine: of the queues' engine, and of each HTTP API by logical
 * id.
 */
export interface Addresses {
  readonly queues: string;
  readonly apis: Readonly<Record<string, string>>;
  /** Addresses of this machine in the place of those that a deployment has, where they stand for themselves. */
  readonly instead?: Readonly<Record<string, string>>;
}

/** What `Ref` of a resource stands for. A queue is known by its address. */
export const refOf = (template: Template, logicalId: string, { queues }: Addresses): string => {
  const name = nameOf(template, logicalId);
  return template.resources[logicalId]?.Type === 'AWS::SQS::Queue' ? `${queues}/${account}/${name}` : name;
};

/** What `Fn::GetAtt` of a resource stands for. */
export const attributeOf = (template: Template, logicalId: string, attribute: string, { apis }: Addresses): string => {
  const name = nameOf(template, logicalId);
  const type = template.resources[logicalId]?.Type ?? '';
  if (attribute === 'Arn') return arnOf[type]?.(name) ?? `arn:aws:local:::${name}`;
  if (attribute === 'StreamArn') return `${arnOf['AWS::DynamoDB::Table']?.(name)}/stream/local`;
  if (attribute === 'ApiEndpoint') return apis[logicalId] ?? 'http://127.0.0.1';
  if (attribute === 'QueueName') return name;
  return `${name}.${attribute}.local`;
};

import { askDoor } from '../doors/plain-client.ts';
import { localName } from '../template/physical.ts';
import type { Resolve } from '../template/resolve.ts';
import { ofType, type Template } from '../template/template.ts';
import { ask, credential, EngineError } from './aws-json.ts';

/** Makes the tables of a template; those that are there stay as they are. */
export const createTables = async (template: Template, endpoint: string): Promise<void> => {
  for (const [id, { Properties: table }] of ofType(template, 'AWS::DynamoDB::Table'))
    await unlessThere('ResourceInUseException', () =>
      ask(endpoint, 'dynamodb', 'CreateTable', {
        TableName: localName(id),
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: table.KeySchema,
        AttributeDefinitions: table.AttributeDefinitions,
        ...(table.GlobalSecondaryIndexes ? { GlobalSecondaryIndexes: table.GlobalSecondaryIndexes } : {}),
        ...(table.StreamSpecification
          ? { StreamSpecification: { StreamEnabled: true, ...table.StreamSpecification } }
          : {}),
      }),
    );
};

/** Makes the buckets of a template. */
export const createBuckets = async (template: Template, endpoint: string): Promise<void> => {
  for (const [id] of ofType(template, 'AWS::S3::Bucket'))
    await askDoor(`${endpoint}/${localName(id)}`, { method: 'PUT', headers: { authorization: credential('s3') } });
};

/** Makes the queues of a template, dead-letter queues first: others point to them. */
export const createQueues = async (template: Template, endpoint: string, resolve: Resolve): Promise<void> => {
  const queues = ofType(template, 'AWS::SQS::Queue');
  const last = (entry: (typeof queues)[number]) => Number('RedrivePolicy' in (entry[1].Properties ?? {}));
  for (const [id, { Properties: queue = {} }] of queues.sort((one, other) => last(one) - last(other)))
    await unlessThere('QueueNameExists', () =>
      ask(endpoint, 'sqs', 'CreateQueue', {
        QueueName: localName(id),
        Attributes: {
          VisibilityTimeout: String(queue.VisibilityTimeout ?? 30),
          ...(queue.RedrivePolicy ? { RedrivePolicy: JSON.stringify(resolve(queue.RedrivePolicy)) } : {}),
        },
      }),
    );
};

const unlessThere = async (name: string, create: () => Promise<unknown>): Promise<void> => {
  try {
    await create();
  } catch (error) {
    if (!(error instanceof EngineError && error.name.includes(name))) throw error;
  }
};

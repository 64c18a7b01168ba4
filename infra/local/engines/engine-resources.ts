import { askDoor } from '../doors/plain-client.ts';
import { localName } from '../template/physical.ts';
import type { Resolve } from '../template/resolve.ts';
import { ofType, type Template, type TemplateResource } from '../template/template.ts';
import { ask, credential, EngineError } from './aws-json.ts';

/** Makes the tables of a template; those that are there stay as they are. */
export const createTables = (template: Template, endpoint: string): Promise<unknown> =>
  Promise.all(
    ofType(template, 'AWS::DynamoDB::Table').map(([id, { Properties: table }]) =>
      unlessThere('ResourceInUseException', () =>
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
      ),
    ),
  );

/** Makes the buckets of a template. */
export const createBuckets = (template: Template, endpoint: string): Promise<unknown> =>
  Promise.all(
    ofType(template, 'AWS::S3::Bucket').map(([id]) =>
      askDoor(`${endpoint}/${localName(id)}`, { method: 'PUT', headers: { authorization: credential('s3') } }),
    ),
  );

/** Makes the queues of a template, dead-letter queues first: others point to them. */
export const createQueues = async (template: Template, endpoint: string, resolve: Resolve): Promise<void> => {
  const create = (queues: readonly [string, TemplateResource][]) =>
    Promise.all(
      queues.map(([id, { Properties: queue = {} }]) =>
        unlessThere('QueueNameExists', () =>
          ask(endpoint, 'sqs', 'CreateQueue', {
            QueueName: localName(id),
            Attributes: {
              VisibilityTimeout: String(queue.VisibilityTimeout ?? 30),
              ...(queue.RedrivePolicy ? { RedrivePolicy: JSON.stringify(resolve(queue.RedrivePolicy)) } : {}),
            },
          }),
        ),
      ),
    );
  const queues = ofType(template, 'AWS::SQS::Queue');
  const pointsToOther = ([, { Properties }]: (typeof queues)[number]): boolean => 'RedrivePolicy' in (Properties ?? {});
  await create(queues.filter((queue) => !pointsToOther(queue)));
  await create(queues.filter(pointsToOther));
};

const unlessThere = async (name: string, create: () => Promise<unknown>): Promise<void> => {
  try {
    await create();
  } catch (error) {
    if (!(error instanceof EngineError && error.name.includes(name))) throw error;
  }
};

import { askDoor } from '../doors/plain-client.ts';
import { region } from '../template/physical.ts';

const targets = {
  dynamodb: { prefix: 'DynamoDB_20120810', version: '1.0' },
  streams: { prefix: 'DynamoDBStreams_20120810', version: '1.0' },
  sqs: { prefix: 'AmazonSQS', version: '1.0' },
} as const;

/** A refusal by an engine, under the name that AWS gives it. */
export class EngineError extends Error {}

/** Authorisation that the engines want to see and do not check; `who` shows in their logs. */
export const credential = (service: string, who = 'platform') =>
  `AWS4-HMAC-SHA256 Credential=${who}/20240101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=local`;

/**
 * Asks an engine in the JSON protocol of DynamoDB and SQS. The platform itself needs a dozen calls, for which an SDK
 * would cost more time at start than everything else together.
 * @throws EngineError named as AWS names the refusal
 */
export const ask = async (
  endpoint: string,
  service: keyof typeof targets,
  action: string,
  body: object,
  signal?: AbortSignal,
  // biome-ignore lint/suspicious/noExplicitAny: answers differ by action and are read where they are known
): Promise<any> => {
  const { prefix, version } = targets[service];
  const headers = {
    'content-type': `application/x-amz-json-${version}`,
    'x-amz-date': '20240101T000000Z',
    'x-amz-target': `${prefix}.${action}`,
    authorization: credential(service === 'sqs' ? 'sqs' : 'dynamodb'),
  };
  const { status, body: answer } = await askDoor(endpoint, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    signal,
  });
  const read = answer.length > 0 ? JSON.parse(answer.toString('utf8')) : {};
  if (status < 300) return read;
  const error = new EngineError(`${action}: ${read.message ?? read.Message ?? status}`);
  error.name =
    String(read.__type ?? read.Error?.Code ?? 'EngineError')
      .split('#')
      .pop() ?? 'EngineError';
  throw error;
};

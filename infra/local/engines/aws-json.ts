import { Agent, request } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
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
  const { status, text } = await post(endpoint, JSON.stringify(body), signal, {
    'content-type': `application/x-amz-json-${version}`,
    'x-amz-date': '20240101T000000Z',
    'x-amz-target': `${prefix}.${action}`,
    authorization: credential(service === 'sqs' ? 'sqs' : 'dynamodb'),
  });
  const read = text ? JSON.parse(text) : {};
  if (status < 300) return read;
  const error = new EngineError(`${action}: ${read.message ?? read.Message ?? status}`);
  error.name =
    String(read.__type ?? read.Error?.Code ?? 'EngineError')
      .split('#')
      .pop() ?? 'EngineError';
  throw error;
};

const agent = new Agent({ keepAlive: true });

/** Posts to an engine. Hundreds of times a run, so that it is done by the plainest client that Node has. */
const post = (
  endpoint: string,
  body: string,
  signal: AbortSignal | undefined,
  headers: Record<string, string>,
): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const asked = request(endpoint, { method: 'POST', agent, headers, ...(signal ? { signal } : {}) }, (answer) => {
      textOf(answer).then((text) => resolve({ status: answer.statusCode ?? 0, text }), reject);
    });
    asked.on('error', reject).end(body);
  });

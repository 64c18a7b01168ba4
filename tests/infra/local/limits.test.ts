import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../../infra/local/engines/aws-json.ts';
import { startClock } from '../../../infra/local/engines/clock.ts';
import { createQueues } from '../../../infra/local/engines/engine-resources.ts';
import { type ObjectEngine, startObjects } from '../../../infra/local/engines/object-engine.ts';
import { eventSources, invokeUnattended } from '../../../infra/local/events/event-sources.ts';
import { heardWrites } from '../../../infra/local/events/writes.ts';
import { type FunctionChild, functionChild } from '../../../infra/local/functions/function-child.ts';
import { functionHome } from '../../../infra/local/functions/function-home.ts';
import type { LocalFunctions } from '../../../infra/local/functions/functions.ts';
import { account, localName } from '../../../infra/local/template/physical.ts';
import { resolver } from '../../../infra/local/template/resolve.ts';
import { synthesised } from '../../../infra/local/template/synthesised.ts';
import { ofType, type Template } from '../../../infra/local/template/template.ts';
import { handlerFile } from '../../../infra/stack/bundle-format.ts';

const folder = mkdtempSync(join(tmpdir(), 'mappa-limits-'));
let engine: ObjectEngine;
beforeAll(async () => {
  engine = await startObjects(undefined, () => {});
});
afterAll(async () => {
  await engine.stop();
  rmSync(folder, { recursive: true });
});
const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

describe('the time that a function has', () => {
  it('ends it: it is killed, and the next event finds another', async () => {
    const code = 'exports.handler = (event) => (event.hangs ? new Promise(() => {}) : process.pid);';
    writeFileSync(join(folder, handlerFile), code);
    const spec = { name: 'a-slow-one', bundle: folder, environment: {}, logFile: join(folder, 'log') };
    const clock = startClock(new Date(), false);
    const home = functionHome(clock);
    stops.push(() => home.stop());
    const child = functionChild({ ...spec, timeoutMs: 2000 }, home, clock);
    // A busy machine may take as long to start one: then another is asked.
    const pid = async (): Promise<unknown> => child.invoke({}).catch(pid);
    const first = await pid();
    await expect(child.invoke({ hangs: true })).rejects.toThrow('a-slow-one did not answer within 2000 ms.');
    expect(await pid()).not.toBe(first);
  });

  it('is that of the template, and never more than the quarter of an hour that Lambda gives', async () => {
    const functions = ofType(await synthesised(), 'AWS::Lambda::Function');
    expect(functions.length).toBeGreaterThan(25);
    for (const [id, { Properties }] of functions) expect(Properties.Timeout, id).toBeLessThanOrEqual(900);
  });
});

/** A stack of a queue with dead letters before a function that has dead letters of its own. */
const stackOf = (): Template => {
  const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
  const resources = {
    letters: { Type: 'AWS::SQS::Queue', Properties: {} },
    own: { Type: 'AWS::SQS::Queue', Properties: {} },
    arrivals: {
      Type: 'AWS::SQS::Queue',
      Properties: { RedrivePolicy: { deadLetterTargetArn: arn('letters'), maxReceiveCount: 3 } },
    },
    receive: {
      Type: 'AWS::Lambda::Function',
      Properties: { FunctionName: 'receive', DeadLetterConfig: { TargetArn: arn('own') } },
    },
    mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: arn('arrivals'),
        FunctionName: { Ref: 'receive' },
        BatchSize: 1,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      },
    },
  };
  return { name: 'small', resources, region: '', protected: false, outputs: {}, parameters: {}, asset: () => '' };
};

describe('what is given up', () => {
  const wired = async (invoke: (event: unknown) => Promise<unknown>) => {
    const template = stackOf();
    const resolve = resolver(template, { queues: engine.endpoint, apis: {} });
    await createQueues(template, engine.endpoint, resolve);
    const child = { invoke } as Partial<FunctionChild>;
    const functions = { byId: () => child } as unknown as LocalFunctions;
    return { template, resolve, functions, queues: engine.endpoint, dynamoDb: '', writes: heardWrites() };
  };
  const urlOf = (queue: string) => `${engine.endpoint}/${account}/${localName(queue)}`;
  const letterIn = async (queue: string): Promise<string | undefined> => {
    const found = await ask(engine.endpoint, 'sqs', 'ReceiveMessage', { QueueUrl: urlOf(queue) });
    return found.Messages?.[0]?.Body;
  };

  it('of a queue is a dead letter after as many deliveries as its policy says', async () => {
    const counts: string[] = [];
    const failing = async (event: unknown) => {
      const { Records } = event as { Records: { messageId: string; attributes: Record<string, string> }[] };
      counts.push(...Records.map(({ attributes }) => attributes.ApproximateReceiveCount ?? ''));
      return { batchItemFailures: Records.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    };
    for (const source of eventSources(await wired(failing))) stops.push(() => source.stop());
    await ask(engine.endpoint, 'sqs', 'SendMessage', { QueueUrl: urlOf('arrivals'), MessageBody: 'a file came' });
    await expect.poll(() => letterIn('letters')).toBe('a file came');
    expect(counts).toEqual(['1', '2', '3']);
  });

  it('by a function that nobody waits for is tried three times, and then a dead letter of its own', async () => {
    let tries = 0;
    const wiring = await wired(async () => {
      tries += 1;
      throw new Error('It is not there.');
    });
    await invokeUnattended(wiring)('arn:aws:lambda:eu-west-2:000000000000:function:receive', { period: '2023-24' });
    expect([tries, await letterIn('own')]).toEqual([3, '{"period":"2023-24"}']);
  });
});

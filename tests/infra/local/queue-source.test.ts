import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../../../infra/local/engines/aws-json.ts';
import { type ObjectEngine, startObjects } from '../../../infra/local/engines/object-engine.ts';
import { queueSource } from '../../../infra/local/events/queue-source.ts';

let engine: ObjectEngine;
beforeAll(async () => {
  engine = await startObjects(undefined, () => {});
  await ask(engine.endpoint, 'sqs', 'CreateQueue', { QueueName: 'arrivals', Attributes: { VisibilityTimeout: '60' } });
});
afterAll(() => engine.stop());

it('delivers each message alone and in its order, lets the next not wait for the queue, and one that failed again', async () => {
  const numbers = ['1', '2', '3', '4', '5', '6', '7', '8'];
  for (const number of numbers) engine.send('arrivals', number);
  const [delivered, heldThen]: [string[], number[]] = [[], []];
  let atWork = 0;
  const source = queueSource({
    endpoint: engine.endpoint,
    queue: 'arrivals',
    batchSize: 1,
    partial: true,
    invoke: async (event) => {
      const { Records } = event as { Records: { body: string; messageId: string }[] };
      expect([Records.length, ++atWork], 'one message, one at a time').toEqual([1, 1]);
      const [{ body, messageId }] = Records as [(typeof Records)[number]];
      heldThen.push(engine.held('arrivals').length);
      await wait(5);
      atWork -= 1;
      delivered.push(body);
      const failed = body === '3' && delivered.filter((each) => each === '3').length === 1;
      return failed ? { batchItemFailures: [{ itemIdentifier: messageId }] } : null;
    },
  });
  await expect.poll(() => delivered.length, { timeout: 20_000 }).toBe(9);
  expect(delivered.slice(0, 8)).toEqual(numbers);
  expect(delivered[8], 'after a second').toBe('3');
  expect(heldThen[0], 'what waits for its turn is there already').toBe(5);
  await expect.poll(() => engine.held('arrivals')).toEqual([]);
  await source.stop();
});

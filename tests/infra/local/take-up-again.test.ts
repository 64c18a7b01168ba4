import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ask, credential } from '../../../infra/local/engines/aws-json.ts';
import { createBuckets, createQueues } from '../../../infra/local/engines/engine-resources.ts';
import { startObjects } from '../../../infra/local/engines/object-engine.ts';
import { takeUpAgain } from '../../../infra/local/events/take-up-again.ts';
import { uploadNotices } from '../../../infra/local/events/upload-notices.ts';
import type { Resolve } from '../../../infra/local/template/resolve.ts';
import type { Template } from '../../../infra/local/template/template.ts';

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const queue = 'arn:aws:sqs:eu-west-2:000000000000:arrivals';
const template: Template = {
  name: 'small',
  ...{ region: '', protected: false, outputs: {}, parameters: {}, asset: () => '' },
  resources: {
    arrivals: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 360 } },
    uploads: {
      Type: 'AWS::S3::Bucket',
      Properties: { NotificationConfiguration: { QueueConfigurations: [{ Queue: queue }] } },
    },
  },
};
const resolve = ((value: unknown) => value) as Resolve;
const now = () => new Date('2024-05-01T09:00:00Z');

const life = async (folder: string, tellsOfUploads = true) => {
  let written: (bucket: string, key: string) => void = () => {};
  const objects = await startObjects(folder, (bucket, key) => written(bucket, key));
  await createBuckets(template, objects.endpoint);
  await createQueues(template, objects.endpoint, resolve);
  const notices = uploadNotices({
    template,
    resolve,
    send: objects.send,
    now,
    kept: join(folder, 'announced.txt'),
  });
  if (tellsOfUploads) written = notices.written;
  const receive = async (seconds: number): Promise<{ Body: string }[]> => {
    const QueueUrl = `${objects.endpoint}/000000000000/arrivals`;
    const asked = { QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: seconds };
    return (await ask(objects.endpoint, 'sqs', 'ReceiveMessage', asked)).Messages ?? [];
  };
  const put = (key: string) =>
    fetch(`${objects.endpoint}/uploads/${key}`, {
      method: 'PUT',
      body: 'a return',
      headers: { authorization: credential('s3') },
    });
  return { objects, notices, receive, put };
};

const place = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'mappa-left-'));
  stops.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const objectsIn = (messages: readonly { Body: string }[]): { key: string; sequencer?: string }[] =>
  messages.map(({ Body }) => JSON.parse(Body).Records[0].s3.object);

describe('what a killed platform left in the midst', () => {
  it('is given back where a message was held, which else waits out its six minutes', async () => {
    const folder = place();
    const first = await life(folder);
    await first.put('not-of-ours');
    expect(objectsIn(await first.receive(2))).toEqual([{ key: 'not-of-ours', sequencer: expect.any(String) }]);
    await first.objects.stop();

    const second = await life(folder);
    stops.push(() => second.objects.stop());
    expect(second.objects.held('arrivals')).toHaveLength(1);
    expect(await second.receive(0)).toEqual([]);
    await takeUpAgain({ template, notices: second.notices, objects: second.objects });
    expect(objectsIn(await second.receive(5))).toEqual([{ key: 'not-of-ours', sequencer: expect.any(String) }]);
  });

  it('is announced where nobody was told of an object, and only then', async () => {
    const folder = place();
    const first = await life(folder);
    await first.put('told/of.csv');
    expect(objectsIn(await first.receive(2))).toHaveLength(1);
    await first.objects.stop();
    const second = await life(folder, false);
    await second.put('left/over.csv');
    await second.objects.stop();

    const third = await life(folder);
    stops.push(() => third.objects.stop());
    await takeUpAgain({ template, notices: third.notices, objects: third.objects });
    // Without a mark of its writing: whoever knows the file by its mark does not take it for another one.
    const left = async () => objectsIn(await third.receive(0)).filter(({ key }) => key === 'left/over.csv');
    await expect.poll(left).toEqual([{ key: 'left/over.csv' }]);
    await takeUpAgain({ template, notices: third.notices, objects: third.objects });
    expect(third.objects.held('arrivals').length).toBeGreaterThan(0);
    expect(await left()).toEqual([]);
  });
});

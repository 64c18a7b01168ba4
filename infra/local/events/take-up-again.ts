import { askDoor } from '../doors/plain-client.ts';
import { ask, credential } from '../engines/aws-json.ts';
import type { ObjectEngine } from '../engines/object-engine.ts';
import { account, localName } from '../template/physical.ts';
import { ofType, type Template } from '../template/template.ts';
import type { UploadNotices } from './upload-notices.ts';

type Left = {
  template: Template;
  notices: UploadNotices;
  objects: Pick<ObjectEngine, 'endpoint' | 'held'>;
};

/** Takes up again what a killed platform left in the midst, before anybody reads a queue. */
export const takeUpAgain = async (left: Left): Promise<void> => {
  await giveBackHeld(left);
  await announceLeftObjects(left);
};

/**
 * Gives back the messages that were held: nobody is at work on them any more, and their time would run on for minutes.
 * In a second rather than at once: the engine cannot keep a wait of nothing.
 */
const giveBackHeld = async ({ template, objects }: Left): Promise<void> => {
  for (const [id] of ofType(template, 'AWS::SQS::Queue')) {
    const QueueUrl = `${objects.endpoint}/${account}/${localName(id)}`;
    for (const ReceiptHandle of objects.held(localName(id)))
      await ask(objects.endpoint, 'sqs', 'ChangeMessageVisibility', { QueueUrl, ReceiptHandle, VisibilityTimeout: 1 });
  }
};

/**
 * Announces the objects that nobody is known to have been told of: S3 keeps object and notice together, the engine here
 * may be killed between the two.
 */
const announceLeftObjects = async ({ notices, objects }: Left): Promise<void> => {
  for (const bucket of notices.buckets)
    for await (const key of keysIn(`${objects.endpoint}/${bucket}`))
      if (!notices.known(bucket, key)) await notices.again(bucket, key);
};

/** Every key of a bucket, a page at a time. Keys of uploads hold no sign that XML would write otherwise. */
async function* keysIn(bucket: string): AsyncGenerator<string> {
  let after = '';
  while (true) {
    const { status, body } = await askDoor(`${bucket}?list-type=2&start-after=${encodeURIComponent(after)}`, {
      headers: { authorization: credential('s3') },
    });
    const page = body.toString('utf8');
    if (status !== 200) throw new Error(`The objects of ${bucket} could not be listed: ${page}`);
    const keys = [...page.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => key);
    yield* keys;
    if (keys.length === 0 || !page.includes('<IsTruncated>true<')) return;
    after = keys.at(-1) ?? '';
  }
}

import { ask } from '../engines/aws-json.ts';
import { localName, region } from '../template/physical.ts';
import type { Resolve } from '../template/resolve.ts';
import { ofType, type Template } from '../template/template.ts';

type QueueConfiguration = { Queue: unknown };

/**
 * Says on a queue that an object was created, for the buckets whose template says so.
 * @returns called with each object that the engine has written
 */
export const uploadNotices = (template: Template, resolve: Resolve, queues: string, now: () => Date) => {
  const queuesOf = new Map(
    ofType(template, 'AWS::S3::Bucket').map(([id, { Properties }]) => {
      const told: QueueConfiguration[] = Properties?.NotificationConfiguration?.QueueConfigurations ?? [];
      return [localName(id), told.map(({ Queue }) => resolve<string>(Queue).split(':').pop() ?? '')] as const;
    }),
  );
  const pending = new Set<string>();
  let written = 0;
  return (bucket: string, key: string): void => {
    const name = `${bucket}/${key}`;
    // The engine says twice what was posted once; twice in the same breath is told once.
    if (pending.has(name)) return;
    pending.add(name);
    setImmediate(() => pending.delete(name));
    written += 1;
    const sequencer = `${now().getTime().toString(16)}${written.toString(16).padStart(6, '0')}`.toUpperCase();
    for (const queue of queuesOf.get(bucket) ?? [])
      ask(queues, 'sqs', 'SendMessage', {
        QueueUrl: `${queues}/000000000000/${queue}`,
        MessageBody: JSON.stringify(notice(bucket, key, now(), sequencer)),
      }).catch((error) => console.error(`The upload of an object could not be announced: ${error.message}`));
  };
};

/** The event notification of S3. Keys are written as in a query, as S3 does. */
const notice = (bucket: string, key: string, time: Date, sequencer: string) => ({
  Records: [
    {
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      awsRegion: region,
      eventTime: time.toISOString(),
      eventName: 'ObjectCreated:Post',
      s3: {
        s3SchemaVersion: '1.0',
        bucket: { name: bucket, arn: `arn:aws:s3:::${bucket}` },
        object: { key: encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+'), sequencer },
      },
    },
  ],
});

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { ObjectEngine } from '../engines/object-engine.ts';
import { localName, region } from '../template/physical.ts';
import type { Resolve } from '../template/resolve.ts';
import { ofType, type Template } from '../template/template.ts';

type QueueConfiguration = { Queue: unknown };

export interface UploadNotices {
  /** The buckets whose objects are announced. */
  readonly buckets: readonly string[];
  /** Called with each object that the engine has written. */
  readonly written: (bucket: string, key: string) => void;
  /**
   * Announces an object of an earlier life. It bears no mark of its writing: whoever was told before of that writing
   * must not take it for another file.
   */
  readonly again: (bucket: string, key: string) => Promise<void>;
  /** Whether an object was announced, in this life or an earlier one. */
  readonly known: (bucket: string, key: string) => boolean;
}

interface Props {
  readonly template: Template;
  readonly resolve: Resolve;
  /** Puts a message into a queue. */
  readonly send: ObjectEngine['send'];
  readonly now: () => Date;
  /** The file that keeps what was announced, a line an object; nothing is kept where it is left out. */
  readonly kept?: string;
}

/** Says on a queue that an object was created, for the buckets whose template says so. */
export const uploadNotices = ({ template, resolve, send, now, kept }: Props): UploadNotices => {
  const announced = new Set(kept !== undefined && existsSync(kept) ? readFileSync(kept, 'utf8').split('\n') : []);
  const queuesOf = new Map(
    ofType(template, 'AWS::S3::Bucket').map(([id, { Properties }]) => {
      const told: QueueConfiguration[] = Properties?.NotificationConfiguration?.QueueConfigurations ?? [];
      return [localName(id), told.map(({ Queue }) => resolve<string>(Queue).split(':').pop() ?? '')] as const;
    }),
  );
  const pending = new Set<string>();
  let count = 0;
  const say = async (bucket: string, key: string, sequencer?: string): Promise<void> => {
    for (const queue of queuesOf.get(bucket) ?? []) send(queue, JSON.stringify(notice(bucket, key, now(), sequencer)));
    announced.add(`${bucket}/${key}`);
    if (kept !== undefined) appendFileSync(kept, `${bucket}/${key}\n`);
  };
  const written = (bucket: string, key: string): void => {
    const name = `${bucket}/${key}`;
    // The engine says twice what was posted once; twice in the same breath is told once.
    if (pending.has(name)) return;
    pending.add(name);
    setImmediate(() => pending.delete(name));
    count += 1;
    const sequencer = `${now().getTime().toString(16)}${count.toString(16).padStart(6, '0')}`.toUpperCase();
    say(bucket, key, sequencer).catch((error) =>
      console.error(`The upload of an object could not be announced: ${error.message}`),
    );
  };
  const buckets = [...queuesOf].filter(([, told]) => told.length > 0).map(([bucket]) => bucket);
  return { buckets, written, again: say, known: (bucket, key) => announced.has(`${bucket}/${key}`) };
};

/** The event notification of S3. Keys are written as in a query, as S3 does. */
const notice = (bucket: string, key: string, time: Date, sequencer: string | undefined) => ({
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
        object: {
          key: encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+'),
          ...(sequencer && { sequencer }),
        },
      },
    },
  ],
});

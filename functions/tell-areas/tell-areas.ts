import * as z from 'zod';
import { readEventItem } from '../../shared/adapters/read-events.ts';
import type { SentMails } from '../../shared/adapters/sent-mails.ts';
import { type Mail, mailOf, type Post } from '../../shared/domain/events/mail-of.ts';

export type Ports = { sent: SentMails; send: (mail: Mail) => Promise<void>; post: Post; now: () => Date };

/** An event that was committed, as the stream of the table tells it. */
const Change = z.object({
  dynamodb: z.object({ NewImage: z.record(z.string(), z.object({ S: z.string() })).optional() }),
});

/** The mail about a change, and under what it is remembered; undefined where nobody is mailed. */
const mailAbout = (record: unknown, post: Post) => {
  const { NewImage } = Change.parse(record).dynamodb;
  if (NewImage === undefined) return undefined;
  const { event, sk } = readEventItem(NewImage);
  const mail = mailOf(event, post);
  return mail && { mail, key: { month: event.at.slice(0, 7), event: sk } };
};

/**
 * Mails an area what was committed about it. It hangs on the table's stream: there is no change without its mail and no
 * mail without its change, and one that cannot be sent now comes again with the retry. What has gone is looked up for
 * all changes of a batch at once.
 */
export const tellAreas = ({ sent, send, post, now }: Ports) => {
  const lookedUp = new WeakMap<readonly unknown[], ReadonlyMap<unknown, Promise<boolean>>>();

  const hasGone = async (record: unknown): Promise<boolean> => {
    const about = mailAbout(record, post);
    return about !== undefined && (await sent.hasGone(about.key));
  };

  const lookUp = (batch: readonly unknown[]) => {
    const gone = new Map(batch.map((record) => [record, hasGone(record)]));
    // Each that fails is heard when it is its turn.
    for (const each of gone.values()) each.catch(() => {});
    lookedUp.set(batch, gone);
    return gone;
  };

  return async (record: unknown, batch: readonly unknown[] = [record]): Promise<void> => {
    const about = mailAbout(record, post);
    if (about === undefined) return;
    try {
      if (await (lookedUp.get(batch) ?? lookUp(batch)).get(record)) return;
      await send(about.mail);
      await sent.mark(about.key, now().toISOString());
    } catch (error) {
      // Who comes again with the same batch finds what has gone meanwhile.
      lookedUp.delete(batch);
      throw error;
    }
  };
};

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

const nameOf = ({ month, event }: { month: string; event: string }): string => `${month} ${event}`;

/**
 * Mails an area what was committed about it. It hangs on the table's stream: there is no change without its mail and no
 * mail without its change, and one that cannot be sent now comes again with the retry. What has gone is looked up for
 * all changes of a batch at once; one that stands twice in it is mailed once.
 */
export const tellAreas = ({ sent, send, post, now }: Ports) => {
  const lookedUp = new WeakMap<readonly unknown[], Map<string, Promise<boolean>>>();

  const mailsOf = (batch: readonly unknown[]) =>
    batch.flatMap((record) => {
      try {
        return mailAbout(record, post) ?? [];
      } catch {
        // What cannot be read is heard when it is its turn.
        return [];
      }
    });

  const lookUp = (batch: readonly unknown[]) => {
    const gone = new Map(mailsOf(batch).map(({ key }) => [nameOf(key), sent.hasGone(key)]));
    // Each that fails is heard when it is its turn.
    for (const each of gone.values()) each.catch(() => {});
    lookedUp.set(batch, gone);
    return gone;
  };

  return async (record: unknown, batch: readonly unknown[] = [record]): Promise<void> => {
    const about = mailAbout(record, post);
    if (about === undefined) return;
    try {
      const gone = lookedUp.get(batch) ?? lookUp(batch);
      if (await gone.get(nameOf(about.key))) return;
      await send(about.mail);
      await sent.mark(about.key, now().toISOString());
      gone.set(nameOf(about.key), Promise.resolve(true));
    } catch (error) {
      // Who comes again with the same batch finds what has gone meanwhile.
      lookedUp.delete(batch);
      throw error;
    }
  };
};

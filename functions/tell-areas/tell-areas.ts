import * as z from 'zod';
import { readEventItem } from '../../shared/adapters/read-events.ts';
import type { SentMails } from '../../shared/adapters/sent-mails.ts';
import { type Mail, mailOf, type Post } from '../../shared/domain/events/mail-of.ts';

export type Ports = { sent: SentMails; send: (mail: Mail) => Promise<void>; post: Post; now: () => Date };

/** An event that was committed, as the stream of the table tells it. */
const Change = z.object({
  dynamodb: z.object({ NewImage: z.record(z.string(), z.object({ S: z.string() })).optional() }),
});

/**
 * Mails an area what was committed about it. It hangs on the table's stream: there is no change without its mail and no
 * mail without its change, and one that cannot be sent now comes again with the retry.
 */
export const tellAreas =
  ({ sent, send, post, now }: Ports) =>
  async (record: unknown): Promise<void> => {
    const { NewImage } = Change.parse(record).dynamodb;
    if (NewImage === undefined) return;
    const { event, sk } = readEventItem(NewImage);
    const key = { month: event.at.slice(0, 7), event: sk };
    const mail = mailOf(event, post);
    if (mail === undefined || (await sent.hasGone(key))) return;
    await send(mail);
    await sent.mark(key, now().toISOString());
  };

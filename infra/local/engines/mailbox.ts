import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, listen } from '../doors/listen.ts';
import { wholeBody } from '../doors/whole-body.ts';

/** A message that would have gone out. */
export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
}

export interface Mailbox extends Engine {
  /** Every message so far, oldest first. */
  read(): Mail[];
}

/** SES on this machine, as far as sending goes: a message becomes a file, and leaves the machine never. */
export const startMailbox = async (folder: string): Promise<Mailbox> => {
  mkdirSync(folder, { recursive: true });
  const files = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  let last = files().length;
  const door = await listen(async (request, response) => {
    const body = await wholeBody(request);
    if (request.method !== 'POST' || request.url !== '/v2/email/outbound-emails')
      return void response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not here."}');
    const { FromEmailAddress, Destination, Content } = JSON.parse(body.toString('utf8'));
    last += 1;
    const number = String(last).padStart(6, '0');
    const mail: Mail = {
      from: FromEmailAddress,
      to: Destination.ToAddresses,
      subject: Content.Simple.Subject.Data,
      body: Content.Simple.Body.Text.Data,
    };
    writeFileSync(join(folder, `${number}.json`), `${JSON.stringify(mail, undefined, 2)}\n`);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ MessageId: number }));
  });
  return {
    ...door,
    read: () => files().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))),
  };
};

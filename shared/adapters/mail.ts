import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mail } from '../domain/events/mail-of.ts';

/** Sends messages from one address. */
export const sendMail =
  (client: SESv2Client, from: string) =>
  async ({ to, subject, body }: Mail): Promise<void> => {
    await client.send(
      new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: body } } } },
      }),
    );
  };

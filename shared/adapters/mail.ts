import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';

/** A message in plain text. */
export type Message = { to: string; subject: string; body: string };

/** Sends messages from one address. */
export const sendMail =
  (client: SESv2Client, from: string) =>
  async ({ to, subject, body }: Message): Promise<void> => {
    await client.send(
      new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: body } } } },
      }),
    );
  };

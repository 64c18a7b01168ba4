import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { gathered } from '../../shared/adapters/gathered.ts';
import { sendMail } from '../../shared/adapters/mail.ts';
import { patient } from '../../shared/adapters/patient.ts';
import { sentMails } from '../../shared/adapters/sent-mails.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { streamDoor } from '../../shared/runtime/stream-door.ts';
import { tellAreas } from './tell-areas.ts';

const env = readEnvironment({ RETURNS_TABLE: present, MAIL_FROM: present, MAIL_DOMAIN: present, PAGES_URL: present });

export const handler = streamDoor(
  openLog('tell-areas'),
  tellAreas({
    // What is not marked is mailed again: the mark is worth some patience.
    sent: sentMails(gathered(patient(new DynamoDBClient({}))), env.RETURNS_TABLE),
    send: sendMail(new SESv2Client({}), env.MAIL_FROM),
    post: { pages: env.PAGES_URL, domain: env.MAIL_DOMAIN },
    now: () => new Date(),
  }),
);

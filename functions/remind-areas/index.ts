import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { collectionDates } from '../../shared/adapters/collection-dates.ts';
import { sendMail } from '../../shared/adapters/mail.ts';
import { sentReminders } from '../../shared/adapters/sent-reminders.ts';
import { standsOf } from '../../shared/adapters/stands.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { remindAreas } from './remind-areas.ts';

const env = readEnvironment({ RETURNS_TABLE: present, MAIL_FROM: present, MAIL_DOMAIN: present });
const tables = new DynamoDBClient({});

export const handler = remindAreas({
  dates: collectionDates(tables, env.RETURNS_TABLE),
  stands: standsOf(tables, env.RETURNS_TABLE),
  reminders: sentReminders(tables, env.RETURNS_TABLE),
  send: sendMail(new SESv2Client({}), env.MAIL_FROM),
  domain: env.MAIL_DOMAIN,
  now: () => new Date(),
  log: openLog('remind-areas'),
});

import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { apiClient } from './api-client.ts';
import { showPage } from './show-page.ts';

const env = readEnvironment({
  API_URL: present,
  UPLOADS_BUCKET: present,
  AWS_REGION: present,
  AWS_ENDPOINT_URL_S3: z.url().optional(),
});

/** Where tickets lead to: as whoever signs them finds the store. */
const storage = env.AWS_ENDPOINT_URL_S3 ?? `https://s3.${env.AWS_REGION}.amazonaws.com`;

export const handler = showPage({
  log: openLog('show-page'),
  apiFor: (session) => apiClient(env.API_URL, session),
  store: `${storage}/${env.UPLOADS_BUCKET}`,
  now: () => new Date(),
  random: () => randomUUID(),
});

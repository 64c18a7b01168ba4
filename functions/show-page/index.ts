import { randomUUID } from 'node:crypto';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { apiClient } from './api-client.ts';
import { showPage } from './show-page.ts';

const env = readEnvironment({ API_URL: present, UPLOADS_ADDRESS: present });

export const handler = showPage({
  log: openLog('show-page'),
  apiFor: (session) => apiClient(env.API_URL, session),
  store: env.UPLOADS_ADDRESS,
  now: () => new Date(),
  random: () => randomUUID(),
});

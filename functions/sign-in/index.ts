import { randomBytes } from 'node:crypto';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { guardedPage } from '../../shared/runtime/guarded-page.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { openPage } from './open-page.ts';
import { openIdProvider } from './provider.ts';
import { signIn } from './sign-in.ts';

const env = readEnvironment({ ISSUER_URL: present, CLIENT_ID: present, PAGES_URL: present });

export const handler = guardedPage(
  openLog('sign-in'),
  signIn({
    provider: openIdProvider(env.ISSUER_URL, env.CLIENT_ID),
    origin: env.PAGES_URL,
    random: () => randomBytes(32).toString('base64url'),
  }),
  () => openPage(500, 'Something went wrong', 'It has been noted. Try again in a few minutes.'),
);

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { confirmSubmission } from '../../shared/adapters/confirmations.ts';
import { openObjects } from '../../shared/adapters/objects.ts';
import { requestsOnce } from '../../shared/adapters/requests-once.ts';
import { standOf } from '../../shared/adapters/stands.ts';
import { findSubmission } from '../../shared/adapters/submissions.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { confirmReturn } from './confirm-return.ts';

const env = readEnvironment({ RETURNS_TABLE: present, UPLOADS_BUCKET: present });
const tables = new DynamoDBClient({});
const uploads = openObjects(new S3Client({ forcePathStyle: true }), env.UPLOADS_BUCKET);

const repeatable = once({ requests: requestsOnce(tables, env.RETURNS_TABLE), now: () => new Date() });

export const handler = httpDoor(
  openLog('confirm-return'),
  repeatable(
    confirmReturn({
      find: findSubmission(tables, env.RETURNS_TABLE),
      stand: standOf(tables, env.RETURNS_TABLE),
      confirm: confirmSubmission(tables, env.RETURNS_TABLE),
      // The file itself is never read here: this only says that there is something to take in.
      announce: (key) => uploads.put(key, new TextEncoder().encode('As before.\n'), 'text/plain', { life: 'none' }),
    }),
  ),
);

import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { collectionDates } from '../../shared/adapters/collection-dates.ts';
import { confirmSubmission } from '../../shared/adapters/confirmations.ts';
import { openObjects } from '../../shared/adapters/objects.ts';
import { patient } from '../../shared/adapters/patient.ts';
import { requestsOnce } from '../../shared/adapters/requests-once.ts';
import { standOf } from '../../shared/adapters/stands.ts';
import { findSubmission, requestSubmission } from '../../shared/adapters/submissions.ts';
import { signUpload } from '../../shared/adapters/upload-tickets.ts';
import { limits } from '../../shared/formats/limits.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { confirmReturn } from './confirm-return.ts';
import { requestUpload } from './request-upload.ts';

const { RETURNS_TABLE, UPLOADS_BUCKET } = readEnvironment({ RETURNS_TABLE: present, UPLOADS_BUCKET: present });
const tables = patient(new DynamoDBClient({}));
const files = new S3Client({ forcePathStyle: true });
const uploads = openObjects(files, UPLOADS_BUCKET);

const now = () => new Date();

const request = requestUpload({
  sign: signUpload(files, UPLOADS_BUCKET),
  request: requestSubmission(tables, RETURNS_TABLE),
  dates: collectionDates(tables, RETURNS_TABLE),
  now,
  random: () => randomBytes(6),
  most: (format) => (format === 'pdf' || format === 'docx' ? limits.documentBytes : limits.fileBytes),
});

// Its reply is kept after it is done, for it does the same when it is done again: a ticket confirms once.
const confirm = confirmReturn({
  find: findSubmission(tables, RETURNS_TABLE),
  stand: standOf(tables, RETURNS_TABLE),
  confirm: confirmSubmission(tables, RETURNS_TABLE),
  // The file itself is never read here: this only says that there is something to take in.
  announce: (key) => uploads.put(key, new TextEncoder().encode('As before.\n'), 'text/plain', { life: 'none' }),
});

const repeatable = once({ requests: requestsOnce(tables, RETURNS_TABLE), now });

export const handler = httpDoor(
  openLog('request-upload'),
  repeatable((call) => (call.route.endsWith('/confirmation') ? confirm(call) : request(call))),
);

import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { confirmSubmission } from '../../shared/adapters/confirmations.ts';
import { openObjects } from '../../shared/adapters/objects.ts';
import { patient } from '../../shared/adapters/patient.ts';
import { standOf } from '../../shared/adapters/stands.ts';
import { findSubmission, requestSubmission } from '../../shared/adapters/submissions.ts';
import { signUpload } from '../../shared/adapters/upload-tickets.ts';
import { limits } from '../../shared/formats/limits.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { confirmReturn } from './confirm-return.ts';
import { requestUpload } from './request-upload.ts';

const { RETURNS_TABLE, UPLOADS_BUCKET } = readEnvironment({ RETURNS_TABLE: present, UPLOADS_BUCKET: present });
const tables = patient(new DynamoDBClient({}));
const files = new S3Client({ forcePathStyle: true });
const uploads = openObjects(files, UPLOADS_BUCKET);

const request = requestUpload({
  sign: signUpload(files, UPLOADS_BUCKET),
  request: requestSubmission(tables, RETURNS_TABLE),
  now: () => new Date(),
  random: () => randomBytes(6),
  most: (format) => (format === 'pdf' || format === 'docx' ? limits.documentBytes : limits.fileBytes),
});

// Asked twice it does the same: a ticket confirms once.
const confirm = confirmReturn({
  find: findSubmission(tables, RETURNS_TABLE),
  stand: standOf(tables, RETURNS_TABLE),
  confirm: confirmSubmission(tables, RETURNS_TABLE),
  // The file itself is never read here: this only says that there is something to take in.
  announce: (key) => uploads.put(key, new TextEncoder().encode('As before.\n'), 'text/plain', { life: 'none' }),
});

export const handler = httpDoor(openLog('request-upload'), (call) =>
  call.route.endsWith('/confirmation') ? confirm(call) : request(call),
);

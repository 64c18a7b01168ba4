import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { requestSubmission } from '../../shared/adapters/submissions.ts';
import { signUpload } from '../../shared/adapters/upload-tickets.ts';
import { limits } from '../../shared/formats/limits.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { requestUpload } from './request-upload.ts';

const { RETURNS_TABLE, UPLOADS_BUCKET } = readEnvironment({ RETURNS_TABLE: present, UPLOADS_BUCKET: present });

export const handler = httpDoor(
  openLog('request-upload'),
  requestUpload({
    sign: signUpload(new S3Client({ forcePathStyle: true }), UPLOADS_BUCKET),
    request: requestSubmission(new DynamoDBClient({}), RETURNS_TABLE),
    now: () => new Date(),
    random: () => randomBytes(6),
    most: limits.fileBytes,
  }),
);

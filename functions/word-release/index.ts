import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { patient } from '../../shared/adapters/patient.ts';
import { openReleases } from '../../shared/adapters/releases.ts';
import { requestsOnce } from '../../shared/adapters/requests-once.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { wordRelease } from './word-release.ts';

const env = readEnvironment({ RETURNS_TABLE: present });
const tables = patient(new DynamoDBClient({}));
const now = () => new Date();

const repeatable = once({ requests: requestsOnce(tables, env.RETURNS_TABLE), now });

export const handler = httpDoor(
  openLog('word-release'),
  repeatable(wordRelease({ releases: openReleases(tables, env.RETURNS_TABLE), now })),
);

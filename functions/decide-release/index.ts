import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { patient } from '../../shared/adapters/patient.ts';
import { openReleases } from '../../shared/adapters/releases.ts';
import { requestsOnce } from '../../shared/adapters/requests-once.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { decideRelease } from './decide-release.ts';

const env = readEnvironment({ RETURNS_TABLE: present });
const tables = patient(new DynamoDBClient({}));

const repeatable = once({ requests: requestsOnce(tables, env.RETURNS_TABLE), now: () => new Date() });

export const handler = httpDoor(
  openLog('decide-release'),
  repeatable(decideRelease({ releases: openReleases(tables, env.RETURNS_TABLE), now: () => new Date() })),
);

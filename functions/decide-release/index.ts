import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openReleases } from '../../shared/adapters/releases.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { decideRelease } from './decide-release.ts';

const env = readEnvironment({ RETURNS_TABLE: present });

export const handler = httpDoor(
  openLog('decide-release'),
  decideRelease({ releases: openReleases(new DynamoDBClient({}), env.RETURNS_TABLE), now: () => new Date() }),
);

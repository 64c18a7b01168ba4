import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { patient } from '../../shared/adapters/patient.ts';
import { openReleases } from '../../shared/adapters/releases.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { watchReleases } from './watch-releases.ts';

const env = readEnvironment({ RETURNS_TABLE: present });

export const handler = watchReleases({
  releases: openReleases(patient(new DynamoDBClient({})), env.RETURNS_TABLE),
  now: () => new Date(),
});

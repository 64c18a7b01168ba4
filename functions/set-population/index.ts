import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { patient } from '../../shared/adapters/patient.ts';
import { populationStore } from '../../shared/adapters/population-store.ts';
import { requestsOnce } from '../../shared/adapters/requests-once.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { setPopulation } from './set-population.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });
const tables = patient(new DynamoDBClient({}));

const repeatable = once({ requests: requestsOnce(tables, RETURNS_TABLE), now: () => new Date() });

export const handler = httpDoor(
  openLog('set-population'),
  repeatable(setPopulation({ populations: populationStore(tables, RETURNS_TABLE), now: () => new Date() })),
);

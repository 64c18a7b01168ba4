import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { patient } from '../../shared/adapters/patient.ts';
import { requestsOnce } from '../../shared/adapters/requests-once.ts';
import { openRound as keepRound, roundsOf } from '../../shared/adapters/rounds.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { once } from '../../shared/runtime/once.ts';
import { openRound } from './open-round.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });
const tables = patient(new DynamoDBClient({}));

const repeatable = once({ requests: requestsOnce(tables, RETURNS_TABLE), now: () => new Date() });

export const handler = httpDoor(
  openLog('open-round'),
  repeatable(
    openRound({
      rounds: roundsOf(tables, RETURNS_TABLE),
      open: keepRound(tables, RETURNS_TABLE),
      now: () => new Date(),
    }),
  ),
);

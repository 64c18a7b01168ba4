import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { patient } from '../../shared/adapters/patient.ts';
import { populationStore } from '../../shared/adapters/population-store.ts';
import { pastReturns } from '../../shared/adapters/stands.ts';
import type { Period } from '../../shared/domain/periods.ts';
import { mid2023 } from '../../shared/domain/population.ts';
import { vintageOf } from '../../shared/domain/population-vintage.ts';
import { present, readEnvironment } from '../../shared/runtime/env.ts';
import { httpDoor } from '../../shared/runtime/http-door.ts';
import { lazily } from '../../shared/runtime/lazily.ts';
import { openLog } from '../../shared/runtime/log.ts';

const { RETURNS_TABLE } = readEnvironment({ RETURNS_TABLE: present });
const tables = patient(new DynamoDBClient({}));
const populations = populationStore(tables, RETURNS_TABLE);

const compared = {
  population: async (period: Period) => (await populations.read(vintageOf(period))) ?? mid2023,
  past: pastReturns(tables, RETURNS_TABLE),
};
const show = lazily(async () => (await import('./check-return.ts')).showCompared(compared));
const check = lazily(async () => {
  const { checkReturn } = await import('./check-return.ts');
  const { readAnyReturn } = await import('../../shared/formats/read-return.ts');
  const { pagesInThread } = await import('../../shared/adapters/pdf-in-thread.ts');
  return checkReturn({ ...compared, read: readAnyReturn(pagesInThread) });
});

export const handler = httpDoor(openLog('check-return'), (call) =>
  call.route.startsWith('GET') ? show(call) : check(call),
);

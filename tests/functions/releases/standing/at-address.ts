import { createContext, runInContext } from 'node:vm';
import { openInTime } from '../../../../infra/stack/edge-functions.ts';
import { latestVersion, openFrom, withdrawnFor } from '../../../../shared/adapters/open-from.ts';
import type { Road } from '../release-road.ts';

type EdgeAnswer = { statusCode: number; headers: Record<string, { value: string }>; body?: { data: string } };

/**
 * What the edge answers for an object as it lies on the shelf: its status, the way to the latest, and the words put in
 * its place.
 */
export const atAddress = (road: Road, key: string) => {
  const { from, withdrawn, latest } = road.published.readings.get(key) ?? {};
  const headers = {
    ...(from === undefined ? {} : { [`x-amz-meta-${openFrom}`]: { value: from } }),
    ...(withdrawn === undefined ? {} : { [`x-amz-meta-${withdrawnFor}`]: { value: encodeURIComponent(withdrawn) } }),
    ...(latest === undefined ? {} : { [`x-amz-meta-${latestVersion}`]: { value: latest } }),
  };
  const event = { request: { uri: `/${key}` }, response: { statusCode: 200, headers } };
  const world = createContext({ event: JSON.stringify(event) });
  runInContext(openInTime, world);
  const answer: EdgeAnswer = JSON.parse(runInContext('JSON.stringify(handler(JSON.parse(event)))', world));
  const link = answer.headers.link?.value;
  return { status: answer.statusCode, body: answer.body?.data, ...(link === undefined ? {} : { link }) };
};

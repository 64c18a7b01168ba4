import { exampleReturns } from '../releases/example-returns.ts';
import { figuresAlone } from '../releases/figures-alone.ts';
import { freshRoad, type Road, receive } from '../releases/release-road.ts';
import { asking } from './asking.ts';

/** Publishes a version at its time. */
const release = async (road: Road, period: string, body: object) => {
  const { version, releaseAt } = (await road.compile({ drawCategory4: true, ...body }, period)).body as {
    version: string;
    releaseAt: string;
  };
  const decide = (decision: string) => road.decide(decision, version, undefined, undefined, period);
  await decide('approve');
  await decide('schedule');
  road.clock.now = releaseAt;
  await road.publish(version, period);
};

/** The sum of a level in Category 1 tells versions apart: what Kent had more. */
export const more = { '2022-23/1.1': 3, '2023-24/1.1': 500, candidate: 900 };

/** Why 1.1 of 2023-24 was withdrawn. */
export const why = 'A figure was of another year: see the "first" version – 1.0.';

/**
 * What the public function answers from: 2022-23 with a version that was replaced by 1.1; 2023-24 with 1.0, which
 * stands again since 1.1 was withdrawn, and a version 1.2 that is scheduled and not out.
 */
export const publishedHistory = async () => {
  // The file that is asked is read by the same code whatever lies beside it.
  const road = await freshRoad(figuresAlone);
  const kent = (plus: number, at: string) =>
    receive(road, exampleReturns(`2024${at}T000000000Z-bbbbbb`, { kent: plus }));
  await release(road, '2022-23', { releaseAt: '2024-09-26' });
  kent(more['2022-23/1.1'], '0927');
  await release(road, '2022-23', { reason: 'A figure was corrected.', releaseAt: '2024-10-03' });
  receive(road, exampleReturns('none'));
  await release(road, '2023-24', { releaseAt: '2024-10-31' });
  kent(more['2023-24/1.1'], '1101');
  await release(road, '2023-24', { reason: 'A figure was corrected.', releaseAt: '2024-11-07' });
  await road.decide('withdraw', '1.1', { why });
  await road.publish('1.1');
  kent(more.candidate, '1108');
  await road.compile({ reason: 'A figure was corrected again.', releaseAt: '2024-11-28' });
  await road.decide('approve', '1.2');
  await road.decide('schedule', '1.2');
  return { road, ...asking(road) };
};
export type History = Awaited<ReturnType<typeof publishedHistory>>;

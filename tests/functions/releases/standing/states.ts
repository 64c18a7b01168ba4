import { expect } from 'vitest';
import { renewFront } from '../../../../functions/publish-release/renew-front.ts';
import { exampleReturns } from '../example-returns.ts';
import { freshRoad, type Road, receive, walk } from '../release-road.ts';

export const first = 'releases/2023-24/1.0/';
export const second = 'releases/2023-24/1.1/';
export const why = 'The first figure was found to be right – “really”.';
const reason = 'Kent corrected its Level 1 figure.';

const revised = async () => {
  const road = await freshRoad();
  await walk(road);
  receive(road, exampleReturns('20241101T000000000Z-bbbbbb', { kent: 7 }));
  road.clock.now = '2024-11-11T10:00:00.000Z';
  await walk(road, { reason, releaseAt: '2024-11-28' });
  return road;
};
const scheduled = async () => {
  const road = await freshRoad();
  await road.compile({ releaseAt: '2024-10-31' });
  await road.decide('approve', '1.0');
  await road.decide('schedule', '1.0');
  await renewFront(road.publishPorts);
  return road;
};

/** What a release stands like, and how it came to. */
export const states: Readonly<Record<string, () => Promise<Road>>> = {
  superseded: revised,
  withdrawn: async () => {
    const road = await revised();
    await road.decide('withdraw', '1.1', { why });
    await road.publish('1.1');
    return road;
  },
  provisional: async () => {
    const road = await freshRoad();
    receive(road, exampleReturns('none', {}, ['kent', 'gwent']));
    await walk(road);
    return road;
  },
  scheduled,
  moved: async () => {
    const road = await scheduled();
    await road.decide('move', '1.0', { why: 'More checks are needed.', releaseAt: '2024-11-07' });
    await renewFront(road.publishPorts);
    return road;
  },
  cancelled: async () => {
    const road = await scheduled();
    await expect(road.decide('cancel', '1.0', { why: 'Kent is late.' })).rejects.toThrow('may name no area');
    await road.decide('cancel', '1.0', { why: 'The returns need another check.' });
    await road.compile({ releaseAt: '2024-11-07' });
    await renewFront(road.publishPorts);
    return road;
  },
  'withdrawn before it came out': async () => {
    const road = await scheduled();
    await road.decide('withdraw', '1.0', { why: 'The returns need another check.' });
    await renewFront(road.publishPorts);
    return road;
  },
  late: async () => {
    const road = await scheduled();
    road.clock.now = '2024-10-31T10:05:00.000Z';
    await road.publish('1.0');
    return road;
  },
};

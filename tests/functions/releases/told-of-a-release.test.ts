import { describe, expect, it } from 'vitest';
import { figuresAlone } from './figures-alone.ts';
import { freshRoad, type Road } from './release-road.ts';

/** What has been told in some months, the first first: by whom, what, of which version, and why. */
const told = async (road: Road, ...months: readonly string[]): Promise<string[]> =>
  (await Promise.all(months.map((month) => road.eventsOf(month))))
    .flat()
    .toSorted((one, other) => (one.at! < other.at! ? -1 : 1))
    .map(({ who, what, about, why }) => `${who}: ${what} ${about} (${why})`);

describe('whatever becomes of a release', () => {
  it('is told: by whom, what, of which version and why, each once and nothing else', async () => {
    const road = await freshRoad(figuresAlone);
    const minute = () => {
      road.clock.now = new Date(Date.parse(road.clock.now) + 60_000).toISOString();
    };
    road.clock.now = '2024-09-02T10:00:00.000Z';
    await road.compile({ releaseAt: '2024-10-31' });
    minute();
    for (const [decision, body] of [
      ['approve', { why: 'Looked at.' }],
      ['schedule', { why: 'The day.' }],
      ['move', { why: 'A day later.', releaseAt: '2024-11-01' }],
      ['cancel', { why: 'Not yet.' }],
      ['schedule', { why: 'Now it is.', releaseAt: '2024-11-04' }],
    ] as const) {
      await road.decide(decision, '1.0', body);
      minute();
    }
    road.clock.now = '2024-11-04T09:30:00.000Z';
    await road.publish('1.0');
    minute();
    await road.decide('publish-again', '1.0', { why: 'A file was missing.' });
    minute();
    await road.publish('1.0');
    minute();
    await road.decide('withdraw', '1.0', { why: 'It was wrong.' });
    expect(await told(road, '2024-09', '2024-11')).toEqual([
      'ana-lyst: compiled 2023-24/1.0 (first compilation of this version)',
      'app-rover: approve 2023-24/1.0 (Looked at.)',
      'app-rover: schedule 2023-24/1.0 (The day.)',
      'app-rover: move 2023-24/1.0 (A day later.)',
      'app-rover: cancel 2023-24/1.0 (Not yet.)',
      'app-rover: schedule 2023-24/1.0 (Now it is.)',
      // Of one second, by their names.
      'the clock: published 2023-24/1.0 (every file is out, and it is listed)',
      'the clock: publishing 2023-24/1.0 (its time was 2024-11-04T09:30:00.000Z)',
      'app-rover: publish-again 2023-24/1.0 (A file was missing.)',
      'the clock: published 2023-24/1.0 (every file is out, and it is listed)',
      'app-rover: withdraw 2023-24/1.0 (It was wrong.)',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { publishRelease } from '../../../functions/publish-release/publish-release.ts';
import { whenDue } from '../../../functions/publish-release/when-due.ts';
import { exampleReturns } from './example-returns.ts';
import { freshRoad, receive, textOf, walk } from './release-road.ts';

const json = (text: string) => JSON.parse(text);

describe('the life of a release', () => {
  it('goes from candidate to public only by approval of another person, a schedule and the clock', async () => {
    const road = await freshRoad();
    const compiled = await road.compile({ notes: ['These figures are made up.'] });
    expect(compiled.status).toBe(201);
    expect(compiled.body).toMatchObject({
      version: '1.0',
      state: 'compiled',
      provisional: false,
      releaseAt: '2024-10-31T09:30:00.000Z',
    });
    expect(await road.publish('1.0')).toBe('not scheduled');
    await expect(road.decide('schedule', '1.0')).rejects.toMatchObject({ details: { status: 409 } });
    await expect(road.decide('approve', '1.0', { why: 'mine' }, 'ana-lyst')).rejects.toMatchObject({
      details: { code: 'same-person' },
    });
    expect((await road.decide('approve', '1.0')).body).toMatchObject({ state: 'approved', approvedBy: 'app-rover' });
    await expect(road.decide('schedule', '1.0', { why: 'soon', releaseAt: '2024-10-26' })).rejects.toMatchObject({
      details: { code: 'not-a-weekday' },
    });
    expect((await road.decide('schedule', '1.0')).body).toMatchObject({ state: 'scheduled', warnings: [] });
    expect((await road.decide('move', '1.0', { why: 'clash', releaseAt: '2024-12-26' })).body).toMatchObject({
      releaseAt: '2024-12-26T09:30:00.000Z',
      warnings: [expect.stringContaining('Boxing Day')],
    });
    expect((await road.decide('cancel', '1.0')).body).toMatchObject({ state: 'approved' });
    expect(await road.publish('1.0')).toBe('not scheduled');
    await expect(road.decide('schedule', '1.0', { why: 'after all', releaseAt: '2024-07-25' })).rejects.toMatchObject({
      details: { code: 'time-past' },
    });
    await road.decide('schedule', '1.0', { why: 'after all', releaseAt: '2024-11-28' });
    expect(road.published.objects.size).toBe(0);
    road.clock.now = '2024-11-28T09:30:00.000Z';
    expect(await road.publish('1.0')).toBe('published');
    expect(json(textOf(road, 'releases/2023-24/1.0/release.json'))).toMatchObject({
      released: '2024-11-28T09:30:00+00:00',
      status: 'final',
      coverage: { areas: 42, of: 42, missing: [] },
      notes: ['These figures are made up.'],
    });
    expect(json(textOf(road, 'catalog.json')).latest).toEqual({
      period: '2023-24',
      version: '1.0',
      path: 'releases/2023-24/1.0/',
    });
  });

  it('publishes nothing before its second, and everything from it on, at both changes of summer time', async () => {
    for (const [day, before, at] of [
      ['2024-10-28', '2024-10-28T09:29:59.000Z', '2024-10-28T09:30:00.000Z'],
      ['2025-03-28', '2025-03-28T09:29:59.000Z', '2025-03-28T09:30:00.000Z'],
      ['2025-03-31', '2025-03-31T08:29:59.000Z', '2025-03-31T08:30:00.000Z'],
      ['2024-10-25', '2024-10-25T08:29:59.000Z', '2024-10-25T08:30:00.000Z'],
    ] as const) {
      const road = await freshRoad();
      await road.compile({ releaseAt: day });
      await road.decide('approve', '1.0');
      await road.decide('schedule', '1.0');
      road.clock.now = before;
      expect(await road.publish('1.0')).toBe('a moment early');
      expect(road.published.objects.size).toBe(0);
      road.clock.now = at;
      expect(await road.publish('1.0')).toBe('published');
      expect(road.published.objects.has('releases/2023-24/1.0/release.json')).toBe(true);
    }
  });

  it('fails when called a moment early, so that the schedule calls again, and not when called long before', async () => {
    const road = await freshRoad();
    await road.compile({ releaseAt: '2024-10-28' });
    await road.decide('approve', '1.0');
    await road.decide('schedule', '1.0');
    const outcomes: unknown[] = [];
    const publish = async (due: { period: string; version: string }) => {
      const outcome = await publishRelease(road.publishPorts)(due);
      outcomes.push(outcome);
      return outcome;
    };
    const strike = whenDue({ publish, sweep: async () => {} }, { info: () => undefined, error: () => undefined });
    const due = { period: '2023-24', version: '1.0' };
    road.clock.now = '2024-10-28T09:28:00.000Z';
    await strike(due);
    for (const now of ['2024-10-28T09:28:00.001Z', '2024-10-28T09:29:59.999Z']) {
      road.clock.now = now;
      await expect(strike(due)).rejects.toThrow('call again');
    }
    expect(road.published.objects.size).toBe(0);
    road.clock.now = '2024-10-28T09:30:00.000Z';
    await strike(due);
    expect(outcomes).toEqual(['too early', 'a moment early', 'a moment early', 'published']);
  });

  it('is provisional, and says who is missing, without every area', async () => {
    const road = await freshRoad();
    receive(road, exampleReturns('none', {}, ['kent', 'gwent']));
    await walk(road);
    expect(json(textOf(road, 'releases/2023-24/1.0/release.json'))).toMatchObject({
      status: 'provisional',
      coverage: { areas: 40, of: 42, missing: ['Gwent', 'Kent'] },
    });
    const csv = textOf(road, 'releases/2023-24/1.0/mappa-2023-24.csv');
    expect(csv).toMatch(/National,K04000001,England and Wales,,,,eligible,1,Total,,people,\d+,,p\r\n/);
    expect(csv).toMatch(/National,K04000001,England and Wales,,,,eligible,4,Total,,people,,x,\r\n/);
  });

  it('makes a candidate anew until it is scheduled, and what was approved is approved no longer', async () => {
    const road = await freshRoad();
    await road.compile();
    await road.decide('approve', '1.0');
    expect((await road.compile()).body).toMatchObject({ version: '1.0', state: 'compiled' });
    await road.decide('approve', '1.0');
    await road.decide('schedule', '1.0');
    await expect(road.compile()).rejects.toMatchObject({ details: { code: 'scheduled' } });
  });

  it('draws nothing beside a drawing that it has not read', async () => {
    const road = await freshRoad();
    await road.compile({ drawCategory4: true });
    const { ofPeriod } = road.releases;
    road.releases.ofPeriod = async (period) => ({ ...(await ofPeriod(period)), seen: [] });
    receive(road, exampleReturns('20240801T000000000Z-bbbbbb', { kent: 7 }, [], 5));
    await expect(road.compile({ drawCategory4: true })).rejects.toMatchObject({
      details: { status: 409, code: 'changed-meanwhile' },
    });
  });

  it('does not compile while a version is out of which the ledger that was read knows nothing', async () => {
    const road = await freshRoad();
    await walk(road);
    const { ofPeriod } = road.releases;
    road.releases.ofPeriod = async (period) => ({ ...(await ofPeriod(period)), ledger: [] });
    await expect(road.compile({ reason: 'A note was added.' })).rejects.toMatchObject({
      details: { status: 409, code: 'changed-meanwhile' },
    });
    road.releases.ofPeriod = ofPeriod;
    expect((await road.compile({ reason: 'A note was added.' })).body).toMatchObject({ version: '1.1' });
  });
});

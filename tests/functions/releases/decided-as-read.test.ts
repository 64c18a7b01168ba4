import { describe, expect, it } from 'vitest';
import { exampleReturns } from './example-returns.ts';
import { freshRoad, type Road, receive } from './release-road.ts';

const noFiles = () => [];
const digestOf = async (road: Road) => (await road.releases.versionsOf('2023-24')).at(-1)!.digest;
const refusal = (code: string, more: object = {}) => ({ details: { status: 409, code, ...more } });

describe('a decision about a candidate', () => {
  it('is refused where the candidate was compiled anew since it was read, and says what changed', async () => {
    const road = await freshRoad(noFiles);
    await road.compile({ notes: ['A first note.'] });
    const digest = await digestOf(road);
    receive(road, exampleReturns('20240801T000000000Z-bbbbbb', { kent: 7 }));
    road.clock.now = '2024-09-03T08:15:00.000Z';
    await road.compile({ notes: ['Another note.'] });
    const stale = road.decide('approve', '1.0', { why: 'as read', digest });
    await expect(stale).rejects.toMatchObject(
      refusal('changed-since-read', {
        detail: expect.stringMatching(
          /^Changed since you read it: version 1\.0 was compiled anew at 2024-09-03, 09:15 by ana-lyst\. \d+ figures of Categories 1 to 3 changed\. The notes changed\./,
        ),
        changed: { version: '1.0', compiledAt: '2024-09-03T08:15:00.000Z', figures: expect.any(Number), notes: true },
      }),
    );
    expect((await road.releases.versionsOf('2023-24'))[0]?.state).toBe('compiled');
    expect((await road.decide('approve', '1.0')).body).toMatchObject({ state: 'approved' });
  });

  it('is refused too where only Category 4 or nothing at all changed, and tells no figure of it', async () => {
    const road = await freshRoad(noFiles);
    await road.compile();
    const digest = await digestOf(road);
    receive(road, exampleReturns('20240801T000000000Z-bbbbbb', {}, [], 5));
    await road.compile();
    await road.compile();
    const stale = road.decide('approve', '1.0', { why: 'as read', digest });
    await expect(stale).rejects.toMatchObject(
      refusal('changed-since-read', {
        detail: expect.stringMatching(
          /\(2 times, the last then\)\. No figure of Categories 1 to 3 changed\. The notes are the same\./,
        ),
        changed: { version: '1.0', figures: 0, notes: false },
      }),
    );
  });

  it.each(['approve', 'schedule', 'move', 'cancel', 'publish-again', 'withdraw'])(
    'to %s asks for the digest, and refuses one that never was',
    async (decision) => {
      const road = await freshRoad(noFiles);
      await road.compile();
      const malformed = { details: { status: 400, detail: expect.stringContaining('digest') } };
      await expect(road.decide(decision, '1.0', { why: 'unread', digest: undefined })).rejects.toMatchObject(malformed);
      await expect(road.decide(decision, '1.0', { why: 'unread', digest: 'made-up' })).rejects.toMatchObject(
        refusal('changed-since-read', { detail: expect.stringContaining('no candidate with this digest') }),
      );
    },
  );

  it('is taken once where two decide at the same time', async () => {
    const road = await freshRoad(noFiles);
    await road.compile();
    const both = await Promise.allSettled([
      road.decide('approve', '1.0', { why: 'the one' }, 'app-rover'),
      road.decide('approve', '1.0', { why: 'the other' }, 'other-app-rover'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const events = await road.eventsOf('2024-09');
    expect(events.filter(({ what }) => what === 'approve')).toHaveLength(1);
  });

  it('finds notes, reason, day and pre-release list as they were where a candidate is compiled anew without them', async () => {
    const road = await freshRoad(noFiles);
    const preRelease = [{ name: 'Jo Minister', email: 'jo@ministry.example', post: 'Secretary of State' }];
    await road.compile({ notes: ['A note.'], releaseAt: '2024-11-14', preRelease });
    await road.compile();
    const kept = await road.releases.ofPeriod('2023-24');
    expect(kept.releases[0]).toMatchObject({ releaseAt: '2024-11-14T09:30:00.000Z', preRelease });
    expect(kept.candidates.get('1.0')?.notes).toEqual(['A note.']);
    await road.compile({ notes: [], preRelease: [] });
    const anew = await road.releases.ofPeriod('2023-24');
    expect(anew.releases[0]).toMatchObject({ releaseAt: '2024-11-14T09:30:00.000Z', preRelease: [] });
    expect(anew.candidates.get('1.0')?.notes).toEqual([]);
    road.clock.now = '2024-11-20T10:00:00.000Z';
    expect((await road.compile()).body).toMatchObject({ releaseAt: '2024-11-21T09:30:00.000Z' });
  });
});

describe('compiling', () => {
  it('is refused in words while another compiles the period, and not for longer than that can take', async () => {
    const road = await freshRoad(noFiles);
    const lock = road.compileLock;
    const until = '2024-09-02T10:00:40.000Z';
    await lock.take('2023-24', { by: 'Ana Lyst', since: road.clock.now, until }, new Date(road.clock.now));
    await expect(road.compile()).rejects.toMatchObject(
      refusal('being-compiled', {
        detail: expect.stringMatching(/^Ana Lyst is compiling 2023-24 .* from 11:00:40\.$/),
        until,
      }),
    );
    road.clock.now = '2024-09-02T10:00:41.000Z';
    expect((await road.compile()).status).toBe(201);
    expect((await road.compile()).status).toBe(201);
  });

  it('leaves the last candidate as it was where it dies in its midst, whatever it had staged', async () => {
    const road = await freshRoad();
    await road.compile({ notes: ['The last one.'] });
    const before = await road.releases.ofPeriod('2023-24');
    for (const after of [false, true]) {
      const { put } = road.staging;
      const staged = road.staging.objects.size;
      road.staging.put = async (...words) => {
        if (after) await put(...words);
        throw new Error('died');
      };
      await expect(road.compile({ notes: ['Not to be.'] })).rejects.toThrow('died');
      road.staging.put = put;
      expect(road.staging.objects.size - staged).toBe(after ? 1 : 0);
      expect(await road.releases.ofPeriod('2023-24')).toEqual(before);
    }
    await road.decide('approve', '1.0');
    await road.decide('schedule', '1.0');
    road.clock.now = '2024-10-31T09:30:00.000Z';
    expect(await road.publish('1.0')).toBe('published');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseFiles } from '../../../shared/formats/published/release-files.ts';
import { openRoad, walk } from './release-road.ts';

let roads: Awaited<ReturnType<typeof openRoad>>;
beforeAll(async () => {
  roads = await openRoad();
});
afterAll(() => roads.close());

describe('a candidate that takes longer to decide than there is time', () => {
  it('is refused with the reason and what to do, leaves nothing behind, and is compiled another time', async () => {
    let readings = 0;
    let perReading = 0;
    const road = await roads.fresh(releaseFiles, () => readings++ * perReading);
    // At 20 ms from one attacker to the next, 904 of them are not through in 15 seconds.
    perReading = 20;
    await expect(road.compile()).rejects.toMatchObject({
      message: expect.stringMatching(/^P9: .*not done in the time there is\. Nothing was compiled.*Compile again/),
      details: { status: 422, code: 'disclosure-refused' },
    });
    expect(readings).toBeLessThan(800);
    const { releases, ledger, seen, candidates } = await road.releases.ofPeriod('2023-24');
    expect([releases, ledger, seen, candidates.size]).toEqual([[], [], [], 0]);
    expect(road.staging.objects.size).toBe(0);

    perReading = 0;
    expect(await walk(road)).toBe('1.0');
  });
});

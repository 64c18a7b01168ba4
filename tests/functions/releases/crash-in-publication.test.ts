import { describe, expect, it, vi } from 'vitest';
import { decideRelease } from '../../../functions/decide-release/decide-release.ts';
import type { Ports } from '../../../functions/publish-release/ports.ts';
import { publishRelease } from '../../../functions/publish-release/publish-release.ts';
import { whenDue } from '../../../functions/publish-release/when-due.ts';
import { releaseView } from '../../../functions/show-releases/release-view.ts';
import type { Reading } from '../../../shared/adapters/objects.ts';
import { compileAnew } from '../../../shared/domain/release/life/checked-against.ts';
import * as stamps from '../../../shared/formats/published/release-date-stamp.ts';
import { exampleReturns } from './example-returns.ts';
import { type Death, immortal, mortal } from './mortal.ts';
import { faultsOf } from './public-view.ts';
import { freshRoad, receive, walk } from './release-road.ts';
import { asTexts, openShelf } from './shelf.ts';
import { differences, itemsOf, nameOf, restore, wayBack } from './table-put-back.ts';

// What stands in front of the releases, and what the day of release makes of a file, follow from what is given alone:
// made once for each, not five hundred times.
const { nameOfBytes, onceEach } = await vi.hoisted(() => import('./once-each.ts'));
vi.mock('../../../shared/formats/published/front-files.ts', async (original) => {
  const { frontFiles } = await original<typeof import('../../../shared/formats/published/front-files.ts')>();
  return { frontFiles: onceEach(frontFiles) };
});
vi.mock('../../../shared/formats/published/pages/headlines-section.ts', async (original) => {
  const { wordsOnPage, ...others } =
    await original<typeof import('../../../shared/formats/published/pages/headlines-section.ts')>();
  return { ...others, wordsOnPage: onceEach(wordsOnPage) };
});
vi.mock('../../../shared/formats/published/stamp-file.ts', async (original) => {
  const { stampFile } = await original<typeof import('../../../shared/formats/published/stamp-file.ts')>();
  return {
    stampFile: onceEach(
      stampFile,
      (bytes, { mediaType }, stamp) => `${nameOfBytes(bytes)} ${mediaType} ${stamp(allStamps)}`,
    ),
  };
});
vi.mock('../../../shared/formats/published/release-zip.ts', async (original) => {
  const { releaseZip, ...others } = await original<typeof import('../../../shared/formats/published/release-zip.ts')>();
  const keyOf = (files: Parameters<typeof releaseZip>[0]) =>
    files.map(({ path, content }) => `${path} ${nameOfBytes(content)}`).join();
  return { ...others, releaseZip: onceEach(releaseZip, keyOf) };
});

/** All that a day of release puts into a file, in one text. */
const allStamps = Object.values(stamps)
  .filter((each) => typeof each === 'string')
  .join(' ');

const parse = (bytes: Uint8Array | undefined) => bytes && JSON.parse(new TextDecoder().decode(bytes));
const due = { period: '2023-24', version: '1.1' };

/** A revision whose time has come, with the world as it was before; each `world()` starts from there. */
const revisionDue = async () => {
  const road = await freshRoad();
  await walk(road);
  receive(road, exampleReturns('20241101T000000000Z-bbbbbb', { kent: 7 }));
  road.clock.now = '2024-11-11T10:00:00.000Z';
  await road.compile({ reason: 'Kent corrected its Level 1 figure.', releaseAt: '2024-11-28' });
  await road.decide('approve', '1.1');
  await road.decide('schedule', '1.1');
  road.clock.now = '2024-11-28T09:30:00.000Z';
  const before = {
    items: await itemsOf(road),
    objects: [...road.published.objects],
    readings: [...road.published.readings],
  };
  const shelf = () => {
    const made = openShelf();
    for (const [key, bytes] of before.objects) made.objects.set(key, bytes);
    for (const [key, reading] of before.readings as [string, Reading][]) made.readings.set(key, reading);
    return made;
  };
  // The same bytes are kept as the same object, which is looked at once.
  const known = new Map<string, Uint8Array>();
  const same = (key: string, bytes: Uint8Array): Uint8Array => {
    const last = known.get(key);
    return last && Buffer.compare(last, bytes) === 0 ? last : known.set(key, bytes).get(key)!;
  };
  const world = (shelf: ReturnType<typeof openShelf>): Ports => ({
    ...road.publishPorts,
    published: {
      ...shelf,
      put: (key, bytes, mediaType, reading) => shelf.put(key, same(key, bytes), mediaType, reading),
    },
  });
  return { road, before, shelf, world };
};

describe('publication that dies', () => {
  it('is completed by the next call wherever it died, and the public never sees a mixture', async () => {
    const { road, before, shelf, world } = await revisionDue();
    const whole = shelf();
    const calls: string[] = [];
    const views = new Set<string>();
    const look = (call: string) => {
      calls.push(call);
      for (const fault of faultsOf(whole.objects)) views.add(`after call ${calls.length}, ${call}: ${fault}`);
    };
    await publishRelease(mortal(world(whole), immortal, look))(due);
    expect([...views]).toEqual([]);
    expect(calls.filter((call) => call.startsWith('put releases/2023-24/1.1/areas/')).length).toBeGreaterThan(41);
    const after = await itemsOf(road);
    const way = wayBack(before.items, after);

    // Copies of one file after another are alike, and so are files of the older version that are read, or copied onto
    // themselves: every fortieth of them here, all of them in `npm run deaths`. To die before a copy, or before a read,
    // is to die after the last call; what is written to the table may be done and its answer lost.
    const isOneDeath = (call: string) =>
      /^(get|put|sayBeside|ofPeriod|withReleases|versionsOf|listed|frontDue)\b/.test(call);
    const isAlike = (call: string) => /^(put areas\/|(put|get|sayBeside) releases\/[^/]+\/[^/]+\/)/.test(call);
    const every = process.env.EVERY_DEATH ? 1 : 40;
    const deaths: Death[] = calls.flatMap((call, at) => {
      if (isAlike(call) && at % every !== 0) return [];
      return (isOneDeath(call) && every > 1 ? [true] : [false, true]).map((answered) => ({ at, answered }));
    });
    const dyingAt = new Set(deaths.map(({ at }) => calls[at]!.split(' ')[0]!));
    expect([...dyingAt].sort()).toEqual([...new Set(calls.map((call) => call.split(' ')[0]!))].sort());
    console.log(`A publication of ${calls.length} calls dies ${deaths.length} times`);
    for (const death of deaths) {
      const where = `${death.answered ? 'after' : 'before'} call ${death.at}, ${calls[death.at]}`;
      await restore(road, way);
      const published = shelf();
      await expect(publishRelease(mortal(world(published), death))(due), where).rejects.toThrow('died');
      expect(faultsOf(published.objects), where).toEqual([]);
      expect(await publishRelease(world(published))(due), where).toBe('published');
      expect(differences(published, whole), where).toEqual([]);
      expect((await itemsOf(road, 'pk, sk')).map(nameOf).sort(), where).toEqual(after.map(nameOf).sort());
    }
    const kept = await road.releases.ofPeriod('2023-24');
    expect(kept.ledger).toHaveLength(2);
    expect(kept.releases.map(({ state }) => state)).toEqual(['superseded', 'published']);
  });

  it('writes nothing when it is called again after all is done, and the same again where the approver asks', async () => {
    const road = await freshRoad();
    await walk(road);
    const again = openShelf();
    const publish = publishRelease({ ...road.publishPorts, published: again });
    expect(await publish({ period: '2023-24', version: '1.0' })).toBe('published');
    expect(again.objects.size).toBe(0);
    await road.decide('publish-again', '1.0', { why: 'A file was found to be missing.' });
    expect((await road.releases.versionsOf('2023-24')).map(({ state }) => state)).toEqual(['publishing']);
    expect(await publish({ period: '2023-24', version: '1.0' })).toBe('published');
    expect(differences(again, road.published)).toEqual([]);
    expect((await road.releases.ofPeriod('2023-24')).ledger).toHaveLength(1);
  });

  it('publishes nothing that was checked against another ledger than stands now', async () => {
    const road = await freshRoad();
    await walk(road);
    road.clock.now = '2024-11-11T10:00:00.000Z';
    await road.compile({ reason: 'A note was added.', releaseAt: '2024-11-28' });
    await road.decide('approve', '1.1');
    await road.decide('schedule', '1.1');
    road.clock.now = '2024-11-28T09:30:00.000Z';
    const before = asTexts(road.published.objects);
    const ofPeriod = async (period: string) => {
      const kept = await road.releases.ofPeriod(period);
      return { ...kept, ledger: [...kept.ledger, { ...kept.ledger[0]!, version: '1.2' }] };
    };
    const ports = { ...road.publishPorts, releases: { ...road.releases, ofPeriod } };
    const errors: unknown[] = [];
    const call = whenDue(
      { publish: publishRelease(ports), sweep: async () => {} },
      { info: () => {}, error: (...words) => void errors.push(words) },
    );
    await expect(call(due)).rejects.toThrow('compile it anew');
    expect(errors).toHaveLength(1);
    expect(asTexts(road.published.objects)).toEqual(before);
    expect((await road.releases.ofPeriod('2023-24')).releases.at(-1)?.state).toBe('approved');
    const events = (await itemsOf(road))
      .filter(({ pk }) => pk?.S === 'EVENTS#2024-11')
      .map(({ who, what }) => [who?.S, what?.S]);
    expect(events).toContainEqual(['the clock', 'cancel']);
    await expect(call(due)).resolves.toBeUndefined();
    expect(await road.publish('1.1')).toBe('not scheduled');
    const decide = decideRelease({ releases: ports.releases, now: ports.now });
    const route = 'POST /collections/{period}/releases/{version}/schedule';
    const caller = { subject: 'app-rover', roles: ['release-approver' as const], area: undefined };
    const order = {
      caller,
      path: due,
      query: {},
      headers: {},
      route,
      body: { why: 'Once more.', digest: (await road.releases.versionsOf('2023-24')).at(-1)!.digest },
    };
    await expect(decide(order)).rejects.toMatchObject({
      details: { status: 409, code: 'must-be-compiled-anew' },
    });
    const kept = await ofPeriod('2023-24');
    expect(kept.releases.map((release) => releaseView(kept, release).hindrance)).toEqual([undefined, compileAnew]);
    await road.decide('schedule', '1.1', { why: 'The ledger is as it was.', releaseAt: '2024-12-05' });
    road.clock.now = '2024-12-05T09:30:00.000Z';
    expect(await road.publish('1.1')).toBe('published');
  });

  it('ends with both in the catalogue when two periods come out at the same second', async () => {
    const road = await freshRoad();
    for (const period of ['2022-23', '2023-24']) {
      await road.compile({ releaseAt: '2024-10-31' }, period);
      await road.decide('approve', '1.0', { why: 'agreed' }, 'app-rover', period);
      await road.decide('schedule', '1.0', { why: 'agreed' }, 'app-rover', period);
    }
    road.clock.now = '2024-10-31T09:30:00.000Z';
    expect(await Promise.all([road.publish('1.0', '2022-23'), road.publish('1.0')])).toEqual([
      'published',
      'published',
    ]);
    const listed = parse(road.published.objects.get('catalog.json'))['dcat:dataset'];
    expect(listed.map((each: Record<string, string>) => each['@id'])).toEqual([
      'releases/2023-24/1.0/',
      'releases/2022-23/1.0/',
      'series/',
    ]);
  });
});

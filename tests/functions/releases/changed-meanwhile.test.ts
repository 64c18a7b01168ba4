import { describe, expect, it } from 'vitest';
import { publishRelease } from '../../../functions/publish-release/publish-release.ts';
import type { Releases } from '../../../shared/adapters/releases.ts';
import { figuresAlone } from './figures-alone.ts';
import { freshRoad, type Road, walk } from './release-road.ts';

const due = { period: '2023-24', version: '1.0' };
const changed = 'The release changed while it was being published';

/** A release whose time has come. */
const roadToDue = async (version = '1.0'): Promise<Road> => {
  const road = await freshRoad(figuresAlone);
  if (version === '1.1') await walk(road);
  road.clock.now = version === '1.1' ? '2024-11-11T10:00:00.000Z' : '2024-09-02T10:00:00.000Z';
  const day = version === '1.1' ? '2024-11-28' : '2024-10-31';
  await road.compile({ releaseAt: day, ...(version === '1.1' ? { reason: 'A note was added.' } : {}) });
  for (const decision of ['approve', 'schedule']) await road.decide(decision, version);
  road.clock.now = `${day}T09:30:00.000Z`;
  return road;
};
/** Its publication, where some of what is asked of the table goes otherwise. */
const publication = (road: Road, otherwise: Partial<Releases>) =>
  publishRelease({ ...road.publishPorts, releases: { ...road.releases, ...otherwise } });
const states = async (road: Road) => (await road.releases.versionsOf('2023-24')).map(({ state }) => state);
const filesOut = (road: Road) => [...road.published.objects.keys()].filter((key) => key.startsWith('releases/'));

describe('a publication whose release was changed by another meanwhile', () => {
  it('does not begin: of what was cancelled nothing comes out, and nothing stands in the ledger', async () => {
    const road = await roadToDue();
    const kept = await road.releases.ofPeriod('2023-24');
    await road.decide('cancel', '1.0');
    await expect(publication(road, { ofPeriod: async () => kept })(due)).rejects.toThrow(changed);
    expect(await states(road)).toEqual(['approved']);
    expect(filesOut(road)).toEqual([]);
    expect((await road.releases.ofPeriod('2023-24')).ledger).toEqual([]);
  });

  it('leaves a version withdrawn that it would have superseded', async () => {
    const road = await roadToDue('1.1');
    const next = { period: '2023-24', version: '1.1' };
    const list: Releases['list'] = async (...words) => {
      const isListed = await road.releases.list(...words);
      await road.decide('withdraw', '1.0', { why: 'It was wrong.' });
      return isListed;
    };
    await expect(publication(road, { list })(next)).rejects.toThrow(changed);
    expect(await states(road)).toEqual(['withdrawn', 'publishing']);
    expect(await publication(road, {})(next)).toBe('published');
    expect(await states(road)).toEqual(['withdrawn', 'published']);
  });

  it('is not told as cancelled where the table refuses that, too', async () => {
    const road = await roadToDue();
    const kept = await road.releases.ofPeriod('2023-24');
    const grown = { ...kept, ledger: [{ ...kept.candidates.get('1.0')!.entry, version: '0.9' }] };
    const otherwise = { ofPeriod: async () => grown, move: async () => false };
    await expect(publication(road, otherwise)(due)).rejects.toThrow(changed);
    expect(await publication(road, { ofPeriod: async () => grown })(due)).toBe('must be compiled anew');
    expect(await states(road)).toEqual(['approved']);
  });

  it.each(['begin', 'list', 'complete'] as const)(
    'fails aloud and goes no further where the table refuses to %s',
    async (step) => {
      const road = await roadToDue();
      const asked: string[] = [];
      const noting = Object.fromEntries(
        (['begin', 'list', 'complete'] as const).map((name) => [
          name,
          async (...words: never[]) => {
            asked.push(name);
            return name === step ? false : (road.releases[name] as (...given: never[]) => Promise<boolean>)(...words);
          },
        ]),
      );
      await expect(publication(road, noting)(due)).rejects.toThrow(changed);
      expect(asked.at(-1)).toBe(step);
      expect(await states(road)).toEqual([step === 'begin' ? 'scheduled' : 'publishing']);
    },
  );
});

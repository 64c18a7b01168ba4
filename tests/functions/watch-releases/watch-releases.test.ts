import { describe, expect, it } from 'vitest';
import { watchReleases } from '../../../functions/watch-releases/watch-releases.ts';

describe('whether releases came out', () => {
  const release = { period: '2023-24', version: '1.0', releaseAt: '2024-06-03T08:30:00.000Z', state: 'published' };
  const watch = (found: object[], listed: object[] = [], front: string | undefined = undefined) =>
    watchReleases({
      releases: {
        versionsOf: async (period: string) => (period === '2023-24' ? found : []),
        ...{ listed: async () => listed, frontDue: async () => front },
      } as never,
      now: () => new Date('2024-06-03T09:00:00.000Z'),
    })();

  it('rings for nothing where all is out and shown', async () => {
    await expect(watch([release], [release])).resolves.toBeUndefined();
  });

  it('asks of each period itself, also of one whose first version is not there', async () => {
    const later = { ...release, version: '1.3', state: 'publishing' };
    await expect(watch([later])).rejects.toThrow('2023-24/1.3 was due at 2024-06-03T08:30:00.000Z and is publishing.');
  });

  it('rings for one thing that is wrong', async () => {
    await expect(watch([], [], 'a change')).rejects.toThrow('the catalogue does not show the last change.');
  });

  it('names whatever is late, not listed or not shown, all at once', async () => {
    const late = { ...release, version: '1.1', state: 'scheduled' };
    await expect(watch([release, late], [{ ...release, version: '0.9' }], 'a change')).rejects.toThrow(
      'Publication is late: 2023-24/1.0 is published and not listed; 2023-24/1.1 was due at ' +
        '2024-06-03T08:30:00.000Z and is scheduled; the catalogue does not show the last change.',
    );
  });
});

import { expect } from 'vitest';
import { showReleases } from '../../../functions/show-releases/show-releases.ts';
import { ReleaseView } from '../../../shared/domain/api/release-shapes.ts';
import type { Road } from './release-road.ts';

export const write = (road: Road, words: Record<string, string>, version = '1.0') =>
  road.word(version, { words: Object.entries(words).map(([about, text]) => ({ about, text })) });
/** A version as those see it who decide about it. */
export const seen = async (road: Road, version = '1.0') => {
  const show = showReleases({
    releases: road.releases.ofPeriod,
    standing: async () => new Map(),
    file: road.staging.get,
    now: () => new Date(road.clock.now),
  });
  const { body } = await show({
    caller: { subject: 'app-rover', roles: ['release-approver'], area: undefined },
    path: { period: '2023-24', version },
    query: {},
    headers: {},
    route: 'GET /collections/{period}/releases/{version}',
    body: undefined,
  });
  return ReleaseView.parse(body);
};
export const placeOf = async (road: Road, about: string, version = '1.0') =>
  (await seen(road, version)).words!.find((place) => place.about === about)!;
export const refused = (status: number, detail: RegExp, code?: string) => ({
  details: { status, detail: expect.stringMatching(detail), ...(code ? { code } : {}) },
});

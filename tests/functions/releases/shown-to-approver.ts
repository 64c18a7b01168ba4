import { showReleases } from '../../../functions/show-releases/show-releases.ts';
import type { Road } from './release-road.ts';

/** What is answered to those who decide about a version: the version itself, or a file of it. */
export const shownToApprover = async (road: Road, path: { version: string; file?: string }) => {
  const show = showReleases({
    releases: road.releases.ofPeriod,
    standing: async () => new Map(),
    staged: road.staging.get,
    now: () => new Date(road.clock.now),
  });
  const { body } = await show({
    caller: { subject: 'app-rover', roles: ['release-approver'], area: undefined },
    path: { period: '2023-24', ...path },
    query: {},
    headers: {},
    route: `GET /collections/{period}/releases/{version}${path.file === undefined ? '' : '/files/{file+}'}`,
    body: undefined,
  });
  return body;
};

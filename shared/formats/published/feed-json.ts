import { londonTime } from '../../domain/release/london-time.ts';
import { type Listed, releasePath } from '../../domain/release/release.ts';
import { newestFirst } from './catalogue-json.ts';

const sentence = (release: Listed): string => {
  if (release.withdrawn) return `Withdrawn: ${release.withdrawn.why}`;
  if (release.revises) return `Revises version ${release.revises}: ${release.reason ?? ''}`;
  return release.provisional
    ? `Provisional: ${release.coverage.areas} of ${release.coverage.of} areas.`
    : `All ${release.coverage.of} areas.`;
};

/** All releases as a JSON Feed 1.1 (jsonfeed.org); addresses are relative to it. */
export const feedJson = (listed: readonly Listed[]): unknown => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'MAPPA statistics for England and Wales',
  home_page_url: 'index.html',
  feed_url: 'feed.json',
  language: 'en-GB',
  items: newestFirst(listed).map((release) => ({
    id: releasePath(release),
    url: `${releasePath(release)}index.html`,
    title: `MAPPA statistics, ${release.period}, version ${release.version}`,
    content_text: sentence(release),
    date_published: londonTime(release.releaseAt),
  })),
});

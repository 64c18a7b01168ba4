import { londonTime } from '../../domain/calendar/london-time.ts';
import { type Listed, releasePath } from '../../domain/release/life/release.ts';
import { newestFirst } from '../../domain/release/life/standing.ts';

const sentence = (release: Listed): string => {
  if (release.withdrawn) return `Withdrawn: ${release.withdrawn.why}`;
  if (release.revises) return `Revises version ${release.revises}: ${release.reason ?? ''}`;
  return release.provisional
    ? `Provisional: ${release.coverage.areas} of ${release.coverage.of} areas.`
    : `All ${release.coverage.of} areas.`;
};

/**
 * All releases as a JSON Feed 1.1 (jsonfeed.org). Its addresses are whole, as readers of feeds want them, where the site's
 * own is known, and else relative to it.
 * @param site address of the site with a slash at its end, or nothing
 */
export const feedJson = (listed: readonly Listed[], site = ''): unknown => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'MAPPA statistics for England and Wales',
  home_page_url: `${site}index.html`,
  feed_url: `${site}feed.json`,
  language: 'en-GB',
  items: newestFirst(listed).map((release) => ({
    id: `${site}${releasePath(release)}`,
    url: `${site}${releasePath(release)}index.html`,
    title: `MAPPA statistics, ${release.period}, version ${release.version}`,
    content_text: sentence(release),
    date_published: londonTime(release.releaseAt),
  })),
});

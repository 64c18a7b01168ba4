import { londonDayInWords, londonTime } from '../../domain/calendar/london-time.ts';
import { type Announced, announcedWords } from '../../domain/release/life/announced.ts';
import { type Listed, releasePath } from '../../domain/release/life/release.ts';
import { replacedBy, whyReplaced } from '../../domain/release/life/standing.ts';

/** What there is to say of a release, and when the last of it came about. */
export const newsOf = (release: Listed, listed: readonly Listed[]): { text: string; at: string | undefined } => {
  const { withdrawn, revises, provisional, coverage, late } = release;
  const next = replacedBy(release, listed);
  const parts = [
    ...(withdrawn ? [`Withdrawn on ${londonDayInWords(withdrawn.at)}: ${withdrawn.why}`] : []),
    ...(next && !withdrawn
      ? [`Replaced by version ${next.version} on ${londonDayInWords(next.releaseAt)}: ${whyReplaced(next)}`]
      : []),
    ...(revises ? [`Revises version ${revises}: ${whyReplaced(release)}`] : []),
    provisional ? `Provisional: ${coverage.areas} of ${coverage.of} areas.` : `All ${coverage.of} areas.`,
    ...(late ? [`It came out later than announced, at ${londonTime(late)}.`] : []),
  ];
  return { text: parts.join(' '), at: withdrawn?.at ?? next?.releaseAt };
};

/**
 * All releases as a JSON Feed 1.1 (jsonfeed.org), after those that are announced. Its addresses are whole, as readers
 * of feeds want them, where the site's own is known, and else relative to it. An entry is modified when its release was
 * replaced or withdrawn.
 * @param site address of the site with a slash at its end, or nothing
 */
export const feedJson = (newestFirst: readonly Listed[], announced: readonly Announced[] = [], site = ''): unknown => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'MAPPA statistics for England and Wales',
  home_page_url: `${site}index.html`,
  feed_url: `${site}feed.json`,
  language: 'en-GB',
  items: [
    ...announced.map((each) => ({
      id: `${site}announced/${each.period}/${each.version}`,
      url: `${site}index.html#upcoming`,
      title: `${
        each.cancelled === undefined ? 'Announced' : 'Cancelled, and was announced'
      } for ${londonDayInWords(each.releaseAt)}: ${each.title}`,
      content_text: announcedWords(each),
      date_published: londonTime(each.announcedAt),
    })),
    ...newestFirst.map((release) => {
      const { text, at } = newsOf(release, newestFirst);
      return {
        id: `${site}${releasePath(release)}`,
        url: `${site}${releasePath(release)}index.html`,
        title: [
          ...(release.withdrawn ? ['Withdrawn: '] : []),
          `MAPPA statistics, ${release.period}, version ${release.version}`,
        ].join(''),
        content_text: text,
        date_published: londonTime(release.late ?? release.releaseAt),
        ...(at === undefined ? {} : { date_modified: londonTime(at) }),
      };
    }),
  ],
});

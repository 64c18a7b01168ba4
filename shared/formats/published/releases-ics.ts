import { type Announced, announcedWords } from '../../domain/release/life/announced.ts';
import { type Listed, releasePath, releaseTitle } from '../../domain/release/life/release.ts';
import { newsOf } from './feed-json.ts';

/** Text of a property: what has a meaning in the format is escaped. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n?|\n/g, '\\n');

const encoder = new TextEncoder();

/** A line of at most 75 bytes, and the rest on lines that begin with a space. */
const folded = (line: string): string => {
  const lines = [''];
  for (const letter of line) {
    const length = encoder.encode(`${lines.at(-1)}${letter}`).length;
    if (length > 74) lines.push('');
    lines[lines.length - 1] += letter;
  }
  return lines.join('\r\n ');
};

/** An instant in the form of the format: `20241031T093000Z`. */
const utc = (instant: string): string => instant.replace(/\.\d+Z$/, 'Z').replaceAll(/[-:]/g, '');

type Entry = {
  period: string;
  version: string;
  at: string;
  stamp: string;
  summary: string;
  says: string;
  url: string;
  cancelled?: boolean;
};

const eventOf = ({ period, version, at, stamp, summary, says, url, cancelled = false }: Entry): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:mappa-${period}-${version}@mappa-statistics`,
  `DTSTAMP:${utc(stamp)}`,
  `LAST-MODIFIED:${utc(stamp)}`,
  `DTSTART:${utc(at)}`,
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(says)}`,
  ...(url === '' ? [] : [`URL:${url}`]),
  'TRANSP:TRANSPARENT',
  `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'END:VEVENT',
];

/**
 * The calendar of releases after RFC 5545: those that are announced, or were and are cancelled, and those that are out,
 * the same event before and after; of each it says what the feed does.
 * @param site address of the site with a slash at its end, or nothing
 */
export const releasesIcs = (listed: readonly Listed[], announced: readonly Announced[], site: string): string => {
  const at = (path: string): string => (site === '' ? '' : `${site}${path}`);
  const coming = announced.map(
    (each): Entry => ({
      period: each.period,
      version: each.version,
      at: each.releaseAt,
      stamp: each.announcedAt,
      summary: `${each.cancelled === undefined ? '' : 'Cancelled: '}${each.title}`,
      says: announcedWords(each),
      url: at('index.html'),
      cancelled: each.cancelled !== undefined,
    }),
  );
  const out = listed.map((release): Entry => {
    const news = newsOf(release, listed);
    const title = `${releaseTitle(release.period)}${release.revises === null ? '' : ', revised'}`;
    return {
      period: release.period,
      version: release.version,
      at: release.releaseAt,
      stamp: news.at ?? release.late ?? release.releaseAt,
      summary: `${release.withdrawn ? 'Withdrawn: ' : ''}${title}`,
      says: `Released, version ${release.version}. ${news.text}`,
      url: at(`${releasePath(release)}index.html`),
    };
  });
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//MAPPA statistics//Releases//EN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Releases of MAPPA statistics',
    ...[...coming, ...out].flatMap(eventOf),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
};

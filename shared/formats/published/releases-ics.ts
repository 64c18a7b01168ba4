import type { Announced } from '../../domain/release/life/announced.ts';
import { type Listed, releasePath, releaseTitle } from '../../domain/release/life/release.ts';

/** Text of a property: what has a meaning in the format is escaped. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');

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

type Entry = { period: string; version: string; at: string; stamp: string; summary: string; says: string; url: string };

const eventOf = ({ period, version, at, stamp, summary, says, url }: Entry): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:mappa-${period}-${version}@mappa-statistics`,
  `DTSTAMP:${utc(stamp)}`,
  `DTSTART:${utc(at)}`,
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(says)}`,
  ...(url === '' ? [] : [`URL:${url}`]),
  'TRANSP:TRANSPARENT',
  'STATUS:CONFIRMED',
  'END:VEVENT',
];

/** What is said of an announcement, and of the day it had before. */
export const announcedWords = ({ moved }: Announced, dayInWords: (instant: string) => string): string =>
  moved === undefined
    ? 'To be released at 9:30am.'
    : `To be released at 9:30am. Moved from ${dayInWords(moved.from)}: ${moved.why}`;

/**
 * The calendar of releases after RFC 5545: those that are announced and those that are out, the same event before and
 * after.
 * @param site address of the site with a slash at its end, or nothing
 */
export const releasesIcs = (
  listed: readonly Listed[],
  announced: readonly Announced[],
  { site, dayInWords }: { site: string; dayInWords: (instant: string) => string },
): string => {
  const coming = announced.map(({ period, version, title, releaseAt, announcedAt, ...rest }) => ({
    period,
    version,
    at: releaseAt,
    stamp: announcedAt,
    summary: title,
    says: announcedWords({ period, version, title, releaseAt, announcedAt, ...rest }, dayInWords),
    url: site === '' ? '' : `${site}index.html`,
  }));
  const out = listed
    .filter(({ withdrawn }) => withdrawn === undefined)
    .map((release) => ({
      period: release.period,
      version: release.version,
      at: release.releaseAt,
      stamp: release.releaseAt,
      summary: `${releaseTitle(release.period)}${release.revises === null ? '' : ', revised'}`,
      says: `Released, version ${release.version}.`,
      url: site === '' ? '' : `${site}${releasePath(release)}index.html`,
    }));
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

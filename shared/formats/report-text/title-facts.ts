import { areas } from '../../domain/areas.ts';
import { type Period, readPeriod } from '../../domain/periods.ts';
import type { Place } from '../../domain/place.ts';
import { withoutMarkup } from '../tables/plain-words.ts';

type Stated = { text: string; place: Place };

const YEARS = '((?:19|20)\\d\\d\\s*[-–/]\\s*\\d{1,4})';
const TITLES = [
  new RegExp(`annual\\s+report\\D{0,30}${YEARS}`, 'i'),
  new RegExp(`${YEARS}\\D{0,20}annual\\s+report`, 'i'),
  new RegExp(`statistic\\w*(?:\\s+\\w+)?\\D{0,40}${YEARS}`, 'i'),
];

/** The period that a report says it is for: in its title, else in the heading of its statistics. */
export const statedPeriod = (lines: readonly string[]): Stated | undefined => {
  for (const title of TITLES) {
    for (const [index, line] of lines.entries()) {
      if (line.length > 300) continue;
      const period: Period | undefined = readPeriod(title.exec(withoutMarkup(line))?.[1] ?? '');
      if (period) return { text: period, place: { line: index + 1 } };
    }
  }
  return undefined;
};

const asPattern = (text: string): string => text.replace(/[-]/g, '[-\\s]');
// The longest first, so that Leicester, Leicestershire and Rutland is found before Leicestershire.
const names = areas
  .flatMap((area) =>
    [area.name, ...area.aliases]
      .filter((name) => !/^City of London$|London, City/.test(name))
      .map((name) => ({ area, name })),
  )
  .toSorted((one, other) => other.name.length - one.name.length)
  .map(({ area, name }) => ({
    area,
    source: asPattern(name),
    whole: new RegExp(`^${asPattern(name)}$`, 'i'),
    pattern: new RegExp(`(?<![A-Za-z])${asPattern(name)}(?![A-Za-z])`, 'i'),
  }));
const anyName = new RegExp(`(?<![A-Za-z])(?:${names.map(({ source }) => source).join('|')})(?![A-Za-z])`, 'gi');

const TITLE_WORDS =
  /mappa|annual|report|multi|agency|public|protection|arrangements|strategic|management|board|smb|responsible|authority|area|and|of|the|in|for|managing|dangerous|violent|sexual|offenders|\d|\W/gi;

/**
 * The area that a report names as its own: on a line near the beginning that holds little else, or by being named far
 * more often than any other. Undefined where the report leaves a doubt; neighbours and courts are named in reports,
 * too.
 */
export const statedArea = (lines: readonly string[]): Stated | undefined => {
  for (const [index, line] of lines.slice(0, 80).entries()) {
    const text = withoutMarkup(line);
    if (text.length > 120) continue;
    const found = names.find(({ pattern }) => pattern.test(text));
    if (found && text.replace(found.pattern, '').replace(TITLE_WORDS, '') === '')
      return { text: found.area.name, place: { line: index + 1 } };
  }
  const counts = new Map<string, { count: number; line: number }>();
  lines.forEach((line, index) => {
    for (const [name] of line.slice(0, 4000).matchAll(anyName)) {
      const { area } = names.find(({ whole }) => whole.test(name))!;
      const held = counts.get(area.name) ?? { count: 0, line: index + 1 };
      counts.set(area.name, { ...held, count: held.count + 1 });
    }
  });
  const [first, second] = [...counts].toSorted(([, one], [, other]) => other.count - one.count);
  if (!first || first[1].count < 5 || (second && first[1].count < 4 * second[1].count)) return undefined;
  return { text: first[0], place: { line: first[1].line } };
};

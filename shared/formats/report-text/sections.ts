import type { AreaSlug } from '../../domain/areas.ts';
import { type Period, readPeriod, startYear } from '../../domain/periods.ts';
import { areaIn, lastAreaIn } from './area-lines.ts';
import type { Event } from './event.ts';
import { belowOf } from './page-break.ts';
import { edges, type Token } from './token.ts';

/**
 * Of each event, whether a heading above it names another year. A year that no heading of the kind gets right is a slip
 * of the pen, which is asked about; where some are right, those of another year head another year's figures.
 */
export const otherYears = (events: readonly Event[], tokens: readonly Token[], period: Period): readonly boolean[] => {
  const right = startYear(period) + 1;
  const known = linesWithFigures(events, tokens);
  const chapters = events.map((event) => {
    if (event.is === 'neutral') return yearOfPeriod(event.period);
    return isAmong(event, tokens, known)
      ? yearOfPeriod(tokens.slice(event.from, event.to).findLast(({ is }) => is === 'period'))
      : undefined;
  });
  const titles = events.map((event) => (event.is === 'title' ? yearIn(tokens.slice(event.from, event.to)) : undefined));
  const marks = [chapters, titles].filter((years) => years.includes(right));
  let elsewhen = false;
  return events.map((_, index) => {
    for (const years of marks) if (years[index] !== undefined) elsewhen = years[index] !== right;
    return elsewhen;
  });
};

/**
 * Of each event, whether it stands under the name of another area: in a document that has figures of several, or that
 * names one area as its own and puts its figures under another. One that is another area's throughout is read, and
 * refused for that.
 */
export const otherAreas = (
  events: readonly Event[],
  tokens: readonly Token[],
  { asked, stated }: { asked: AreaSlug | undefined; stated: AreaSlug | undefined },
): readonly boolean[] => {
  let at: AreaSlug | undefined;
  const known = linesWithFigures(events, tokens);
  const parts = events.map((event, index) => {
    at = areaHeaded(event, belowOf(events, index, tokens), { tokens, asked, known }) ?? at;
    return at;
  });
  const withFigures = new Set(parts.filter((_, index) => ['row', 'figure'].includes(events[index]!.is)));
  const several = [...withFigures].filter((area) => area !== undefined).length > 1;
  return parts.map(
    (area) => area !== asked && (several || (asked !== undefined && area !== undefined && area !== stated)),
  );
};

/** The lines that hold titles or rows of tables: all else on them is no paragraph, but a document without lines. */
const linesWithFigures = (events: readonly Event[], tokens: readonly Token[]): ReadonlySet<number> =>
  new Set(events.flatMap(({ is, from }) => (is === 'title' || is === 'row' ? [tokens[from]!.line] : [])));

const isAmong = ({ is, from }: Event, tokens: readonly Token[], known: ReadonlySet<number>): boolean =>
  ['prose', 'foreign', 'stray'].includes(is) && tokens[from]!.edge < edges.line && known.has(tokens[from]!.line);

/** The area whose figures stand below an event: named on a line of its own, or beside other words. */
const areaHeaded = (
  event: Event,
  next: Event | undefined,
  { tokens, asked, known }: { tokens: readonly Token[]; asked: AreaSlug | undefined; known: ReadonlySet<number> },
): AreaSlug | undefined => {
  if (event.is === 'neutral' && event.area !== undefined) return event.area;
  if (isAmong(event, tokens, known)) return lastAreaIn(rawOf(tokens.slice(event.from, event.to), 2000));
  if (event.is !== 'neutral' && event.is !== 'foreign' && event.is !== 'stray') return undefined;
  const named = areaIn(rawOf(tokens.slice(event.from, event.to)));
  if (event.is === 'neutral') return named?.slug === asked ? asked : undefined;
  const above = event.is === 'foreign' && (next?.is === 'title' || next?.is === 'figure');
  return named?.heads || above ? named?.slug : undefined;
};

const yearOfPeriod = (token: Token | undefined): number | undefined => {
  const stated = token && readPeriod(token.raw);
  return stated && startYear(stated) + 1;
};

/** The year of the last day that a stretch names. */
export const yearIn = (tokens: readonly Token[]): number | undefined =>
  tokens.findLast(({ is }) => is === 'date')?.year;

/** The words of a stretch as they stand there. */
export const rawOf = (tokens: readonly Token[], most = 200): string =>
  tokens
    .map(({ raw }) => raw)
    .filter((raw) => raw !== '')
    .join(' ')
    .slice(0, most);

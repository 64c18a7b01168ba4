import type { AreaSlug } from '../../domain/areas.ts';
import { type Period, readPeriod, startYear } from '../../domain/periods.ts';
import type { Event } from './event.ts';
import type { Token } from './token.ts';

/**
 * Of each event, whether a heading above it names another year. A year that no heading of the kind gets right is a slip
 * of the pen, which is asked about; where some are right, those of another year head another year's figures.
 */
export const otherYears = (events: readonly Event[], tokens: readonly Token[], period: Period): readonly boolean[] => {
  const right = startYear(period) + 1;
  const chapters = events.map((event) => (event.is === 'neutral' ? yearOfPeriod(event.period) : undefined));
  const titles = events.map((event) => (event.is === 'title' ? yearIn(tokens.slice(event.from, event.to)) : undefined));
  const marks = [chapters, titles].filter((years) => years.includes(right));
  let elsewhen = false;
  return events.map((_, index) => {
    for (const years of marks) if (years[index] !== undefined) elsewhen = years[index] !== right;
    return elsewhen;
  });
};

/** Of each event, whether it stands in the part of another area, in a document that has figures of several. */
export const otherAreas = (events: readonly Event[], asked: AreaSlug | undefined): readonly boolean[] => {
  let at: AreaSlug | undefined;
  const parts = events.map((event) => {
    if (event.is === 'neutral' && event.area !== undefined) at = event.area;
    return at;
  });
  const withFigures = new Set(parts.filter((_, index) => ['row', 'figure'].includes(events[index]!.is)));
  const several = [...withFigures].filter((area) => area !== undefined).length > 1;
  return parts.map((area) => several && area !== asked);
};

const yearOfPeriod = (token: Token | undefined): number | undefined => {
  const stated = token && readPeriod(token.raw);
  return stated && startYear(stated) + 1;
};

/** The year of the last day that a stretch names. */
export const yearIn = (tokens: readonly Token[]): number | undefined =>
  tokens.findLast(({ is }) => is === 'date')?.year;

/** The words of a stretch as they stand there. */
export const rawOf = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ is, raw }) => is !== 'gap' && raw !== '')
    .map(({ raw }) => raw)
    .join(' ')
    .slice(0, 200);

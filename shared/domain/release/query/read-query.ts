import { type Period, readPeriod } from '../../periods.ts';
import { quoted } from '../../visible-text.ts';
import { type Choice, choices, type Filter, readChoice } from './choices.ts';
import { type Fault, type FiguresQuery, pageSizes, parameters, sortable, type WantedPeriod } from './figures-query.ts';
import { type PublishedRelease, releaseName } from './published-release.ts';
import { type Given, valueReader, type Wanted } from './read-values.ts';

/** More than this in one question is no question. */
const mostValues = 300;

const latest = 'latest';

const periodOf = (releases: readonly PublishedRelease[]): Wanted<WantedPeriod> => {
  const periods = [...new Set(releases.map(({ period }) => period))].sort();
  const read = (text: string): WantedPeriod | undefined =>
    text.toLowerCase() === latest ? latest : periods.find((period) => period === readPeriod(text));
  return { read, allowed: [latest, ...periods], mayComeOut: (text) => readPeriod(text) !== undefined };
};

/** A version as it may be written, `1.0` or `2023-24/1.0`; undefined where it is none. */
const versionNamed = (text: string): { period: Period | undefined; version: string } | undefined => {
  const [, of, version] = /^(?:(.{4,12})\/)?v?(1\.\d{1,4})$/i.exec(text) ?? [];
  const period = of === undefined ? undefined : readPeriod(of);
  return version === undefined || (of !== undefined && period === undefined) ? undefined : { period, version };
};

const versionOf = (releases: readonly PublishedRelease[]): Wanted<string> => ({
  read: (text) => {
    if (text.toLowerCase() === latest) return latest;
    const named = versionNamed(text);
    if (named === undefined) return undefined;
    const { period, version } = named;
    const found = releases.some((each) => each.version === version && (period ?? each.period) === each.period);
    if (!found) return undefined;
    return period === undefined ? version : releaseName({ period, version });
  },
  mayComeOut: (text) => versionNamed(text) !== undefined,
  allowed: [latest, ...releases.map(releaseName)],
});

const choiceOf = (filter: Filter): Wanted<Choice> => ({
  read: (text) => readChoice(filter, text),
  allowed: choices[filter].map(({ code }) => code),
});

const order: Wanted<NonNullable<FiguresQuery['sort']>> = {
  read: (text) => {
    const by = sortable.find((each) => each === text.replace(/^-/, '').toLowerCase());
    return by && { by, down: text.startsWith('-') };
  },
  allowed: sortable.flatMap((by) => [by, `-${by}`]),
};

const wholeTo = (most: number): Wanted<number> => ({
  read: (text) => (/^[1-9]\d{0,6}$/.test(text) && Number(text) <= most ? Number(text) : undefined),
  allowed: [`1 to ${most}`],
});

/**
 * Reads a question.
 * @param given names and values as they stood in the address; empty values are left out, as a form sends them
 * @param releases what is out, withdrawn versions too: their periods and versions are understood
 */
export const readQuery = (
  given: Given,
  releases: readonly PublishedRelease[],
): { query: FiguresQuery; faults: readonly Fault[] } => {
  const { each, one, fault, faults } = valueReader(given);
  for (const name of new Set(given.map(([name]) => name)))
    if (!parameters.some((known) => known === name)) fault(name, '', `There is no filter ${quoted(name)}.`, parameters);
  if (given.flatMap(([, value]) => value.split(',')).length > mostValues)
    fault('', '', `More than ${mostValues} values: leave a filter out to have all of it.`);
  const query: FiguresQuery = {
    periods: each('period', periodOf(releases)),
    versions: each('version', versionOf(releases)).filter((version) => version !== latest),
    chosen: {
      measure: each('measure', choiceOf('measure')),
      category: each('category', choiceOf('category')),
      level: each('level', choiceOf('level')),
      detail: each('detail', choiceOf('detail')),
      area: each('area', choiceOf('area')),
    },
    sort: one('sort', order),
    page: one('page', wholeTo(1_000_000)),
    pageSize: one('pageSize', wholeTo(pageSizes.csv.most)),
  };
  return { query, faults };
};

import { type Area, areas } from '../../domain/areas.ts';
import { settings } from '../../domain/disclosure/settings.ts';
import { formOf } from '../../domain/forms/index.ts';
import { Period } from '../../domain/periods.ts';
import { rowsFromText } from '../../domain/release/figures/figures-text.ts';
import { national } from '../../domain/release/figures/geography.ts';
import { placeCode } from '../../domain/release/figures/published-row.ts';
import type { Announced } from '../../domain/release/life/announced.ts';
import type { Listed } from '../../domain/release/life/release.ts';
import { newestFirst, standing } from '../../domain/release/life/standing.ts';
import { notesOfReleases } from '../../domain/release/revisions/notes-of-releases.ts';
import { type PeriodRows, type SeriesRow, seriesRows } from '../../domain/release/revisions/series.ts';
import { catalogueJson } from './catalogue-json.ts';
import type { AreaFigures } from './charts/area-charts.ts';
import { chartFiles, sourceOf } from './charts/chart-files.ts';
import { peopleOverTheYears } from './charts/people-over-the-years.ts';
import { feedJson } from './feed-json.ts';
import { jsonFile, type OutputFile, textFile } from './output-file.ts';
import { areaPage } from './pages/area-page.ts';
import { cataloguePage } from './pages/catalogue-page.ts';
import { latestPage } from './pages/latest-page.ts';
import { methodologyPage } from './pages/methodology-page.ts';
import { releasesIcs } from './releases-ics.ts';
import { seriesFiles } from './series-files.ts';
import { tidyCsv } from './tidy-csv.ts';

/** What the front tells besides what is listed; `stylesheet` is for its pages as long as nothing is out. */
type Front = { site?: string; announced?: readonly Announced[]; stylesheet?: string };

/**
 * The files that move: what stands in front of the releases and is built anew from the list of them at each
 * publication. Pages may be written in any order. Pointers come after them in their own: the way to the latest, then
 * the catalogue, since readers begin there.
 * @param site address of the site, for the files whose readers need it
 * @param announced what is to come out: its day and title stand in front of all that is out
 */
export const frontFiles = (
  listed: readonly Listed[],
  { site = '', announced = [], stylesheet }: Front = {},
): { pages: readonly OutputFile[]; pointers: readonly OutputFile[] } => {
  const current = standing(listed);
  const rowsOf = rowsOnce();
  const series = seriesRows(current.map(rowsOf));
  const kept = newestFirst(listed).filter(({ withdrawn }) => !withdrawn);
  // What stands is taken from what is kept, in its order: where nothing was ever revised the two are one, made once.
  const isOne = kept.length === current.length;
  const filesOfSeries = seriesFiles(
    { rows: series, notes: notesOfReleases(current) },
    { rows: isOne ? series : seriesRows(kept.map(rowsOf)), notes: notesOfReleases(kept) },
  );
  const charts = [peopleOverTheYears(series, national)].filter((chart) => chart !== undefined);
  const filesOfCharts = charts.flatMap((chart) => chartFiles(chart, 'series/', sourceOf()));
  const figuresOf = figuresOfAreas(series, current[0]);
  const latest = textFile(
    'latest/mappa.csv',
    'the newest figures, tidy (CSV)',
    'text/csv',
    tidyCsv(current[0] ? rowsOf(current[0]).rows : []),
  );
  const style = newestFirst(listed)[0]?.stylesheet ?? stylesheet ?? '';
  const page = (path: string, title: string, text: string) => textFile(path, title, 'text/html', text);
  return {
    pages: [
      ...filesOfSeries,
      ...filesOfCharts,
      page('methodology/index.html', 'Methodology and quality', methodologyPage(listed, settings, style)),
      ...areas.map((area) =>
        page(
          `areas/${area.slug}/index.html`,
          area.name,
          areaPage(area, { listed, figures: figuresOf(area), source: sourceOf() }, style),
        ),
      ),
    ],
    pointers: [
      latest,
      jsonFile(
        'feed.json',
        'Feed of releases',
        feedJson(newestFirst(listed), announced, site),
        false,
        'application/feed+json',
      ),
      textFile(
        'releases.ics',
        'Calendar of releases (iCalendar)',
        'text/calendar',
        releasesIcs(newestFirst(listed), announced, site),
      ),
      page('latest/index.html', 'The latest release', latestPage(current[0])),
      ...periodsOf(listed).map((period) =>
        page(
          `releases/${period}/index.html`,
          `The latest version of ${period}`,
          latestPage(
            current.find((each) => each.period === period),
            '../../',
          ),
        ),
      ),
      page(
        'index.html',
        'All releases',
        cataloguePage({ listed, announced, series }, { latest, series: filesOfSeries, charts }, style),
      ),
      jsonFile(
        'catalog.json',
        'Catalogue of all releases (DCAT)',
        catalogueJson(listed, [...filesOfSeries, ...filesOfCharts], announced),
        false,
        'application/ld+json',
      ),
    ],
  };
};

/** What an area's page is made of; undefined where nothing stands. The rows of a place are sorted out once for all. */
const figuresOfAreas = (series: readonly SeriesRow[], newest: Listed | undefined) => {
  const places = Map.groupBy(series, placeCode);
  const form = newest && formOf(Period.parse(newest.period));
  const latest =
    newest === undefined ? [] : series.filter(({ release }) => release === `${newest.period}/${newest.version}`);
  return ({ pfaCode }: Area): AreaFigures | undefined =>
    newest && form
      ? {
          period: newest.period,
          form,
          latest,
          own: places.get(pfaCode) ?? [],
          nation: places.get(national.code) ?? [],
        }
      : undefined;
};

const periodsOf = (listed: readonly Listed[]): readonly string[] => [...new Set(listed.map(({ period }) => period))];

/** The rows of a release, read out of its text once however often they are asked for. */
const rowsOnce = () => {
  const known = new Map<Listed, PeriodRows>();
  return (release: Listed): PeriodRows => {
    const { period, version, figures } = release;
    const rows = known.get(release) ?? { period, version, rows: rowsFromText(period, figures) };
    known.set(release, rows);
    return rows;
  };
};

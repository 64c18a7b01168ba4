import { titleFor } from '../../../domain/cells.ts';
import type { Table } from '../../../domain/forms/form.ts';
import { ratesOf } from '../../../domain/forms/rates.ts';
import type { Dataset } from '../../../domain/release/dataset.ts';
import { national } from '../../../domain/release/figures/geography.ts';
import { releaseTitle } from '../../../domain/release/life/release.ts';
import { seriesRows } from '../../../domain/release/revisions/series.ts';
import { levelsOf } from '../../../domain/release/wording/level-findings.ts';
import { measureName } from '../../../domain/release/wording/measure-words.ts';
import { rateOfPlaces } from '../../../domain/release/wording/rate-findings.ts';
import type { OutputFile } from '../output-file.ts';
import type { Chart } from './chart.ts';
import { chartFiles, sourceOf } from './chart-files.ts';
import { levelsAsShares } from './levels-as-shares.ts';
import { peopleOverTheYears } from './people-over-the-years.ts';
import { ratesByArea } from './rates-by-area.ts';
import { ratesMap } from './rates-map.ts';

/** The charts of a release, by where they stand on its page; each only where there is something to draw. */
export type ReleaseCharts = {
  years: readonly Chart[];
  levels: ReadonlyMap<Table, Chart>;
  areas: readonly Chart[];
};

/** Folder of the charts below a release. */
export const chartsFolder = 'charts/';

const given = (chart: Chart | undefined): readonly Chart[] => (chart === undefined ? [] : [chart]);

const levelsOfTables = ({ form, period, rows }: Dataset): ReadonlyMap<Table, Chart> =>
  new Map(
    form.tables.flatMap((table) => {
      const chart = levelsAsShares(levelsOf(rows, table), {
        name: [table.measure, table.detail, 'by-level'].filter((part) => part !== undefined).join('-'),
        title: measureName(form, period, table.measure),
        about: `${titleFor(table, period)}: the levels as shares of the people of each category.`,
      });
      return chart === undefined ? [] : [[table, chart] as const];
    }),
  );

/** The nation alone: the areas' rows of many years would be joined for nothing. */
const overTheYears = ({ period, version, rows, earlier }: Dataset): Chart | undefined => {
  const releases = [...earlier, { period, version, rows }].map((each) => ({
    ...each,
    rows: each.rows.filter(({ geographic_level }) => geographic_level === 'National'),
  }));
  return peopleOverTheYears(seriesRows(releases), national, ' Earlier years as they stood when this version was made.');
};

/** The charts that a release has, of its own figures and, for the years, of those that stood before it. */
export const releaseCharts = (dataset: Dataset): ReleaseCharts => ({
  years: given(overTheYears(dataset)),
  levels: levelsOfTables(dataset),
  areas: ratesOf(dataset.form).flatMap((rate) => {
    const places = rateOfPlaces(dataset.rows, rate);
    const { populationVintage = '', period } = dataset;
    const about = `${rate.label}, worked out with the ${populationVintage} population, ${period}.`;
    return [...given(ratesMap(places, about)), ...given(ratesByArea(places, about))];
  }),
});

/** The files of all of them, in the order of the page. */
export const filesOfCharts = ({ years, levels, areas }: ReleaseCharts, dataset: Dataset): readonly OutputFile[] => {
  const source = sourceOf(`${releaseTitle(dataset.period)}, version ${dataset.version}`);
  return [...years, ...levels.values(), ...areas].flatMap((chart) => chartFiles(chart, chartsFolder, source));
};

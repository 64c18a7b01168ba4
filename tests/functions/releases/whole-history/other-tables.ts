import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { areas } from '../../../../shared/domain/areas.ts';
import { csv, type History, rowsIn, standing, versions } from './history.ts';
import { figureIn } from './printed-places.ts';
import { type PageTable, tablesIn } from './tables-in-page.ts';

/** What the lines and columns of the tables beside those of the form count, by their words. */
const counted: readonly (readonly [RegExp, string])[] = [
  [/^Category (\d)(?: on 31 March)?$/, 'eligible|$1'],
  [/^Categories 1 to 3(?: on 31 March)?$/, 'eligible|Total'],
  [/^Managed at Levels 2 and 3(?: in the year)?$/, 'managed|Total'],
  [/^Residents aged 10 and over$/, 'population_10_and_over|Total'],
  [/per 100,000.*as returned$/, 'rate_per_100k|1'],
  // Beside others a rate is always the one worked out, and says no more.
  [/per 100,000/, 'rate_per_100k_computed|1'],
];
const countedBy = (words: string): string => {
  const found = counted.find(([pattern]) => pattern.test(words));
  if (found === undefined) throw new Error(`Nothing is known that is called "${words}".`);
  return found[1].replace('$1', /\d/.exec(words)?.[0] ?? '');
};

type Found = { place: string; counts: string; period: string; value: string | null; shorthand: string; marks: string };
const columns = ['place', 'counts', 'period', 'value', 'shorthand', 'marks']
  .map((name) => `${name}: '${name === 'value' ? 'bigint' : 'varchar'}'`)
  .join();

/** The cells of a table; what a line and a column are of is told by `is`. A cell that is empty is no figure. */
const cellsIn = (
  table: PageTable,
  is: (line: string, column: string) => Omit<Found, 'value' | 'shorthand' | 'marks'>,
) =>
  table.lines.flatMap(([line = '', ...cells]) =>
    cells.flatMap((text, at): Found[] =>
      text === '' ? [] : [{ ...is(line, table.columns[at + 1]!), ...figureIn(text) }],
    ),
  );

/** Held against the files: what stands on pages beside the tables of the form. */
export const describeOtherTables = ({ apart, fileOf, keep, out }: History): void => {
  const tableOf = (path: string, title: string): PageTable => {
    const found = tablesIn(readFileSync(out(path), 'utf8')).filter((table) => table.title === title);
    if (found.length !== 1) throw new Error(`${found.length} tables of ${path} are called "${title}".`);
    return found[0]!;
  };
  const said = `coalesce(nullif(mappa_area, ''), country_name) as place, measure || '|' || category as counts`;
  const rest = 'value, shorthand, marks';
  const isTotal = `level = 'Total' and detail in ('', 'mid')`;
  const equal = async (found: readonly Found[], expected: string) => {
    await keep('told', columns, found);
    expect(found.length).toBeGreaterThan(3);
    expect(await apart(expected, `select place, counts, period, ${rest} from told`)).toEqual([]);
  };
  const main = `(measure = 'eligible' and category in ('1', '2', '3', 'Total') or measure = 'managed' and category = 'Total'
    or measure in ('rate_per_100k', 'rate_per_100k_computed'))`;

  it.each(versions)('the main figures of each area of $version of $period are those of its CSV', async (each) => {
    const { period, version } = each;
    const table = tableOf(`releases/${period}/${version}/index.html`, `The main figures of each area, ${period}`);
    const found = cellsIn(table, (place, column) => ({ place, counts: countedBy(column), period }));
    expect(table.lines).toHaveLength(45);
    const tidy = rowsIn(csv(fileOf(each, '.csv')));
    await equal(found, `select ${said}, '${period}' as period, ${rest} from ${tidy} where ${isTotal} and ${main}`);
  });

  describe('over the years', () => {
    const series = rowsIn(csv(out('series/mappa-series.csv')));
    const period = `regexp_extract(release, '^[^/]+') as period`;
    const pages = [
      { path: 'index.html', place: 'England and Wales' },
      ...areas.map(({ slug, name }) => ({ path: `areas/${slug}/index.html`, place: name })),
    ];

    it('the tables of the nation and of every area are those of the series, and leave out what no year has', async () => {
      const found = pages.flatMap(({ path, place }) =>
        cellsIn(tableOf(path, `${place} over the years`), (line, column) => ({
          place,
          counts: countedBy(line),
          period: column,
        })),
      );
      const isHere = `geographic_level <> 'Country' and ${isTotal} and ${main}`;
      await equal(
        found,
        `select ${said}, ${period}, ${rest} from ${series} where ${isHere}
          qualify bool_or(shorthand <> 'z') over (partition by geo, measure, category)`,
      );
    });

    it('the tables of areas beside others are those of the newest release', async () => {
      const { period: newest } = standing.at(-1)!;
      const tables = pages.slice(1).map(({ path, place }) => tableOf(path, `${place} beside others, ${newest}`));
      const found = tables.flatMap((table) =>
        cellsIn(table, (line, place) => ({ place, counts: countedBy(line), period: newest })),
      );
      expect(tables.every((table) => table.columns.length === 7 && table.lines.length === 5)).toBe(true);
      // Each area stands in several tables, always with the same figures.
      const tidy = rowsIn(csv(fileOf(standing.at(-1)!, '.csv')));
      const isBeside = `(measure = 'eligible' and category in ('1', 'Total') or measure = 'managed' and category = 'Total'
        or measure in ('rate_per_100k_computed', 'population_10_and_over'))`;
      const distinct = [...new Map(found.map((cell) => [JSON.stringify(cell), cell])).values()];
      await equal(
        distinct,
        `select ${said}, '${newest}' as period, ${rest} from ${tidy}
          where geographic_level <> 'Country' and ${isTotal} and ${isBeside}`,
      );
    });
  });
};

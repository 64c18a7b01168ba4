import { describe, expect, it } from 'vitest';
import { asking } from '../../query-figures/asking.ts';
import { csv, figure, type History, rowsIn, versions, written } from './history.ts';
import { figureIn } from './printed-places.ts';
import { tablesIn } from './tables-in-page.ts';

// Each file is read and turned back into rows by SQL that is written here, from what its headings say.

/** A place of a file in which an area has a code and what is above it none. */
const geo = `coalesce(nullif(pfa_code, ''), country_code)`;
/** A cell of a wide file: a number, or what stands in its place. */
const said = (cell: string) =>
  `try_cast(${cell} as bigint) as value, if(try_cast(${cell} as bigint) is null, ${cell}, '') as shorthand`;
const noMarks = figure.replace(', marks', '');

/**
 * The wide files of a version: a heading is the measure where it is another than the file's, and what it is split by.
 */
const wide = (path: string) => `
  select ${geo} as geo, if(other <> '', other, regexp_extract(filename, '([a-z_0-9]+)\\.csv$', 1)) as measure,
    if(category in ('total', 'all'), upper(category[1]) || category[2:], category) as category,
    if(level = 'total', 'Total', level) as level,
    case when other <> '' then 'mid' when detail in ('licence', 'order', '') then detail else upper(detail) end as detail,
    ${said('cell')}
  from (select *, regexp_extract(heading, '^(.*?)_?category_([a-z0-9]+)_level_([a-z0-9]+)_?(.*)$',
      ['other', 'category', 'level', 'detail']) as part, unnest(part)
    from (unpivot (select * exclude (marks) from read_csv('${path}', ${written}, union_by_name = true,
      filename = true)) on columns(c -> contains(c, 'category_')) into name heading value cell))`;

/** The file for Explore Education Statistics: a column a measure, and kinds by the names that the code lists give. */
const ees = (path: string, codes: string) => `
  select ${geo} as geo, measure,
    case mappa_category when 'Total' then 'Total' when 'Categories 1 to 4' then 'All' else mappa_category[10:] end
      as category, if(management_level = 'Total', 'Total', management_level[7:]) as level,
    case when measure in ('rate_per_100k_computed', 'population_10_and_over') then 'mid' else coalesce(code, '') end
      as detail, ${said('cell')}
  from (unpivot ${csv(path)} on columns(c -> c not in ('time_period', 'time_identifier', 'geographic_level',
    'country_code', 'country_name', 'pfa_code', 'pfa_name', 'mappa_category', 'management_level', 'order_or_breach'))
    into name measure value cell)
  left join (select code, label from ${csv(codes)} where "column" = 'detail') on label = order_or_breach`;

/** Held against the tidy file of each version, which is held against the returns elsewhere. */
export const describeOtherFiles = ({ apart, fileOf, keep, out, road, rowsOf }: History): void => {
  // Warm, as it mostly is: a release that was read is not taken apart again.
  const { ask } = asking(road);

  describe.each(versions)('of version $version of $period', (each) => {
    const at = (path: string) => out(`releases/${each.period}/${each.version}/${path}`);
    const tidy = rowsIn(csv(fileOf(each, '.csv')));

    it('the files of areas hold its figures of areas, every column', async () => {
      const lines = (from: string) => `select * from ${csv(from)}`;
      const own = `${lines(fileOf(each, '.csv'))} where geographic_level = 'Police force area'`;
      expect(await apart(own, lines(at('areas/*.csv')))).toEqual([]);
    });

    it('the wide files hold every figure', async () => {
      const hidden = `category = 'All' and geo not like 'K%'`;
      const held = `select ${noMarks} from (${wide(at('wide/*.csv'))})`;
      expect(await apart(`select ${noMarks} from ${tidy}`, `${held} where not (${hidden})`)).toEqual([]);
      expect(await rowsOf(`select * from (${held}) where ${hidden} and shorthand <> 'c'`)).toEqual([]);
    });

    it('the file for Explore Education Statistics holds every figure, and z where there is none', async () => {
      const held = `select ${noMarks} from (${ees(at(`ees/mappa_ees_${each.period}.csv`), at('codes.csv'))})`;
      const some = `shorthand <> 'z'`;
      expect(await apart(`select ${noMarks} from ${tidy} where ${some}`, `${held} where ${some}`)).toEqual([]);
    });

    it('answers to questions hold every row of it, or say why it was withdrawn', async () => {
      const askAll = (format: string) =>
        ask(`version=${each.period}/${each.version}&pageSize=10000&page=1&format=${format}`);
      if (each.withdrawn) return expect(askAll('json')).rejects.toThrow('The figure was right before.');
      const [json, text] = await Promise.all([askAll('json'), askAll('csv')]);
      const [header, ...lines] = String(text.body).trimEnd().split('\r\n');
      const release = `${each.period}/${each.version}`;
      const [held, ...rows] = new TextDecoder()
        .decode(road.published.objects.get(`releases/${release}/mappa-${each.period}.csv`))
        .trimEnd()
        .split('\r\n');
      expect(header).toBe(`${held},release`);
      expect(lines).toEqual(rows.map((row) => `${row},${release}`));
      const columns = held!.split(',');
      await keep('answered', columns.map((name) => `${name}: 'varchar'`).join(), JSON.parse(String(json.body)).rows);
      const own = `select ${columns.map((name) => `coalesce(${name}, '') as ${name}`)}`;
      expect(await apart(`${own} from ${csv(fileOf(each, '.csv'))}`, `${own} from answered`)).toEqual([]);
    });

    it('the page of answers says in words, row by row, what the answer for programs says in codes', async () => {
      if (each.withdrawn) return;
      const named = new Map<string, string>();
      const all = `version=${each.period}/${each.version}&pageSize=500`;
      let told = 0;
      for (let [page, pages] = [1, 1]; page <= pages; page += 1) {
        const [json, html] = await Promise.all(
          ['json', 'html'].map((format) => ask(`${all}&page=${page}&format=${format}`)),
        );
        const answer = JSON.parse(String(json!.body));
        const [table] = tablesIn(String(html!.body)).filter(({ title }) => title === 'Figures');
        expect(table!.columns).toEqual(['Place', 'Measure', 'Category', 'Level', 'Detail', 'Unit', 'Figure']);
        expect(table!.lines).toHaveLength(answer.rows.length);
        // One expectation a page: one a cell, fifty thousand of them, took longer than to make the answers.
        const wrong: unknown[] = [];
        for (const [at, row] of answer.rows.entries()) {
          const words = table!.lines[at]!;
          const codes = [
            row.mappa_area || row.country_name,
            row.measure,
            row.category,
            row.level,
            row.detail,
            row.unit,
          ];
          for (const [column, code] of codes.entries()) {
            const key = `${table!.columns[column]} ${code}`;
            if ((named.get(key) ?? words[column]) !== words[column]) wrong.push({ at, key, said: words[column] });
            named.set(key, words[column]!);
          }
          const said = figureIn(words[6]!);
          const value = row.value === null ? null : String(row.value);
          const isSame = said.value === value && said.shorthand === row.shorthand && said.marks === row.marks;
          if (words[0] !== codes[0] || words[5] !== codes[5] || !isSame) wrong.push({ at, row, words });
        }
        expect(wrong).toEqual([]);
        pages = answer.pages;
        told += answer.rows.length;
      }
      expect(told).toBeGreaterThan(2000);
      // No two codes of a column go by one name.
      const names = [...named].map(([key, words]) => `${key.split(' ')[0]} ${words}`);
      expect(new Set(names).size).toBe(names.length);
    });
  });
};

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csv, figure, type History, rowsIn, type Version, versions } from './history.ts';
import { figureIn, isOfForm, type Place, placeOf } from './printed-places.ts';
import { sheetsIn } from './sheets-in-workbook.ts';
import { tablesIn } from './tables-in-page.ts';

type Printed = Place & { geo: string; value: string | null; shorthand: string; marks: string };
const columns = figure
  .split(', ')
  .map((name) => `${name}: '${name === 'value' ? 'bigint' : 'varchar'}'`)
  .join();

/** The figures of the printed tables of a page; those that have no table of the form are left aside. */
const figuresOfPage = (page: string, geo: string): Printed[] =>
  tablesIn(page).flatMap(({ title, columns: [, ...headings], lines }) => {
    if (title === 'Single figures')
      return lines.map(([of, said]) => ({ geo, ...placeOf(of!, '', ''), ...figureIn(said!) }));
    if (!isOfForm(title)) return [];
    return lines.flatMap(([row, ...cells]) =>
      cells.map((said, at) => ({ geo, ...placeOf(title, row!, headings[at]!), ...figureIn(said) })),
    );
  });

/** The marks that the note at the end of a line gives to the number under a heading. */
const marksFrom = (note: string, heading: string): string => {
  const short = heading.replace(/: [^,]*/, '');
  return [...note.matchAll(/\[(\w)\]( all but)?([^[]*)/g)]
    .filter(([, , but, names]) => {
      const named = names!.replace(/\. $/, '').trim();
      return named === '' || named.split('; ').includes(short) === (but === undefined);
    })
    .map(([, mark]) => mark)
    .join(' ');
};

/** The figures of a workbook: of its tables by area, and of the summary of the nation. */
const figuresOfWorkbook = (kind: 'xlsx' | 'ods', bytes: Uint8Array): Printed[] =>
  [...sheetsIn(kind, bytes)].flatMap(([name, [title, , header, ...lines]]) => {
    if (!/^(Summary|Table)/.test(name)) return [];
    const hasNotes = header!.at(-1) === 'Notes';
    const headings = header!.slice(2, hasNotes ? -1 : undefined);
    return lines.flatMap(([code, place, ...cells]) =>
      headings.map((heading, at): Printed => {
        const split = /^(?:(.*), )?(Level \d|All levels)$/.exec(heading);
        const [, column = '', row = heading] = split ?? [];
        const is = name === 'Summary' ? placeOf(code!, place!, heading) : placeOf(title![0]!, row, column);
        const { value, shorthand } = figureIn(cells[at]!);
        const marks = value === null ? '' : marksFrom(hasNotes ? (cells[headings.length] ?? '') : '', heading);
        return { geo: name === 'Summary' ? 'K04000001' : code!, ...is, value, shorthand, marks };
      }),
    );
  });

/** Held against the tidy file of each version: what people read says the same, with its marks. */
export const describePrinted = ({ apart, fileOf, keep, out }: History): void => {
  const equal = async (each: Version, figures: readonly Printed[], where: string) => {
    await keep('printed', columns, figures);
    const tidy = `select ${figure} from ${rowsIn(csv(fileOf(each, '.csv')))}`;
    expect(await apart(`${tidy} where ${where}`, `select distinct ${figure} from printed`)).toEqual([]);
  };

  describe.each(versions)('what people read of version $version of $period', (each) => {
    const at = (path: string) => out(`releases/${each.period}/${each.version}/${path}`);
    const text = (path: string) => readFileSync(at(path), 'utf8');

    it('the tables of its page say every national figure that is printed', () =>
      equal(each, figuresOfPage(text('index.html'), 'K04000001'), `geo = 'K04000001' and measure <> 'rate_per_100k'`));

    it('the tables of areas say every figure of theirs', async () => {
      const areas = text('areas.csv').trimEnd().split('\r\n').slice(1);
      const codes = Map.groupBy(areas, (line) => /,([a-z-]+),[EW]\d{8},/.exec(line)![1]!);
      const figures = [...codes].flatMap(([slug, lines]) => {
        const code = lines.map((line) => /[EW]\d{8}/.exec(line)![0]).join('+');
        return figuresOfPage(text(`areas/${slug}.html`), code);
      });
      const beside = `measure not in ('rate_per_100k_computed', 'population_10_and_over')`;
      await equal(
        each,
        figures,
        `geo not in ('K04000001', 'E92000001', 'W92000004') and category <> '4' and ${beside}`,
      );
    });

    it.each(['xlsx', 'ods'] as const)('the %s says every figure that is not of Category 4 below the nation', (kind) =>
      equal(
        each,
        figuresOfWorkbook(kind, readFileSync(fileOf(each, `.${kind}`))),
        `geo = 'K04000001' or category not in ('4', 'All')`,
      ),
    );
  });
};

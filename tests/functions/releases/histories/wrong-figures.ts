import { areas } from '../../../../shared/domain/areas.ts';
import type { CellKey } from '../../../../shared/domain/cells.ts';
import { clearedCount, type LedgerEntry } from '../../../../shared/domain/disclosure/ledger/ledger.ts';
import { sameBasis } from '../../../../shared/domain/disclosure/national/answers.ts';
import { categoryFour } from '../../../../shared/domain/disclosure/national/category-four.ts';
import { formD } from '../../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../../shared/domain/periods.ts';
import { geographies } from '../../../../shared/domain/release/figures/geography.ts';
import { publishedCells } from '../../../../shared/domain/release/figures/published-cells.ts';
import { vaultOf } from '../../../domain/disclosure/national-example.ts';
import { submissionOf } from './areas-by-chance.ts';
import type { Compilation, History } from './play-history.ts';

const four = categoryFour(formD);
const period = Period.parse('2023-24');
const rows = geographies.flatMap(({ kind }) => publishedCells(formD, period, kind)).length;

/** One figure with Category 4 in it as somebody reads it, `4` or `All`. */
type Figure = { where: string; isNational: boolean; category: string; key: CellKey; value: string; shorthand: string };

type Line = { isNational: boolean; columns: readonly string[] };

/** The rows of a published CSV from its measure on; names of areas may stand in quotes, and come before. */
const linesOf = (text: string, beside = 0): readonly Line[] =>
  text
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => ({
      isNational: line.includes(',National,'),
      columns: line
        .replace('"per 100,000"', 'rate')
        .split(',')
        .slice(-8 - beside),
    }));

const keyOf = ([measure, , level, detail]: readonly string[]): CellKey =>
  [measure, '4', level, detail].join('|') as CellKey;

const figuresIn = (where: string, lines: readonly Line[]): readonly Figure[] =>
  lines
    .filter(({ columns: [, category] }) => category === '4' || category === 'All')
    .map(({ isNational, columns }) => {
      const [, category, , , , value, shorthand] = columns as [string, string, string, string, string, string, string];
      return { where, isNational, category, key: keyOf(columns), value, shorthand };
    });

/**
 * What is wrong with a figure that is to show no more than an entry of the ledger holds; `total` is that of Categories
 * 1 to 3 beside it.
 */
const faultOf = (figure: Figure, entry: LedgerEntry, total: string | undefined): readonly string[] => {
  const { where, isNational, category, key, value, shorthand } = figure;
  const fault = [`${where}: ${key} of ${category} shows "${value}" [${shorthand}]`];
  if (!isNational) return category === '4' && value === '' && shorthand === 'c' ? [] : fault;
  const count = clearedCount(entry, key);
  const wanted = count === undefined ? '' : String(category === '4' ? count : Number(total) + count);
  return value === wanted && (value !== '' || /^[cx]$/.test(shorthand)) ? [] : fault;
};

const wrongIn = (where: string, lines: readonly Line[], entry: LedgerEntry): readonly string[] => {
  const totals = new Map(
    lines
      .filter(({ isNational, columns }) => isNational && columns[1] === 'Total')
      .map(({ columns }) => [keyOf(columns), columns[5]]),
  );
  return figuresIn(where, lines).flatMap((figure) => faultOf(figure, entry, totals.get(figure.key)));
};

/** Counts of an entry that its submissions do not add up to: it would not describe what was published. */
const untrueCounts = (entry: LedgerEntry, { sent }: History): readonly string[] =>
  four.cells.flatMap(({ key }) => {
    const count = clearedCount(entry, key);
    if (count === undefined) return [];
    const truth = areas.reduce((sum, { slug }, at) => {
      const local = sent[at]!.find((_, number) => submissionOf(number) === entry.basis[slug]);
      const vault = local === undefined ? {} : vaultOf(local);
      return sum + four.parts.get(key)!.reduce((so, part) => so + (vault[part] ?? Number.NaN), 0);
    }, 0);
    return count === truth ? [] : [`${entry.version}: ${key} is ${count} in the ledger and ${truth} in truth`];
  });

/** Counts that a candidate showed to those who compile, and that are neither in the ledger nor kept as seen. */
const unknownCounts = ({ entry, known }: Compilation): readonly string[] =>
  four.cells.flatMap(({ key }) => {
    const count = clearedCount(entry, key);
    const basis = new Map(Object.entries(entry.basis));
    const holds = (each: LedgerEntry) =>
      clearedCount(each, key) === count && sameBasis(new Map(Object.entries(each.basis)), basis);
    return count === undefined || known.some(holds) ? [] : [`${entry.version}: ${key} was seen and not written down`];
  });

const asLines = ({ national }: Compilation): readonly Line[] =>
  national.map(({ measure, category, level, detail, value, shorthand }) => ({
    isNational: true,
    columns: [measure, category, level, detail, '', value === null ? '' : String(value), shorthand, ''],
  }));

/**
 * Reads what a history has published, file by file, and what its compilations answered: every figure with Category 4 in
 * it that is below England and Wales, or that the ledger does not hold; and every entry of the ledger that is not true.
 * With none of these, an attack on the ledger is an attack on all that was published.
 */
export const wrongFigures = (history: History): readonly string[] => {
  const { files, releases, compilations, ledger } = history;
  const textOf = (path: string): string => new TextDecoder().decode(files.get(path));
  const entryOf = new Map(releases.map(({ version, entry }) => [version, entry]));
  const own = releases.flatMap(({ version, entry }) => {
    const base = `releases/2023-24/${version}`;
    const about = JSON.parse(textOf(`${base}/release.json`));
    const lines = linesOf(textOf(`${base}/mappa-2023-24.csv`));
    const shown = four.cells.filter(({ key }) => clearedCount(entry, key) !== undefined).length;
    const changes = files.has(`${base}/changes.csv`) ? linesOf(textOf(`${base}/changes.csv`), 3) : [];
    return [
      ...wrongIn(`${base}/mappa-2023-24.csv`, lines, entry),
      ...(lines.length === rows ? [] : [`${base}: ${lines.length} rows`]),
      ...(about.suppression.nationalCategory4.shown === shown ? [] : [`${base}/release.json: cells shown`]),
      ...((about.revision?.cellsChanged ?? 0) === changes.length ? [] : [`${base}/release.json: cells changed`]),
      ...changes.flatMap(({ columns: [measure, category, level, detail, , to, , , from] }) => {
        if (category !== '4') return [];
        const key = keyOf([measure!, category, level!, detail!]);
        const before = entryOf.get(about.revision.of)!;
        const told = [clearedCount(before, key), clearedCount(entry, key)].map(String);
        const isTrue = [from!, to!].every((text, at) => text === '' || text === told[at]);
        return isTrue ? [] : [`${base}/changes.csv: ${key} from ${from} to ${to}`];
      }),
    ];
  });
  const inSeries = ['mappa-series.csv', 'mappa-every-version.csv'].flatMap((name) => {
    const byRelease = Map.groupBy(linesOf(textOf(`series/${name}`), 2), ({ columns }) => columns[9]!);
    return [...byRelease].flatMap(([release, lines]) =>
      wrongIn(`series/${name}`, lines, entryOf.get(release.replace('2023-24/', ''))!),
    );
  });
  return [
    ...own,
    ...inSeries,
    ...compilations.flatMap((each) => wrongIn(`answer ${each.version}`, asLines(each), each.entry)),
    ...compilations.flatMap(unknownCounts),
    ...ledger.flatMap((entry) => untrueCounts(entry, history)),
  ];
};

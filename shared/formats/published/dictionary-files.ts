import { areas } from '../../domain/areas.ts';
import type { Dataset } from '../../domain/release/dataset.ts';
import { geographies } from '../../domain/release/figures/geography.ts';
import { publishedColumns } from '../../domain/release/figures/published-row.ts';
import { codeLabel } from '../../domain/release/wording/code-words.ts';
import { measureName } from '../../domain/release/wording/measure-words.ts';
import { shorthandMeanings } from '../../domain/release/wording/plain-words.ts';
import { columnNotes } from './columns.ts';
import { csvText } from './csv.ts';
import { type OutputFile, textFile } from './output-file.ts';

const split = ['measure', 'category', 'level', 'detail'] as const;

/** Every code of the file: its column, itself, its name, and the unit of a measure. */
export const codesOf = ({ form, period, rows }: Dataset): readonly (readonly [string, string, string, string])[] => {
  const units = new Map(rows.map(({ measure, unit }) => [measure, unit]));
  const ofRows = split.flatMap((column) =>
    [...new Set(rows.map((row) => row[column]))]
      .filter((code) => code !== '')
      .map((code): [string, string, string, string] => [
        column,
        code,
        column === 'measure' ? measureName(form, period, code) : codeLabel(form, period, column, code),
        column === 'measure' ? units.get(code)! : '',
      ]),
  );
  const ofMarks = shorthandMeanings.map(({ mark, means }): [string, string, string, string] => {
    const code = mark.slice(1, -1);
    return ['c', 'x', 'z'].includes(code) ? ['shorthand', code, means, ''] : ['marks', code, means, ''];
  });
  return [...ofRows, ...ofMarks];
};

/** A line for each police force: London is two, so it stands twice, and every line joins to a boundary. */
const areasText = (): string =>
  csvText(
    ['mappa_area', 'address', 'pfa_code', 'pfa_name', 'country_code', 'country_name', 'probation_region'],
    areas.flatMap(({ slug, name, pfaCode, pfaName, probationRegion }) => {
      const { columns } = geographies.find((each) => each.slug === slug)!;
      const names = pfaName.split(' + ');
      return pfaCode
        .split('+')
        .map((code, at) => [name, slug, code, names[at]!, columns.country_code, columns.country_name, probationRegion]);
    }),
  );

/** What the columns of the tidy file are, what its codes mean, and which police forces an area is. */
export const dictionaryFiles = (dataset: Dataset): readonly OutputFile[] => [
  textFile(
    'data-dictionary.csv',
    'Data dictionary: what each column holds (CSV)',
    'text/csv',
    csvText(
      ['column', 'title', 'holds', 'always_filled'],
      publishedColumns.map((name) => {
        const { title, says, required } = columnNotes[name];
        return [name, title, says, required ? 'yes' : 'no'];
      }),
    ),
  ),
  textFile(
    'codes.csv',
    'Code lists: what each code means (CSV)',
    'text/csv',
    csvText(['column', 'code', 'label', 'unit'], codesOf(dataset)),
  ),
  textFile('areas.csv', 'MAPPA areas and their police forces, one a line (CSV)', 'text/csv', areasText()),
];

import { prose } from '../../domain/prose.ts';
import type { Dataset } from '../../domain/release/dataset.ts';
import { publishedColumns } from '../../domain/release/figures/published-row.ts';
import { releaseTitle } from '../../domain/release/life/release.ts';
import type { Change } from '../../domain/release/revisions/revision.ts';
import { csvText } from './csv.ts';
import { csvwMetadata, datatypes } from './csvw.ts';
import { jsonFile, type OutputFile, textFile } from './output-file.ts';
import { releaseTimeStamp } from './release-date-stamp.ts';

const csv = 'changes.csv';

/** What the version before said, in columns behind those of the row as it stands now. */
const before = [
  { name: 'value_before', datatype: datatypes.value, says: 'The figure that the version before gave.' },
  {
    name: 'shorthand_before',
    datatype: datatypes.shorthand,
    says: 'What stood in the place of a figure in the version before.',
  },
  { name: 'marks_before', datatype: datatypes.marks, says: 'What stood beside the figure in the version before.' },
];

/** A figure a row: the row as it stands now, and what the version before said in its place. */
const changesCsv = (changes: readonly Change[]): string =>
  csvText(
    [...publishedColumns, ...before.map(({ name }) => name)],
    changes.map(({ row, was }) => [
      ...publishedColumns.map((column) => row[column]),
      was.value,
      was.shorthand,
      was.marks,
    ]),
  );

/** Every figure that a revision says otherwise than the version before, and what the columns mean. */
export const changesFiles = (
  { period, version, notes }: Dataset,
  { of, reason, changes }: NonNullable<Dataset['revision']>,
): readonly OutputFile[] => [
  textFile(csv, 'What this revision changes, a figure a row (CSV)', 'text/csv', changesCsv(changes)),
  jsonFile(
    `${csv}-metadata.json`,
    `What the columns of ${csv} mean (CSV on the Web)`,
    csvwMetadata(
      {
        csv,
        title: `${releaseTitle(period)}: what version ${version} changes of version ${of}`,
        description: prose`
          Every figure that version ${version} says otherwise than version ${of}, as it stands now and as it stood. Why:
          ${reason}
        `,
        issued: releaseTimeStamp,
        notes,
      },
      before.map(({ name, datatype, says }) => ({
        name,
        titles: name,
        'dc:description': says,
        datatype,
        required: false,
      })),
    ),
    true,
    'application/csvm+json',
  ),
];

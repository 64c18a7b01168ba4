import { Beside, InPlace, Level, PublishedCategory } from '../../domain/codes.ts';
import { details, units } from '../../domain/forms/declared-codes.ts';
import { forms } from '../../domain/forms/index.ts';
import { PublishedMeasure } from '../../domain/release/figures/published-codes.ts';
import { type PublishedRow, publishedColumns } from '../../domain/release/figures/published-row.ts';
import { columnNotes, keyColumns } from './columns.ts';
import { licence } from './licence.ts';

const oneOf = (codes: readonly string[]) => ({
  base: 'string',
  format: `^(${codes.filter((code) => code !== '').join('|')})$`,
});

const isWhole = forms.every(({ measures }) => Object.values(measures).every(({ decimals }) => decimals === 0));
const marks = Beside.options.join('');

export const datatypes: Record<keyof PublishedRow, unknown> = {
  time_period: { base: 'string', format: '^[0-9]{6}$' },
  time_identifier: oneOf(['Financial year']),
  geographic_level: oneOf(['National', 'Country', 'Police force area']),
  country_code: oneOf(['K04000001', 'E92000001', 'W92000004']),
  country_name: 'string',
  pfa_code: { base: 'string', format: '^[EW][0-9]{8}(\\+[EW][0-9]{8})?$' },
  pfa_name: 'string',
  mappa_area: 'string',
  measure: oneOf(PublishedMeasure.options),
  category: oneOf(PublishedCategory.options),
  level: oneOf(Level.options),
  detail: oneOf([...details, 'mid-[0-9]{4}']),
  unit: oneOf(units),
  value: { base: isWhole ? 'integer' : 'decimal', minimum: 0 },
  shorthand: oneOf(InPlace.options),
  marks: { base: 'string', format: `^[${marks}]( [${marks}])*$` },
};

type Described = { csv: string; title: string; description: string; issued?: string; notes: readonly string[] };

/**
 * Metadata of a tidy CSV after the W3C vocabulary for CSV on the Web (Tabular Data Model and Metadata Vocabulary,
 * 2015). `extra` are columns that stand after the usual ones, `extraKey` those of them that help to say which row is
 * which.
 */
export const csvwMetadata = (
  { csv, title, description, issued, notes }: Described,
  extra: readonly unknown[] = [],
  extraKey: readonly string[] = [],
) => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
  url: csv,
  'dc:title': title,
  'dc:description': description,
  'dc:publisher': 'Ministry of Justice',
  'dc:language': 'en-GB',
  'dc:license': { '@id': licence },
  ...(issued === undefined ? {} : { 'dc:issued': issued }),
  'rdfs:comment': notes.map((note) => ({ '@value': note, '@language': 'en' })),
  dialect: { encoding: 'utf-8', delimiter: ',', quoteChar: '"', header: true, lineTerminators: ['\r\n'] },
  tableSchema: {
    columns: [
      ...publishedColumns.map((name) => ({
        name,
        titles: name,
        'dc:title': columnNotes[name].title,
        'dc:description': columnNotes[name].says,
        datatype: datatypes[name],
        required: columnNotes[name].required,
      })),
      ...extra,
    ],
    primaryKey: [...keyColumns, ...extraKey],
  },
});

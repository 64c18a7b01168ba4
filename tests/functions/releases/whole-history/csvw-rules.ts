import { parse } from 'csv-parse/sync';

// After the recommendations of the W3C of 17 December 2015: Metadata Vocabulary for Tabular Data, and Model for Tabular
// Data and Metadata on the Web; as far as a table with one file and datatypes of text and numbers goes.

type Datatype = string | { base?: string; format?: string; minimum?: number; maximum?: number };
type Column = { name: string; titles: string | string[]; datatype?: Datatype; required?: boolean };
type Metadata = {
  '@context': unknown;
  url: string;
  dialect?: Record<string, unknown>;
  tableSchema: { columns: Column[]; primaryKey?: string | string[] };
};

/** Properties that the vocabulary knows: of a table, of its schema, of a column, of a dialect and of a datatype. */
const known = {
  table: ['@context', '@id', '@type', 'url', 'dialect', 'notes', 'tableSchema', 'tableDirection', 'suppressOutput'],
  schema: ['@id', '@type', 'columns', 'foreignKeys', 'primaryKey', 'rowTitles', 'aboutUrl'],
  column: ['@id', '@type', 'name', 'titles', 'datatype', 'required', 'null', 'lang', 'default', 'separator', 'virtual'],
  dialect: ['encoding', 'delimiter', 'quoteChar', 'header', 'headerRowCount', 'lineTerminators', 'doubleQuote', 'trim'],
  datatype: ['@id', 'base', 'format', 'length', 'minLength', 'maxLength', 'minimum', 'maximum'],
};
const isCommon = (name: string): boolean => /^(dc|dcterms|rdfs|schema|skos|dcat|prov|foaf):\w+$/.test(name);
const lexical: Readonly<Record<string, RegExp>> = { integer: /^[+-]?\d+$/, decimal: /^[+-]?\d*\.?\d+$/, string: /^/ };

const faultOfCell = (text: string, datatype: Datatype = 'string'): string | undefined => {
  const { base = 'string', format, minimum } = typeof datatype === 'string' ? { base: datatype } : datatype;
  if (lexical[base] === undefined) return `datatype ${base}`;
  if (!lexical[base].test(text)) return `"${text}" is no ${base}`;
  if (format !== undefined && !new RegExp(`^(?:${format})$`, 'u').test(text)) return `"${text}" is not of ${format}`;
  return minimum !== undefined && Number(text) < minimum ? `"${text}" is under ${minimum}` : undefined;
};

const unknown = (what: keyof typeof known, value: object): string[] =>
  Object.keys(value)
    .filter((name) => !known[what].includes(name) && !isCommon(name))
    .map((name) => `${name} is no property of a ${what}`);

/**
 * What is wrong with metadata of a table and with the file that it describes, a sentence a fault.
 * @param read gives the text of the file at an address beside the metadata
 */
export const csvwFaults = (metadata: Metadata, read: (url: string) => string | undefined): string[] => {
  const { tableSchema, dialect = {} } = metadata;
  const { columns, primaryKey = [] } = tableSchema;
  const [context, more] = Array.isArray(metadata['@context']) ? metadata['@context'] : [metadata['@context'], {}];
  const text = read(metadata.url);
  if (text === undefined) return [`${metadata.url} is not there`];
  const [header = [], ...rows] = parse(text, { record_delimiter: '\r\n' }) as string[][];
  const names = columns.map(({ name }) => name);
  const key = [primaryKey].flat().map((name) => names.indexOf(name));
  const keys = rows.map((row) => key.map((at) => row[at]).join('\u0000'));
  const types = columns.flatMap(({ datatype }) => (typeof datatype === 'object' ? [datatype] : []));
  const cells = rows.flatMap((row) =>
    columns.flatMap(({ name, datatype, required = false }, at) => {
      if (row[at] === '') return required ? [`${name} is empty and required`] : [];
      const fault = faultOfCell(row[at]!, datatype);
      return fault === undefined ? [] : [`${name}: ${fault}`];
    }),
  );
  return [
    ...(context === 'http://www.w3.org/ns/csvw' ? [] : ['the context is not that of the vocabulary']),
    ...Object.keys(more as object)
      .filter((name) => !['@language', '@base'].includes(name))
      .map((name) => `${name} in the context`),
    ...unknown('table', metadata),
    ...unknown('schema', tableSchema),
    ...unknown('dialect', dialect),
    ...columns.flatMap((column) => unknown('column', column)),
    ...types.flatMap((type) => unknown('datatype', type)),
    ...names.filter((name) => !/^[A-Za-z0-9.][\w.]*$/.test(name)).map((name) => `${name} is no name of a column`),
    ...(new Set(names).size === names.length ? [] : ['two columns have one name']),
    ...columns
      .filter(({ titles }, at) => ![titles].flat().includes(header[at]!))
      .map(({ name }) => `${name} is headed otherwise in the file`),
    ...(header.length === columns.length ? [] : [`${header.length} columns of which ${columns.length} are described`]),
    ...(key.includes(-1) ? ['the primary key has a column that is not there'] : []),
    ...(new Set(keys).size === keys.length ? [] : ['two rows have one primary key']),
    ...new Set(cells),
  ];
};

import { unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { csvwMetadata } from '../../../shared/formats/published/csvw.ts';
import { tidyParquet } from '../../../shared/formats/published/parquet.ts';
import { citation, readingGuide } from '../../../shared/formats/published/reading-guide.ts';
import { stampRelease } from '../../../shared/formats/published/release-date-stamp.ts';
import { releaseZip } from '../../../shared/formats/published/release-zip.ts';
import { textOf } from './in-text.ts';
import { small } from './small-dataset.ts';

describe('the metadata of a tidy CSV', () => {
  const described = { csv: 'a.csv', title: 'A', description: 'All.', notes: ['Once.'] };

  it('names the file, its terms and its shape', () => {
    const { tableSchema, ...rest } = csvwMetadata({ ...described, issued: '2024-10-31' }, [{ name: 'b' }], ['b']);
    expect(rest).toEqual({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      url: 'a.csv',
      'dc:title': 'A',
      'dc:description': 'All.',
      'dc:publisher': 'Ministry of Justice',
      'dc:language': 'en-GB',
      'dc:license': { '@id': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/' },
      'dc:issued': '2024-10-31',
      'rdfs:comment': [{ '@value': 'Once.', '@language': 'en' }],
      dialect: { encoding: 'utf-8', delimiter: ',', quoteChar: '"', header: true, lineTerminators: ['\r\n'] },
    });
    expect(tableSchema.columns).toHaveLength(17);
    expect(tableSchema.columns.at(-1)).toEqual({ name: 'b' });
    expect(tableSchema.primaryKey).toEqual([
      ...['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name', 'pfa_code'],
      ...['pfa_name', 'mappa_area', 'measure', 'category', 'level', 'detail', 'b'],
    ]);
    expect(csvwMetadata(described)).not.toHaveProperty('dc:issued');
    expect(csvwMetadata(described).tableSchema.columns).toHaveLength(16);
  });

  it('says of each column what it may hold, whatever the form', () => {
    const types = csvwMetadata(described).tableSchema.columns as { name: string; datatype: unknown }[];
    const typeOf = Object.fromEntries(types.map(({ name, datatype }) => [name, datatype]));
    const oneOf = (...codes: string[]) => ({ base: 'string', format: `^(${codes.join('|')})$` });
    const { measure, detail, ...others } = typeOf as Record<string, { base: string; format: string }>;
    expect(others).toEqual({
      time_period: { base: 'string', format: '^[0-9]{6}$' },
      time_identifier: oneOf('Financial year'),
      geographic_level: oneOf('National', 'Country', 'Police force area'),
      country_code: oneOf('K04000001', 'E92000001', 'W92000004'),
      country_name: 'string',
      pfa_code: { base: 'string', format: '^[EW][0-9]{8}(\\+[EW][0-9]{8})?$' },
      pfa_name: 'string',
      mappa_area: 'string',
      category: oneOf('1', '2', '3', '4', 'Total', 'All'),
      level: oneOf('1', '2', '3', 'MAPPP', 'Total'),
      unit: oneOf('people', 'orders', 'per 100,000'),
      value: { base: 'integer', minimum: 0 },
      shorthand: oneOf('c', 'x', 'z', 'low'),
      marks: { base: 'string', format: '^[preb]( [preb])*$' },
    });
    const codesOf = ({ base, format }: { base: string; format: string } = { base: '', format: '' }) => [
      base,
      ...format
        .replace(/^\^\(|\)\$$/g, '')
        .split('|')
        .sort(),
    ];
    expect(codesOf(measure)).toEqual([
      ...['string', 'eligible', 'lifetime_revocations', 'managed', 'mappp', 'notification_breaches', 'orders_imposed'],
      ...['population_10_and_over', 'rate_per_100k', 'rate_per_100k_computed', 'returned_to_custody'],
      ...['serious_offence_charged', 'sro_breaches'],
    ]);
    expect(codesOf(detail)).toEqual([
      ...['string', 'FTO', 'NO', 'RO', 'SHPO', 'SHPO_FTR', 'SOO_applied', 'SOO_granted', 'SOO_not_granted', 'SOPO'],
      ...['licence', 'mid-[0-9]{4}', 'order'],
    ]);
  });
});

describe('Parquet', () => {
  const read = (rows: typeof small.rows, provisional = true) => {
    const { buffer } = tidyParquet({ ...small, rows, provisional });
    return { metadata: parquetMetadata(buffer as ArrayBuffer), file: buffer as ArrayBuffer };
  };
  const [row] = small.rows;
  const typeOfValue = (...values: (number | null)[]) => {
    const { schema } = read(values.map((value) => ({ ...row!, value }))).metadata;
    return schema.find(({ name }) => name === 'value')?.type;
  };

  it('has whole numbers unless one has decimals, and nothing where a text is empty', async () => {
    expect([typeOfValue(1, null, 3), typeOfValue(1, 2.5), typeOfValue(null)]).toEqual(['INT32', 'DOUBLE', 'INT32']);
    const { file } = read([{ ...row!, value: 7, shorthand: '', marks: 'p' }]);
    expect(await parquetReadObjects({ file })).toMatchObject([
      { time_period: '202324', value: 7, shorthand: null, marks: 'p', country_name: 'England and Wales' },
    ]);
  });

  it('says of itself how it stands and whom to ask', () => {
    const about = (provisional: boolean) =>
      Object.fromEntries(
        (read([row!], provisional).metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value]),
      );
    expect(about(true)).toMatchObject({
      title: 'MAPPA statistics for England and Wales, 2023-24',
      status: 'provisional',
      contact: 'mappa.statistics@example.gov.uk',
      notes: '["A note <& meant so>."]',
    });
    expect(about(false).status).toBe('final');
  });
});

describe('the guide to the files', () => {
  it('cites a release as it stands', () => {
    expect(citation(small)).toBe(
      'Ministry of Justice, MAPPA statistics for England and Wales, 2023-24, version 1.0 (provisional), ' +
        'released @@RELEASE-DAY@@. Available @@RELEASE-AVAILABLE@@.',
    );
    expect(citation({ ...small, provisional: false, version: '1.1' })).toContain('version 1.1 (final), released');
  });

  it('adds up in a spreadsheet by the letters of the columns', () => {
    expect(textOf(readingGuide(small))).toContain(
      '=SUMIFS(N:N,C:C,"Police force area",I:I,"eligible",J:J,"1",K:K,"Total")',
    );
  });

  it('says what each mark means', () => {
    expect(textOf(readingGuide(small)).match(/^- `\w` [a-z]+/gm)).toEqual([
      ...['- `c` confidential', '- `x` not', '- `z` not', '- `p` provisional', '- `r` revised', '- `b` break'],
    ]);
  });
});

it('the stamps of a release are filled in, with its address or without one', () => {
  const text =
    '@@RELEASE-DAY@@|@@RELEASE-TIME@@|@@RELEASE-ADDRESS@@|@@RELEASE-AVAILABLE@@|@@RELEASE-HEADLINES@@|' +
    '@@RELEASE-COMMENTARY table 1@@|@@RELEASE-COMMENTARY table 2@@|@@RELEASE-DAY@@';
  const at = '2024-10-31T09:30:00.000Z';
  expect(stampRelease(text, at).split('|')).toEqual([
    ...['31 October 2024', '2024-10-31T09:30:00+00:00', 'index.html'],
    ...['from the release page, by its address in your browser', '', '', '', '31 October 2024'],
  ]);
  const commentary = new Map([['table 1', '$1 more']]);
  const words = { alone: { points: [], tables: [] }, headlines: '$& headlines', commentary };
  const address = 'https://site/releases/2023-24/1.0/';
  expect(stampRelease(text, at, { address, words }).split('|')).toEqual([
    ...['31 October 2024', '2024-10-31T09:30:00+00:00', address, `at ${address}`],
    ...['$& headlines', '$1 more', '', '31 October 2024'],
  ]);
});

it('the zip of a release is in the order of its paths, and packs what is not packed yet', () => {
  const content = new TextEncoder().encode('a'.repeat(1000));
  const zip = releaseZip(
    ['b.csv', 'a.ods', 'a.csv', 'c.xlsx', 'd.parquet'].map((path) => ({ path, sha256: path, content })),
  );
  const found: [string, boolean][] = [];
  unzipSync(zip, {
    filter: ({ name, size, originalSize }) => {
      found.push([name, size < originalSize]);
      return false;
    },
  });
  expect(found).toEqual([
    ['SHA256SUMS', false],
    ['a.csv', true],
    ['a.ods', false],
    ['b.csv', true],
    ['c.xlsx', false],
    ['d.parquet', false],
  ]);
});

import { describe, expect, it } from 'vitest';
import type { Listed } from '../../../shared/domain/release/life/release.ts';
import { catalogueJson } from '../../../shared/formats/published/catalogue-json.ts';

const listing = (period: string, version: string): Listed => ({
  period,
  version,
  releaseAt: '2024-10-31T09:30:00.000Z',
  form: 'D',
  provisional: false,
  coverage: { areas: 42, of: 42, missing: [] },
  revises: version === '1.0' ? null : '1.0',
  reason: version === '1.0' ? null : 'A correction was made.',
  notes: [],
  stylesheet: 'assets/site.css',
  files: [{ path: 'mappa.csv', title: 'Figures', mediaType: 'text/csv', bytes: 12, sha256: 'ab'.repeat(32) }],
  figures: '',
});
const series = [{ path: 'series/mappa-series.csv', title: 'The series', mediaType: 'text/csv' }];
const listed = [listing('2002-03', '1.0'), listing('2023-24', '1.0'), listing('2023-24', '1.1')];
// biome-ignore lint/suspicious/noExplicitAny: the document is looked at as any reader would, without our types.
const catalogue = catalogueJson(listed, series) as any;

/** Every key and every typed value of a document, but for its context. */
const terms = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(terms);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '@type' ? [inner as string] : [...(key.startsWith('@') ? [] : [key]), ...terms(inner)],
  );
};

describe('the DCAT catalogue', () => {
  it('uses no term that its context does not have', () => {
    const { '@context': context, ...document } = catalogue;
    const used = new Set(terms(document));
    expect(used).toContain('latest');
    for (const term of used)
      expect(Object.keys(context), term).toContain(term.includes(':') ? term.split(':')[0] : term);
  });

  it('has a publisher who is an agent, and somebody to ask', () => {
    expect(catalogue['dct:publisher']).toEqual({ '@type': 'foaf:Agent', 'foaf:name': 'Ministry of Justice' });
    expect(catalogue['dcat:contactPoint']['vcard:hasEmail']['@id']).toMatch(/^mailto:.+@.+/);
  });

  it('points to what is one of a list, and gives days as days', () => {
    const [newest] = catalogue['dcat:dataset'];
    const [file] = newest['dcat:distribution'];
    expect(newest['dct:temporal']).toEqual({
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': '2023-04-01',
      'dcat:endDate': '2024-03-31',
    });
    expect(catalogue['@context']['dcat:startDate']).toEqual({ '@type': 'xsd:date' });
    expect(file['dcat:mediaType']).toEqual({ '@id': 'https://www.iana.org/assignments/media-types/text/csv' });
    expect(file['spdx:checksum']['spdx:algorithm']).toEqual({ '@id': 'spdx:checksumAlgorithm_sha256' });
  });

  it('has the series over all periods, with its files', () => {
    const own = catalogue['dcat:dataset'].find((each: { '@id': string }) => each['@id'] === 'series/');
    expect(own['dct:temporal']).toMatchObject({ 'dcat:startDate': '2002-04-01', 'dcat:endDate': '2024-03-31' });
    expect(own['dcat:distribution'][0]['dcat:downloadURL']).toEqual({ '@id': 'series/mappa-series.csv' });
    expect((catalogueJson([], series) as typeof catalogue)['dcat:dataset']).toEqual([]);
  });
});

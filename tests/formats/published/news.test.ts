import { describe, expect, it } from 'vitest';
import { Listed } from '../../../shared/domain/release/life/release.ts';
import { catalogueJson } from '../../../shared/formats/published/catalogue-json.ts';
import { feedJson, newsOf } from '../../../shared/formats/published/feed-json.ts';

const file = (path: string) => ({ path, title: path, mediaType: 'text/csv', bytes: 12, sha256: 'ab'.repeat(32) });
const listing = (version: string, releaseAt: string, more: object = {}): Listed =>
  Listed.parse({
    ...{ period: '2023-24', version, releaseAt, form: 'D', provisional: false, notes: [], stylesheet: 's.css' },
    ...{
      coverage: { areas: 42, of: 42, missing: [] },
      figures: '',
      files: [file('mappa.csv'), file('areas/kent.csv')],
    },
    ...{ revises: version === '1.0' ? null : '1.0', reason: version === '1.0' ? null : 'A correction.', ...more },
  });
const first = listing('1.0', '2024-10-31T09:30:00.000Z', { late: '2024-10-31T11:02:00.000Z' });
const second = listing('1.1', '2024-11-28T09:30:00.000Z');
const withdrawn = { ...second, withdrawn: { at: '2024-12-02T15:00:00.000Z', why: 'It is wrong.' } };

// biome-ignore lint/suspicious/noExplicitAny: the documents are looked at as any reader would, without our types.
const datasets = (listed: readonly Listed[]) => (catalogueJson(listed, []) as any)['dcat:dataset'];

describe('what the catalogue says of a version', () => {
  it('tells when it was modified: by its successor, by its withdrawal, or not at all', () => {
    const modified = (listed: readonly Listed[]) =>
      datasets(listed)
        .slice(0, listed.length)
        .map((each: Record<string, string>) => [each['dcat:version'], each['dct:modified']]);
    expect(modified([first, second])).toEqual([
      ['1.1', undefined],
      ['1.0', '2024-11-28T09:30:00+00:00'],
    ]);
    expect(modified([first, withdrawn])).toEqual([
      ['1.1', '2024-12-02T15:00:00+00:00'],
      ['1.0', undefined],
    ]);
  });

  it('was issued when it came out, where that was later than announced', () => {
    const [dataset] = datasets([first]);
    expect(dataset['dct:issued']).toBe('2024-10-31T11:02:00+00:00');
  });

  it('leads to what a person downloads, and not to the packs of single areas', () => {
    const [dataset] = datasets([second]);
    const paths = dataset['dcat:distribution'].map(
      (each: Record<string, { '@id': string }>) => each['dcat:downloadURL']!['@id'],
    );
    expect(paths).toEqual(['releases/2023-24/1.1/mappa.csv']);
  });
});

describe('what the feed says of a version', () => {
  it('tells that it came out later than announced', () => {
    expect(newsOf(first, [first]).text).toContain('It came out later than announced, at 2024-10-31T11:02:00+00:00.');
    expect(newsOf(second, [second]).text).not.toContain('later than announced');
  });

  it('tells first that it was withdrawn, when and why, in its title as well', () => {
    const { items } = feedJson([withdrawn, first]) as { items: { title: string; content_text: string }[] };
    expect(items[0]?.title).toMatch(/^Withdrawn: /);
    expect(items[0]?.content_text).toMatch(/^Withdrawn on 2 December 2024: It is wrong\./);
    expect(items[1]?.title).not.toContain('Withdrawn');
  });
});

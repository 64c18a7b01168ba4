import { describe, expect, it } from 'vitest';
import { areas } from '../../../shared/domain/areas.ts';
import { figuresText } from '../../../shared/domain/release/figures/figures-text.ts';
import type { Listed } from '../../../shared/domain/release/life/release.ts';
import { frontFiles } from '../../../shared/formats/published/front-files.ts';
import { stampRelease } from '../../../shared/formats/published/release-date-stamp.ts';
import { releaseFiles } from '../../../shared/formats/published/release-files.ts';
import { sampleDataset } from './sample-dataset.ts';

const note = 'These figures are made up <& meant so>.';
const escaped = 'These figures are made up &lt;&amp; meant so&gt;.';
const textOf = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes);

const packsOf = (missing: readonly string[]) =>
  releaseFiles(sampleDataset(missing), 'assets/site.css').filter(({ path }) => /^areas\/.*\.html$/.test(path));

const listedOf = (version: string, missing: readonly string[]): Listed => {
  const { period, provisional, coverage, notes, rows } = sampleDataset(missing);
  return {
    period,
    version,
    releaseAt: '2024-10-31T09:30:00.000Z',
    form: 'D',
    provisional,
    coverage: { ...coverage, missing: coverage.missing.map(({ name }) => name) },
    revises: null,
    reason: null,
    notes: [...notes],
    stylesheet: 'assets/site.css',
    files: [],
    figures: figuresText(rows),
  };
};

describe('the notes of a release', () => {
  it('stand on the pack of every area, with its day', () => {
    const packs = packsOf([]);
    expect(packs).toHaveLength(areas.length);
    for (const pack of packs) {
      expect(textOf(pack)).toContain(escaped);
      expect(pack.dated).toBe(true);
      const stamped = stampRelease(textOf(pack), '2024-10-31T09:30:00.000Z');
      expect(stamped).toContain('>31 October 2024</time>. Version 1.0, final: 42 of 42 areas are in.');
      expect(stamped).not.toContain('@@');
    }
  });

  it('say on every pack that the release is provisional, and whose return is missing', () => {
    for (const pack of packsOf(['kent', 'gwent'])) {
      expect(textOf(pack)).toContain('Version 1.0, provisional: 40 of 42 areas are in.');
      expect(textOf(pack)).toContain('Missing: Gwent, Kent.');
    }
  });

  it('stand on the page of each area over the years and in the metadata of the series', () => {
    const first = listedOf('1.0', ['kent']);
    const { pages } = frontFiles([first, listedOf('1.1', [])]);
    const file = (path: string) => pages.find((each) => each.path === path)!;
    for (const { slug } of areas) {
      const page = textOf(file(`areas/${slug}/index.html`));
      expect(page).toContain(`${escaped} (2023-24, version 1.1)`);
      expect(page).not.toContain('Provisional:');
    }
    expect(textOf(frontFiles([first]).pages.find(({ path }) => path === 'areas/kent/index.html')!)).toContain(
      'Provisional: only 41 of 42 areas are in',
    );
    const comments = (csv: string): string[] =>
      JSON.parse(textOf(file(`series/${csv}-metadata.json`)))['rdfs:comment'].map(
        (each: { '@value': string }) => each['@value'],
      );
    expect(comments('mappa-series.csv')[0]).toBe(`${note} (2023-24, version 1.1)`);
    const every = comments('mappa-every-version.csv');
    expect(every[0]).toBe(`${note} (2023-24, version 1.1; 2023-24, version 1.0)`);
    expect(every[1]).toMatch(/^Provisional: only 41 of 42 areas .* \(2023-24, version 1\.0\)$/);
  });
});

describe('the file of every version', () => {
  const releasesIn = (listed: readonly Listed[], name: string) => {
    const [head = '', ...lines] = textOf(frontFiles(listed).pages.find(({ path }) => path === `series/${name}`)!)
      .trimEnd()
      .split('\r\n');
    const at = head.split(',').indexOf('release') - head.split(',').length;
    return [...new Set(lines.map((line) => line.split(',').at(at)))].toSorted();
  };
  const withdrawn = { ...listedOf('1.0', ['kent']), withdrawn: { at: '2024-11-01T10:00:00.000Z', why: 'Wrong.' } };

  it('holds what was revised, and no figure of a version that was withdrawn', () => {
    const second = listedOf('1.1', ['gwent']);
    const all = [withdrawn, second, listedOf('1.2', [])];
    expect(releasesIn(all, 'mappa-every-version.csv')).toEqual(['2023-24/1.1', '2023-24/1.2']);
    expect(releasesIn(all, 'mappa-series.csv')).toEqual(['2023-24/1.2']);
    expect(releasesIn([withdrawn, second], 'mappa-every-version.csv')).toEqual(['2023-24/1.1']);
  });
});

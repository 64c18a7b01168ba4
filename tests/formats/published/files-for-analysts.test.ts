import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import { afterAll, describe, expect, it } from 'vitest';
import { releaseZip } from '../../../shared/formats/published/release-zip.ts';
import { files, read, textOf, tidy } from './files-of-kent.ts';

const folder = mkdtempSync(join(tmpdir(), 'mappa-analysts-'));
for (const [path, { bytes }] of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the data dictionary and the code lists', () => {
  it('describe every column and every code of the tidy file', () => {
    expect(read('data-dictionary.csv').map(({ column }) => column)).toEqual(Object.keys(tidy[0]!));
    const codes = new Map(Object.entries(Object.groupBy(read('codes.csv'), ({ column }) => column!)));
    for (const column of ['measure', 'category', 'level', 'detail', 'shorthand', 'marks'])
      for (const code of new Set(tidy.flatMap((row) => (column === 'marks' ? row.marks!.split(' ') : [row[column]!]))))
        if (code !== '')
          expect(codes.get(column)?.find((each) => each.code === code)?.label, `${column} ${code}`).toMatch(/\w/);
    for (const row of tidy) expect(codes.get('measure')?.find(({ code }) => code === row.measure)?.unit).toBe(row.unit);
  });

  it('give a line for each police force, so that all figures join to boundaries', () => {
    const forces = read('areas.csv');
    expect(forces).toHaveLength(43);
    expect(forces.every(({ pfa_code }) => /^[EW]\d{8}$/.test(pfa_code!))).toBe(true);
    for (const row of tidy.filter(({ mappa_area }) => mappa_area !== '')) {
      const own = forces.filter(({ mappa_area }) => mappa_area === row.mappa_area);
      expect(own.map(({ pfa_code }) => pfa_code).join('+')).toBe(row.pfa_code);
      expect(own.map(({ pfa_name }) => pfa_name).join(' + ')).toBe(row.pfa_name);
    }
  });
});

describe('the guide to the files', () => {
  it('names every file of the release, and is dated by the day of release', () => {
    for (const path of files.keys()) {
      const named = path.includes('/') ? `${path.split('/')[0]}/` : path;
      if (!path.endsWith('.html') && path !== 'README.md') expect(textOf('README.md'), path).toContain(`\`${named}`);
    }
    expect(files.get('README.md')!.dated).toBe(true);
  });
});

describe('Parquet', () => {
  it('says of itself what it holds, of which version and under which licence', async () => {
    const metadata = await parquetMetadataAsync(await asyncBufferFromFile(join(folder, 'mappa-2023-24.parquet')));
    const about = Object.fromEntries((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value]));
    expect(about).toMatchObject({ version: '1.0', status: 'provisional', publisher: 'Ministry of Justice' });
    expect(about.licence).toContain('open-government-licence');
    expect(Object.keys(JSON.parse(about.columns!))).toEqual(Object.keys(tidy[0]!));
  });
});

describe('the zip of a release', () => {
  it('holds every file as it is with its digest, and is the same bytes in whatever order they come', () => {
    const all = [...files.values()].map(({ path, bytes }) => ({
      path,
      content: bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }));
    const zip = releaseZip(all);
    expect(Buffer.compare(releaseZip(all.toReversed()), zip)).toBe(0);
    const { SHA256SUMS, ...content } = unzipSync(zip);
    const sums = strFromU8(SHA256SUMS!).trimEnd().split('\n');
    expect(sums).toHaveLength(all.length);
    for (const line of sums) {
      const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      expect(createHash('sha256').update(content[path!]!).digest('hex'), path).toBe(sha256);
    }
    expect(Object.keys(content).sort()).toEqual(all.map(({ path }) => path).sort());
  });
});

import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { releaseFiles } from '../../../shared/formats/published/release-files.ts';
import { sampleDataset } from '../../formats/published/sample-dataset.ts';
import { findLocal } from './find-local.ts';

const secret = 3_407_918;
const found = async (content: Uint8Array | string, beside: readonly string[] = []) =>
  (
    await findLocal(
      [content, ...beside].map((each, at) => ({ kind: 'file', where: String(at), content: each })),
      new Set([secret, 1_234_567]),
    )
  ).found.length;

describe('the scan for local counts', () => {
  it.each([
    ['in digits, with others around it', '{"a":[1,2,3407918,4]}'],
    ['in a row of a CSV', 'kent,4,1,,3407918,'],
    ['with commas', 'There are 3,407,918 of them.'],
    ['with spaces that do not break', '3\u00a0407\u202f918'],
    ['with leading noughts', '0003407918'],
    ['in words', 'three million, four hundred and seven thousand nine hundred and eighteen'],
    ['with a hyphen between words', 'one million two hundred and thirty-four thousand five hundred and sixty-seven'],
  ])('reads one %s', async (_, text) => {
    expect(await found(text)).toBe(1);
    expect(await found(gzipSync(strToU8(text)))).toBe(1);
  });

  it('reads one by difference of two numbers that are told in different places', async () => {
    expect(await found('total 8407918', ['of which others 5,000,000'])).toBe(1);
    expect(await found('total 8407919', ['of which others 5,000,000'])).toBe(0);
  });

  it('takes digits in digests and names by chance for no numbers', async () => {
    expect(await found(`a${secret}bcdef0123456789abcdef`)).toBe(0);
    expect(await found('3407918a-0000-4000-8000-123456789abc')).toBe(0);
    expect(await found('value="3407918a-0000-4000-8000-123456789abc__contacts"')).toBe(0);
    expect(await found('value="000000a0-0000-4000-8000-a3407918bcde__3407918"')).toBe(1);
    const [tag, token] = [`aB${secret}_-cdefghijklm`, `aB${secret}_-cdefghijklmnopqrstuvwxyzABCDEFGH`];
    expect([tag.length, token.length]).toEqual([22, 43]);
    for (const each of [tag, token]) {
      expect(await found(`<input name="form-token" value="${each}">`)).toBe(0);
      expect(await found(`<input name="form-token" value="${each}x">`)).toBe(1);
      expect(await found(each.toLowerCase())).toBe(1);
    }
  });

  it('reads one in every kind of file that a release has, alone and among others in one object', async () => {
    const dataset = sampleDataset();
    // In a cell that every kind of file has: workbooks leave the columns of Category 4 out for areas.
    const isKent = (row: (typeof dataset.rows)[number]) => row.pfa_name === 'Kent' && row.category === '1';
    const rows = dataset.rows.map((row) => (isKent(row) ? { ...row, value: secret, shorthand: '' as const } : row));
    const files = releaseFiles({ ...dataset, rows }, 'site.css');
    const names = ['.csv', '.ods', '.xlsx', '.parquet', '.json'].map((kind) => `mappa-2023-24${kind}`);
    const clean = releaseFiles(dataset, 'site.css');
    const others = names.map((name) => clean.find(({ path }) => path === name)!.bytes);
    expect(await found(Buffer.concat(others))).toBe(0);
    for (const name of [...names, 'areas/kent.csv']) {
      const { bytes } = files.find(({ path }) => path === name)!;
      expect(await found(bytes), name).toBeGreaterThan(0);
      const half = others.length >> 1;
      expect(await found(Buffer.concat([...others.slice(0, half), bytes, ...others.slice(half)])), name).toBe(1);
    }
  });
});

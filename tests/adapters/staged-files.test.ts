import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Part } from '../../shared/adapters/objects.ts';
import { packed, stagedFile, stagedKey, unpacked } from '../../shared/adapters/staged-files.ts';
import { cut } from '../functions/releases/shelf.ts';

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const file = (path: string, bytes: Uint8Array) => ({
  ...{ path, bytes: bytes.length, sha256: sha(bytes) },
  ...{ title: '', mediaType: '', dated: false },
});
const styleAt = (bytes: Uint8Array): string => `assets/site-${sha(bytes).slice(0, 12)}.css`;
const wrong = 'A staged file is not what was compiled.';

it('gives back every file of a candidate byte by byte, empty ones and the style sheet too', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 20 })), fc.uint8Array({ maxLength: 20 }), (contents, style) => {
      const files = contents.map((bytes, at) => file(`${at}.csv`, bytes));
      const find = unpacked(packed(contents, style), { files, stylesheet: styleAt(style) });
      for (const [at, bytes] of contents.entries()) expect([...find(`${at}.csv`)]).toEqual([...bytes]);
      expect([...find(styleAt(style))]).toEqual([...style]);
    }),
  );
});

it('reads one file alone as it gives it back among all, each with at most one question', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 9 })),
      fc.uint8Array({ minLength: 1 }),
      async (contents, style) => {
        const files = contents.map((bytes, at) => file(`${at}.csv`, bytes));
        const candidate = { candidate: '2023-24/1.0/c', files, stylesheet: styleAt(style) };
        const all = packed(contents, style);
        for (const [at, path] of [...files.map((each) => each.path), styleAt(style)].entries()) {
          const asked: string[] = [];
          const read = async (key: string, part?: Part) => {
            asked.push(key);
            return cut(all, part);
          };
          expect([...(await stagedFile(read, candidate, path))]).toEqual([...(contents[at] ?? style)]);
          expect(asked).toEqual(contents[at]?.length === 0 ? [] : ['2023-24/1.0/c/files']);
        }
      },
    ),
  );
});

it('gives out no file alone that is another by a byte, or comes whole where a part was asked for', async () => {
  const [one, other, style] = [new Uint8Array([1, 2]), new Uint8Array([3, 4]), new Uint8Array([5])];
  const files = [file('a.csv', one), file('b.csv', other)];
  const candidate = { candidate: 'c', files, stylesheet: styleAt(style) };
  const all = packed([one, other], style);
  const read = (bytes: Uint8Array) => async (_: string, part?: Part) => cut(bytes, part);
  for (const path of ['b.csv', styleAt(style)]) {
    await expect(stagedFile(async () => all, candidate, path)).rejects.toThrow(wrong);
    await expect(stagedFile(read(all.slice(1)), candidate, path)).rejects.toThrow(wrong);
    await expect(stagedFile(read(new Uint8Array([...all, 0]).with(3, 9)), candidate, path)).rejects.toThrow(wrong);
  }
  await expect(stagedFile(read(all), candidate, 'c.csv')).rejects.toThrow('does not have');
});

it('says so where a file is asked for that is not there, and keeps all of a candidate under one key', () => {
  const find = unpacked(new Uint8Array([1, 2]), { files: [file('a.csv', new Uint8Array([1]))], stylesheet: 's.css' });
  expect(() => find('b.csv')).toThrow('does not have');
  expect([...find('a.csv')]).toEqual([1]);
  expect(stagedKey('2023-24/1.0/c')).toBe('2023-24/1.0/c/files');
});

it('gives out no file that is another by a byte, nor a style sheet that has something of a file in it', () => {
  const [one, other, style] = [new Uint8Array([1, 2]), new Uint8Array([3, 4]), new Uint8Array([5])];
  const stylesheet = styleAt(style);
  const files = [file('a.csv', one), file('b.csv', other)];
  const bytes = packed([one, other], style);
  const spoilt = unpacked(bytes.with(2, 9), { files, stylesheet });
  expect([...spoilt('a.csv')]).toEqual([1, 2]);
  expect(() => spoilt('b.csv')).toThrow(wrong);
  expect([...spoilt(stylesheet)]).toEqual([5]);
  const short = unpacked(bytes, { files: files.slice(0, 1), stylesheet });
  expect(() => short(stylesheet)).toThrow(wrong);
  const broken = unpacked(bytes.subarray(0, 4), { files, stylesheet });
  expect([...broken('b.csv')]).toEqual([3, 4]);
  expect(() => broken(stylesheet)).toThrow(wrong);
});

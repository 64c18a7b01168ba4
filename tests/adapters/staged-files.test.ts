import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packed, stagedKey, unpacked } from '../../shared/adapters/staged-files.ts';

const file = (path: string, bytes: number) => ({ path, bytes, title: '', mediaType: '', sha256: '', dated: false });

it('gives back every file of a candidate byte by byte, empty ones and the style sheet too', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 20 })), fc.uint8Array({ maxLength: 20 }), (contents, style) => {
      const files = contents.map((bytes, at) => file(`${at}.csv`, bytes.length));
      const find = unpacked(packed(contents, style), { files, stylesheet: 'site.css' });
      for (const [at, bytes] of contents.entries()) expect([...find(`${at}.csv`)]).toEqual([...bytes]);
      expect([...find('site.css')]).toEqual([...style]);
    }),
  );
});

it('says so where a file is asked for that is not there, and keeps all of a candidate under one key', () => {
  const find = unpacked(new Uint8Array([1, 2]), { files: [file('a.csv', 1)], stylesheet: 's.css' });
  expect(() => find('b.csv')).toThrow('does not have');
  expect([[...find('a.csv')], [...find('s.css')]]).toEqual([[1], [2]]);
  expect(stagedKey('2023-24/1.0/c')).toBe('2023-24/1.0/c/files');
});

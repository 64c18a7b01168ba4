import { describe, expect, it } from 'vitest';
import { linesByPlace } from '../../../shared/formats/pdf/lines-by-place.ts';
import type { PdfItem } from '../../../shared/formats/pdf/pdf-page.ts';

/** A run whose letters are 5 points wide, of ten points. */
const at = (text: string, x: number, y: number): PdfItem => ({
  ...{ text, x, y, size: 10, width: text.length * 5, ends: true },
});
/** Texts by the place of each, a line a height: `40 Level 2 | 200 18`. */
const page = (...lines: readonly (readonly [y: number, text: string])[]): readonly PdfItem[] =>
  lines.flatMap(([y, text]) =>
    text.split(' | ').map((each) => {
      const [, x = '0', words = ''] = /^(\d+) (.*)$/.exec(each)!;
      return at(words, Number(x), y);
    }),
  );
const read = (...pages: readonly (readonly PdfItem[])[]) =>
  linesByPlace(pages).map(({ cells, table }) => {
    const text = cells.map((cell) => cell.text).join('|');
    return table ? `[${text}]` : text;
  });

const heads = [100, '200 Category 1 | 300 Category 2 | 400 Total'] as const;
const two = [115, '40 Level 2 | 220 18 | 320 43 | 405 61'] as const;
const three = [130, '40 Level 3 | 220 34 | 320 26 | 405 60'] as const;

describe('a table that is read by place', () => {
  it('has its figures under the headings whose stretch they share', () => {
    expect(read(page([60, '40 The title of it'], heads, two, three))).toEqual([
      'The title of it',
      '',
      '[|Category 1|Category 2|Total]',
      '[Level 2|18|43|61]',
      '[Level 3|34|26|60]',
    ]);
  });

  it('keeps an empty place, and a dash', () => {
    expect(read(page(heads, two, [130, '40 Level 3 | 220 34 | 405 60']))).toEqual([
      '[|Category 1|Category 2|Total]',
      '[Level 2|18|43|61]',
      '[Level 3|34||60]',
    ]);
    expect(read(page(heads, [115, '40 Level 1 | 220 18 | 322 - | 405 18'], three)).slice(1)).toEqual([
      '[Level 1|18|-|18]',
      '[Level 3|34|26|60]',
    ]);
  });

  it('has headings over several lines, column by column', () => {
    const over = [88, '205 Number of | 300 Violent'] as const;
    expect(read(page(over, heads, two, three))[0]).toBe('[|Number of Category 1|Violent Category 2|Total]');
    expect(read(page([60, '205 Number of'], heads, two, three))[0]).toBe('Number of');
  });

  it('has labels over several lines, with the line above or below that is nearer', () => {
    const rest = page(
      heads,
      [115, '40 Level | 220 18 | 320 43 | 405 61'],
      [126, '40 2'],
      [137, '40 Level 3 | 220 34 | 320 26 | 405 60'],
    );
    expect(read(rest).slice(1)).toEqual(['[Level 2|18|43|61]', '[Level 3|34|26|60]']);
    const last = page(heads, two, [130, '40 Level | 220 34 | 320 26 | 405 60'], [141, '40 3']);
    expect(read(last).slice(1)).toEqual(['[Level 2|18|43|61]', '[Level 3|34|26|60]']);
  });

  it('goes on over the edge of a page', () => {
    const lines = read(page([700, heads[1]], [715, two[1]]), page([40, three[1]], [80, '40 Words that follow on it']));
    expect(lines).toEqual([
      '[|Category 1|Category 2|Total]',
      '[Level 2|18|43|61]',
      '[Level 3|34|26|60]',
      '',
      'Words that follow on it',
    ]);
  });

  it('is none where a row has two figures in one column, or its labels reach into the figures', () => {
    const wide = [115, '40 Level 2 | 200 12345678 | 320 43 | 405 61'] as const;
    const crowded = page(heads, wide, [130, '40 Level 3 | 205 3 | 225 4 | 320 26 | 405 60']);
    expect(read(crowded).filter((line) => line.startsWith('['))).toEqual([]);
    const long = page(heads, two, [130, '40 A label as long as it will ever be, and longer | 320 26 | 405 60']);
    expect(read(long).filter((line) => line.startsWith('['))).toEqual([]);
  });

  it('is no line of prose, and no label with one figure', () => {
    expect(read(page([100, '40 Words | 200 more words | 300 12'], [115, '40 A label | 300 12']))).toEqual([
      'Words|more words|12',
      'A label|12',
    ]);
  });

  it('keeps the page and line of each', () => {
    const lines = linesByPlace([page([60, '40 a']), page([60, '40 b'], [75, '40 c'])]);
    expect(lines.filter(({ cells }) => cells[0]!.text !== '').map(({ place }) => place)).toEqual([
      { page: 1, line: 1 },
      { page: 2, line: 1 },
      { page: 2, line: 2 },
    ]);
  });
});

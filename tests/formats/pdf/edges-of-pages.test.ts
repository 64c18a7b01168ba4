import { describe, expect, it } from 'vitest';
import { linesByPlace } from '../../../shared/formats/pdf/lines-by-place.ts';
import { partsOfPage } from '../../../shared/formats/pdf/page-columns.ts';
import type { PdfItem } from '../../../shared/formats/pdf/pdf-page.ts';

/** A run whose letters are 5 points wide, of ten points. */
const at = (text: string, x: number, y: number, width = text.length * 5): PdfItem => ({
  ...{ text, x, y, size: 10, width, ends: true },
});
const read = (...items: readonly PdfItem[]) =>
  linesByPlace([items]).map(({ cells, table }) => {
    const text = cells.map((cell) => cell.text).join('|');
    return table ? `[${text}]` : text;
  });
const row = (label: string, y: number, ...figures: readonly (readonly [text: string, x: number])[]) => [
  at(label, 40, y),
  ...figures.map(([text, x]) => at(text, x, y)),
];
const rows = [
  ...row('Level 2', 115, ['18', 200], ['43', 300], ['61', 400]),
  ...row('Level 3', 130, ['34', 200], ['26', 300], ['60', 400]),
];
const heads = (y: number) => [at('One', 200, y), at('Two', 300, y), at('All', 400, y)];

describe('how near a heading stands to its table', () => {
  // The first row begins at 105; its heading ends at most 32 above the foot of its type, the next 16 above that.
  it.each([
    [100, '[|One|Two|All]'],
    [84, '[|One|Two|All]'],
    [83, 'One|Two|All'],
  ])('at %i it is read as %s', (y, line) => {
    expect(read(...heads(y), ...rows)[0]).toBe(line);
  });

  it('its lines are nearer to one another', () => {
    expect(read(at('Over', 200, 85), ...heads(100), ...rows)[0]).toBe('[|Over One|Two|All]');
    expect(read(at('Over', 200, 83), ...heads(100), ...rows)[0]).toBe('Over');
  });

  it('each of its cells is over one column, and one of them over figures', () => {
    expect(read(at('Over', 40, 85), ...heads(100), ...rows)[0]).toBe('Over');
    expect(read(at('Over both of them', 205, 85, 100), ...heads(100), ...rows)[0]).toBe('Over both of them');
    expect(read(at('12', 200, 85), ...heads(100), ...rows)[0]).toBe('12');
  });
});

describe('space between lines', () => {
  it('of more than twice the type and a fifth is an empty line', () => {
    expect(read(at('a', 40, 100), at('b', 80, 122))).toEqual(['a', 'b']);
    expect(read(at('a', 40, 100), at('b', 80, 122.1))).toEqual(['a', '', 'b']);
  });
});

describe('the lines of one label', () => {
  const label = (...ys: readonly number[]) => [
    ...ys.map((y, line) => at(`words ${line}`, 40, y)),
    at('33', 300, ys.at(-1)!),
  ];

  it('have one distance, and no more than one and a half of the type between them', () => {
    expect(read(...label(100, 115))).toEqual(['words 0 words 1|33']);
    expect(read(...label(100, 115.1))).toEqual(['words 0', 'words 1|33']);
    expect(read(...label(100, 112, 124.9))).toEqual(['words 0 words 1 words 2|33']);
    expect(read(...label(100, 112, 125.1))).toEqual(['words 0', 'words 1', 'words 2|33']);
  });

  it('have one left edge, stand left of the figure, and begin no item of a list', () => {
    expect(read(at('words', 40, 100), at('more', 41, 112), at('33', 300, 112))).toEqual(['words', 'more|33']);
    expect(read(at('words', 40, 100, 270), at('more', 40, 112), at('33', 300, 112))).toEqual(['words', 'more|33']);
    expect(read(at('words', 40, 100), at('2. more', 40, 112), at('33', 300, 112))).toEqual(['words', '2. more|33']);
    expect(read(at('words', 40, 100), at('more', 40, 112), at('x', 300, 112))).toEqual(['words', 'more|x']);
  });
});

describe('the lines of one label', () => {
  it('may go over the edge of a page, which begins at another height and edge', () => {
    const pages = [[at('words 0', 40, 700)], [at('words 1', 50, 760), at('33', 300, 760)]];
    expect(linesByPlace(pages).map(({ cells }) => cells.map((cell) => cell.text))).toEqual([['words 0 words 1', '33']]);
  });

  it('are as far apart over the edge of a page as within one', () => {
    const pages = [
      [at('words 0', 40, 688.5), at('words 1', 40, 700)],
      [at('words 2', 40, 60), at('33', 300, 60)],
    ];
    expect(linesByPlace(pages).map(({ cells }) => cells.map((cell) => cell.text))).toEqual([
      ['words 0 words 1 words 2', '33'],
    ]);
  });

  it('are none where each has a figure', () => {
    const two = [at('words', 40, 100), at('33', 300, 100), at('more', 40, 112), at('34', 300, 112)];
    expect(read(...two)).toEqual(['words|33', 'more|34']);
  });
});

describe('the columns of a table', () => {
  const other = (label: string, y: number) => row(label, y, ['12', 200], ['3', 300], ['15', 400]);

  it('may stand close, and their headings closer', () => {
    const close = (y: number, label: string) => row(label, y, ['18', 200], ['43', 222], ['61', 400]);
    const names = [at('One', 200, 100), at('Two', 220, 100), at('All', 400, 100)];
    expect(read(...names, ...close(115, 'Level 2'), ...close(130, 'Level 3'))[0]).toBe('[|One|Two|All]');
  });

  it('are as wide as the widest of their figures together', () => {
    const wide = row('Level 2', 130, ['123', 205], ['26', 300], ['60', 400]);
    expect(
      read(
        at('a', 212, 100),
        at('Two', 300, 100),
        ...row('Level 1', 115, ['18', 200], ['43', 300], ['61', 400]),
        ...wide,
      )[0],
    ).toBe('[|a|Two|]');
  });

  it('have a heading over the labels as well, and none with a figure in it', () => {
    expect(read(at('Level', 40, 100), ...heads(100), ...rows)[0]).toBe('[Level|One|Two|All]');
    expect(read(at('12', 200, 100), at('Two', 300, 100), ...rows)[0]).toBe('12|Two');
  });

  it('may begin where the longest label ends', () => {
    const long = row('x'.repeat(32), 100, ['18', 215], ['43', 300]);
    expect(read(...long, ...row('Level 3', 115, ['12345', 200], ['26', 300]))).toEqual([
      `[${'x'.repeat(32)}|18|43]`,
      '[Level 3|12345|26]',
    ]);
  });

  it('are none of figures alone', () => {
    const figures = (y: number) => row('12', y, ['18', 200], ['43', 300]);
    expect(read(...figures(100), ...figures(115))).toEqual(['12|18|43', '12|18|43']);
  });

  it('have rests of labels of twelve letters, left of all figures', () => {
    const between = (rest: PdfItem) =>
      read(...other('Level 2', 100), rest, ...other('Level 3', 124))
        .filter((line) => line !== '')
        .slice(0, 2);
    expect(between(at('twelve lette', 40, 111))).toEqual(['[Level 2 twelve lette|12|3|15]', '[Level 3|12|3|15]']);
    expect(between(at('thirteen lett', 40, 111))).toEqual(['[Level 2|12|3|15]', 'thirteen lett']);
    // What stands over figures is a heading of those below it.
    expect(between(at('right', 300, 111))).toEqual(['[Level 2|12|3|15]', '[||right|]']);
    expect(between(at('a rest', 180, 111))).toEqual(['[Level 2|12|3|15]', '[|a rest||]']);
  });

  it('have the number of the last label right below it', () => {
    const below = (text: string, y: number) =>
      read(...other('Level 2', 100), ...other('Level', 115), at(text, 40, y)).slice(1);
    expect(below('3', 130.9)).toEqual(['[Level 3|12|3|15]']);
    expect(below('3', 131)).toEqual(['[Level|12|3|15]', '3']);
    expect(below('x', 126)).toEqual(['[Level|12|3|15]', 'x']);
    expect(below('33', 126)).toEqual(['[Level|12|3|15]', '33']);
  });
});

describe('prose in two columns', () => {
  const column = (words: string, x: number) => [100, 114, 128].map((y) => at(words, x, y));

  it('has five words a line or more', () => {
    const parts = (left: string, right: string) => partsOfPage([...column(left, 40), ...column(right, 340)]).length;
    expect(parts('some words of our prose', 'and as many on the right')).toBe(2);
    expect(parts('some words of prose', 'and as many on the right')).toBe(1);
    expect(parts('some words of our prose', 'on the right side')).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { partsOfPage } from '../../../shared/formats/pdf/page-columns.ts';
import type { PdfItem } from '../../../shared/formats/pdf/pdf-page.ts';
import { withoutRunningLines } from '../../../shared/formats/pdf/running-lines.ts';
import { seenOf } from '../../../shared/formats/pdf/seen.ts';
import { type Placed, upright, wayOf } from '../../../shared/formats/pdf/upright.ts';

/** A run whose letters are 5 points wide. */
const at = (text: string, x: number, y = 100, size = 10): PdfItem => ({
  ...{ text, x, y, size, width: text.length * 5, ends: false },
});
const texts = (items: readonly { text: string }[]) => items.map(({ text }) => text);

describe('text that is turned', () => {
  it.each([
    [[1, 0, 0, -1], [1, 0], 0],
    [[1, 0, 0, -1], [-1, 0], 2],
    [[1, 0, 0, -1], [0, 1], 3],
    [[1, 0, 0, -1], [0, -1], 1],
    [[0, 1, 1, 0], [1, 0], 1],
    [[0, 1, 1, 0], [0, 1], 0],
    [[1, 0, 0, 1], [10, 1], 0],
    [[1, 0, 0, 1], [10, 1.1], 'askew'],
    [[1, 0, 0, 1], [1, 10], 1],
    [[1, 0, 0, 1], [1, 1], 'askew'],
  ] as const)('by %j and %j runs %s', (view, own, way) => {
    expect(wayOf(view, own)).toBe(way);
  });

  it('is turned back the way most letters go; the rest is counted', () => {
    const placed = (text: string, runs: Placed['runs']): Placed => ({ ...at(text, 3, 7), runs });
    const turned = (runs: Placed['runs']) => {
      const { items, turned: left } = upright([
        placed('abc', runs),
        placed('d', 'askew'),
        placed('e', 'askew'),
        placed(' ', 'askew'),
      ]);
      return [items.map(({ text, x, y }) => [text, x, y]), left];
    };
    expect(turned(0)).toEqual([[['abc', 3, 7]], 2]);
    expect(turned(1)).toEqual([[['abc', 7, -3]], 2]);
    expect(turned(2)).toEqual([[['abc', -3, -7]], 2]);
    expect(turned(3)).toEqual([[['abc', -7, 3]], 2]);
    expect(upright([placed('ab', 0), placed('abc', 1)]).items[0]).not.toHaveProperty('runs');
    expect(texts(upright([placed('ab', 0), placed('abc', 1)]).items)).toEqual(['abc']);
  });
});

describe('text that nobody sees', () => {
  const placed = (text: string, x: number, y = 100, more: Partial<Placed> = {}): Placed => ({
    ...{ ...at(text, x, y), runs: 0 },
    ...more,
  });
  const seen = (items: readonly Placed[], drawn?: Parameters<typeof seenOf>[1]) => {
    const { seen: shown, unseen } = seenOf(items, drawn);
    return [texts(shown), unseen];
  };

  it('is smaller than three points', () => {
    expect(seen([placed('a', 0, 100, { size: 3 }), placed('b', 0, 100, { size: 2.9 })])).toEqual([['a'], 1]);
    expect(seen([placed(' ', 0, 100, { size: 1 })])).toEqual([[' '], 0]);
  });

  it('printed twice at one place counts once, the next of two like digits is another', () => {
    expect(seen([placed('12', 0), placed('12', 2.4)])).toEqual([['12'], 0]);
    expect(seen([placed('12', 0), placed('12', 2.5)])).toEqual([['12', '12'], 0]);
    expect(seen([placed('12', 0), placed('12', 0, 104.9)])).toEqual([['12'], 0]);
    expect(seen([placed('12', 0), placed('12', 0, 105)])).toEqual([['12', '12'], 0]);
    expect(seen([placed('12', 0), placed('13', 0)])).toEqual([['12', '13'], 0]);
    const down = { runs: 1 as const };
    expect(seen([placed('12', 0, 100, down), placed('12', 0, 102.4, down)])).toEqual([['12'], 0]);
    expect(seen([placed('12', 0, 100, down), placed('12', 4.9, 100, down)])).toEqual([['12'], 0]);
    const up = { runs: 3 as const };
    expect(seen([placed('12', 0, 100, up), placed('12', 4.9, 100, up)])).toEqual([['12'], 0]);
    expect(seen([placed('12', 0, 100, down), placed('12', 0, 102.6, down)])).toEqual([['12', '12'], 0]);
  });

  const drawn = (letters: string, white: string, ground = false) => ({
    ...{ letters, ground, invisible: false },
    white: [...white].map((each) => each === 'w'),
  });

  it('is white on white, and set apart on a ground', () => {
    expect(seen([placed('2201', 0)], drawn('2201', '...w'))).toEqual([['220 '], 1]);
    expect(seen([placed('9220', 0)], drawn('9220', 'w...'))).toEqual([[' 220'], 1]);
    expect(seen([placed('2201', 0)], drawn('2201', '...w', true))).toEqual([['220 1'], 0]);
    expect(seen([placed('220', 0)], drawn('220', '...'))).toEqual([['220'], 0]);
    expect(seen([placed('22', 0), placed('7', 20)], drawn('227', '..w'))).toEqual([
      ['22', ''].slice(0, 1).concat(''),
      1,
    ]);
  });

  it('where what was drawn does not go together with what is read, no digit is', () => {
    expect(seen([placed('220 of', 0)], drawn('x220', 'w...'))).toEqual([['    of'], 1]);
    expect(seen([placed('220', 0)], drawn('x220', 'w...', true))).toEqual([['220'], 0]);
  });
});

describe('heads and feet of pages', () => {
  const page = (...lines: readonly (readonly [text: string, y: number])[]) => lines.map(([text, y]) => at(text, 0, y));
  const left = (...pages: readonly (readonly PdfItem[])[]) => withoutRunningLines(pages).map(texts);
  const body = [1, 2, 3, 4, 5, 6, 7].map((line) => [`line ${line}${'x'.repeat(line)}`, 100 + line * 20] as const);
  const told = body.map(([text]) => text);

  it('are what comes again at one height of half of them', () => {
    const three = ['', '', ''].map(() => page(['Kent report 2018-19', 20], ...body, ['Chapter', 300]));
    expect(left(...three)).toEqual([told, told, told]);
    const moved = [20, 21.9, 50].map((y, at_) => page(['Kent report', y], [`one ${'ab'.repeat(at_ + 1)}`, 60]));
    expect(left(...moved)).toEqual([['one ab'], ['one abab'], ['Kent report', 'one ababab']]);
    const apart = (down: number) =>
      left(...[20, 20 + down].map((y, at_) => page(['Kent report', y], [`one ${'ab'.repeat(at_ + 1)}`, 60])))[0];
    expect([apart(2), apart(2.1)]).toEqual([['one ab'], ['Kent report', 'one ab']]);
  });

  it('are numbers that go up with the pages, and no figures', () => {
    const numbered = (...feet: readonly string[]) =>
      left(...feet.map((foot, at_) => page([`own ${'ab'.repeat(at_ + 1)}`, 60], [foot, 800]))).map((each) =>
        each.slice(1),
      );
    expect(numbered('7', '8', '9')).toEqual([[], [], []]);
    expect(numbered('7', '8')).toEqual([[], []]);
    expect(numbered('7', '7', '7')).toEqual([['7'], ['7'], ['7']]);
    expect(numbered('Page 1 of 9', 'Page 2 of 9', 'Page 3 of 9')).toEqual([[], [], []]);
    expect(numbered('Page 1', 'Page 2')).toEqual([['Page 1'], ['Page 2']]);
    expect(numbered('7 8', '8 9', '9 10')).toEqual([['7 8'], ['8 9'], ['9 10']]);
    const other = ['Foxes 7 and 20', 'Foxes 8 and 20', 'Foxes 9 and 20'];
    expect(numbered(...other)).toEqual(other.map((each) => [each]));
    expect(numbered('Total 7', 'Total 8', 'Total 9')).toEqual([['Total 7'], ['Total 8'], ['Total 9']]);
    expect(numbered('7', '8', 'a', 'b', 'c')).toEqual([['7'], ['8'], ['a'], ['b'], ['c']]);
  });

  it('are among the three lines at either end', () => {
    const lines = (which: number) =>
      ['', ''].map((_, at_) =>
        page(
          ...[1, 2, 3, 4, 5, 6, 7, 8].map(
            (each) => [each === which ? 'again' : `${'ab'.repeat(each)}${at_}`, each * 20] as const,
          ),
        ),
      );
    const gone = [1, 2, 3, 4, 5, 6, 7, 8].filter((which) => !left(...lines(which))[0]!.includes('again'));
    expect(gone).toEqual([1, 2, 3, 6, 7, 8]);
  });
});

describe('text in two columns', () => {
  const prose = (side: string, line: number) => `${side} ${line} words of prose go on`;
  const two = (lines: number) =>
    Array.from({ length: lines }, (_, line) => [
      at(prose('left', line), 40, 100 + line * 14),
      at(prose('right', line), 340, 100 + line * 14),
    ]).flat();

  it('is read one column after the other, with what goes over both between', () => {
    const across = { ...at('A title over both of the columns', 40, 80), width: 420 };
    const parts = partsOfPage([across, ...two(12)]).map((part) => texts(part).map((text) => text.slice(0, 7)));
    expect(parts).toEqual([
      ['A title'],
      Array.from({ length: 12 }, (_, line) => prose('left', line).slice(0, 7)),
      Array.from({ length: 12 }, (_, line) => prose('right', line).slice(0, 7)),
    ]);
    expect(partsOfPage([across, ...two(10)])).toHaveLength(1);
    expect(partsOfPage([across, ...two(11)])).toHaveLength(3);
    const below = [at('left again', 40, 320), at('right again', 340, 320)];
    const parted = (...last: readonly PdfItem[]) => partsOfPage([...two(12), { ...across, y: 290 }, ...last]).slice(3);
    expect(parted(...below).map(texts)).toEqual([['left again'], ['right again']]);
    expect(parted(below[1]!).map(texts)).toEqual([['right again']]);
  });

  it('is prose on both sides, on three lines or more, and no table', () => {
    expect([partsOfPage(two(3)).length, partsOfPage(two(2)).length, partsOfPage([]).length]).toEqual([2, 1, 1]);
    const figures = Array.from({ length: 4 }, (_, line) => [
      at('a label', 40, 300 + line * 14),
      at('12', 340, 300 + line * 14),
    ]).flat();
    expect(partsOfPage([...two(3), ...figures])).toHaveLength(1);
    expect(partsOfPage([...two(4), ...figures])).toHaveLength(2);
    expect(partsOfPage([...two(3), ...figures.filter(({ x }) => x < 300)])).toHaveLength(2);
  });
});

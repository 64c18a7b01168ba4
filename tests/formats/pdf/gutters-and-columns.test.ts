import { describe, expect, it } from 'vitest';
import { linesByPlace } from '../../../shared/formats/pdf/lines-by-place.ts';
import { partsOfPage } from '../../../shared/formats/pdf/page-columns.ts';
import type { PdfItem } from '../../../shared/formats/pdf/pdf-page.ts';
import { withoutMarks } from '../../../shared/formats/pdf/without-marks.ts';

const run = (text: string, x: number, y: number, width: number): PdfItem => ({
  ...{ text, x, y, width, size: 10, ends: true },
});
const PROSE = 'foxes ran over many hills';

describe('the gutter between two columns of text', () => {
  // A page 500 wide: text from 0 to 180 and from 240 to 500 on five heights; places are tried each 2.5 points.
  const columns = [0, 20, 40, 60, 80].flatMap((y) => [
    run(`${PROSE} l${y}`, 0, y, 180),
    run(`${PROSE} r${y}`, 240, y, 260),
  ]);
  const sides = (...more: readonly PdfItem[]) =>
    partsOfPage([...columns, ...more]).map((part) =>
      part
        .filter(({ text }) => text.length === 1)
        .map(({ text }) => text)
        .join(''),
    );

  it('is the middle of the longest stretch that no line crosses', () => {
    // From 180 to 240: the middle is at 210.
    expect(sides(run('a', 209, 100, 0.5), run('b', 210, 120, 0.5), run('c', 211, 140, 0.5))).toEqual(['a', 'bc']);
    // Something crosses 217.5: the longer stretch before it has its middle at 197.5.
    const late = run('x', 216, 100, 3);
    expect(sides(late, run('a', 196, 120, 0.5), run('b', 197.5, 140, 0.5), run('c', 205, 160, 0.5))).toEqual([
      'a',
      'xbc',
    ]);
    // Something crosses 202.5: the longer stretch behind it has its middle at 222.5.
    const early = run('x', 201, 100, 3);
    expect(sides(early, run('a', 219, 120, 0.5), run('b', 223, 140, 0.5))).toEqual(['xa', 'b']);
  });
});

describe('a raised mark', () => {
  it('is raised by more than fifteen hundredths of the type', () => {
    const figure = { ...run('2439', 0, 100, 20), size: 20 };
    const marks = (y: number) => withoutMarks([figure, { ...run('1', 20, y, 5), size: 13 }]).marks;
    expect([marks(97), marks(96.9), marks(80.1), marks(80)]).toEqual([0, 1, 1, 0]);
  });
});

describe('columns of a table by place', () => {
  const at = (text: string, x: number, y: number): PdfItem => run(text, x, y, text.length * 5);
  const line = (y: number, ...cells: readonly (readonly [x: number, text: string])[]) =>
    cells.map(([x, text]) => at(text, x, y));
  const read = (...items: readonly (readonly PdfItem[])[]) =>
    linesByPlace([items.flat()]).map(({ cells, table }) => {
      const text = cells.map((cell) => cell.text).join('|');
      return table ? `[${text}]` : text;
    });
  const heads = (y: number) => line(y, [200, 'One'], [300, 'Two']);
  const two = (y: number) => line(y, [40, 'Level 2'], [200, '18'], [300, '43']);
  const three = (y: number) => line(y, [40, 'Level 3'], [200, '34'], [300, '26']);

  it('have labels from the one farthest to the left on', () => {
    const set = line(130, [60, 'of it 3'], [200, '34'], [300, '26']);
    expect(read(line(100, [40, 'Lvl'], [200, 'One'], [300, 'Two']), two(115), set)).toEqual([
      ...['[Lvl|One|Two]', '[Level 2|18|43]', '[of it 3|34|26]'],
    ]);
  });

  it('end where the next ones touch, which are columns of their own', () => {
    const touching = line(130, [40, 'Level 3'], [210, '34'], [300, '26']);
    expect(read(heads(100), two(115), touching).slice(-2)).toEqual(['[Level 2|18||43]', '[Level 3||34|26]']);
    const over = line(130, [40, 'Level 3'], [209, '34'], [300, '26']);
    expect(read(heads(100), two(115), over).slice(-2)).toEqual(['[Level 2|18|43]', '[Level 3|34|26]']);
  });

  it('are those of each of two tables with one line between, or none', () => {
    const other = (y: number) => [
      ...line(y, [40, 'Level 2'], [220, '1'], [330, '2']),
      ...line(y + 15, [40, 'Level 3'], [220, '3'], [330, '4']),
    ];
    const between = line(145, [40, 'A line that is longer than the rest of any label']);
    expect(read(two(115), three(130), between, other(160))).toEqual([
      ...['[Level 2|18|43]', '[Level 3|34|26]', 'A line that is longer than the rest of any label'],
      ...['[Level 2|1|2]', '[Level 3|3|4]'],
    ]);
    const figures = line(145, [40, 'SHPO'], [300, '5']);
    expect(read(two(115), three(130), figures, other(160)).slice(2)).toEqual([
      ...['SHPO|5', '[Level 2|1|2]', '[Level 3|3|4]'],
    ]);
  });

  it('take no second figure of a row below for the rest of a label', () => {
    const below = line(141, [40, '3'], [200, '7']);
    expect(read(two(115), three(130), below)).toEqual(['[Level 2|18|43]', '[Level 3|34|26]', '3|7']);
  });
});

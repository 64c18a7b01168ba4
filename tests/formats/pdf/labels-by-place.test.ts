import { describe, expect, it } from 'vitest';
import { linesByPlace } from '../../../shared/formats/pdf/lines-by-place.ts';
import type { PdfItem } from '../../../shared/formats/pdf/pdf-page.ts';

const SIZE = 10;
const at = (text: string, x: number, y: number): PdfItem => ({
  ...{ text, x, y, width: text.length * 5, size: SIZE, ends: true },
});

/** Label lines 12 points apart, and a figure beside them half way down, as browsers print a list with figures. */
const item = (lines: readonly string[], figure: string, top: number): readonly PdfItem[] => [
  ...lines.map((line, index) => at(line, 40, top + index * 12)),
  at(figure, 500, top + ((lines.length - 1) * 12) / 2),
];

const read = (...pages: readonly (readonly PdfItem[])[]) =>
  linesByPlace(pages)
    .map(({ cells }) => cells.map(({ text }) => text))
    .filter((cells) => cells.length > 0 && cells[0] !== '');

describe('the label of a single figure', () => {
  it.each([{ lines: 1 }, { lines: 2 }, { lines: 3 }, { lines: 4 }, { lines: 5 }, { lines: 6 }])(
    'is read whole where its figure stands half way down $lines lines',
    ({ lines }) => {
      const words = ['v. The first words', 'and the second', 'and third', 'and fourth', 'and fifth', 'and the last'];
      const label = words.slice(0, lines);
      expect(read(item(label, '782', 100))).toEqual([[label.join(' '), '782']]);
    },
  );

  it('takes nothing of the next one, at the end of a page or amid it', () => {
    const first = ['v. The number of those considered', 'between April and March'];
    const second = ['vi. The number of the others', 'assessed as', 'posing a risk', 'of harm'];
    const rows = [
      [first.join(' '), '782'],
      [second.join(' '), '22'],
    ];
    for (const distance of [10, 11, 11.5, 12, 13, 20, 30]) {
      expect(read([...item(first, '782', 100), ...item(second, '22', 112 + distance)])).toEqual(rows);
      expect(read(item(first, '782', 700), item(second, '22', 40 + distance))).toEqual(rows);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { apart } from '../../../../shared/formats/published/charts/apart.ts';
import { spokenFigures } from '../../../../shared/formats/published/charts/spoken.ts';
import { cut, round, svgText, widthOf, wrapped } from '../../../../shared/formats/published/charts/svg-text.ts';

const said = (value: number | null, marks = '') => ({ value, shorthand: value === null ? 'c' : '', marks }) as const;

describe('words of a drawing', () => {
  it('stand apart from each other, as near as can be to where they are wanted', () => {
    expect(apart([50, 52, 10], 20, [0, 100])).toEqual([50, 70, 10]);
    expect(apart([95, 98], 20, [0, 100])).toEqual([80, 100]);
    expect(apart([-5, 3], 20, [0, 100])).toEqual([0, 20]);
    expect(apart([], 20, [0, 100])).toEqual([]);
  });

  it('are measured, cut and wrapped', () => {
    expect(widthOf('abcde', 10)).toBeCloseTo(31);
    expect(cut('abcde', 31, 10)).toBe('abcde');
    expect(cut('abc def', 31, 10)).toBe('abc…');
    expect(cut('abc', 1, 10)).toBe('a…');
    expect(wrapped('aa bb cc', 31, 10)).toEqual(['aa bb', 'cc']);
    expect(wrapped('aa bb cc', 30, 10)).toEqual(['aa', 'bb', 'cc']);
    expect(wrapped('abcdefgh i', 31, 10)).toEqual(['abcdefgh', 'i']);
    expect([round(1.04), round(1.05), round(-1.06)]).toEqual([1, 1.1, -1.1]);
    expect(
      spokenFigures([
        { label: 'Kent', said: said(1200, 'p') },
        { label: 'Essex', said: said(null) },
      ]),
    ).toBe('Kent: 1,200 [p]; Essex: [c].');
  });

  it('have a white rim unless they stand on a colour', () => {
    const rim = ' stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"';
    const family = 'font-family="arial, sans-serif"';
    expect(String(svgText([1.04, 2], 'a < b'))).toBe(
      `<text x="1" y="2" text-anchor="start" ${family}\n font-size="13" fill="#0b0c0c"${rim}>a &lt; b</text>\n`,
    );
    expect(String(svgText([1, 2], 'a', { anchor: 'end', size: 9, bold: true, fill: '#fff', rim: false }))).toBe(
      `<text x="1" y="2" text-anchor="end" ${family}\n font-size="9" font-weight="700" fill="#fff">a</text>\n`,
    );
  });
});

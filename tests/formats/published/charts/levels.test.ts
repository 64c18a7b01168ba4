import { describe, expect, it } from 'vitest';
import { formD } from '../../../../shared/domain/forms/form-d.ts';
import { levelsOf } from '../../../../shared/domain/release/wording/level-findings.ts';
import { levelsAsShares } from '../../../../shared/formats/published/charts/levels-as-shares.ts';
import { lines } from '../../pages/as-read.ts';
import { drawn } from './drawn.ts';
import { rowOf } from './rows.ts';
import { told } from './told.ts';

describe('levels as shares', () => {
  const at = (
    category: string,
    level: string,
    value: number | null,
    shorthand: 'c' | 'z' | '' = value === null ? 'c' : '',
  ) =>
    rowOf('England and Wales', value, {
      measure: 'eligible',
      category: category as '1',
      level: level as '1',
      detail: '',
      shorthand,
    });
  const rows = [
    ...[at('1', '1', 90), at('1', '2', 9), at('1', '3', 1), at('1', 'Total', 100)],
    ...[at('2', '1', 30), at('2', '2', 30), at('2', '3', 0), at('2', 'Total', 60)],
    ...[at('3', '1', null, 'z'), at('3', '2', 4), at('3', '3', 1), at('3', 'Total', 5)],
    ...[at('4', '1', null), at('4', '2', null), at('4', '3', null), at('4', 'Total', 300)],
    ...[at('Total', '1', 120), at('Total', '2', 43), at('Total', '3', 2), at('Total', 'Total', 165)],
  ];
  const words = { name: 'by-level', title: 'People', about: 'Of all.' };
  const found = levelsOf(rows, formD.tables[0]!);

  it('are bars of each category that has shares, and words for the others', () => {
    const chart = levelsAsShares(found, words)!;
    expect(told(chart)).toBe(lines`
      by-level: People: 72.7% of 165 at Level 1.
      Of all.
      19 rows: nation 90, nation 9, nation 1, nation 100, nation 30, nation 30, nation 0, nation 60, nation 4,
        nation 1, nation 5, nation c, nation c, nation c, nation 300, nation 120, nation 43, nation 2, nation 165
      Category 1, 100 people: Level 1 90, 90.0%, Level 2 9, 9.0%, Level 3 1, 1.0%; Category 2, 60 people: Level 1
        30, 50.0%, Level 2 30, 50.0%, Level 3 0, 0%; Category 3, 5 people: Level 2 4, Level 3 1; Category 4, 300
        people: Level 1 [c], Level 2 [c], Level 3 [c]; Categories 1 to 3, 165 people: Level 1 120, 72.7%, Level 2 43,
        26.1%, Level 3 2, 1.2%.
      Category | Level 1 | Level 1, share | Level 2 | Level 2, share | Level 3 | Level 3, share | All levels
      Category 1 | 90 | 90.0% | 9 | 9.0% | 1 | 1.0% | 100
      Category 2 | 30 | 50.0% | 30 | 50.0% | 0 | 0% | 60
      Category 3 | [z] |  | 4 |  | 1 |  | 5
      Category 4 | [c] |  | [c] |  | [c] |  | 300
      Categories 1 to 3 | 120 | 72.7% | 43 | 26.1% | 2 | 1.2% | 165
      drawn 400 by 282
    `);
    expect(drawn(chart.drawing.content)).toBe(lines`
      text 0 14 start 13 font-weight=700 fill=#0b0c0c stroke=#ffffff stroke-width=3: Category 1: 100 people
      rect 0 20 360 22 fill=#a5c6e2 stroke=#ffffff
      text 180 36 middle 13 fill=#0b0c0c: Level 1
      rect 360 20 36 22 fill=#1d70b8 stroke=#ffffff
      rect 396 20 4 22 fill=#003078 stroke=#ffffff
      text 0 57 start 12 fill=#0b0c0c stroke=#ffffff stroke-width=3: Level 1 90.0%, Level 2 9.0%, Level 3 1.0%
      text 0 80 start 13 font-weight=700 fill=#0b0c0c stroke=#ffffff stroke-width=3: Category 2: 60 people
      rect 0 86 200 22 fill=#a5c6e2 stroke=#ffffff
      text 100 102 middle 13 fill=#0b0c0c: Level 1
      rect 200 86 200 22 fill=#1d70b8 stroke=#ffffff
      text 300 102 middle 13 fill=#ffffff: Level 2
      rect 400 86 0 22 fill=#003078 stroke=#ffffff
      text 0 123 start 12 fill=#0b0c0c stroke=#ffffff stroke-width=3: Level 1 50.0%, Level 2 50.0%, Level 3 0%
      text 0 146 start 13 font-weight=700 fill=#0b0c0c stroke=#ffffff stroke-width=3: Category 3: 5 people
      text 0 164 start 12 fill=#0b0c0c stroke=#ffffff stroke-width=3: Level 2 4, Level 3 1
      text 0 192 start 13 font-weight=700 fill=#0b0c0c stroke=#ffffff stroke-width=3: Category 4: 300 people
      text 0 210 start 12 fill=#0b0c0c stroke=#ffffff stroke-width=3: Level 1 [c], Level 2 [c], Level 3 [c]
      text 0 238 start 13 font-weight=700 fill=#0b0c0c stroke=#ffffff stroke-width=3: Categories 1 to 3: 165 people
      rect 0 244 290.9 22 fill=#a5c6e2 stroke=#ffffff
      text 145.5 260 middle 13 fill=#0b0c0c: Level 1
      rect 290.9 244 104.2 22 fill=#1d70b8 stroke=#ffffff
      text 343 260 middle 13 fill=#ffffff: Level 2
      rect 395.2 244 4.8 22 fill=#003078 stroke=#ffffff
      text 0 281 start 12 fill=#0b0c0c stroke=#ffffff stroke-width=3: Level 1 72.7%, Level 2 26.1%, Level 3 1.2%
    `);
  });

  it('are none where fewer than two categories have shares', () => {
    expect(
      levelsAsShares(
        found.filter(({ category }) => category !== '2'),
        words,
      ),
    ).toBeUndefined();
    expect(
      levelsAsShares(
        found.filter(({ category }) => category !== 'Total'),
        words,
      )!.finding,
    ).toBe('People, by level.');
  });
});

import { describe, expect, it } from 'vitest';
import {
  builtInFormat,
  formatOf,
  type NumberLook,
  numberAsShown,
} from '../../../shared/formats/workbook/number-format.ts';

describe('a number format', () => {
  it.each<[code: string, value: number, look: NumberLook]>([
    ['General', 33, 'plain'],
    ['', 33, 'plain'],
    ['@', 33, 'plain'],
    ['0', 33, 'plain'],
    ['#', 33, 'plain'],
    ['?', 33, 'plain'],
    ['0.0', 0.5, 'plain'],
    ['0;"below "0', 0.5, 'plain'],
    ['$0.0', 0.5, 'with words'],
    ['#,##0', 2439, 'plain'],
    ['#,##0.00', 33, 'plain'],
    ['00000', 33, 'plain'],
    ['# ?/?', 33, 'plain'],
    ['0E+0', 33, 'plain'],
    ['0_1', 33, 'plain'],
    ['[Red]0', 33, 'plain'],
    ['[$-809]0', 33, 'plain'],
    ['0" "', 33, 'plain'],
    ['0%', 33, 'percent'],
    ['0,', 33, 'thousands'],
    ['0.0,', 33, 'thousands'],
    ['#,##0,,', 33, 'thousands'],
    ['mmm-yy', 33, 'date'],
    ['yyyy-mm-dd', 33, 'date'],
    ['[h]', 33, 'date'],
    ['[mm]:ss', 33, 'date'],
    ['0"1"', 33, 'with digits'],
    ['0\\1', 33, 'with digits'],
    ['10', 33, 'with digits'],
    ['0*1', 33, 'with digits'],
    ['"33"', 41, 'with digits'],
    ['0"k"', 33, 'with words'],
    ['0\\k', 33, 'with words'],
    ['0*k', 33, 'with words'],
    ['"approx "0', 33, 'with words'],
    ['[$£-809]#,##0', 33, 'with words'],
    ['$#,##0', 33, 'with words'],
    ['>0', 33, 'with words'],
    ['-0', 33, 'with words'],
    ['(0)', 33, 'with words'],
    ['"-"0', 33, 'with words'],
    ['"(c)"', 33, 'with words'],
    ['[White]0', 33, 'nothing'],
    ['[Color2]0', 33, 'nothing'],
    [';;;', 33, 'nothing'],
    [';0', 33, 'nothing'],
    ['" "', 33, 'nothing'],
  ])('%s shows %d as %s', (code, value, look) => {
    expect(formatOf(code)(value)).toBe(look);
  });

  it.each<[code: string, look: NumberLook]>([
    ['0', 'plain'],
    ['General', 'plain'],
    ['0;-0', 'plain'],
    ['0;-0;0', 'plain'],
    ['_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', 'plain'],
    ['0;-0;-', 'plain'],
    ['#,##0 "-"', 'plain'],
    ['#', 'nothing'],
    ['#,###', 'nothing'],
    ['?', 'nothing'],
    ['0;-0;', 'nothing'],
    ['0;-0;;@', 'nothing'],
    ['0;-0;" "', 'nothing'],
    ['0;-0;"none"', 'with words'],
    ['$0', 'with words'],
    ['0;-0;"00"', 'with digits'],
  ])('%s shows nought as %s', (code, look) => {
    expect(formatOf(code)(0)).toBe(look);
  });

  it.each<[code: string, value: number, look: NumberLook]>([
    ['[<5]"*";0', 3, 'with words'],
    ['[<5]"*";0', 5, 'plain'],
    ['[<=5]"*";0', 5, 'with words'],
    ['[<=5]"*";0', 6, 'plain'],
    ['[>=100]0;"low"', 99, 'with words'],
    ['[>=100]0;"low"', 100, 'plain'],
    ['[>100]"many";0', 100, 'plain'],
    ['[>100]"many";0', 101, 'with words'],
    ['[=33]"none";0', 33, 'with words'],
    ['[=33]"none";0', 32, 'plain'],
    ['[<>33]"none";0', 33, 'plain'],
    ['[<>33]"none";0', 32, 'with words'],
    ['[=1]"one";[=2]"two";0', 2, 'with words'],
    ['[=1]"one";[=2]"two";0', 3, 'plain'],
    ['[<100]0', 100, 'nothing'],
    ['[>=5]0;', 3, 'nothing'],
    ['[<1]0;[<2]0;[<3]0;"words"', 5, 'nothing'],
    ['[<1]0;[<2]0;[<9]"some";0', 5, 'with words'],
  ])('%s, which asks how large it is, shows %d as %s', (code, value, look) => {
    expect(formatOf(code)(value)).toBe(look);
  });

  it('shows what is below nought in its second part, and semicolons in quotes part nothing', () => {
    expect(formatOf('0;"loss "0')(-3)).toBe('with words');
    expect(formatOf('0;-0')(-3)).toBe('plain');
    expect(formatOf('0')(-3)).toBe('plain');
    expect(formatOf('0";"0')(33)).toBe('with words');
  });

  it('is known by its number where files name no code', () => {
    const looks = (ids: readonly number[]) => ids.map((id) => builtInFormat(id)(33));
    expect(looks([0, 1, 2, 3, 4, 11, 12, 13, 23, 26, 37, 38, 39, 40, 41, 43, 48, 49, 59])).toEqual(
      Array.from({ length: 19 }, () => 'plain'),
    );
    expect(looks([9, 10])).toEqual(['percent', 'percent']);
    expect(looks([14, 22, 27, 36, 45, 47, 50, 58])).toEqual(Array.from({ length: 8 }, () => 'date'));
    expect(looks([5, 6, 7, 8, 42, 44])).toEqual(Array.from({ length: 6 }, () => 'with words'));
  });
});

describe('a number as it is shown', () => {
  it('has 15 digits, and what a format makes of it is said beside it', () => {
    expect(numberAsShown(2438.9999999999995, 'plain')).toBe('2439');
    expect(numberAsShown(33.00000000000001, 'plain')).toBe('33');
    expect(numberAsShown(33.0000000000001, 'plain')).toBe('33.0000000000001');
    expect(numberAsShown(0.33, 'percent')).toBe('33%');
    expect(numberAsShown(0.07, 'percent')).toBe('7%');
    expect(numberAsShown(33, 'thousands')).toBe('33 shown in thousands');
    expect(numberAsShown(33, 'with digits')).toBe('33 shown with other digits');
    expect(numberAsShown(33, 'with words')).toBe('33 shown with words or signs');
    expect(numberAsShown(33, 'nothing')).toBe('33');
  });
});

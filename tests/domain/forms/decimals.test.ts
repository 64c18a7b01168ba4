import { describe, expect, it } from 'vitest';
import { differenceOf, percentWritten, rounded, written } from '../../../shared/domain/forms/decimals.ts';

describe('decimals', () => {
  it('round halves up, to as many as the form has', () => {
    expect(rounded(178.0116, 0)).toBe(178);
    expect(rounded(2.5, 0)).toBe(3);
    expect(rounded(17.45, 1)).toBe(17.5);
    expect(rounded(12.3449, 2)).toBe(12.34);
  });

  it('are all written, noughts as well', () => {
    expect(written(178, 1)).toBe('178.0');
    expect(written(12.3, 2)).toBe('12.30');
    expect(percentWritten(2.5211)).toBe('2.5');
    expect(percentWritten(100)).toBe('100.0');
  });

  it('of a difference are those of its figures, however many', () => {
    expect(differenceOf(0.3, 0.1)).toBe(0.2);
    expect(differenceOf(12.34, 12.3)).toBe(0.04);
    expect(differenceOf(68_357, 66_662)).toBe(1695);
    expect(differenceOf(11, 12.5)).toBe(-1.5);
    expect(differenceOf(175.4, 175.4)).toBe(0);
  });

  it('of a difference are found again from whole numbers, at every count of decimals', () => {
    for (const decimals of [0, 1, 2, 3])
      for (let one = -40; one <= 40; one += 3)
        for (let other = 0; other < 3000; other += 97) {
          const read = (digits: number): number => Number(`${digits}e-${decimals}`);
          expect(differenceOf(read(other + one), read(other))).toBe(read(one));
        }
  });
});

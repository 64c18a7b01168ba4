import { describe, expect, test } from 'vitest';
import {
  failedPrimary,
  passesContributors,
  passesPercent,
  passesThreshold,
} from '../../../shared/domain/disclosure/national/primary-rules.ts';
import { Settings, settings } from '../../../shared/domain/disclosure/settings.ts';

describe('primary suppression', () => {
  test('the settings are those of the specification', () => {
    expect(Settings.parse(settings)).toEqual({
      threshold: 5,
      changeThreshold: 5,
      contributors: 5,
      percent: 10,
      remainder: 3,
      coalition: 2,
      width: 5,
      localThreshold: null,
      coverage: 'every area',
      questionSeconds: 10,
    });
  });

  test('P1: 5 passes, 4 and 0 fail, and a fall of 5 is as large as a rise', () => {
    expect([5, 6, -5].map((total) => passesThreshold(total, settings))).toEqual([true, true, true]);
    expect([4, 0, -4].map((total) => passesThreshold(total, settings))).toEqual([false, false, false]);
  });

  test('P2: 5 areas asked pass, 4 fail', () => {
    expect([4, 5, 6].map((asked) => passesContributors(asked, settings))).toEqual([false, true, true]);
  });

  test('P3: what is left after the three largest hides the largest', () => {
    const passes = (counts: number[]) => passesPercent(counts, settings);
    expect(passes([20, 5, 5, 2])).toBe(false);
    expect(passes([20, 5, 5, 3])).toBe(true);
    expect(passes([30, 5, 5, 3])).toBe(true);
    expect(passes([40, 5, 5, 3])).toBe(false);
    expect(passes([40, 5, 5, 4])).toBe(true);
    expect(passes([1, 1, 1, 1, 1])).toBe(false);
    expect(passes([1, 1, 1, 1, 1, 1])).toBe(true);
    expect(passes([-20, 5, 5, -3])).toBe(true);
    expect(passes([3, 20, 5, 2, 5])).toBe(true);
    expect(passes([2, 5, 5, 20])).toBe(false);
    expect(passes([])).toBe(false);
    expect(passesPercent([20, 3], { ...settings, coalition: 0 })).toBe(true);
  });

  test('a figure says which rules it fails', () => {
    expect(failedPrimary([9, 9, 9, 9, 9], settings)).toEqual([]);
    expect(failedPrimary([4, 0, 0, 0, 0], settings)).toEqual(['P1', 'P3']);
    expect(failedPrimary([9, 9, 9, 9], settings)).toEqual(['P2']);
    expect(failedPrimary([0, 0], settings)).toEqual(['P1', 'P2', 'P3']);
  });
});

import { describe, expect, test } from 'vitest';
import { answeredAnew, answersNeeded } from '../../../../shared/domain/disclosure/national/answers.ts';
import { passesNestedRemainder } from '../../../../shared/domain/disclosure/national/nested-remainder.ts';
import { Settings, settings } from '../../../../shared/domain/disclosure/settings.ts';
import { randomFrom } from '../by-chance.ts';

const passes = (...counts: number[]) => passesNestedRemainder(counts, settings);

/** The rule as it is written: for every j the sum of the j largest, taken off the total. */
const asWritten = (counts: readonly number[], { remainder, width, coalition }: typeof settings): boolean => {
  const largestFirst = [...counts].sort((one, other) => other - one);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const left = Array.from(
    { length: coalition + 2 },
    (_, j) => total - largestFirst.slice(0, j).reduce((sum, count) => sum + count, 0),
  );
  return (
    counts.every((count) => count >= 0) && left.every((rest, j) => rest >= remainder + width * (coalition + 1 - j))
  );
};

describe('the nested remainder rule', () => {
  test('asks for 18 in all, 13, 8 and 3 without the one, two and three largest', () => {
    expect(passes(5, 5, 5, 3)).toBe(true);
    expect(passes(5, 5, 5, 2, 0, 0)).toBe(false);
    expect(passes(6, 5, 5, 2, 1)).toBe(true);
    expect(passes(90, 5, 5, 3)).toBe(true);
    expect(passes(90, 5, 4, 3)).toBe(false);
    expect(passes(90, 90, 5, 3)).toBe(true);
    expect(passes(90, 90, 4, 3)).toBe(false);
    expect(passes(90, 90, 90, 3)).toBe(true);
    expect(passes(90, 90, 90, 2)).toBe(false);
    expect(passes(...new Array(18).fill(1))).toBe(true);
    expect(passes(...new Array(17).fill(1))).toBe(false);
    expect(passes()).toBe(false);
  });

  test('passes nothing with a negative entry, however much there is', () => {
    expect(passes(50, 50, 50, 50, -1)).toBe(false);
  });

  test('passes nothing with an entry that is no number, wherever it stands', () => {
    for (const at of [0, 2, 4]) expect(passes(...[50, 50, 50, 50, 50].with(at, Number.NaN))).toBe(false);
    expect(passesNestedRemainder([Number.NaN, 50], settings, [1, 41])).toBe(false);
  });

  test('is the rule as it is written, for any counts and settings', () => {
    const random = randomFrom(7);
    const upTo = (most: number) => Math.floor(random() * (most + 1));
    let passed = 0;
    for (let run = 0; run < 4000; run++) {
      const rule = { ...settings, remainder: 1 + upTo(3), width: 2 + upTo(4), coalition: upTo(4) };
      const counts = Array.from({ length: upTo(14) }, () => (random() < 0.02 ? -1 : upTo(upTo(12))));
      expect(passesNestedRemainder(counts, rule), JSON.stringify({ rule, counts })).toBe(asWritten(counts, rule));
      passed += Number(asWritten(counts, rule));
    }
    expect(passed).toBeGreaterThan(400);
  });

  test('with what is added passes as well (lemma M); what coalition + 1 areas hold does not pass (lemma F)', () => {
    const random = randomFrom(8);
    const upTo = (most: number) => Math.floor(random() * (most + 1));
    for (let run = 0; run < 2000; run++) {
      const counts = Array.from({ length: 12 }, () => upTo(5));
      if (passes(...counts)) expect(passes(...counts.map((count) => count + upTo(30)))).toBe(true);
      expect(passes(upTo(900), upTo(900), upTo(900), 0, 0)).toBe(false);
    }
  });
});

describe('settings', () => {
  test.each([
    { name: 'remainder', least: 1, most: 100, beside: [0, 1.5, -1] },
    { name: 'width', least: 2, most: 100, beside: [1, 2.5, 0] },
    { name: 'coalition', least: 0, most: 4, beside: [-1, 0.5, 5] },
    { name: 'localThreshold', least: 1, most: 100, beside: [0, 1.5, -1] },
  ])('$name is a whole number from $least on, and nothing beside', ({ name, least, most, beside }) => {
    const isOne = (value: unknown) => Settings.safeParse({ ...settings, [name]: value }).success;
    expect([isOne(least), isOne(most), isOne(String(least)), isOne(null)]).toEqual([
      true,
      true,
      false,
      name === 'localThreshold',
    ]);
    for (const wrong of beside) expect(isOne(wrong), String(wrong)).toBe(false);
    expect(Settings.safeParse({ ...settings, percent: 10 }).success).toBe(false);
  });

  test('in force are those that the text announces', () => {
    expect(settings).toEqual({ remainder: 3, width: 5, coalition: 2, localThreshold: null });
  });
});

describe('answers', () => {
  test('are needed of 8 areas with the settings in force, and of more for a stricter rule', () => {
    expect(answersNeeded(settings)).toBe(8);
    const needed = (more: Partial<Settings>) => answersNeeded({ ...settings, ...more });
    expect([needed({ coalition: 1 }), needed({ coalition: 3 }), needed({ remainder: 6 })]).toEqual([6, 10, 9]);
    expect([needed({ width: 2 }), needed({ width: 3 }), needed({ width: 20 })]).toEqual([12, 9, 7]);
  });

  test('count where every version describes a submission of its own', () => {
    const basis = (...submissions: string[]) =>
      new Map(submissions.map((submission, at) => [`area ${at}`, submission]));
    expect(answeredAnew([basis('a', 'a', 'a', 'a'), basis('b', 'a', 'b', 'b'), basis('c', 'c', 'b', 'a')])).toEqual([
      'area 0',
    ]);
    expect(answeredAnew([basis('a', 'a'), basis('b')])).toEqual(['area 0']);
    expect(answeredAnew([])).toEqual([]);
  });
});

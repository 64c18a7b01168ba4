import { expect, test } from 'vitest';
import { ruleInWords } from '../../../shared/domain/disclosure/rule-in-words.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';

const said = (more: Partial<typeof settings>): readonly string[] => ruleInWords({ ...settings, ...more });

test('the rule is said with the numbers that follow from the settings, whatever they are', () => {
  const numbers = (coalition: number): string => /it is at least .*?\. /.exec(said({ coalition })[0]!)![0];
  expect(numbers(0)).toBe('it is at least 8 and stays at least 3 without the area with most. ');
  expect(numbers(1)).toBe(
    'it is at least 13 and stays at least 8 without the area with most and 3 without the 2 areas with most. ',
  );
  expect(numbers(2)).toBe(
    'it is at least 18 and stays at least 13 without the area with most, 8 without the 2 areas with most and 3 without the 3 areas with most. ',
  );
  const whom = (coalition: number): string => /By this (.*?) can tell/.exec(said({ coalition })[1]!)![1]!;
  expect(whom(0)).toBe('nobody who knows the rule');
  expect(whom(1)).toBe('nobody who knows the rule, and the figures of one area,');
  expect(whom(3)).toBe('nobody who knows the rule, and the figures of up to 3 areas,');
  expect(said({ width: 7 })[1]).toContain('the values 0 to 7 another area has');
  expect(said({})[2]).toContain('not with fewer than 8. A later version shows it anew once at least 8 areas');
});

test('the threshold of Categories 1 to 3 is said where there is one, and that there is none where not', () => {
  expect(said({ localThreshold: null })[3]).toBe(
    'Figures of areas in Categories 1 to 3 are published as they are, noughts and small numbers too.',
  );
  expect(said({ localThreshold: 5 })[3]).toBe(
    'Figures of areas in Categories 1 to 3 above 0 and under 5 show [c], and so does what would give one away.',
  );
});

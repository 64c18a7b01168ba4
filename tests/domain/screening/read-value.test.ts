import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categories, levels } from '../../../shared/domain/codes.ts';
import { details, measures } from '../../../shared/domain/forms/declared-codes.ts';
import { readValue } from '../../../shared/domain/screening/read-value.ts';
import { mayQuote, suggestCode } from '../../../shared/domain/screening/suggest-code.ts';

describe('reading a value', () => {
  it.each([
    ['0', { is: 'number', number: 0 }],
    [' 1722 ', { is: 'number', number: 1722 }],
    ['007', { is: 'number', number: 7 }],
    ['1,234', { is: 'number', number: 1234 }],
    ['9999999', { is: 'number', number: 9_999_999 }],
    ['10000000', { is: 'too-large' }],
    ['99999999999999999999', { is: 'too-large' }],
    ['', { is: 'empty' }],
    ['z', { is: 'not-applicable' }],
    ['[z]', { is: 'not-applicable' }],
    ['-', { is: 'not-applicable' }],
    ['–', { is: 'not-applicable' }],
    ['x', { is: 'not-available' }],
    ['[X]', { is: 'not-available' }],
    ['-3', { is: 'negative' }],
    ['(3)', { is: 'negative' }],
    ['−3', { is: 'negative' }],
    ['175.3', { is: 'fraction' }],
    ['2439.0', { is: 'number', number: 2439 }],
    ['2,439.00', { is: 'number', number: 2439 }],
    ['2438.9999999999995', { is: 'number', number: 2439 }],
    ['2.000', { is: 'not-understood' }],
    ['2438.99', { is: 'fraction' }],
    ['1\u00A0722', { is: 'number', number: 1722 }],
    ['1\u202F722', { is: 'number', number: 1722 }],
    ['24\u00AD39', { is: 'number', number: 2439 }],
    ['\uFEFF33\u200B', { is: 'number', number: 33 }],
    ['\u200E33', { is: 'number', number: 33 }],
    ['\u202E331\u202C', { is: 'not-understood' }],
    ['３３１', { is: 'number', number: 331 }],
    ['33¹', { is: 'not-understood' }],
    ['33\u00BD', { is: 'not-understood' }],
    ['2.439,0', { is: 'not-understood' }],
    ['2439,0', { is: 'not-understood' }],
    ['c. 216', { is: 'not-understood' }],
    ['<5', { is: 'not-understood' }],
    ['216[^1]', { is: 'not-understood' }],
    ['50%', { is: 'not-understood' }],
    ['=2400+39', { is: 'formula' }],
    ['1,23', { is: 'not-understood' }],
    ['12,34,567', { is: 'not-understood' }],
    ['17*', { is: 'not-understood' }],
    ['1e3', { is: 'not-understood' }],
    ['0x10', { is: 'not-understood' }],
    ['+5', { is: 'not-understood' }],
    ['1 722', { is: 'not-understood' }],
    ['c', { is: 'not-understood' }],
    ['n/a', { is: 'not-understood' }],
    ['٣', { is: 'not-understood' }],
  ])('takes %j for what it is', (text, value) => {
    expect(readValue(text)).toEqual(value);
  });

  it('reads every whole number that an area could have', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), (number) => {
        expect(readValue(String(number))).toEqual({ is: 'number', number });
        expect(readValue(number.toLocaleString('en-GB'))).toEqual({ is: 'number', number });
        expect(readValue(`${number}.0`)).toEqual({ is: 'number', number });
      }),
      { seed: 31 },
    );
  });
});

describe('suggesting a code', () => {
  it.each([
    ['eligable', measures, 'eligible'],
    ['Managed', measures, 'managed'],
    ['notification breaches', measures, 'notification_breaches'],
    ['returned_to_cusotdy', measures, 'returned_to_custody'],
    ['Category 2', categories, '2'],
    ['cat4', categories, '4'],
    ['total', categories, 'Total'],
    ['Level 3', levels, '3'],
    ['SHPO FTR', details, 'SHPO_FTR'],
    ['license', details, 'licence'],
    ['17', categories, undefined],
    ['3 people', levels, undefined],
    ['banana', measures, undefined],
    ['All', categories, undefined],
  ])('finds what %j meant', (text, known, meant) => {
    expect(suggestCode(text, known)).toBe(meant);
  });

  it('never quotes a number, in figures or in words', () => {
    for (const text of ['17', 'Level 2', 'seventeen', 'there were none', 'Twenty people'])
      expect(mayQuote(text)).toBe(false);
    for (const text of ['eligable', 'checked by']) expect(mayQuote(text)).toBe(true);
  });

  it('suggests nothing for a number alone, whatever it is', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(measures, categories, levels, details), (number, known) => {
        expect(suggestCode(String(number), known)).toBeUndefined();
        expect(mayQuote(String(number))).toBe(false);
      }),
      { seed: 32 },
    );
  });
});

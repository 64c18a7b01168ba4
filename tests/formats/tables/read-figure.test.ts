import { describe, expect, it } from 'vitest';
import { isValue, readFigure } from '../../../shared/formats/tables/read-figure.ts';

describe('what stands in a cell of a table', () => {
  it.each<[text: string, value: string, mark: boolean]>([
    ['33', '33', false],
    [' 33 ', '33', false],
    ['2,439', '2439', false],
    ['2439.0', '2439', false],
    ['-', 'z', false],
    ['–', 'z', false],
    ['N/A', 'z', false],
    ['n / a', 'z', false],
    ['Not applicable', 'z', false],
    ['[z]', 'z', false],
    ['[x]', 'x', false],
    ['Not available', 'x', false],
    ['not collected', 'x', false],
    ['Not known', 'x', false],
    ['unknown', 'x', false],
    ['..', 'x', false],
    ['33*', '33', true],
    ['33 †', '33', true],
    ['33¹²', '33', true],
    ['33 [a]', '33', true],
    ['33 [12]', '33', true],
    ['33 (b)', '33', true],
    ['33 (note b)', '33', true],
  ])('%s is the value %s', (text, value, mark) => {
    expect(readFigure(text)).toEqual({ is: 'value', text: value, mark });
  });

  it.each([
    'c. 216',
    'about 216',
    'approx 216',
    'under 5',
    'up to 5',
    'at least 5',
    'fewer than 5',
    '<5',
    '>=5',
    '~216',
    '£33',
    '216[^1]',
    '1 Not collected',
    '216 (3.5%)',
    '33%',
    '33+',
    '33/41',
    '33-41',
    '1 722',
    '1 722 033.5',
    '1,72',
    '~~33~~',
    '#REF!',
    '#N/A',
    'Err:502',
    '33r',
    '-33',
    '33.5',
    '33(1)',
  ])('%s is a value that a check quotes as it is', (text) => {
    expect(readFigure(text)).toEqual({ is: 'value', text, mark: false });
  });

  it.each(['Level 1', 'Total', 'see 33', 'REF!', 'Err', '33 offenders were managed '.repeat(4), '(note a)'])(
    '%s is words',
    (text) => {
      expect(readFigure(text)).toEqual({ is: 'words' });
      expect(isValue(text)).toBe(false);
    },
  );

  it('is nothing where it is blank', () => {
    expect(readFigure('')).toEqual({ is: 'blank' });
    expect(readFigure(' \u200B ')).toEqual({ is: 'blank' });
    expect(isValue('')).toBe(false);
    expect(isValue('33')).toBe(true);
    expect(isValue('-')).toBe(true);
  });

  it('is a mark and no figure where nothing but a mark stands there', () => {
    expect(isValue('*')).toBe(false);
    expect(isValue('[x]')).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { speaksOfCategory4, withoutNames } from '../../shared/domain/about-category-4.ts';
import { tellsNumber } from '../../shared/domain/number-words.ts';

describe('a text tells a number', () => {
  it.each([
    'We hold 7',
    'we hold ٣',
    'it is ½ of them',
    'a pair moved',
    'both came in May',
    'half a dozen',
    'A single case, moved here in May',
    'he came once',
    'managed at the level: nobody.',
    'none',
    'There are no such cases',
    'no one',
    'Mae gennym ddau achos.',
    'tri, tair, pedwar',
    'pump neu chwech',
    'there are IV of them',
    'there are iii',
    'now: I',
    'twenty-one',
  ])('in: %s', (text) => expect(tellsNumber(text)).toBe(true));

  it.each([
    'The figures are right.',
    'I have checked it.',
    'Somebody came on the last day.',
    'It did not change, Mix-up mended',
  ])('not in: %s', (text) => expect(tellsNumber(text)).toBe(false));
});

describe('a text speaks of Category 4', () => {
  it.each([
    'Category 4',
    'category four',
    'Cat 4',
    'cat.4',
    'cat4',
    'Category IV',
    'Categories 1 to 4',
    'Categories 1, 2 and 4',
    'a TACT case',
    'terror cases',
    'terrorism',
    'Categori 4',
    'the fourth category',
  ])('in: %s', (text) => expect(speaksOfCategory4(text)).toBe(true));

  it.each(['Category 2 rose by 4.', 'Category 1, 40 more', 'Contact with the police', '4 of Category 3'])(
    'not in: %s',
    (text) => expect(speaksOfCategory4(text)).toBe(false),
  );

  it('and is left without the names of categories and levels', () =>
    expect(tellsNumber(withoutNames('Category 4, Level 2, is right; so are Category 1 and Table 3.'))).toBe(false));
});

import { describe, expect, it } from 'vitest';
import { textLines } from '../../../shared/formats/report-text/text-lines.ts';
import { tokenise } from '../../../shared/formats/report-text/tokens.ts';
import { spelt } from './spelt.ts';

const read = (text: string) => tokenise(textLines(text));

describe('the tokens of a text', () => {
  it.each([
    // Days: one, a span of them, and all that are none of the statistics.
    ['between 1 April 2018 and 31 March 2019', '¶date2019~'],
    ['from 1st April to 31st March 2019', '¶date2019~'],
    ['rhwng 1af Ebrill 2018 a 31 Mawrth 2019', '¶date2019~'],
    ['01 of April 2018 until the 30th of March, 2019', '¶date2019~'],
    ['1 April 2018 – 31 March 2019 people', '¶date2019~ people'],
    ['on 31st of March, 2019', '¶on date2019'],
    ['31 Mawrth 2019', '¶date2019'],
    ['31 March', '¶date'],
    ['31 March 20190', '¶date =20190'],
    ['5 May 2019', '¶another-day'],
    ['1st June people', '¶another-day people'],
    ['June 5, 2019', '¶another-day'],
    ['June 2019', '¶another-day'],
    ['since 2018 people', '¶another-day people'],
    ['year 2018.', '¶another-day;'],
    ['in 2018-19', '¶in 2018-19'],
    ['mid-2018', '¶another-day'],
    ['2018/2019', '¶2018/2019'],
    ['2018–9', '¶2018–9'],
    ['2012 - 3', '¶=2012 =z =3'],
    ['2018-19%', '¶another-number percent'],
    // Levels and categories.
    ['Levels 2 and 3 people', '¶level-2 level-3 people'],
    ['MAPPA Level 1 or 2', '¶level-1 level-2'],
    ['Level 2 & Level 3', '¶level-2 level-3'],
    ['lefelau 2 a 3', '¶level-2 level-3'],
    ['Level 2 and 35', '¶L2 and =35'],
    ['Level 2 and 3.5', '¶L2 and =3.5'],
    ['MAPPA Level 1 18', '¶L1 =18'],
    ['Lefel 2', '¶L2'],
    ['lvl3', '¶L3'],
    ['Level 2.5', '¶level =2.5'],
    ['Level 4', '¶level =4'],
    ['Category 1', '¶C1'],
    ['MAPPA cat. 2', '¶C2'],
    ['categori 4', '¶C4'],
    ['Category 1.5', '¶category =1.5'],
    ['Category 5', '¶category =5'],
    // Numbers that are part of a name, and those that are another thing.
    ['per 100,000 people', '¶per-100000 people'],
    ['fesul 100 000', '¶per-100000'],
    ['per 10,000', '¶per-10000'],
    ['section 327', '¶section'],
    ['s.327A people', '¶section people'],
    ['sections 325 (1) (2) people', '¶section people'],
    ['page 7 of 20', '¶page'],
    ['tudalen 7', '¶page'],
    ['Table 2: people', '¶people'],
    ['people (note 1) 5', '¶people =5'],
    ['people [a] 5', '¶people =5'],
    ['people (123)', '¶people (=123'],
    ['age 10', '¶aged-10'],
    ['aged 100', '¶another-number'],
    ['under 18', '¶another-number'],
    ['over 18', '¶another-number'],
    ['and over 18', '¶and over =18'],
    ['under 1,800', '¶under =1800'],
    ['£5', '¶money'],
    ['€ 1.5m people', '¶money people'],
    ['£', '¶money'],
    ['5%', '¶percent'],
    ['5 per cent', '¶percent'],
    ['5 y cant', '¶percent'],
    ['+/- 5', '¶change =5'],
    ['± 5', '¶change =5'],
    ['covid19', '¶another-number'],
    ['12a', '¶another-number'],
    ['12-13', '¶another-number'],
    // Values.
    ['1,234', '¶=1234!'],
    ['1,234,567 people', '¶=1234567 people'],
    ['12.0', '¶=12.0!'],
    ['1234,567', '¶=1234 (=567'],
    ['c. 216', '¶=c. 216!'],
    ['<5', '¶=<5!'],
    ['approximately 12.5', '¶approximately =12.5'],
    ['17* people', '¶=17* people'],
    ['17 * people', '¶=17 people'],
    ['17 18†', '¶=17 =18*'],
    ['*17', '¶=17!'],
    ['people *', '¶people'],
    ['-5', '¶=-5!'],
    ['−5', '¶=-5!'],
    ['a-5', '¶another-number'],
    ['n/a', '¶=z!'],
    ['[z]', '¶=z!'],
    ['[X]', '¶=x!'],
    // Dashes.
    ['breach - licence', '¶breach licence'],
    ['breach -', '¶breach =z'],
    ['breach - 5', '¶breach =z =5'],
    ['Level 2 - people', '¶L2 =z people'],
    ['Total — people', '¶T =z people'],
    ['5 – people', '¶=5 =z people'],
    ['people - licence - 5', '¶people licence =z =5'],
    // Words, and what sets them apart.
    ['Sexual Offenders', '¶sex people'],
    ['Order(s) and breach(es)', '¶order and breach'],
    ['Totals', '¶T'],
    ['CYFANSWM', '¶T'],
    ['NOs', '¶no-order'],
    ['people (women) of', '¶people (women of'],
    ['people, 5', '¶people (=5'],
    ['people [women]', '¶people (women'],
    ['breach. Order', '¶breach; .order'],
    ['breach! “Order”', '¶breach; .order'],
    ['breach. order', '¶breach; order'],
    ['breach: Order', '¶breach; order'],
    ['breach. Levels 2 and 3', '¶breach; .level-2 level-3'],
    ['people* 5', '¶people =5'],
    ['breach  1. people', '¶breach |=1; people'],
    ['breach.Order', '¶breach; order'],
    ['. breach', '¶breach'],
    ['breach. (note 1) Order', '¶breach; order'],
  ])('%j are %s', (text, tokens) => {
    expect(spelt(read(text).tokens)).toBe(tokens);
  });

  it.each([
    ['1. Level 2 5', '¶•L2 =5'],
    ['ii) people', '¶•people'],
    ['ii. a) people', '¶•people'],
    ['(b) people', '¶•people'],
    ['### MAPPA people', '¶•mappa people'],
    ['- breach 5', '¶•breach =5'],
    ['• breach', '¶•breach'],
    ['- Levels 2 and 3', '¶•level-2 level-3'],
    ['3) 5', '¶=3 =5'],
    ['12.', ''],
    ['breach\t* people', '¶breach |•people'],
    ['breach\t1. people', '¶breach |=1. people'],
  ])('know the items of a list: %j are %s', (text, tokens) => {
    expect(spelt(read(text).tokens)).toBe(tokens);
  });

  it.each([
    ['Level 2\t18\t\t6', '¶L2 |=18 |_ |=6'],
    ['\tCategory 1\tTotal', '¶_ |C1 |T'],
    ['Level 2\t18*\t43[a]', '¶L2 |=18* |=43*'],
    ['Level 2\t1 Not collected\tnot collected', '¶L2 |=1 Not collected |=x'],
    ['12\t13', '¶=12 |=13'],
    ['12 13\t14 15', '¶=12 =13 |=14 =15'],
    ['| Level 2 | 18 | 6 |', '¶L2 |=18 |=6'],
    ['Level 2    18    6', '¶L2 |=18 |=6'],
    ['<tr><td>Level 2</td><td></td><td>18</td></tr>', '¶L2 |_ |=18'],
    ['<tr><td>12 13</td></tr>', '¶=12 =13'],
    // A cell that spaces set apart is read as words are.
    ['Level 2    not collected', '¶L2 |not collected'],
  ])('are set off by the cells they stand in: %j are %s', (text, tokens) => {
    expect(spelt(read(text).tokens)).toBe(tokens);
  });

  it.each([
    ['Level 2\nLevel 3', '¶L2 /L3'],
    ['Level 2\n \nLevel 3', '¶L2 ¶L3'],
    ['Level 2\n\t\t\nLevel 3', '¶L2 ¶L3'],
    ['Level 2\n<b></b>\nLevel 3', '¶L2 /L3'],
    ['Level 2\n---\nLevel 3', '¶L2 /L3'],
    ['Level 2\n***\nLevel 3', '¶L2 /L3'],
    ['Level 2\n\n***\nLevel 3', '¶L2 ¶L3'],
    ['Level 2\n\n*** | ***\n| a | b |', '¶L2 ¶a |b'],
    ['breach\n12\nLevel 2', '¶breach /=12! /L2'],
    ['breach\n12 13', '¶breach /=12 =13'],
    ['breach\n12\t13', '¶breach /=12 |=13'],
    ['breach 5\nRESTRICTED: STATISTICS\npeople', '¶breach =5 /people'],
    ['RESTRICTED\t5', '¶restricted |=5'],
    ['Secret service', '¶secret service'],
  ])('are set off by lines, and by blank ones more: %j are %s', (text, tokens) => {
    expect(spelt(read(text).tokens)).toBe(tokens);
  });

  it('keep their line, their place and what stood there; of two that are one text, the first does', () => {
    const { tokens } = read('people\n\nLevels 2 and 3 | 1,234');
    expect(tokens.map(({ raw, line, place }) => [raw, line, place.line])).toEqual([
      ['people', 0, 1],
      ['Levels 2 and 3', 2, 3],
      ['', 2, 3],
      ['1,234', 2, 3],
    ]);
  });

  it('have the words that labels compare', () => {
    expect(read('Totals of Level 2 Category 1').tokens.map(({ word }) => word)).toEqual([
      'total',
      'of',
      'level-2',
      'category-1',
    ]);
  });

  it('are without raised and struck-out parts, which is told where a number stands', () => {
    const told = (text: string) => read(text).formatted.map(({ what, line }) => [what, line.place.line]);
    expect(told('a\n220<sup>1</sup>')).toEqual([['raised', 2]]);
    expect(told('people<sup>a</sup>')).toEqual([]);
    expect(told('people ~~220~~')).toEqual([['struck', 1]]);
    expect(told('people 220')).toEqual([]);
    expect(spelt(read('people ~~9~~ 220[^1]').tokens)).toBe('¶people =220');
  });
});

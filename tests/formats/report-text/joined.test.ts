import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { withOwnNames } from '../../../shared/formats/report-text/area-lines.ts';
import { joinWords } from '../../../shared/formats/report-text/join-words.ts';
import { targetsOf } from '../../../shared/formats/report-text/targets.ts';
import { textLines } from '../../../shared/formats/report-text/text-lines.ts';
import { tokenise } from '../../../shared/formats/report-text/tokens.ts';
import { spelt } from './spelt.ts';

const joined = (text: string) => joinWords(tokenise(textLines(text)).tokens, targetsOf(formC).vocabulary);

describe('what is one word or name', () => {
  it.each([
    // Names in several words, as long as no blank line comes between.
    ['Sexual Harm Prevention Orders', '¶shpo'],
    ['Sexual Harm\nPrevention Orders', '¶shpo'],
    ['Sexual Harm\n\nPrevention Orders', '¶sex harm ¶prevention order'],
    ['Sexual Harm Order', '¶sex harm order'],
    ['people aged 10 and over', '¶people aged-10'],
    ['of which people', '¶of-which people'],
    ['life-time', '¶lifetime'],
    // Words broken by a line, a cell or a blank.
    ['notifi\ncation', '¶notification'],
    ['notifi cation people', '¶notification people'],
    ['notifi\n\ncation', '¶notifi ¶cation'],
    ['require\nments', '¶requirement'],
    ['Sexual Offe\tences Prevention Order', '¶sopo'],
    ['Sexual Offe ences Prevention Order', '¶sopo'],
    ['Offe\t\tences Prevention', '¶offence prevention'],
    ['registered sex', '¶registered sex'],
    ['not ific', '¶not ific'],
    ['custo\ndyx', '¶custody'],
    ['custo\ndxyx', '¶custo /dxyx'],
    ['regis\ntererd', '¶registered'],
    ['regis tererd', '¶regi tererd'],
    ['numbe r people', '¶number people'],
    ['of fender', '¶people'],
    ['of ffender', '¶of ffender'],
    ['offe eender', '¶offe eender'],
    ['offe ender', '¶people'],
    ['breac\nxh', '¶breach'],
    ['ord\nxer', '¶ord /xer'],
    ['5\nrequirements', '¶=5! /requirement'],
    ['breach\n5', '¶breach /=5!'],
    // Numbers that are part of a name.
    ['per\n100,000', '¶per-100000'],
    ['per\n\n100,000', '¶per ¶=100000!'],
    ['per\n100,000 people', '¶per-100000 people'],
    ['per\n100,500', '¶per /=100500!'],
    ['aged\n10', '¶aged-10'],
    ['aged\n10 and people', '¶aged-10 and people'],
    ['aged\n12', '¶aged /=12!'],
    ['section\n327 people', '¶section people'],
    ['section\t327', '¶section |=327'],
    ['section 327 5', '¶section =5'],
    ['Levels 2\nand 3 people', '¶level-2 level-3 people'],
    ['people and 3', '¶people and =3'],
    ['people and Level 3', '¶people and L3'],
    ['Level 2 to\n3', '¶L2 to /=3!'],
    ['Levels\n2 and 3 people', '¶level-2 level-3 people'],
    ['people 2 and 3', '¶people =2 and =3'],
    ['Levels\n1 and 3', '¶level /=1 and =3'],
    ['Levels\n2 to 3', '¶level /=2 to =3'],
    ['people 2 18', '¶people =2 =18'],
    ['Level\n1\n18', '¶L1 /=18!'],
    ['Level\n3\n18', '¶L3 /=18!'],
    ['Levels 2\nand 3', '¶level-2 level-3'],
    ['Level 2\nand Level 3', '¶level-2 level-3'],
    ['Level 2\n\nand 3', '¶L2 ¶and =3'],
    ['Level 2\nand 4', '¶L2 /and =4'],
    ['Levels\n2 and 3', '¶level-2 level-3'],
    ['Levels\n2 and 4', '¶level /=2 and =4'],
    ['Level\n2\n18', '¶L2 /=18!'],
    ['Level\n4\n18', '¶level /=4! /=18!'],
    ['Level\n2\npeople', '¶level /=2! /people'],
    ['Level\t2\t18', '¶level |=2 |=18'],
    ['Category\n3 people', '¶C3 people'],
    ['Categori\n1', '¶C1'],
    ['Category\n5', '¶category /=5!'],
    ['Category\t3', '¶category |=3'],
    ['people\n3', '¶people /=3!'],
    // Days that a line broke.
    ['31\nMarch 2019', '¶date2019'],
    ['31st\nMarch, 2019', '¶date2019'],
    ['31 March\n2019', '¶date2019'],
    ['31\nMarch\n2019', '¶date2019'],
    ['31 March\t2019', '¶date |=2019'],
    ['31 March\n12', '¶date /=12!'],
    ['31\nMarch 2019 people', '¶date2019 people'],
    ['31 March\n2019 people', '¶date2019 people'],
    ['31\nMarch\n2019 people', '¶date2019 people'],
    ['31st of\nMarch 2019.', '¶date2019;'],
    ['31\nMawrth\n2019', '¶date2019'],
    ['30\nMarch 2019', '¶date2019'],
    ['29\nMarch 2019', '¶=29! /another-day'],
    ['31\nMay 2019', '¶=31! /another-day'],
    ['31\npeople\n2019', '¶=31! /people /=2019!'],
    ['people March 2019', '¶people another-day'],
    ['31\n\nMarch 2019', '¶=31! ¶another-day'],
    ['31\tMarch 2019', '¶=31 |another-day'],
    ['31\nMarch\t2019', '¶=31! /march |=2019'],
    ['31\nMarch\n\n2019', '¶=31! /march ¶=2019!'],
    ['31\nMarch 20190', '¶=31! /march =20190'],
    ['31\nMarch', '¶=31! /march'],
    ['31', '¶=31!'],
    ['1 April 2018 to\n31 March 2019', '¶date2019~'],
    ['1 April 2018 to\n31\nMarch\n2019 people', '¶date2019~ people'],
    ['1 April 2018 –\n31 March 2019', '¶date2019~'],
    ['1 April to\n31 March 2019 people', '¶date2019~ people'],
    ['1st of April\n2018 until\n31 March 2019', '¶date2019~'],
    ['1 Ebrill 2018 i\n31 Mawrth 2019', '¶date2019~'],
    ['1\nApril\n2018\nto\n31 March 2019', '¶date2019~'],
    ['1\tApril 2018 to\n31 March 2019', '¶=1 |another-day to /date2019'],
    ['1 April 2018 to\t31 March 2019', '¶another-day to |date2019'],
    ['1 April 2018 to\n\n31 March 2019', '¶another-day to ¶date2019'],
    ['1 April 2018 to\npeople', '¶another-day to /people'],
    ['1 April 2018 to', '¶another-day to'],
    ['2 people to\n31 March 2019', '¶=2 people to /date2019'],
    ['1 people to\n31 March 2019', '¶=1 people to /date2019'],
    ['1 April\n2018 to 31 March 2019', '¶date2019~'],
    ['1\nApril 2018 and 31\nMarch 2019', '¶date2019~'],
    ['1 April 2018\nuntil 31 March 2019 people', '¶date2019~ people'],
    ['1 April 2018 people 31 March 2019', '¶another-day people date2019'],
    ['2 April 2018 to\n31 March 2019', '¶another-day to /date2019'],
    ['people between\n1 April 2018 and 31 March 2019', '¶people date2019~'],
    ['people\nbetween\n1 April 2018 to\n31 March 2019', '¶people /date2019~'],
    ['people from 1 April 2018 and 31 March 2019', '¶people date2019~'],
    ['people between 31 March 2019', '¶people between date2019'],
    ['people between 1 April 2018 to\n31 March 2019', '¶people date2019~'],
    ['people and\n1 April 2018 to\n31 March 2019', '¶people and /date2019~'],
    ['between\n\n1 April 2018 and 31 March 2019', '¶between ¶date2019~'],
    ['- from\n1 April 2018 and 31 March 2019', '¶•date2019~'],
  ])('%j is %s', (text, tokens) => {
    expect(spelt(joined(text))).toBe(tokens);
  });

  it('keeps what stood there', () => {
    expect(joined('Sexual Harm\nPrevention Orders per\n100,000').map(({ raw }) => raw)).toEqual([
      'Sexual Harm Prevention Orders',
      'per 100,000',
    ]);
    expect(joined('between\n1 April 2018 to\n31 March 2019').map(({ raw }) => raw)).toEqual([
      'between 1 April 2018 to 31 March 2019',
    ]);
  });
});

it('the whole name of the own area is known for it, one word of it is not', () => {
  const own = (text: string, area: string) =>
    spelt(withOwnNames(tokenise(textLines(text)).tokens, findArea(area)?.slug));
  expect(own('people in South Wales and in Wales', 'South Wales')).toBe('¶people in @south @wale and in wale');
  expect(own('people in South Wales', 'Gwent')).toBe('¶people in south wale');
  expect(own('people in South Wales', 'nowhere')).toBe('¶people in south wale');
  expect(own('Greater Manchester', 'Greater Manchester')).toBe('¶@greater @manchester');
});

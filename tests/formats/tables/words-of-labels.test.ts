import { describe, expect, it } from 'vitest';
import type { Form } from '../../../shared/domain/forms/form.ts';
import { formA } from '../../../shared/domain/forms/form-a.ts';
import { formB } from '../../../shared/domain/forms/form-b.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { fitsOf } from '../../../shared/formats/tables/fits.ts';
import { figureLocator, headingFinder } from '../../../shared/formats/tables/form-wordings.ts';
import { labelTokens } from '../../../shared/formats/tables/label-tokens.ts';
import { stem } from '../../../shared/formats/tables/label-words.ts';

describe('the words of a name', () => {
  const { all, may, must } = fitsOf({ must: ['pear|plum', 'ripe'], may: 'green tree' });

  it('are all there, one of each group, and no other', () => {
    expect(all(['ripe', 'pear'])).toBe(true);
    expect(all(['ripe', 'green', 'plum', 'tree'])).toBe(true);
    expect(all(['the', 'plum', 'of', 'ripe', 'people'])).toBe(true);
    expect([all(['pear']), all(['ripe']), all([])]).toEqual([false, false, false]);
    expect(all(['ripe', 'pear', 'apple'])).toBe(false);
    expect([must(['ripe', 'pear', 'apple']), must(['pear', 'plum'])]).toEqual([true, false]);
    expect(['pear', 'plum', 'ripe', 'green', 'tree', 'of', 'pea', 'p', ''].map(may)).toEqual([
      ...Array(6).fill(true),
      ...Array(3).fill(false),
    ]);
  });

  it('may be tied to small Welsh ones, and to one another', () => {
    expect(["sy'n", "o'r", "i'r", 'i’r', "green'n", "r'pear", "pear'plum"].map(may)).toEqual(Array(7).fill(true));
    expect(["apple'n", "sy'apple", 'sy', 'r', 'n'].map(may)).toEqual(Array(5).fill(false));
  });
});

describe('a word as labels compare it', () => {
  it.each<[raw: string, word: string]>([
    ['Orders', 'order'],
    ['Breaches', 'breach'],
    ['Parties', 'party'],
    ['ties', 'tie'],
    ['boxes', 'box'],
    ['classes', 'class'],
    ['is', 'is'],
    ['status', 'status'],
    ['class', 'class'],
    ["Authority's", 'authority'],
    ['areas’', 'area'],
    ['Sexual', 'sex'],
    ['MAPPAs', 'mappa'],
    ['MAPPPA', 'mappp'],
    ['NO', 'no-order'],
    ['NOs', 'no-order'],
    ['NOS', 'no-order'],
    ['No', 'no'],
    ['Nominals', 'people'],
    ['individuals', 'people'],
    ['people', 'people'],
    ['subjects', 'people'],
    ['Troseddwyr', 'people'],
    ['ôl', 'ol'],
    ['gorchmynion', 'gorchymyn'],
    ['orchymyn', 'gorchymyn'],
    ['orchmynion', 'gorchymyn'],
    ['rywiol', 'rhywiol'],
    ['gymwys', 'gymwys'],
    ['cymwys', 'cymwys'],
  ])('%s is %s', (raw, word) => {
    expect(stem(raw)).toBe(word);
  });
});

describe('names in several words', () => {
  const figure = (form: Form, text: string) => figureLocator(form)(text, form.tables)?.row;

  it.each<[text: string, form: Form, detail: string]>([
    ['Sexual Offences Prevention Orders', formB, 'SOPO'],
    ['Sexual Harm Prevention Orders', formD, 'SHPO'],
    ['Foreign Travel Orders', formB, 'FTO'],
    ['Notification Orders', formD, 'NO'],
    ['Restraining Orders issued', formA, 'RO'],
    ['Sex Offender Orders granted', formA, 'SOO_granted'],
    ['Gorchmynion Atal Niwed Rhywiol', formD, 'SHPO'],
    ['Gorchmynion Atal Troseddau Rhywiol', formB, 'SOPO'],
    ['Gorchmynion Teithio Tramor', formB, 'FTO'],
    ['Gorchmynion Hysbysu', formD, 'NO'],
  ])('%s are one', (text, form, detail) => {
    expect(figure(form, text)?.detail).toBe(detail);
  });

  it.each<[text: string, form: Form, number: string]>([
    ['RSOs who have had their life time notification revoked', formD, '3b'],
    ['Became subject to notification requirements, breach of a Sexual Risk Order', formD, '4b'],
    ['Gofynion hysbysu, torri Gorchymyn Risg Rhywiol', formD, '4b'],
    ['Violent and other sexual offenders considered under section 68', formA, 'v'],
    ['Other offenders dealt with under section 67', formA, 'vi'],
    ['RSOs per 100,000 head of population aged 10 and over', formD, '6'],
  ])('%s holds one', (text, form, number) => {
    expect(figureLocator(form)(text, form.tables)?.table.number).toBe(number);
  });

  it('are tokens of their own', () => {
    expect(labelTokens(formD, 'Breach of SHPO').map(({ word }) => word)).toEqual(['breach', 'of', 'shpo']);
    expect(labelTokens(formD, 'Sexual Harm Prevention Order').map(({ word }) => word)).toEqual(['shpo']);
  });
});

describe('what a heading names', () => {
  it('is a list as a whole, and tables of levels or several lists by the first half of their title', () => {
    expect(headingFinder(formD)('Restrictive orders')?.part).toBe('whole');
    expect(headingFinder(formD)('Returned to custody')?.part).toBe('group');
    expect(headingFinder(formA)('MAPPP cases')?.part).toBe('group');
    const custody = formD.tables.filter(({ number }) => number === '5a');
    expect(headingFinder({ ...formD, tables: custody })('Returned to custody')?.part).toBe('group');
  });

  it('is named by both halves of a title and no other word', () => {
    expect(headingFinder(formD)('Returned to custody: breach of licence')).toMatchObject({ part: 'whole' });
    expect(headingFinder(formD)('Returned to custody: breach of licence in Dover')).toBeUndefined();
  });

  it('is looked for in a text of up to 600 characters', () => {
    expect(headingFinder(formD)('Restrictive orders'.padEnd(600))?.part).toBe('whole');
    expect(headingFinder(formD)('Restrictive orders'.padEnd(601))).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { formsOverTime, ratesInWords } from '../../../shared/domain/release/wording/method.ts';

/** The forms that were there in 2023-24, the newest first: a next one stands before them. */
const known = formsOverTime.slice(-4);
const form = (id: string) => formsOverTime.find((each) => each.id === id)!;

describe('the forms over time, as the page on methods tells them', () => {
  it('are the newest first, each with the years that it served', () =>
    expect(known.map(({ id, from, until }) => [id, from, until])).toEqual([
      ['D', '2022-23', formsOverTime[0] === form('D') ? undefined : expect.any(String)],
      ['C', '2015-16', '2021-22'],
      ['B', '2004-05', '2014-15'],
      ['A', '2001-02', '2003-04'],
    ]));

  it('have the categories and levels that returns on them were split by', () =>
    expect(known.map(({ id, categories, levels }) => [id, categories, levels])).toEqual([
      ['D', '1, 2, 3, 4', '1, 2, 3'],
      ['C', '1, 2, 3', '1, 2, 3'],
      ['B', '1, 2, 3', '1, 2, 3'],
      ['A', '1, 2, 3', 'none'],
    ]));

  it('name what they counted, each once', () => {
    expect(form('A').measures).toEqual([
      'People eligible for MAPPA',
      'People cautioned or convicted for breach of notification',
      'Orders imposed by the courts',
      'People dealt with by the panel (MAPPP)',
      'People returned to custody',
      'People charged with a serious sexual or violent offence',
    ]);
    expect(form('A').began).toEqual(form('A').measures);
    expect(form('D').measures).toContain('Category 1 per 100,000 residents aged 10 and over, as returned');
  });

  it('say what began and what ended with each, and nothing of what is only called otherwise', () => {
    expect([form('A').ended, form('D').began, form('D').ended]).toEqual([[], ['Category 4'], []]);
    expect(form('C').began).toEqual([
      'People whose lifetime notification was revoked on application',
      'People subject to notification after breach of a Sexual Risk Order',
      'SHPO',
      'SHPO with foreign travel restriction',
    ]);
    expect(form('C').ended).toEqual(['SOPOs', 'FTOs']);
    expect(form('B').began).toEqual([
      'People managed at Levels 2 and 3',
      'Category 1 per 100,000 residents aged 10 and over, as returned',
      'SOPOs',
      'NOs',
      'FTOs',
    ]);
    expect(form('B').ended).toEqual([
      'People dealt with by the panel (MAPPP)',
      'People charged with a serious sexual or violent offence',
      'Total number of Sex Offender Orders applied for',
      'Total number granted',
      'Total number not granted',
      'Restraining Orders issued',
    ]);
  });
});

describe('how rates are made', () => {
  it('is told of each rate, of its population, and of the years in which that is another', () => {
    const [rate] = ratesInWords;
    const at = ratesInWords.findIndex((text) => text.startsWith('The population is'));
    const [population, ...changes] = ratesInWords.slice(at);
    expect(rate).toMatch(/^Category 1 per 100,000 residents aged 10 and over: .* per 100,000 residents.* whole number/);
    expect(rate).toContain('never in one chart or one sum');
    expect(population).toMatch(/middle of the year.*Office for National Statistics/);
    expect(
      changes.map((text) => /^Rates of (\d{4}-\d\d) rest on the population of (mid-\d{4})/.exec(text)?.slice(1)),
    ).toEqual([
      ['2022-23', 'mid-2021'],
      ['2023-24', 'mid-2023'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { readCsvReturn } from '../../shared/formats/csv-return.ts';
import { readJsonReturn } from '../../shared/formats/json-return.ts';
import { told } from './told-of-return.ts';

describe('a JSON return', () => {
  const read = (text: string) => told(readJsonReturn(text));
  const said = (text: string) => read(text).said;

  it('is read observation by observation, codes and values as texts or numbers, keys in any case', () => {
    const text = JSON.stringify({
      Area: 'kent',
      period: '2023-24',
      observations: [
        { measure: 'managed', category: 1, level: 2, value: 33 },
        { Measure: 'sro_breaches', CATEGORY: null, level: '', Detail: null, value: 'x', note: 'Lost.' },
        { measure: 'lifetime_revocations', category: '', level: '', value: null, period: '2023-24' },
      ],
    });
    expect(read(text)).toEqual({
      source: 'json',
      entries: [
        'managed|1|2|=33 observations[0]',
        'sro_breaches|||=x (Lost.) observations[1]',
        'lifetime_revocations|||= observations[2]',
      ],
      said: [],
      named: ['kent area', '2023-24 period'],
    });
  });

  it.each([
    ['{', 'reject file-unreadable -: The file is not JSON: a bracket, comma or quotation mark is not as it should be.'],
    ['[1]', 'reject file-unreadable -: The file is JSON, but not of the shape of a return.'],
    ['{"observations":5}', 'reject file-unreadable -: The file is JSON, but not of the shape of a return.'],
    [
      '{"colour":1}',
      'note columns-unknown -: The key "colour" is not one of a return, and what it holds was not read.',
    ],
    ['{"col4":1}', 'note columns-unknown -: A key is not one of a return, and what it holds was not read.'],
    ['{"area":"a","AREA":"b"}', 'reject key-twice -: The key "AREA" stands twice in one object.'],
    [
      '{"observations":[{},{"measure":"a","value":1,"Value":2}]}',
      'reject key-twice observations[1]: The key "Value" stands twice in one object.',
    ],
    ['{"a":{"b":[[{"x1":1,"x1":2}]]}}', 'reject key-twice a.b[0][0]: A key stands twice in one object.'],
    [
      '{"observations":[{"measure":"managed","detail":""}]}',
      'reject columns-missing observations[0]: An observation lacks category, level, value.',
    ],
    [
      '{"observations":[7]}',
      'reject columns-missing observations[0]: An observation lacks measure, category, level, value.',
    ],
    [
      '{"observations":[{"measure":"managed","category":1,"level":2,"value":{}}]}',
      'reject columns-missing observations[0]: An observation holds something else than texts and numbers.',
    ],
    [
      '{"observations":[{"measure":"managed","category":1,"level":2,"value":3,"colour":1}]}',
      'reject columns-unknown observations[0]: An observation has a field that a return has not got.',
    ],
  ])('%s: %s', (text, finding) => {
    expect(said(text)).toEqual([finding]);
  });

  it('of two areas or years is none', () => {
    const two = (what: string, one: string, other: string) =>
      said(
        JSON.stringify({
          [what]: one,
          observations: [{ measure: 'a', category: '', level: '', value: 1, [what]: other }],
        }),
      );
    expect(two('area', 'kent', 'Surrey')).toEqual([
      'reject mixed-return observations[0]: The file names more than one area: kent (area) and Surrey (observations[0]).',
    ]);
    expect(two('period', '2023-24', '2022/23')).toEqual([
      'reject mixed-return observations[0]: The file names more than one period: 2023-24 (period) and 2022/23 (observations[0]).',
    ]);
    expect(two('area', 'kent', '17')).toEqual([
      'reject mixed-return observations[0]: The file names more than one area.',
    ]);
    expect(two('area', 'kent', 'Kent')).toEqual([]);
  });

  it('may be nil in several ways', () => {
    const nil = (text: string) => read(text).nil;
    for (const yes of ['{"nil":true}', '{"nil":"yes"}', '{"observations":[{"measure":"nil return","value":"yes"}]}'])
      expect(nil(yes), yes).toBe(true);
    for (const no of [
      '{"nil":false}',
      '{"nil":null}',
      '{"nil":"no"}',
      '{}',
      '{"observations":[{"measure":"nil_return","value":"no"}]}',
    ])
      expect(nil(no), no).toBeUndefined();
    expect(read('{"observations":[{"measure":"nil return","category":1,"level":1,"value":"yes"}]}').entries).toEqual(
      [],
    );
  });

  it('has no more than two thousand observations', () => {
    const many = (count: number) =>
      said(
        `{"observations":[${Array<string>(count).fill('{"measure":"a","category":1,"level":1,"value":1}').join()}]}`,
      );
    expect(many(2000)).toEqual([]);
    expect(many(2001)).toEqual(['reject file-too-large -: The file has more than 2000 observations.']);
  });
});

describe('a CSV return', () => {
  const header = 'measure,category,level,detail,value';
  const read = (text: string) => told(readCsvReturn(text));
  const said = (text: string) => read(text).said;

  it.each([
    ['commas', `${header}\nmanaged,1,2,,33`],
    ['semicolons', `${header}\nmanaged,1,2,,33`.replaceAll(',', ';')],
    ['tabs', `${header}\nmanaged,1,2,,33`.replaceAll(',', '\t')],
    ['bars', `${header}\nmanaged,1,2,,33`.replaceAll(',', '|')],
    ['quotation marks', '"measure","category","level","detail","value"\n"managed","1","2","","33"'],
    ['columns in another order', 'value,detail,level,category,measure\n33,,2,1,managed'],
    ['names in another spelling', 'Measure, CATEGORY ,Level,detail,Value\nmanaged,1,2,,33'],
  ])('is read with %s', (_, text) => {
    expect(read(text)).toEqual({
      source: 'csv',
      entries: ['managed|1|2|=33 2'],
      said: [],
      named: [undefined, undefined],
    });
  });

  it('is read by the line that tells the separator, and with empty fields at the end of lines', () => {
    expect(read(`sep=;\n${header}\nmanaged,1,2,,33`.replaceAll(',', ';')).entries).toEqual(['managed|1|2|=33 3']);
    expect(read(`${header},note,area\nmanaged,1,2,,33\nmanaged,1,3,,34,,,,`)).toMatchObject({
      entries: ['managed|1|2|=33 2', 'managed|1|3|=34 3'],
      said: [],
    });
  });

  it.each([
    ['', []],
    ['a\0b', ['reject file-unreadable -: The file holds bytes that no text has.']],
    [
      `${header}\nmanaged,"1,2,,33`,
      ['reject file-unreadable 2: The file cannot be read as CSV: a quotation mark or a line is not as it should be.'],
    ],
    ['measure,category,level,value\na,1,1,1', ['reject columns-missing 1: The column detail is missing.']],
    [`${header},value\na,1,1,,1,1`, ['reject columns-missing 1: The column value is there twice.']],
    [`${header},colour\na,1,1,,1,red`, ['reject columns-unknown 1: The column "colour" is not one of a return.']],
    [`${header},2024\na,1,1,,1,7`, ['reject columns-unknown 1: A column is not one of a return.']],
    [`${header}\nmanaged,1,2`, ['reject rows-uneven 2: The line has 3 fields, where the first line names 5 columns.']],
    [
      `${header}\nmanaged,4,2`,
      ['reject rows-uneven 2 Category 4: The line has 3 fields, where the first line names 5 columns.'],
    ],
    [
      `${header}\nmanaged,1,2,,33,7`,
      ['reject rows-uneven 2: The line has 6 fields, where the first line names 5 columns.'],
    ],
    [
      `${header},area\nmanaged,1,2,,33,kent\nmanaged,1,3,,33,surrey`,
      ['reject mixed-return 3: The file names more than one area: kent (line 2) and surrey (line 3).'],
    ],
  ])('%j: %j', (text, findings) => {
    expect(said(text).map((each) => each.replace(/ \d+:/, (at) => at))).toEqual(findings);
  });

  it('has no more than two thousand lines', () => {
    const many = (count: number) => said(`${header}\n${'a,1,1,,1\n'.repeat(count)}`);
    expect(many(1999)).toEqual([]);
    expect(many(2000)).toEqual(['reject file-too-large -: The file has more than 2000 lines.']);
  });

  it('states a nil return in a line, which is no figure', () => {
    expect(read(`${header}\nnil_return,,,,yes`)).toMatchObject({ nil: true, entries: [] });
    expect(read(`${header}\nNil Return,,,,no`)).not.toHaveProperty('nil');
  });
});

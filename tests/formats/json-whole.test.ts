import { describe, expect, it } from 'vitest';
import { repeatedKeys } from '../../shared/formats/json-keys.ts';
import { readJsonReturn } from '../../shared/formats/json-return.ts';
import { told } from './read-in-short.ts';

describe('a JSON return', () => {
  const json = (value: unknown) => readJsonReturn(JSON.stringify(value));
  const entry = { measure: 'managed', category: 1, level: '2', value: 18 };

  it('is read whole', () => {
    const { entries, ...rest } = json({ area: 'Kent', observations: [{ ...entry, detail: null }] });
    expect(rest).toStrictEqual({
      ...{ source: 'json', facts: [], findings: [], area: { text: 'Kent', place: { cell: 'area' } } },
    });
    expect(entries[0]).toMatchObject({ measure: 'managed', category: '1', level: '2', detail: '', sure: 'cell' });
    expect(json({ observations: [{ ...entry, value: 'yes' }] })).not.toHaveProperty('nil');
    expect(json({ observations: [] })).not.toHaveProperty('area');
    expect(json({ nil: true })).toMatchObject({ nil: true });
  });

  it('that cannot be read is none, of its kind', () => {
    expect(told(readJsonReturn('{'))).toEqual(['json', 0, 'file-unreadable']);
    expect(told(readJsonReturn('{"area":"a","area":"b"}'))).toEqual(['json', 0, 'key-twice']);
    expect(told(json({ observations: Array(2001).fill(entry) }))).toEqual(['json', 0, 'file-too-large']);
    expect(told(json({ area: 'Kent', observations: [{ ...entry, area: 'Essex' }] }))).toEqual([
      'json',
      0,
      'mixed-return',
    ]);
    const { value: _value, ...bare } = entry;
    expect(json({ observations: [bare] }).findings.map(({ message }) => message)).toEqual([
      'An observation lacks value.',
    ]);
  });

  it.each<[string, readonly string[]]>([
    ['{"a":1,"a":2}', [' a']],
    ['{"a":1,"A":2}', [' A']],
    ['{"a":[{"b":1,"b":2},{"b":1,"b":2}]}', ['a[0] b', 'a[1] b']],
    ['{"a":{"c":{"b":1,"b":2}}}', ['a.c b']],
    ['{"a":[1,"a"],"a":3}', [' a']],
    ['{"a":{"b":1},"b":2}', []],
    ['{"a":"b","b":"a:{"}', []],
    [`{${'"a":1,'.repeat(30)}"b":1}`, Array<string>(20).fill(' a')],
  ])('%s gives twice %j', (text, keys) => {
    expect(repeatedKeys(text, (key) => key.toLowerCase()).map(({ key, path }) => `${path} ${key}`)).toEqual(keys);
  });
});

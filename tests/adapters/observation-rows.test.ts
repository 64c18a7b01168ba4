import { describe, expect, it } from 'vitest';
import { packed, unpacked } from '../../shared/adapters/observation-rows.ts';

const observed = (value: number | null) => ({ measure: 'managed', category: '1', level: '2', value, source: {} });
const report = {
  area: 'kent',
  observations: [observed(1204), observed(null), { ...observed(7), source: { page: 3 } }],
};

describe('observations as they are kept', () => {
  it('are the rows of one table, and come back as they were', () => {
    expect(JSON.parse(packed(report))).toEqual({
      area: 'kent',
      observations: {
        columns: ['measure', 'category', 'level', 'value', 'source'],
        rows: [
          ['managed', '1', '2', 1204, {}],
          ['managed', '1', '2', null, {}],
          ['managed', '1', '2', 7, { page: 3 }],
        ],
      },
    });
    expect(unpacked(packed(report))).toEqual(report);
    expect(JSON.parse(packed({ observations: [observed(7)] })).observations.rows).toEqual([
      ['managed', '1', '2', 7, {}],
    ]);
  });

  it('take a third of the bytes', () => {
    const many = { observations: Array.from({ length: 60 }, (_, at) => observed(at)) };
    expect(packed(many).length).toBeLessThan(JSON.stringify(many).length / 2);
  });

  it.each([
    ['one more thing', [observed(1), { ...observed(2), detail: 'licence' }]],
    ['one thing less', [{ ...observed(1), detail: 'licence' }, observed(2)]],
    [
      'another thing',
      [
        { level: '2', detail: '' },
        { level: '2', value: 1 },
      ],
    ],
    ['none', []],
  ])('name what they hold each for itself where one holds %s', (_, observations) => {
    const kept = { area: 'kent', observations };
    expect(packed(kept)).toBe(JSON.stringify(kept));
    expect(unpacked(packed(kept))).toEqual(kept);
  });

  it('lose nothing where one is not known: what is not there does not come back as what is null', () => {
    const kept = { observations: [observed(1), { ...observed(2), source: undefined }] };
    expect(unpacked(packed(kept))).toEqual({ observations: [observed(1), { ...observed(2), source: undefined }] });
    expect(unpacked(packed(kept))).not.toHaveProperty('observations.1.source');
  });

  it('are read as they were kept before there were rows, and so is what is no observation', () => {
    expect(unpacked(JSON.stringify(report))).toEqual(report);
    expect(unpacked('null')).toBeNull();
    expect(unpacked('{"submission":"x"}')).toEqual({ submission: 'x' });
  });
});

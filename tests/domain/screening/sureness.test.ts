import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import type { Sure } from '../../../shared/domain/sureness.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';

const area = findArea('lancashire')!;
const screenText = (text: string, period: Period, sure?: (measure: string, level: string) => Sure) => {
  const raw = readReturn(new TextEncoder().encode(text), { period });
  const entries = raw.entries.map((entry) => ({ ...entry, sure: sure?.(entry.measure, entry.level) ?? entry.sure }));
  return screen({ raw: { ...raw, entries }, area, period }).report;
};
const fixture = (name: string) => readFileSync(`tests/fixtures/accepted/${name}`, 'utf8');

describe('how surely a figure was read', () => {
  const period = Period.parse('2023-24');

  it('is told with each, and its line in the file', () => {
    const { observations } = screenText(fixture('lancashire-2023-24.csv'), period);
    const total = observations.find((each) => each.measure === 'eligible' && each.value === 3221);
    expect(total).toMatchObject({ sure: 'cell' });
    expect(fixture('lancashire-2023-24.csv').split('\n')[total!.source.line! - 1]).toMatch(/3221/);
    expect(observations.filter(({ value, sure }) => value !== null && sure === '')).toEqual([]);
  });

  it('is that of the weakest part, where a total was added up', () => {
    const { observations } = screenText(fixture('totals-left-out.csv'), period, (measure, level) =>
      measure === 'eligible' && level === '2' ? 'named' : 'cell',
    );
    const totals = observations.filter(({ measure, level }) => measure === 'eligible' && level === 'Total');
    expect(totals.find(({ category }) => category === 'Total')).toMatchObject({
      value: 3221,
      sure: 'named',
      source: { words: 'added up' },
    });
    const managed = observations.find((each) => each.measure === 'managed' && each.category === 'Total');
    expect(managed).toMatchObject({ sure: 'cell' });
  });

  it('never tells whether and where a Category 4 figure stood', () => {
    const without = fixture('lancashire-2023-24.csv')
      .split('\n')
      .filter((line) => !/,4,/.test(line))
      .join('\n');
    const category4 = (text: string) =>
      screenText(text, period).observations.filter(({ category }) => category === '4');
    expect(category4(without)).toEqual(category4(fixture('lancashire-2023-24.csv')));
    expect(category4(without)).toHaveLength(10);
  });
});

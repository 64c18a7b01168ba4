import { describe, expect, it } from 'vitest';
import { Period } from '../../shared/domain/periods.ts';
import { readReturn } from '../../shared/formats/read-return.ts';

const period = Period.parse('2023-24');
const rulesOf = (name: string, text: string): string[] =>
  readReturn(new TextEncoder().encode(text), { period, fileName: name }).findings.map(({ rule }) => rule);
const header = 'measure,category,level,detail,value';
const line = 'eligible,1,1,,1';

describe('a file that is no return by its size', () => {
  it('is refused as CSV from 2,001 lines on', () => {
    const lines = (count: number) => [header, ...Array.from({ length: count - 1 }, () => line)].join('\n');
    expect(rulesOf('kent.csv', lines(2000))).not.toContain('file-too-large');
    expect(rulesOf('kent.csv', lines(2001))).toContain('file-too-large');
  });

  it('is refused as CSV where a line is longer than any can be', () => {
    const note = (letters: number) => `${header},note\n${line},${'x'.repeat(letters)}\n`;
    expect(rulesOf('kent.csv', note(10_000))).not.toContain('file-unreadable');
    expect(rulesOf('kent.csv', note(20_001))).toContain('file-unreadable');
  });

  it('is refused as JSON from 2,001 observations on', () => {
    const one = { measure: 'eligible', category: '1', level: '1', detail: '', value: 1 };
    const json = (count: number) => JSON.stringify({ observations: Array.from({ length: count }, () => one) });
    expect(rulesOf('kent.json', json(2000))).not.toContain('file-too-large');
    expect(rulesOf('kent.json', json(2001))).toContain('file-too-large');
  });
});

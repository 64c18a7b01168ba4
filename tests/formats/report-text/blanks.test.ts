import { describe, expect, it } from 'vitest';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';

const period = Period.parse('2023-24');
const read = (text: string) => {
  const raw = readReturn(new TextEncoder().encode(text), { period, fileName: 'r.txt', area: 'kent' as never });
  return {
    figures: raw.entries.map(({ category, level, value }) => `${category} ${level} ${openConfidential(value)}`),
    rules: raw.findings.map(({ rule }) => rule),
  };
};
const title = 'Kent MAPPA Annual Report 2023-24\n\nMAPPA-eligible individuals on 31 March 2024\n';
const table = ['Level 1 2439 742 - 3181', 'Level 2 11 7 15 33', 'Level 3 3 2 2 7', 'Total 2453 751 17 3221'].join('\n');
const plain = read(`${title}${table}`);

describe('blanks at which no line may break', () => {
  it.each([
    ['all of them', (text: string) => text.replaceAll(' ', '\u00A0')],
    ['narrow ones', (text: string) => text.replaceAll(' ', '\u202F')],
    ['as a page writes them', (text: string) => text.replaceAll(' ', '&nbsp;')],
    ['two between columns', (text: string) => text.replace(/(?<=[\d-]) (?=[\d-])/g, '\u00A0\u00A0')],
  ])('are blanks: %s', (_, change) => {
    expect(plain.figures).toHaveLength(16);
    expect(read(change(`${title}${table}`))).toEqual(plain);
  });

  it('set the thousands of a figure apart, in the row of a table and alone in a cell', () => {
    const typeset = table.replace(/\b(\d)(\d{3})\b/g, '$1\u00A0$2').replaceAll('Level ', 'Level\u00A0');
    expect(read(`${title}${typeset}`)).toEqual(plain);
    const cells = 'Category 1 cautioned or convicted for breach of notification requirements\t1\u00A0722';
    expect(read(`${title}${cells}`).figures).toEqual(['Total Total 1722']);
  });

  it('may part two figures behind a label, which is said', () => {
    const label = 'Category 1 cautioned or convicted for breach of notification requirements';
    expect(read(`${title}${label} 33\u00A0216`)).toEqual({ figures: [], rules: ['row-length'] });
  });
});

describe('a sentence that begins like a title', () => {
  it('is no table, and nothing is said of one', () => {
    const sentence = 'Level 2 and 3 individuals returned to custody\nare counted once, whatever they did.\n';
    expect(read(`${title}${table}\n\n${sentence}`)).toEqual(plain);
  });

  it('is quoted where a table stands below it that is not read for it', () => {
    const other = 'Level 2 and 3 individuals returned to custody\nfor whatever reason\nLevel 2 7\nLevel 3 2\nTotal 9\n';
    const raw = readReturn(new TextEncoder().encode(`${title}${table}\n\n${other}`), { period, fileName: 'r.txt' });
    expect(raw.findings.map(({ rule }) => rule)).toContain('unknown-table');
    expect(raw.entries).toHaveLength(16);
  });
});

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

describe('names that a line breaks', () => {
  const figures = (text: string) => read(`${title}${table}\n\n${text}`).figures.slice(16);

  it('are whole again: the levels of a title, the words of a line that names what is below it', () => {
    const wrapped = 'MAPPA-eligible individuals in Levels\n2 and 3 by category (yearly total)\n';
    expect(figures(`${wrapped}Level 2 33 37 36 106\nLevel 3 11 12 15 38\nTotal 44 49 51 144\n`)).toHaveLength(12);
    const orders =
      'Restrictive orders for Category 1 offenders\nSHPOs, SHPOs with foreign travel restriction & NOs imposed by';
    expect(figures(`${orders}\nthe courts\nSHPO 220\nNOs 1\n`)).toEqual(['Total Total 220', 'Total Total 1']);
    expect(figures(`${orders}\nthe courts last year\nSHPO 220\nNOs 1\n`)).toEqual([]);
  });

  it('name every column of a heading that is one run of words, and none by the words of another', () => {
    const custody = (heading: string) =>
      figures(
        `Level 2 and 3 individuals returned to custody\nBreach of licence\n${heading}\nLevel 2 1 2 3 6\nLevel 3 1 1 1 3\nTotal 2 3 4 9\n`,
      );
    expect(custody('Category 1: Registered sex offenders Violent Other dangerous Total')).toHaveLength(12);
    expect(custody('Category 1: Violent offenders Registered sex Other dangerous Total')).toEqual([]);
  });
});

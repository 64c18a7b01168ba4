import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { screenForOthers } from '../../../shared/domain/screening/screen-for-others.ts';
import type { Finding } from '../../../shared/domain/screening-report.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { fileFinding } from '../../../shared/formats/refusal.ts';

const area = findArea('lancashire')!;
const period = Period.parse('2023-24');
const csv = new URL('../../fixtures/accepted/lancashire-2023-24.csv', import.meta.url);

const seenWith = (...notes: Finding[]): string => {
  const raw = readReturn(readFileSync(csv), { period, fileName: 'return.csv' });
  const screening = { raw: { ...raw, findings: [...raw.findings, ...notes] }, area, period, population: mid2023 };
  return JSON.stringify(screenForOthers(screening).report);
};

describe('what others see of a note on a spot of the file', () => {
  it('is nothing: a raised mark beside a figure of Category 4 would say that there is one', () => {
    const plain = seenWith();
    for (const rule of ['setApart', 'hiddenCells', 'staleTotal'] as const)
      expect(seenWith(fileFinding(rule, 'Something beside a figure.', { sheet: 'Table 1', cell: 'E6' }))).toBe(plain);
    expect(seenWith(fileFinding('footnoteMark', 'A mark beside a figure.', { line: 7 }))).toBe(plain);
  });

  it('and the whole of the file may still be told of', () => {
    expect(seenWith(fileFinding('hiddenSheet', 'A sheet is hidden.', { sheet: 'Old' }))).toContain('hidden-sheet');
  });
});

describe('one cause', () => {
  const clean = readFileSync(csv, 'utf8');
  const bothOn = (text: string) => {
    const raw = readReturn(new TextEncoder().encode(text), { period, fileName: 'r.csv' });
    const asked = { raw, area, period };
    return [screen(asked).report, screenForOthers(asked).report];
  };
  const without = (unwanted: RegExp) =>
    clean
      .split('\n')
      .filter((line) => !unwanted.test(line))
      .join('\n');

  it('is one finding to others as well: a file that holds nothing is not also each of its tables', () => {
    for (const { findings } of bothOn('a,b\n1,2\n'))
      expect(findings.map(({ rule }) => rule)).toEqual(['header-missing']);
  });

  it('names a table that is missing as a whole, whether or not its Category 4 is there', () => {
    const [own, seen] = bothOn(without(/,managed,/));
    expect(own!.findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Table 2 \(.*\) is missing\.$/),
    ]);
    const [, withFour] = bothOn(without(/,managed,([123]|Total),/));
    expect(seen!.findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Table 2 \(.*\) has no figures of Categories 1 to 3\.$/),
    ]);
    expect(withFour).toEqual(seen);
  });

  it('is that a column slipped, said once a table to the area and to others, not once a cell', () => {
    for (const [name, tables] of [
      ['columns-shifted.csv', 1],
      ['columns-shifted--three-tables.csv', 3],
      ['columns-shifted--two-columns.csv', 3],
    ] as const)
      for (const { findings } of bothOn(readFileSync(`tests/fixtures/rejected/${name}`, 'utf8'))) {
        expect(findings.map(({ rule }) => rule)).toEqual(Array.from({ length: tables }, () => 'columns-shifted'));
        const byTwo = name.includes('two-columns');
        for (const { message } of findings)
          expect(message).toContain(byTwo ? 'two columns too far' : 'one column too far');
      }
  });

  it('says the same to others of a file with nothing and of one with nothing but Category 4', () => {
    const [header, ...lines] = clean.trimEnd().split('\n');
    const emptied = (keep4: boolean) =>
      [header, ...lines.map((line) => (keep4 && /,4,\d?,?/.test(line) ? line : line.replace(/[^,]*$/, '')))].join('\n');
    const [, none] = bothOn(emptied(false));
    const [, four] = bothOn(emptied(true));
    expect(four).toEqual(none);
  });
});

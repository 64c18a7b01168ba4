import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
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

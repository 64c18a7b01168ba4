import { expect } from 'vitest';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { readWorkbookReturn } from '../../../shared/formats/workbook/read-workbook-return.ts';
import type { Sheet } from '../../../shared/formats/workbook/workbook.ts';
import { writeOds } from '../../../shared/formats/workbook/write-ods.ts';
import { writeXlsx } from '../../../shared/formats/workbook/write-xlsx.ts';

export const period = Period.parse('2018-19');
export const MANAGED = 'MAPPA-eligible offenders in Levels 2 and 3 by category (yearly total)';
export const HEADS = ['', 'Category 1', 'Category 2', 'Category 3', 'Total'];
export const BREACHES = 'RSOs cautioned or convicted for breach of notification requirements';

/** What is read of sheets in both formats: figures by their place, findings, what the return says of itself. */
export const read = (...sheets: readonly Sheet[]) => {
  const workbook = { title: 't', language: 'en-GB', sheets };
  const [xlsx, ods] = [
    readWorkbookReturn(writeXlsx(workbook), 'xlsx', period),
    readWorkbookReturn(writeOds(workbook), 'ods', period),
  ].map(({ entries, findings, facts, ...more }) => ({
    figures: entries.map(
      ({ measure, category, level, detail, value, place, sure }) =>
        `${[measure, category, level, detail].join('|')}=${openConfidential(value)} ${sure} ${place.sheet}!${place.cell}`,
    ),
    said: findings.map(({ rule, place }) => `${rule} ${place.sheet ?? '-'}${place.cell ? `!${place.cell}` : ''}`),
    facts: facts.map(({ kind, year }) => `${kind} ${year ?? ''}`.trim()),
    area: more.area?.text,
    period: more.period?.text,
    ...(more.otherAreas ? { otherAreas: more.otherAreas.map(({ text }) => text) } : {}),
    ...(more.otherPeriods ? { otherPeriods: more.otherPeriods.map(({ text }) => text) } : {}),
    ...(more.nil === undefined ? {} : { nil: more.nil }),
  }));
  expect(ods).toEqual(xlsx);
  return xlsx!;
};
export const sheet = (name: string, ...rows: Sheet['rows']): Sheet => ({ name, rows });
export const nothing = { figures: [], said: [], facts: [], area: undefined, period: undefined };

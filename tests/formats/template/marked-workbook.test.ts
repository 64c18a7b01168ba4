import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { areaOf, findArea } from '../../../shared/domain/areas.ts';
import { type CellKey, cellsOf } from '../../../shared/domain/cells.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { markedWorkbook } from '../../../shared/formats/template/marked-workbook.ts';
import { placesOf } from '../../../shared/formats/template/places.ts';
import { fullCell, type Workbook } from '../../../shared/formats/workbook/workbook.ts';
import { writeXlsx } from '../../../shared/formats/workbook/write-xlsx.ts';
import { skipWithout, soffice } from '../../needs.ts';
import { convert } from '../workbook/office.ts';

const period = Period.parse('2023-24');
const area = areaOf(findArea('lancashire')!.slug);
const form = formOf(period)!;
const reportOn = (bytes: Uint8Array) => screen({ raw: readReturn(bytes, { period }), area, period }).report;
const clean = readFileSync('tests/fixtures/accepted/lancashire-2023-24.csv', 'utf8');
const faulty = clean
  .replace(/(,eligible,2,2,,)\d+/, '$1-7')
  .replace(/\n[^\n]*notification_breaches[^\n]*/, '')
  .replace(/(,managed,4,3,,)\d+/, '$1many');
const report = reportOn(new TextEncoder().encode(faulty));
const marked = markedWorkbook({ form, area, period }, report);

const commentsIn = (workbook: Workbook) =>
  workbook.sheets.flatMap(({ rows }) => rows.flat().flatMap((cell) => fullCell(cell).comment ?? []));

it('marks each cell that a finding is about, with the message and what to do, and lists all findings first', () => {
  expect(report.verdict).toBe('rejected');
  const comments = commentsIn(marked);
  for (const { message, guidance } of report.findings) {
    expect(JSON.stringify(marked.sheets[0])).toContain(JSON.stringify(message).slice(1, -1));
    expect(
      comments.some((each) => each.includes(`${message} ${guidance}`)),
      message,
    ).toBe(true);
  }
  const texts = Object.entries(unzipSync(writeXlsx(marked))).filter(([name]) => /comments|vmlDrawing/.test(name));
  expect(texts.map(([, bytes]) => strFromU8(bytes)).join()).toMatch(/-7[\s\S]*is missing/);
});

const valuesOf = (text: string): Map<string, string> =>
  new Map(
    text
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [, , measure, category, level, detail, value] = line.split(',');
        return [[measure, category, level, detail].join('|'), value!] as const;
      }),
  );

/** The marked workbook with its coloured cells filled in again, as a person would: the comments stay. */
const filledAgain = (): Workbook => {
  const values = valuesOf(clean);
  const at = new Map(
    [...placesOf(form)].map(([key, { sheet, row, column }]) => [`${sheet}|${row}|${column}`, values.get(key)]),
  );
  return {
    ...marked,
    sheets: marked.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells, row) =>
        cells.map((cell, column) => {
          const full = fullCell(cell);
          const value = at.get(`${sheet.name}|${row}|${column}`);
          return full.style === 'faulty' && value !== undefined ? { ...full, value: Number(value) } : cell;
        }),
      ),
    })),
  };
};

const isAccepted = (bytes: Uint8Array): void => {
  const again = reportOn(bytes);
  expect(again.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(again.verdict).toBe('accepted');
};

it('is accepted once it is filled in again', () => isAccepted(writeXlsx(filledAgain())));

it('colours every cell of a table that is missing as a whole: one finding, all its cells', () => {
  const without = clean.replace(/\n[^\n]*,managed,[^\n]*/g, '');
  const gap = reportOn(new TextEncoder().encode(without));
  expect(gap.findings).toHaveLength(1);
  const { sheets } = markedWorkbook({ form, area, period }, gap);
  const styleAt = (key: CellKey) => {
    const { sheet, row, column } = placesOf(form).get(key)!;
    return fullCell(sheets.find(({ name }) => name === sheet)?.rows[row]?.[column] ?? '').style;
  };
  const cells = cellsOf(form).filter(({ table, notApplicable }) => table.number === '2' && !notApplicable);
  for (const { key } of cells) expect(styleAt(key), key).toMatch(/^faulty/);
  expect(styleAt('eligible|1|1|' as CellKey)).not.toMatch(/^faulty/);
});

it.skipIf(skipWithout(soffice, 'LibreOffice'))(
  'opens in LibreOffice with its comments; filled in again and saved there, it is accepted',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'mappa-marked-'));
    writeFileSync(join(folder, 'marked.xlsx'), writeXlsx(filledAgain()));
    convert(folder, ['marked.xlsx'], 'ods');
    const bytes = new Uint8Array(readFileSync(join(folder, 'marked.ods')));
    rmSync(folder, { recursive: true });
    const text = strFromU8(unzipSync(bytes)['content.xml']!);
    expect(text.match(/<office:annotation\b/g)?.length).toBe(commentsIn(marked).length);
    expect(text).toContain('Write this figure again');
    isAccepted(bytes);
  },
);

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas, findArea } from '../../../shared/domain/areas.ts';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import type { Form } from '../../../shared/domain/forms/form.ts';
import { forms } from '../../../shared/domain/forms/index.ts';
import { Period, periodBefore } from '../../../shared/domain/periods.ts';
import { type Screened, screen } from '../../../shared/domain/screening/screen.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { templateWorkbook } from '../../../shared/formats/template/template.ts';
import { writeOds } from '../../../shared/formats/workbook/write-ods.ts';
import { writeXlsx } from '../../../shared/formats/workbook/write-xlsx.ts';
import { writeCsvReturn } from '../../fixtures/write-return.ts';
import { skipWithout, soffice } from '../../needs.ts';
import { convert } from '../workbook/office.ts';
import { type Filled, fillValid, linesOf, openCells, validReturn } from './valid-returns.ts';

const writers = { xlsx: writeXlsx, ods: writeOds };
const area = findArea('lancashire')!;
const periodOf: Record<string, Period> = {
  A: Period.parse('2002-03'),
  B: Period.parse('2014-15'),
  C: Period.parse('2020-21'),
  D: Period.parse('2023-24'),
};
const at = (form: Form) => periodOf[form.id] ?? Period.parse(form.from);

const screenBytes = (bytes: Uint8Array, form: Form, fileName = '') =>
  screen({ raw: readReturn(bytes, { period: at(form), fileName }), area, period: at(form) });
const asCsv = (form: Form, filled: Filled) =>
  screenBytes(
    new TextEncoder().encode(writeCsvReturn({ area: 'lancashire', period: at(form), lines: linesOf(form, filled) })),
    form,
    'return.csv',
  );

/** What a return says, whatever file it came in. */
const said = ({ report, figures, confidential }: Screened) => ({
  verdict: report.verdict,
  findings: report.findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule, message }) => `${rule}: ${message}`),
  observations: report.observations.map(({ source: _source, sure: _sure, ...figure }) => figure),
  figures: [...figures],
  confidential: [...confidential].map(([key, sealed]) => [key, openConfidential(sealed)]),
});

const past = (form: Form) => ({
  period: periodBefore(at(form)),
  figures: new Map(openCells(form).map(({ key }) => [key, { value: 17 }])),
});

describe.each(forms.map((form) => [form.id, form] as const))('the template of form %s', (_, form) => {
  it.each(['xlsx', 'ods'] as const)(
    'filled with any valid return, is accepted as %s and says what the CSV says',
    (format) => {
      fc.assert(
        fc.property(validReturn(form), fc.boolean(), (filled, compared) => {
          const workbook = templateWorkbook({
            form,
            area,
            period: at(form),
            filled,
            ...(compared ? { past: past(form) } : {}),
          });
          const screened = screenBytes(writers[format](workbook), form);
          expect(said(screened)).toEqual(said(asCsv(form, filled)));
          expect(screened.report.verdict).toBe('accepted');
          expect(screened.report.findings).toEqual([]);
        }),
        { seed: 20_240_331, numRuns: Number(process.env.TEMPLATES ?? 12) },
      );
    },
  );

  it('tells the sheet and cell of every figure', () => {
    const filled = fillValid(form, [0.3, 0.7, 0.5]);
    const raw = readReturn(writeXlsx(templateWorkbook({ form, area, period: at(form), filled })), { period: at(form) });
    expect(
      raw.entries.every(({ place }) => place.sheet?.startsWith('Table ') && /^[A-Z]\d+$/.test(place.cell ?? '')),
    ).toBe(true);
    expect(raw.entries[0]!.place).toMatchObject({ sheet: `Table ${form.tables[0]!.number}`, cell: 'B6' });
    expect([raw.area?.text, raw.period?.text]).toEqual(['Lancashire', at(form)]);
  });

  it('is rejected while it is empty, for nothing but its empty tables', () => {
    const { report } = screenBytes(
      writeXlsx(templateWorkbook({ form, area, period: at(form), past: past(form) })),
      form,
    );
    expect(report.verdict).toBe('rejected');
    expect(new Set(report.findings.map(({ rule }) => rule))).toEqual(
      new Set([form.id === 'A' ? 'no-figures' : 'cell-missing']),
    );
  });

  it('is taken as a nil return where the cover says so', () => {
    const { report } = screenBytes(
      writeOds(
        templateWorkbook({
          form,
          area,
          period: at(form),
          nil: true,
          filled: new Map(
            openCells(form)
              .filter((cell) => cell.confidential)
              .map(({ key }) => [key, { value: 0 }]),
          ),
        }),
      ),
      form,
    );
    expect(report).toMatchObject({ verdict: 'accepted', findings: [] });
  });
});

describe.skipIf(skipWithout(soffice, 'LibreOffice'))('LibreOffice, which works the totals out', () => {
  const filledIn = (form: Form) => fillValid(form, [0.31, 0.72, 0.11, 0.99, 0.57, 0.43, 0.05]);
  const folder = mkdtempSync(join(tmpdir(), 'template-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(() => {
    for (const form of forms) {
      const workbook = templateWorkbook({ form, area, period: at(form), filled: filledIn(form), past: past(form) });
      writeFileSync(join(folder, `x-${form.id}.xlsx`), writeXlsx(workbook));
      writeFileSync(join(folder, `o-${form.id}.ods`), writeOds(workbook));
    }
    // It takes longer to start than to convert them all.
    const named = (pattern: string) => forms.map(({ id }) => pattern.replace('*', id));
    convert(folder, named('x-*.xlsx'), 'ods');
    convert(folder, named('o-*.ods'), 'xlsx');
  });

  it.each(forms.flatMap((form) => [['x', 'ods', form] as const, ['o', 'xlsx', form] as const]))(
    'leaves what a template says as it was: %s as %s',
    (name, format, form) => {
      const screened = screenBytes(readFileSync(join(folder, `${name}-${form.id}.${format}`)), form);
      expect(said(screened)).toEqual(said(asCsv(form, filledIn(form))));
      expect(screened.report).toMatchObject({ verdict: 'accepted', findings: [] });
    },
  );
});

describe('a template', () => {
  it('works for every area, whose name stands on its cover and nowhere else', () => {
    const form = forms.at(-1)!;
    const otherSheets = new Set<string>();
    for (const each of areas) {
      const workbook = templateWorkbook({ form, area: each, period: at(form) });
      const [cover, ...others] = workbook.sheets;
      otherSheets.add(JSON.stringify(others));
      const raw = readReturn(writeOds({ ...workbook, sheets: [cover!] }), { period: at(form) });
      expect(findArea(raw.area!.text)).toBe(each);
    }
    expect(otherSheets.size).toBe(1);
  });

  it('works its totals out again where a program filled it in without calculating', () => {
    const form = forms.at(-1)!;
    const filled = fillValid(form, [0.5, 0.2, 0.8]);
    const workbook = templateWorkbook({ form, area, period: at(form), filled });
    const stale = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) =>
          row.map((cell) => (typeof cell === 'object' && cell?.formula ? { ...cell, value: 0 } : cell)),
        ),
      })),
    };
    const { report } = screenBytes(writeXlsx(stale), form);
    expect(report.verdict).toBe('accepted');
    expect(report.findings.map(({ rule }) => rule)).toEqual(['stale-total']);
  });

  it('never shows last year’s Category 4', () => {
    const form = forms.at(-1)!;
    const figures = new Map(
      openCells(form).map(({ key, confidential }) => [key, { value: confidential ? 424_242 : 1 }]),
    );
    const workbook = templateWorkbook({
      form,
      area,
      period: at(form),
      past: { period: periodBefore(at(form)), figures },
    });
    expect(JSON.stringify(workbook)).not.toContain('424242');
  });
});

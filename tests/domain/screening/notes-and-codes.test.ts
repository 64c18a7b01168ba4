import { describe, expect, it } from 'vitest';
import { cellKey } from '../../../shared/domain/cells.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { category4Absent } from '../../../shared/domain/screening/checks/category-4-absent.ts';
import { cellMissing } from '../../../shared/domain/screening/checks/cell-missing.ts';
import { cellTwice } from '../../../shared/domain/screening/checks/cell-twice.ts';
import { codeUnknown } from '../../../shared/domain/screening/checks/code-unknown.ts';
import { readByLabel } from '../../../shared/domain/screening/checks/read-by-label.ts';
import { totalWithheld } from '../../../shared/domain/screening/checks/total-withheld.ts';
import type { Check, Matter } from '../../../shared/domain/screening/rule.ts';
import { butFor, labelOf, matterOf } from './matter-of.ts';

const said = (check: Check, matter: Matter) => check.find(matter).map(({ message }) => message);
const report = { raw: { source: 'report' as const } };

describe('a report on a form with Category 4', () => {
  it('is noted to have none, which no other file and no other form is', () => {
    expect(said(category4Absent, matterOf([], { ...report, form: formD }))).toEqual([
      'A report holds no Category 4 figures; the national ones need them.',
    ]);
    expect(said(category4Absent, matterOf([], { ...report, form: formC }))).toEqual([]);
    expect(said(category4Absent, matterOf([], { form: formD }))).toEqual([]);
    expect(said(category4Absent, { ...matterOf([], report), form: undefined })).toEqual([]);
  });
});

describe('figures of a report that their labels alone tell', () => {
  const key = cellKey({ measure: 'notification_breaches', category: 'Total', level: 'Total', detail: '' });
  const matter = matterOf(['notification_breaches|Total|Total|=33 @S!B3'], report);
  const withOne = (more: Parameters<typeof butFor>[2], of: Matter = matter) =>
    said(readByLabel, { ...of, readings: butFor(of, key, more) });

  it('are told with their places, those that were named or recognised, and none that may not be told', () => {
    const label = labelOf(key);
    for (const sure of ['named', 'ocr'] as const)
      expect(withOne({ sure })).toEqual([`Read by their labels alone: ${label}: 33 (S!B3).`]);
    for (const sure of ['cell', 'checked', 'agreed', 'placed'] as const) expect(withOne({ sure })).toEqual([]);
    expect(withOne({ sure: 'named', withheld: true })).toEqual([]);
    expect(withOne({ sure: 'named', computed: true })).toEqual([]);
    expect(withOne({ sure: 'named' }, matterOf(['notification_breaches|Total|Total|=33']))).toEqual([]);
  });
});

describe('totals that cannot be shown to be free of Category 4', () => {
  it('are told table by table, one by its name and several with their number', () => {
    const [two, three] = ['managed|Total|2|', 'managed|Total|3|'];
    const label = labelOf(two, formD);
    expect(said(totalWithheld, matterOf([`${two}=9`], { form: formD }))).toEqual([
      `${label} cannot be checked against its parts, so it is not kept.`,
    ]);
    expect(said(totalWithheld, matterOf([`${two}=9`, `${three}=9`], { form: formD }))).toEqual([
      `2 totals cannot be checked against their parts, so they are not kept: ${label}; ${labelOf(three, formD)}.`,
    ]);
    const seen = ['managed|1|2|=3', 'managed|2|2|=4', 'managed|3|2|=5', `${two}=13`];
    expect(said(totalWithheld, matterOf(seen, { form: formD }))).toEqual([]);
    expect(said(totalWithheld, matterOf([`${two}=9`]))).toEqual([]);
    expect(said(totalWithheld, { ...matterOf([`${two}=9`], { form: formD }), form: undefined })).toEqual([]);
  });
});

describe('a code that is not known', () => {
  it('is told with the one that was meant, and quoted only where it holds no digit', () => {
    expect(said(codeUnknown, matterOf(['managd|1|2|=5']))).toEqual([
      'The measure "managd" is not known. Was managed meant?',
    ]);
    expect(said(codeUnknown, matterOf(['managed|1|2|weather=5']))).toEqual(['A detail is not known.']);
    expect(said(codeUnknown, matterOf(['managed|cat 2|2|=5']))).toEqual(['A category is not known. Was 2 meant?']);
    expect(said(codeUnknown, matterOf(['managed|1|2|=5', 'managed|1|1|=5']))).toEqual([]);
  });
});

describe('what is told of many cells at once', () => {
  it('is one finding for each sheet that fills cells again, not for those that were filled first', () => {
    const on = (key: string, ...sheets: readonly string[]) => sheets.map((sheet, at) => `${key}=${at} @${sheet}!B1`);
    const lines = [...on('managed|1|2|', 'A', 'B', 'C'), ...on('managed|2|2|', 'A', 'B')];
    expect(said(cellTwice, matterOf(lines)).map((message) => message.slice(0, 13))).toEqual([
      ...['The sheet "C"', 'The sheet "B"'],
    ]);
  });

  it('is that a whole table is missing, where it has closed cells and totals, too', () => {
    const others = formC.tables.flatMap(({ measure, detail = '', rows, columns }) =>
      measure === 'eligible'
        ? []
        : rows.flatMap((row) =>
            columns.map(
              ({ category = 'Total' }) => `${measure}|${category}|${row.level ?? 'Total'}|${row.detail ?? detail}=5`,
            ),
          ),
    );
    expect(said(cellMissing, matterOf(others))).toEqual([
      'Table 1 (MAPPA-eligible offenders on 31 March 2019) is missing.',
    ]);
  });
});

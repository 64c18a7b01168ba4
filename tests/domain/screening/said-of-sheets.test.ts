import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { seal } from '../../../shared/domain/confidential.ts';
import type { Form } from '../../../shared/domain/forms/form.ts';
import { formA } from '../../../shared/domain/forms/form-a.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { RawEntry, RawReturn } from '../../../shared/domain/raw-return.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { report, said, withFaults } from './one-fault.ts';
import { asRaw, tenInEach } from './valid-return.ts';

const year = Period.parse('2020-21');

/** A whole return on the sheet `A`, and further entries: sheet, cell, codes, value. */
const found = (form: Form, ...more: readonly (readonly [string, string, string, string])[]) => {
  const raw = asRaw(form, tenInEach(form));
  const own = raw.entries.map((entry, at) => ({ ...entry, place: { sheet: 'A', cell: `B${at + 1}` } }));
  const others = more.map(([sheet, cell, codes, value]): RawEntry => {
    const [measure = '', category = '', level = '', detail = ''] = codes.split('|');
    return { ...{ measure, category, level, detail }, value: seal(value), place: { sheet, cell }, sure: 'cell' };
  });
  const whole: RawReturn = { ...raw, source: 'workbook', entries: [...own, ...others] };
  const period = form === formD ? Period.parse('2023-24') : year;
  return screen({ raw: whole, area: findArea('kent')!, period }).report.findings;
};

const one = 'Table 2, Category 1: Registered sex offenders, Level 2';
const two = 'Table 2, Category 2: Violent offenders, Level 2';
// The cells of the form's first table take B1 to B16, those of the second begin at B17.

describe('a cell that two sheets fill', () => {
  it('with one figure is noted, at the second', () => {
    expect(said(found(formC, ['C', 'D4', 'managed|1|2|', '10']))).toEqual([
      [
        'note printed-twice',
        `The sheet "C" holds the same figures as "A" for ${one} (A!B17 and C!D4).`,
        { sheet: 'C', cell: 'D4', label: one },
      ],
    ]);
  });

  it('with two figures is refused, and told which sheet to take out', () => {
    const [finding, ...more] = found(formC, ['C', 'D4', 'managed|1|2|', '11']);
    expect(more).toEqual([]);
    expect(said([finding!])).toEqual([
      [
        'reject cell-twice',
        `The sheet "C" holds other figures than "A" for ${one} (A!B17 and C!D4).`,
        { sheet: 'C', cell: 'D4', label: one },
      ],
    ]);
    expect(finding?.guidance).toBe('Keep the sheet that is right, take the other out of the file, and send it again.');
  });

  it('beside others is one finding for the sheet, same and other figures apart', () => {
    const messages = found(
      formC,
      ['C', 'D4', 'managed|1|2|', '11'],
      ['C', 'D5', 'managed|2|2|', '12'],
      ['C', 'D6', 'managed|3|2|', '10'],
    ).map(({ rule, message }) => `${rule}: ${message}`);
    expect(messages).toEqual([
      `cell-twice: The sheet "C" holds other figures than "A" for 2 cells, from ${one} on (A!B17 and C!D4).`,
      'printed-twice: The sheet "C" holds the same figures as "A" for Table 2, Category 3: Other dangerous offenders, ' +
        'Level 2 (A!B19 and C!D6).',
    ]);
  });

  it('names the other sheets, up to three of them', () => {
    const on = (...sheets: readonly string[]) =>
      found(formC, ...sheets.map((sheet) => [sheet, 'D4', 'managed|1|2|', '10'] as const)).map(
        ({ message }) => message,
      );
    expect(on('C', 'D')).toEqual([
      `The sheet "D" holds the same figures as "A" and "C" for ${one} (A!B17 and C!D4 and D!D4).`,
    ]);
    expect(on('C', 'D', 'E')[0]).toMatch(/^The sheet "E" holds the same figures as "A" and "C" and "D" for /);
    expect(on('C', 'D', 'E', 'F')[0]).toMatch(/^The sheet "F" holds the same figures as "A", "C", "D" and others for /);
  });

  it('on one sheet twice is said cell by cell', () => {
    expect(said(found(formC, ['A', 'D4', 'managed|2|2|', '10']))).toEqual([
      [
        'reject cell-twice',
        `${two} is filled 2 times, with the same figure (A!B18 and A!D4).`,
        { sheet: 'A', cell: 'D4', label: two },
      ],
    ]);
  });

  it('of Category 4 is a finding of its own: nobody else is told of it', () => {
    const findings = found(formD, ['C', 'D4', 'managed|1|2|', '10'], ['C', 'D5', 'managed|4|2|', '10']);
    expect(findings.map(({ place }) => [/Category 4/.test(place.label!), place.cell])).toEqual([
      [false, 'D4'],
      [true, 'D5'],
    ]);
    for (const { message } of findings) expect(message).not.toMatch(/cells/);
  });
});

describe('what is not said', () => {
  it('a cell is not named where it would have to be two things', () => {
    const { said: all } = withFaults(formC, year, {
      ...{ 'managed|Total|2|': '32', 'managed|1|Total|': '23', 'managed|Total|Total|': '' },
    });
    expect(all.map((each) => each.split(' ')[1])).toEqual(['row-sum', 'column-sum']);
  });

  it('nor by sums that may hold Category 4', () => {
    const { said: all } = withFaults(formD, Period.parse('2023-24'), { 'managed|1|2|': '12' });
    expect(all.map((each) => /[a-z-]+-sum|one-[a-z-]+/.exec(each)?.[0])).toEqual(['row-sum', 'column-sum']);
  });

  it('a total may be quoted where what the form has not got is of no Category 4', () => {
    const { said: all } = withFaults(formC, year, { 'managed|Total|2|': '37*' }, { more: ['managed,1,1,,5,'] });
    expect(all).toContain(
      'reject value-not-understood at managed|Total|2|: Table 2, Total, Level 2 reads "37*", which is not a whole ' +
        'number, nor z or x.',
    );
  });

  it('a dash of a printed report is asked about, not refused', () => {
    const raw = asRaw(formC, tenInEach(formC));
    const entries = raw.entries.map((entry) =>
      entry.measure === 'lifetime_revocations' ? { ...entry, value: seal('-') } : entry,
    );
    const about = (source: RawReturn['source']) =>
      report({ entries, source }).map(({ rule, severity }) => `${severity} ${rule}`);
    expect([about('report'), about('csv')]).toEqual([['query case-exists'], ['reject case-exists']]);
  });

  it('no statement is no nil return', () => {
    expect(report({ source: 'csv', entries: [], nil: false }).map(({ rule }) => rule)).toEqual(['no-figures']);
    expect(report({ source: 'csv', entries: [], nil: true }).map(({ rule }) => rule)).not.toContain('no-figures');
  });

  it('the first year of a form is its own', () => {
    const first = { ...asRaw(formA, tenInEach(formA)), source: 'report' as const };
    const rulesOf = (period: string) =>
      screen({ raw: first, area: findArea('kent')!, period: Period.parse(period) }).report.findings.map(
        ({ rule }) => rule,
      );
    expect(rulesOf('2001-02')).not.toContain('form-not-declared');
    expect(rulesOf('2000-01')).toContain('form-not-declared');
  });
});

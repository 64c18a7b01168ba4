import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { rules, stages } from '../../../shared/domain/screening/stages.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { screenFile } from '../../formats/faulty/screen-file.ts';

/**
 * The return files of a verdict that are named for their fault; workbooks and reports have a test of their own, with
 * the corpus.
 */
const reports = /^(?:lancashire|leicestershire)-/;
const filesIn = (verdict: string) =>
  readdirSync(`tests/fixtures/${verdict}`).filter(
    (name) => /\.(?:csv|json)$/.test(name) && !/\.past\.csv$/.test(name) && !reports.test(name),
  );
const ruleOf = (name: string) => name.replace(/(?:--.*)?(?:\.\d{4}-\d\d)?\.\w+$/, '');
const screened = (verdict: string, name: string) =>
  screenFile(`${verdict}/${name}`, readFileSync(`tests/fixtures/${verdict}/${name}`));
const present = Period.parse('2023-24');

/**
 * Rules that a file alone cannot break, since they need a past or a document around the figures: each with the test
 * that asks about it.
 */
const elsewhere: Readonly<Record<string, string>> = {
  'no-form': 'domain/screening/borrowed-form',
  'category-4-absent': 'formats/report-text/own-reports',
  'replaced-words': 'formats/report-text/known-reports',
  'read-by-label': 'formats/report-text/known-reports',
  'one-cell-explains': 'domain/screening/one-cell-explains',
  'total-withheld': 'domain/screening/rules',
};

describe('rules', () => {
  const checks = stages.flatMap((stage) => stage.checks);

  it('have codes of their own, in words joined by hyphens, and say what, why, an example and how to mend', () => {
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
    for (const { code, what, why, example, mend } of rules) {
      expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/);
      for (const text of [what, why, example, mend]) expect(text.length).toBeGreaterThan(5);
    }
  });

  it('are checked by the file that is named for them', () => {
    const files = readdirSync('shared/domain/screening/checks').map((name) => name.replace('.ts', ''));
    expect(checks.map(({ code }) => code).toSorted()).toEqual(files.toSorted());
  });

  it('each have a return that breaks them', () => {
    const broken = new Set(
      ['rejected', 'queried'].flatMap((verdict) =>
        readdirSync(`tests/fixtures/${verdict}`).flatMap((name) => ruleOf(name).split('+')),
      ),
    );
    expect(checks.map(({ code }) => code).filter((code) => !broken.has(code) && elsewhere[code] === undefined)).toEqual(
      [],
    );
  });

  it.each(Object.entries(elsewhere))('that no file breaks are asked about elsewhere: %s in %s', (code, test) => {
    const asking = readFileSync(`tests/${test}.test.ts`, 'utf8').split('\n');
    expect(checks.map((check) => check.code)).toContain(code);
    expect(
      asking.filter((line) => new RegExp(`'${code}[' ]`).test(line) && !line.includes(test)).length,
    ).toBeGreaterThan(0);
    const files = ['rejected', 'queried'].flatMap((verdict) => readdirSync(`tests/fixtures/${verdict}`));
    expect(files.filter((name) => ruleOf(name).split('+').includes(code))).toEqual([]);
  });

  it.each(['rejected', 'queried'].flatMap((verdict) => filesIn(verdict).map((name) => [verdict, name] as const)))(
    'give %s/%s its verdict for the fault in its name and no other',
    (verdict, name) => {
      const report = screened(verdict, name);
      const grave = report.findings.filter(({ severity }) => severity !== 'note');
      expect(report.verdict).toBe(verdict);
      expect([...new Set(grave.map(({ rule }) => rule))]).toEqual(ruleOf(name).split('+'));
      for (const { guidance, message } of grave) expect(guidance.length * message.length).toBeGreaterThan(0);
    },
  );

  it.each(filesIn('accepted'))('accept %s', (name) => {
    const { verdict, findings } = screened('accepted', name);
    expect(verdict).toBe('accepted');
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  it('know no form before the first', () => {
    const raw = readReturn(readFileSync('tests/fixtures/accepted/lancashire-2023-24.csv'), {
      period: Period.parse('2023-24'),
    });
    const { area: _area, period: _period, ...undated } = raw;
    const report = screen({ raw: undated, area: findArea('lancashire')!, period: Period.parse('1998-99') }).report;
    expect(report).toMatchObject({
      verdict: 'rejected',
      form: null,
      observations: [],
      findings: [{ rule: 'no-form' }],
    });
  });

  it('say that a total beside a missing part is not kept', () => {
    const text = readFileSync('tests/fixtures/accepted/lancashire-2023-24.csv', 'utf8').replace(
      'managed,2,2,,37',
      'managed,2,2,,',
    );
    const report = screen({
      raw: readReturn(new TextEncoder().encode(text), { period: present }),
      area: findArea('lancashire')!,
      period: present,
    }).report;
    expect(report.findings.map(({ rule }) => rule)).toContain('total-withheld');
    expect(
      report.observations.find((each) => each.measure === 'managed' && each.category === 'Total' && each.level === '2'),
    ).toMatchObject({ value: null, shorthand: 'c' });
  });
});

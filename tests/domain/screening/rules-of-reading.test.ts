import { describe, expect, it } from 'vitest';
import { fileRules } from '../../../shared/domain/screening/file-rules.ts';
import { readingRules } from '../../../shared/domain/screening/reading-rules.ts';
import { reportRules } from '../../../shared/domain/screening/report-rules.ts';
import { reportText } from '../../../shared/domain/screening/report-text.ts';
import { rulesVersion } from '../../../shared/domain/screening/rules-version.ts';
import { ruleChapters, stages } from '../../../shared/domain/screening/stages.ts';
import type { Finding, ScreeningReport } from '../../../shared/domain/screening-report.ts';

const rules = [fileRules, readingRules, reportRules].flatMap((each) => Object.values(each));
const codes = (severity: string) => rules.filter((rule) => rule.severity === severity).map(({ code }) => code);

describe('the rules of reading', () => {
  it('refuse a file that cannot be read, or not without guessing, and nothing else', () => {
    expect(codes('reject').toSorted()).toEqual([
      ...['columns-missing', 'columns-unknown', 'file-encrypted', 'file-expands', 'file-legacy', 'file-macros'],
      ...['file-too-large', 'file-unreadable', 'file-unsafe', 'file-unsupported', 'header-missing', 'key-twice'],
      ...['mixed-return', 'no-tables', 'rows-uneven', 'table-of-another-year'],
    ]);
  });

  it('only note what was left out of one that was read: the cells that lack a figure are asked about', () => {
    expect(codes('note').toSorted()).toEqual([
      ...['block-unsure', 'closed-cell-left-out', 'column-inferred', 'findings-left-out', 'footnote-mark'],
      ...['hidden-cells', 'hidden-sheet', 'hidden-text', 'invisible-characters', 'label-unknown', 'number-in-label'],
      ...['other-areas-left-aside', 'other-words', 'other-year-left-aside', 'page-number-in-table'],
      ...['page-recognised', 'page-unread', 'pages-left-unread', 'picture-unread', 'printed-twice'],
      ...['readings-differ', 'row-length', 'row-unread', 'second-file', 'set-apart', 'stale-total', 'struck-out'],
      ...['table-inferred', 'text-unseen', 'unknown-table'],
    ]);
    expect(codes('query')).toEqual([]);
  });

  it('are a chapter before the stages of screening, which stop where what follows would be noise', () => {
    const names = ['the file', 'the door', 'the document', 'the codes', 'the cells', 'the arithmetic', 'the past'];
    expect(stages.map(({ name }) => name)).toEqual(names);
    expect(stages.filter(({ stops }) => stops !== undefined).map(({ name }) => name)).toEqual([
      'the file',
      'the door',
      'the codes',
    ]);
    expect(stages.filter(({ checks }) => checks.length === 0)).toEqual([]);
    expect(ruleChapters.map(({ name }) => name)).toEqual([
      'Reading the file',
      ...names.map((name) => `Checking ${name}`),
    ]);
    expect(ruleChapters[0]!.rules).toHaveLength(rules.length);
    expect(ruleChapters.slice(1).map((chapter) => chapter.rules.length)).toEqual(
      stages.map(({ checks }) => checks.length),
    );
  });

  it('have a version in eight letters', () => {
    expect(rulesVersion).toMatch(/^1\.0-[0-9a-z]{8}$/);
  });
});

describe('a report in words', () => {
  const finding = (severity: Finding['severity']): Finding => ({
    ...{ rule: 'r', severity, message: `A ${severity}.`, place: {}, guidance: 'Do it.' },
  });
  const report = (verdict: string, ...findings: readonly Finding[]) =>
    reportText({
      area: 'kent',
      period: '2023-24',
      form: 'D',
      verdict,
      findings,
      observations: [],
    } as never as ScreeningReport);

  it('has its findings under what is to be done with them, in this order', () => {
    const text = report('rejected', finding('reject'), finding('query'), finding('note'));
    const places = ['To mend', 'A reject.', 'To answer', 'A query.', 'To note', 'A note.'].map((each) =>
      text.indexOf(each),
    );
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(text.startsWith('Kent, 2023-24, form D\nRejected: ')).toBe(true);
    expect(report('accepted')).toContain('\nAccepted\n');
    expect(report('queried')).toContain('\nQueried: ');
    const none = report('accepted');
    expect(['To mend', 'To answer', 'To note'].filter((each) => none.includes(each))).toEqual([]);
  });
});

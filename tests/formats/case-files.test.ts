import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseFiles, skipWithout } from '../needs.ts';
import { screenFile } from './faulty/screen-file.ts';

/**
 * What must come of each file: its verdict, the gravest rule, and the figure of a cell (null where none may be read).
 */
const right: readonly (readonly [
  file: string,
  verdict: string,
  rules: readonly string[],
  cell: string,
  value: number | null,
])[] = [
  ['excel-blocks-of-16.csv', 'accepted', [], 'eligible|1|1|', 2439],
  ['point-zero.csv', 'accepted', [], 'eligible|1|1|', 2439],
  ['key-twice.json', 'rejected', ['key-twice'], 'eligible|1|1|', null],
  ['superscript-note.xlsx', 'accepted', [], 'notification_breaches|Total|Total|', 33],
  ['struck-out.xlsx', 'accepted', [], 'lifetime_revocations|Total|Total|', 13],
  ['float-noise.xlsx', 'accepted', [], 'eligible|1|1|', 2439],
  ['return-file-beside-the-template.xlsx', 'rejected', ['cell-twice'], 'notification_breaches|Total|Total|', null],
  ['two-return-sheets.xlsx', 'rejected', ['cell-twice'], 'notification_breaches|Total|Total|', null],
  ['no-mimetype.ods', 'accepted', [], 'eligible|1|1|', 2439],
  ['figures-as-sums-no-results.xlsx', 'rejected', ['formula-without-result'], 'eligible|1|1|', null],
];

describe.skipIf(skipWithout(caseFiles, 'shared/cases/files'))('files as programs and people write them', () => {
  it.each(right)('%s is %s', (file, verdict, rules, cell, value) => {
    const report = screenFile(file, readFileSync(join(caseFiles!, file)));
    const grave = report.findings.filter(({ severity }) => severity !== 'note').map(({ rule }) => rule);
    const read = report.observations.find(
      (each) => [each.measure, each.category, each.level, each.detail].join('|') === cell,
    );
    expect([report.verdict, [...new Set(grave)], read?.value ?? null]).toEqual([verdict, rules, value]);
  });

  it('report-superscript-link.md is never read as 2161', () => {
    const file = 'report-superscript-link.md';
    const { observations } = screenFile(file, readFileSync(join(caseFiles!, file)));
    const read = observations.find(({ measure }) => measure === 'notification_breaches')?.value ?? null;
    expect([216, null]).toContain(read);
  });
});

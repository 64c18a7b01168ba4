import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fileRules } from '../../../shared/domain/screening/file-rules.ts';
import { allFaults } from '../../fixtures/faulty/all-faults.ts';
import { screenFile } from './screen-file.ts';

const at = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
const faulty = allFaults.filter(({ name }) => !name.startsWith('accepted/'));
const rulesOf = (name: string) => name.slice(name.indexOf('/') + 1, name.indexOf('--')).split('+');

describe('the corpus of faulty files', () => {
  it('has more than sixty files, and those that its script writes lie in their folders', () => {
    expect(faulty.length).toBeGreaterThanOrEqual(60);
    expect(allFaults.filter(({ name }) => !existsSync(at(name))).map(({ name }) => name)).toEqual([]);
  });

  // The file as it lies here, and as it would be written now: a template of an earlier day is still a return.
  it.each(allFaults)('$name', ({ name, bytes }) => {
    const kept = readFileSync(at(name));
    for (const file of Buffer.compare(kept, bytes) === 0 ? [kept] : [kept, bytes]) {
      const report = screenFile(name, file);
      const [verdict] = name.split('/');
      const found = new Set(report.findings.filter(({ severity }) => severity !== 'note').map(({ rule }) => rule));
      expect(report.verdict).toBe(verdict);
      expect([...found].toSorted()).toEqual(verdict === 'accepted' ? [] : rulesOf(name).toSorted());
    }
  });

  it('has a file for every rule of reading that rejects', () => {
    const covered = new Set(faulty.flatMap(({ name }) => rulesOf(name)));
    const open = Object.values(fileRules).filter(({ code, severity }) => severity === 'reject' && !covered.has(code));
    expect(open.map(({ code }) => code)).toEqual([]);
  });

  it('takes no file past 256 MB or 5 s, in a process of its own', () => {
    const heavy = faulty.filter(({ name }) => /file-expands|file-unsafe|file-too-large/.test(name));
    const script = fileURLToPath(new URL('./measure-file.ts', import.meta.url));
    for (const { name } of heavy) {
      const { ms, mb } = JSON.parse(execFileSync(process.execPath, [script, at(name)]).toString()) as {
        ms: number;
        mb: number;
      };
      expect(ms, name).toBeLessThan(5000);
      expect(mb, name).toBeLessThan(256);
    }
  });
});

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fileRules } from '../../../shared/domain/screening/file-rules.ts';
import { extractPages } from '../../../shared/formats/pdf/extract-pages.ts';
import { readAnyReturn } from '../../../shared/formats/read-return.ts';
import { allFaults } from '../../fixtures/faulty/all-faults.ts';
import { screenAnyFile } from './screen-file.ts';

/** Reads PDFs where they are looked at: the thread that they are read in has tests of its own. */
const read = readAnyReturn(extractPages);

const at = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
const faulty = allFaults.filter(({ name }) => !name.startsWith('accepted/'));
const isReport = (name: string) => /\.(?:txt|md|docx|pdf)$/.test(name);
let reports = 0;
const rulesOf = (name: string) => name.slice(name.indexOf('/') + 1, name.indexOf('--')).split('+');

describe('the corpus of faulty files', () => {
  it('has more than sixty files, and those that its script writes lie in their folders', () => {
    expect(faulty.length).toBeGreaterThanOrEqual(60);
    expect(allFaults.filter(({ name }) => !existsSync(at(name))).map(({ name }) => name)).toEqual([]);
  });

  // The file as it lies here, and as it would be written now: a template of an earlier day is still a return.
  it.each(allFaults)('$name', async ({ name, bytes, notes = [] }) => {
    const kept = readFileSync(at(name));
    for (const file of Buffer.compare(kept, bytes) === 0 ? [kept] : [kept, bytes]) {
      const report = await screenAnyFile(read, name, new Uint8Array(file));
      const [verdict] = name.split('/');
      const found = (isNote: boolean) =>
        new Set(report.findings.filter(({ severity }) => (severity === 'note') === isNote).map(({ rule }) => rule));
      expect(report.verdict).toBe(verdict);
      expect([...found(false)].toSorted()).toEqual(verdict === 'accepted' ? [] : rulesOf(name).toSorted());
      const noted = [...found(true)].filter((rule) => rule !== 'read-by-label');
      expect(noted.toSorted()).toEqual([...notes].toSorted());
      // Nobody is told to state a nil return where a report or document could not be read.
      if (!isReport(name)) continue;
      reports += 1;
      for (const { guidance } of report.findings) expect(guidance).not.toMatch(/nil return/i);
    }
  });

  it('has reports and documents in it, of which no finding spoke of a nil return', () => {
    expect(reports).toBeGreaterThanOrEqual(allFaults.filter(({ name }) => isReport(name)).length);
    expect(reports).toBeGreaterThan(60);
  });

  it('has every file that is named in its table of kinds, and a kind for every file of the table', () => {
    const table = readFileSync(at('faulty/README.md'), 'utf8');
    const rows = [...table.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)].filter(
      ([, kind]) => !/^(?:kind|-+)$/.test(kind!.trim()),
    );
    const folders = ['accepted', 'queried', 'rejected'].flatMap((folder) => readdirSync(at(folder)));
    expect(rows.length).toBeGreaterThan(60);
    for (const [, kind, files] of rows) {
      const named = [...files!.matchAll(/`([^`]+)`/g)].map(([, file]) => file!);
      expect(named.length, kind).toBeGreaterThan(0);
      expect(
        named.filter((file) => !folders.includes(file)),
        kind,
      ).toEqual([]);
    }
  });

  it('has a file for every rule of reading that rejects', () => {
    const covered = new Set(faulty.flatMap(({ name }) => rulesOf(name)));
    const open = Object.values(fileRules).filter(({ code, severity }) => severity === 'reject' && !covered.has(code));
    expect(open.map(({ code }) => code)).toEqual([]);
  });

  it('takes no file past 256 MB or 5 s, in a process of their own, as a function that has read others before', () => {
    const heavy = faulty.filter(({ name }) => /file-expands|file-unsafe|file-too-large/.test(name));
    const script = fileURLToPath(new URL('./measure-file.ts', import.meta.url));
    const said = execFileSync(process.execPath, [script, ...heavy.map(({ name }) => at(name))]).toString();
    const measured = said.trim().split('\n');
    expect(measured).toHaveLength(heavy.length);
    for (const [index, { name }] of heavy.entries()) {
      const { ms, mb } = JSON.parse(measured[index]!) as { ms: number; mb: number };
      expect(ms, name).toBeLessThan(5000);
      expect(mb, name).toBeLessThan(256);
      expect(mb, name).toBeGreaterThan(40);
    }
  });
});

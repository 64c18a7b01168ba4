import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFormula } from '../../../shared/formats/workbook/open-formula.ts';
import type { Workbook } from '../../../shared/formats/workbook/workbook.ts';
import { writeOds } from '../../../shared/formats/workbook/write-ods.ts';
import { writeXlsx } from '../../../shared/formats/workbook/write-xlsx.ts';
import { skipWithout, soffice } from '../../needs.ts';
import { toCsv } from './office.ts';
import { sampleWorkbook } from './sample-workbook.ts';

const writers = { xlsx: writeXlsx, ods: writeOds };

describe.each(['xlsx', 'ods'] as const)('writing %s', (format) => {
  const bytes = writers[format](sampleWorkbook);

  it('gives the same bytes for the same workbook, in any time zone', () => {
    expect(writers[format](structuredClone(sampleWorkbook))).toEqual(bytes);
    const script = `
      import { createHash } from 'node:crypto';
      import { ${format === 'ods' ? 'writeOds' : 'writeXlsx'} as write } from './shared/formats/workbook/write-${format}.ts';
      import { sampleWorkbook } from './tests/formats/workbook/sample-workbook.ts';
      console.log(createHash('sha256').update(write(sampleWorkbook)).digest('hex'));`;
    const digests = ['Pacific/Kiritimati', 'America/Anchorage'].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TZ } }).toString(),
    );
    expect(digests[0]).toBe(digests[1]);
  });

  it('writes only well-formed XML', () => {
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      if (name !== 'mimetype')
        expect(() => new SaxesParser({ xmlns: true }).write(strFromU8(content)).close(), name).not.toThrow();
    }
  });

  it('drops what XML cannot hold instead of writing a broken file', () => {
    const odd: Workbook = {
      title: '\u0000',
      language: 'en-GB',
      sheets: [{ name: 'A', rows: [['a\u0008b\uD800c\uFFFF🙂']] }],
    };
    const all = Object.values(unzipSync(writers[format](odd)))
      .map((part) => strFromU8(part))
      .join('');
    expect(all).toContain('abc🙂');
  });
});

describe.skipIf(skipWithout(soffice, 'LibreOffice'))('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'written-'));
  beforeAll(() => {
    for (const [format, write] of Object.entries(writers))
      writeFileSync(join(folder, `${format}.${format}`), write(sampleWorkbook));
    toCsv(folder, ...Object.keys(writers).map((format) => `${format}.${format}`));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(Object.keys(writers))('reads %s as we write it cell by cell, formulas recalculated', (format) => {
    expect(readFileSync(join(folder, `${format}-Table 1.csv`), 'utf8')).toBe(
      'A title across,,,\n"two  spaces\nand a line",,,\nLevel,Category 1,Category 2,Total\nLevel 1,1200,7,1207\nLevel 2,-,3.5,3.5\nTotal,1200,,1210.5\n',
    );
  });
});

describe('an ODS', () => {
  it('begins with its mimetype, stored', () => {
    expect(strFromU8(writeOds(sampleWorkbook).subarray(30, 84))).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    );
  });
});

describe('OpenFormula', () => {
  it.each([
    ['SUM(B4:B6)', 'of:=SUM([.B4:.B6])'],
    ["'Table 1'!D7+C$2", "of:=[$'Table 1'.D7]+[.C$2]"],
    ['IF(COUNT(B4,B5)=2,SUM(B4,B5),"")', 'of:=IF(COUNT([.B4];[.B5])=2;SUM([.B4];[.B5]);"")'],
    ['LOG10(A1)&"A1, B2"', 'of:=LOG10([.A1])&"A1, B2"'],
  ])('%s', (a1, open) => expect(openFormula(a1)).toBe(open));
});

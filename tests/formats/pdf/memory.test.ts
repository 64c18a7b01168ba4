import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { pdfLimits } from '../../../shared/formats/pdf/pdf-page.ts';
import { formCalls, textBomb } from './hostile-pdfs.ts';

it('a hostile document is over in 10 s and 450 MB, whatever it is made of, in a process as a function has', () => {
  expect(pdfLimits.milliseconds).toBeLessThanOrEqual(10_000);
  const folder = mkdtempSync(join(tmpdir(), 'mappa-hostile-'));
  const script = fileURLToPath(new URL('../faulty/measure-file.ts', import.meta.url));
  const told: Record<string, unknown> = {};
  const made = { 'much text': textBomb(120_000_000), 'forms that call forms': formCalls() };
  for (const [name, bytes] of Object.entries(made)) {
    const file = join(folder, 'report.2023-24.pdf');
    writeFileSync(file, bytes);
    const { rules, mb } = JSON.parse(execFileSync(process.execPath, [script, file]).toString());
    told[name] = rules;
    expect(mb, name).toBeLessThan(450);
  }
  rmSync(folder, { recursive: true });
  expect(told).toEqual({
    'much text': ['file-too-large'],
    'forms that call forms': ['no-tables', 'pages-left-unread'],
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threadWithin } from '../../../shared/adapters/pdf-in-thread.ts';
import { findArea } from '../../../shared/domain/areas.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import type { RawReturn } from '../../../shared/domain/raw-return.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { pdfLimits } from '../../../shared/formats/pdf/pdf-page.ts';
import { readAnyReturn } from '../../../shared/formats/read-return.ts';
import { openBrowser } from '../../journeys/browser.ts';
import { seeds } from '../../needs.ts';
import { convert } from '../workbook/office.ts';
import { seedPage, seedStyles } from './seed-page.ts';

/**
 * `node tests/formats/printed/run-seeds.ts`: prints the five published reports anew in other layouts, with a browser to
 * PDF and with an office program to Word and PDF, reads them, and prints how many figures of their texts were read.
 */
if (seeds === undefined) throw new Error('The five published reports are not at hand.');
const read = readAnyReturn(threadWithin({ ...pdfLimits, milliseconds: 300_000 }));
const folder = mkdtempSync(join(tmpdir(), 'mappa-seeds-'));
const browser = await openBrowser();
const made: { seed: string; style: string; file: string }[] = [];
for (const seed of readdirSync(seeds)) {
  for (const [index, [style, css]] of Object.entries(seedStyles).entries()) {
    const html = seedPage(readFileSync(join(seeds, seed), 'utf8'), css);
    const base = `${seed.replace('.txt', '')}.${index}`;
    const page = await browser.newPage();
    await page.setContent(html);
    writeFileSync(join(folder, `${base}.browser.pdf`), await page.pdf({ preferCSSPageSize: true }));
    await page.close();
    writeFileSync(join(folder, `${base}.office.html`), html);
    for (const file of ['browser.pdf', 'office.docx', 'office.pdf'])
      made.push({ seed, style, file: `${base}.${file}` });
  }
}
await browser.close();
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
const asText = ['--infilter=HTML (StarWriter)', ...pages];
convert(folder, asText, 'docx:MS Word 2007 XML');
convert(folder, asText, 'pdf:writer_pdf_Export');

let [right, wrong, missing, verdicts] = [0, 0, 0, 0];
for (const { seed, style, file } of made) {
  const [, slug = '', year] = /^(.*)-(\d{4}-\d\d)\.txt$/.exec(seed)!;
  const [area, period] = [findArea(slug)!, Period.parse(year)];
  const screened = (raw: RawReturn) => screen({ raw, area, period, population: mid2023 }).report;
  const text = screened(await read(readFileSync(join(seeds, seed)), { period, fileName: seed }));
  const report = screened(
    await read(new Uint8Array(readFileSync(join(folder, file))), { period, area: area.slug, fileName: file }),
  );
  const figures = ({ observations }: typeof report) =>
    new Map(
      observations.map((each) => [
        `${each.measure}|${each.category}|${each.level}|${each.detail}`,
        each.value ?? each.shorthand,
      ]),
    );
  const [wanted, found] = [figures(text), figures(report)];
  const differ = [...wanted].filter(([key, value]) => found.get(key) !== value);
  // A place that the form has not got is not applicable where nothing was read.
  const lost = differ.filter(([key]) => typeof found.get(key) !== 'number');
  right += wanted.size - differ.length;
  missing += lost.length;
  wrong += differ.length - lost.length + [...found.keys()].filter((key) => !wanted.has(key)).length;
  verdicts += Number(report.verdict === text.verdict);
  const left = differ.map(([key, value]) => `${key} ${found.get(key)} for ${value}`).join('; ');
  console.log(
    `${file.padEnd(40)} ${style.padEnd(24)} ${wanted.size - differ.length} of ${wanted.size}, ${report.verdict} ${left.slice(0, 200)}`,
  );
}
rmSync(folder, { recursive: true });
console.log(
  `${made.length} documents: ${right} right, ${wrong} wrong, ${missing} not read, ${verdicts} verdicts as of the text`,
);
process.exitCode = wrong === 0 ? 0 : 1;

import { pagesInThread } from '../../shared/adapters/pdf-in-thread.ts';
import { areas } from '../../shared/domain/areas.ts';
import { mid2023 } from '../../shared/domain/population.ts';
import { screen } from '../../shared/domain/screening/screen.ts';
import { readAnyReturn, readReturn } from '../../shared/formats/read-return.ts';
import { templateWorkbook } from '../../shared/formats/template/template.ts';
import { readXml } from '../../shared/formats/workbook/read-xml.ts';
import { writeOds } from '../../shared/formats/workbook/write-ods.ts';
import { writeXlsx } from '../../shared/formats/workbook/write-xlsx.ts';
import { openZip } from '../../shared/formats/workbook/zip-inflate.ts';
import { ownReport } from '../fixtures/faulty/own-report.ts';
import { writeCsvReturn } from '../fixtures/write-return.ts';
import { hostilePdfs } from '../formats/pdf/hostile-pdfs.ts';
import { pagesOf } from '../formats/pdf/made-pdf.ts';
import { linesOf } from '../formats/template/valid-returns.ts';
import { docxOf } from '../formats/word/made-docx.ts';
import { exampleFilled, form, period } from './example-filled.ts';

/**
 * Reads and screens the 42 example returns as filled XLSX, as ODS and as CSV in one process, then as reports in text,
 * Word and PDF, and prints what of the processor that takes and its ratios, which a busy machine leaves as they are;
 * last how long hostile PDFs go on until their thread is ended.
 */

/** What of the processor was taken since, in milliseconds: by all threads of this process. */
const processor = (): (() => number) => {
  const begun = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
};

const returns = exampleFilled();
const files = {
  csv: returns.map(({ area, filled }) => ({
    area,
    bytes: new TextEncoder().encode(writeCsvReturn({ area: area.slug, period, lines: linesOf(form, filled) })),
  })),
  xlsx: returns.map(({ area, filled }) => ({
    area,
    bytes: writeXlsx(templateWorkbook({ form, area, period, filled })),
  })),
  ods: returns.map(({ area, filled }) => ({ area, bytes: writeOds(templateWorkbook({ form, area, period, filled })) })),
};
const reports = returns.map(({ area, filled }) => ({ area, text: ownReport(form, area.name, period, filled) }));
const documents = {
  text: reports.map(({ area, text }) => ({ area, bytes: new TextEncoder().encode(text) })),
  docx: reports.map(({ area, text }) => ({ area, bytes: docxOf(text) })),
  pdf: reports.map(({ area, text }) => ({ area, bytes: pagesOf(text.split('\n')) })),
};

const run = (format: keyof typeof files): { ms: number; accepted: number } => {
  const taken = processor();
  const accepted = files[format].filter(
    ({ area, bytes }) =>
      screen({ raw: readReturn(bytes, { period, fileName: `r.${format}` }), area, period, population: mid2023 }).report
        .verdict === 'accepted',
  ).length;
  return { ms: taken(), accepted };
};

if (returns.length !== areas.length) throw new Error(`${returns.length} example returns for ${areas.length} areas`);
const formats = ['csv', 'xlsx', 'ods'] as const;
const best = Object.fromEntries(
  formats.map((format) => [
    format,
    Array.from({ length: 5 }, () => run(format)).reduce((one, other) => (other.ms < one.ms ? other : one)),
  ]),
);
for (const format of formats)
  console.log(
    `${format.padEnd(5)} ${returns.length} returns read and screened in ${best[format]!.ms.toFixed(0)} ms of processor, ${best[format]!.accepted} accepted, ${(best[format]!.ms / best.csv!.ms).toFixed(1)} times CSV`,
  );

/** What inflating and parsing the XML of the XLSX takes, and nothing else: the least of five. */
const parsing = Math.min(
  ...Array.from({ length: 5 }, () => {
    const taken = processor();
    for (const { bytes } of files.xlsx) {
      const zip = openZip(bytes);
      for (const part of zip.names.filter((name) => /\.(?:xml|rels)$/.test(name))) readXml(zip, part, {});
    }
    return taken();
  }),
);
console.log(
  `xlsx  inflated and parsed alone in ${parsing.toFixed(0)} ms of processor: reading and screening takes ${(best.xlsx!.ms / parsing).toFixed(1)} times that (at most 2)`,
);
if (best.xlsx!.ms / parsing > 2) process.exitCode = 1;

const read = readAnyReturn(pagesInThread);
let ofText = 0;
for (const format of ['text', 'docx', 'pdf'] as const) {
  const taken = processor();
  let accepted = 0;
  for (const { area, bytes } of documents[format]) {
    const raw = await read(bytes, { period, fileName: `r.${format}`, area: area.slug });
    accepted += Number(screen({ raw, area, period, population: mid2023 }).report.verdict === 'accepted');
  }
  const ms = taken();
  ofText ||= ms;
  console.log(
    `${format.padEnd(5)} ${reports.length} reports read and screened in ${ms.toFixed(0)} ms of processor, ${accepted} accepted, ${(ms / ofText).toFixed(1)} times text`,
  );
}
for (const { name, bytes } of hostilePdfs()) {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  const begin = performance.now();
  const { findings } = await read(bytes, { period, fileName: 'r.pdf' });
  clearInterval(watch);
  const rules = [...new Set(findings.map(({ rule }) => rule))].join(', ');
  console.log(
    `pdf with ${name.padEnd(24)} ended in ${((performance.now() - begin) / 1000).toFixed(1)} s (limit 10) and ${((most - before) / 1024 / 1024).toFixed(0)} MB (limit 400): ${rules}`,
  );
}

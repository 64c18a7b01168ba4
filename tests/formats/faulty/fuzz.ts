import { findArea } from '../../../shared/domain/areas.ts';
import { forms } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { ScreeningReport } from '../../../shared/domain/screening-report.ts';
import { extractPages } from '../../../shared/formats/pdf/extract-pages.ts';
import { readAnyReturn } from '../../../shared/formats/read-return.ts';
import { templateWorkbook } from '../../../shared/formats/template/template.ts';
import { writeOds } from '../../../shared/formats/workbook/write-ods.ts';
import { writeXlsx } from '../../../shared/formats/workbook/write-xlsx.ts';
import { bytesOf, filledFor } from '../../fixtures/faulty/base.ts';
import { ownReport } from '../../fixtures/faulty/own-report.ts';
import { writeCsvReturn, writeJsonReturn } from '../../fixtures/write-return.ts';
import { pagesOf } from '../pdf/made-pdf.ts';
import { linesOf } from '../template/valid-returns.ts';
import { docxOf } from '../word/made-docx.ts';
import { mutate, seededNumbers } from './mutate.ts';
import { screenAnyFile } from './screen-file.ts';

type Seed = { format: string; name: string; bytes: Uint8Array };

/** Reads PDFs where they are spoilt: the thread would take most of the time of a run, so that its work is done here. */
const read = readAnyReturn(extractPages);

/** What came of the files of one format. */
export type Tally = {
  files: number;
  accepted: number;
  queried: number;
  rejected: number;
  crashed: number;
  slowest: number;
  crashes: string[];
};

const periods: Record<string, string> = { A: '2002-03', B: '2014-15', C: '2020-21', D: '2023-24' };

/** A good file of every format on every form. */
const seeds = (): readonly Seed[] =>
  forms.flatMap((form) => {
    const period = Period.parse(periods[form.id] ?? form.from);
    const filled = filledFor(form);
    const returned = { area: 'lancashire', period, lines: linesOf(form, filled) };
    const workbook = templateWorkbook({ form, area: findArea('lancashire')!, period, filled });
    const named = (format: string, ending: string, bytes: Uint8Array): Seed => ({
      format,
      name: `return.${period}.${ending}`,
      bytes,
    });
    return [
      named('csv', 'csv', bytesOf(writeCsvReturn(returned))),
      named('json', 'json', bytesOf(writeJsonReturn(returned))),
      named('xlsx', 'xlsx', writeXlsx(workbook)),
      named('ods', 'ods', writeOds(workbook)),
      named('report', 'txt', bytesOf(ownReport(form, 'Lancashire', period, filled))),
      named('report', 'md', bytesOf(ownReport(form, 'Lancashire', period, filled, { columns: 'pipes', bold: true }))),
      named('docx', 'docx', docxOf(ownReport(form, 'Lancashire', period, filled))),
      named('pdf', 'pdf', pagesOf(ownReport(form, 'Lancashire', period, filled).split('\n'))),
    ];
  });

/** Screens so many spoilt files, every format in turn. Each must get a report; `slowest` is processor time in ms. */
export const fuzz = async (count: number, seed: number): Promise<Map<string, Tally>> => {
  const next = seededNumbers(seed);
  const good = seeds();
  const tallies = new Map<string, Tally>();
  for (let index = 0; index < count; index++) {
    const { format, name, bytes } = good[index % good.length]!;
    const tally = tallies.get(format) ?? {
      files: 0,
      accepted: 0,
      queried: 0,
      rejected: 0,
      crashed: 0,
      slowest: 0,
      crashes: [],
    };
    tallies.set(format, tally);
    tally.files += 1;
    const spoilt = mutate(bytes, /^(?:xlsx|ods|docx)$/.test(format), next);
    const before = process.cpuUsage();
    try {
      tally[ScreeningReport.parse(await screenAnyFile(read, name, spoilt)).verdict] += 1;
    } catch (fault) {
      tally.crashed += 1;
      tally.crashes.push(`file ${index}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
    }
    const { user, system } = process.cpuUsage(before);
    tally.slowest = Math.max(tally.slowest, (user + system) / 1000);
  }
  return tallies;
};

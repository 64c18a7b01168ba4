import { openConfidential } from '../../../shared/domain/confidential.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { readReportReturn } from '../../../shared/formats/report-text/read-report.ts';

/**
 * All that is read of a text below the title of Kent's report for a year, which takes its lines 1 and 2: figures as
 * `key=value how-sure line`, with the words that named each of them, and findings as `rule line: message`.
 */
export const readWhole = (body: string, year = '2018-19', title = `Kent MAPPA Annual Report ${year}`) => {
  const raw = readReportReturn(`${title}\n\n${body}`, Period.parse(year));
  return {
    figures: raw.entries.map(({ measure, category, level, detail, value, sure, place }) =>
      [[measure, category, level, detail].join('|'), '=', openConfidential(value), ` ${sure} ${place.line}`].join(''),
    ),
    words: [...new Set(raw.entries.map(({ words }) => words))],
    said: raw.findings.map(({ rule, message, place }) => `${rule} ${place.line ?? '-'}: ${message}`),
    facts: raw.facts.map(({ kind, year: stated, place }) => `${kind} ${stated ?? '-'} ${place.line}`),
    area: raw.area,
    period: raw.period,
  };
};

/** Figures of the table of levels 2 and 3 that stands from a line on: its rows, `-` for what is not applicable. */
export const managedAt = (line: number, sure: string, rows: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(rows).flatMap(([level, values], at) =>
    values
      .split(' ')
      .flatMap((value, column) =>
        value === '_' ? [] : [`managed|${['1', '2', '3', 'Total'][column]}|${level}|=${value} ${sure} ${line + at}`],
      ),
  );

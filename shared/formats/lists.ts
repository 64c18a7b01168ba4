import { findArea } from '../domain/areas.ts';
import type { AreaProgress, Progress } from '../domain/collection/shapes.ts';
import type { ToldEvent } from '../domain/events/event.ts';
import { placeText } from '../domain/place.ts';
import type { ScreeningReport } from '../domain/screening-report.ts';
import { csvText } from './published/csv.ts';
import { writeXlsx } from './workbook/write-xlsx.ts';

type Line = readonly (string | number | null)[];
type List = { title: string; header: readonly string[]; lines: readonly Line[] };

/** Events as a list: a line an event, the sentence last. */
export const eventsList = (events: readonly ToldEvent[]): List => ({
  title: 'Events',
  header: ['at', 'who', 'what', 'area', 'period', 'submission', 'version', 'why', 'in_words'],
  lines: events.map(({ at, who, what, area, period = '', submission = '', version = '', why, words }) => [
    ...[at, who, what, area === undefined ? '' : (findArea(area)?.name ?? area)],
    ...[period, submission, version, why, words],
  ]),
});

/** Where every area stands, as a list: a line an area. Nothing in it is made of Category 4. */
export const trackerList = ({ period, areas }: Progress, reminded: ReadonlyMap<string, string>): List => ({
  title: `Collection ${period}`,
  header: ['area', 'standing', 'nil', 'late', 'received', 'signed_off', 'correction', 'closes', 'last_reminded'],
  lines: areas.map((line: AreaProgress) => [
    ...[line.name, line.standing, line.nil ? 'yes' : 'no', line.late ? 'yes' : 'no'],
    ...[line.receivedAt ?? '', line.signedOffAt ?? '', line.correction?.standing ?? ''],
    ...[line.closes ?? '', reminded.get(line.area) ?? ''],
  ]),
});

/** The findings of a report as a list: a line a finding, in the order of the report. */
export const findingsList = ({ findings }: ScreeningReport): List => ({
  title: 'Findings',
  header: ['severity', 'rule', 'where', 'message', 'what_to_do', 'times'],
  lines: findings.map(({ severity, rule, place, message, guidance, count }) => [
    ...[severity, rule, placeText({ ...place, file: undefined }), message, guidance, count ?? 1],
  ]),
});

/** A list as CSV. */
export const listCsv = ({ header, lines }: List): string => csvText(header, lines);

/** A list as a workbook with one table. */
export const listXlsx = ({ title, header, lines }: List): Uint8Array =>
  writeXlsx({
    title,
    language: 'en-GB',
    sheets: [
      {
        name: title,
        columns: header.map((name, at) =>
          Math.min(60, Math.max(name.length, ...lines.map((line) => String(line[at] ?? '').length)) + 2),
        ),
        rows: [header, ...lines],
        tables: [{ name: 'list', firstRow: 0, firstColumn: 0, lastRow: lines.length, lastColumn: header.length - 1 }],
        frozenRows: 1,
      },
    ],
  });

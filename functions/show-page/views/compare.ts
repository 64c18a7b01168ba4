import { type Cell, cellKey, cellsOf, titleFor } from '../../../shared/domain/cells.ts';
import type { AreaProgress } from '../../../shared/domain/collection/shapes.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { type Period, periodBefore } from '../../../shared/domain/periods.ts';
import type { Observation } from '../../../shared/domain/screening-report.ts';
import type { Reported } from '../../../shared/domain/submissions/shapes.ts';
import { type Html, html, type Inserted } from '../../../shared/formats/html.ts';
import { findingsView, type Named } from '../../../shared/formats/pages/findings.ts';
import { heading, paragraph, subheading, summaryList, tag } from '../../../shared/formats/pages/parts.ts';
import { standingTag } from '../../../shared/formats/pages/standing-tag.ts';
import { table } from '../../../shared/formats/pages/table.ts';
import { figureInWords, whenInWords } from '../../../shared/formats/pages/words.ts';
import { collectionTrail } from '../addresses.ts';
import type { Shown } from '../visit.ts';

export type CompareModel = {
  period: Period;
  line: AreaProgress;
  found?: Reported | undefined;
  named: readonly Named[];
  /** What was read of the year before, where there is a return of it. */
  before?: readonly Observation[] | undefined;
};

/** An area's return beside the year before, with what was noted about it: for the ministry, without Category 4. */
export const compareView = ({ period, line, found, named, before }: CompareModel): Shown => ({
  title: `${line.name}, ${period}`,
  breadcrumbs: collectionTrail(period),
  content: html`${heading(line.name, { caption: `Collection ${period}` })}
${summaryList([
  {
    key: 'Where it stands',
    value: html`${standingTag(line.standing)}${line.nil ? html` ${tag('Nil', 'grey')}` : ''}${line.late ? html` ${tag('Late', 'orange')}` : ''}`,
  },
  { key: 'Received', value: line.receivedAt === undefined ? 'Nothing yet' : whenInWords(line.receivedAt) },
  ...(found?.signedOff === undefined
    ? []
    : [{ key: 'Signed off', value: `${found.signedOff.by}, ${whenInWords(found.signedOff.at)}` }]),
])}
${
  found === undefined
    ? ''
    : html`${subheading('Beside last year')}${beside(period, found.report.observations, before)}${subheading('Quality notes')}${
        named.length === 0 ? paragraph('Screening found nothing to remark.') : findingsView(named)
      }`
}`,
});

const beside = (period: Period, now: readonly Observation[], before: readonly Observation[] | undefined): Html => {
  const used = formOf(period);
  if (used === undefined || now.length === 0) return paragraph('No figure could be read.');
  const [these, those] = [now, before ?? []].map(
    (list) => new Map<string, Observation>(list.map((each) => [cellKey(each), each])),
  );
  const columns = [
    { label: 'Figure' },
    ...(before === undefined ? [] : [{ label: periodBefore(period), numeric: true }]),
    { label: period, numeric: true },
    ...(before === undefined ? [] : [{ label: 'Change', numeric: true }]),
  ];
  const row = (cell: Cell): Inserted[] => {
    const [was, is] = [those!.get(cell.key), these!.get(cell.key)];
    const [old, present] = [was, is].map((each) => (each === undefined ? '' : figureInWords(each)));
    const label = [cell.column.label, cell.row.label].filter(Boolean).join(', ');
    return before === undefined ? [label, present] : [label, old, present, changeOf(was, is)];
  };
  return html`${before === undefined ? paragraph(`No return of ${periodBefore(period)} is held to compare with.`) : ''}${used.tables.map(
    (each) =>
      table({
        caption: `(${each.number}) ${titleFor(each, period)}`,
        compact: true,
        columns,
        rows: cellsOf(used)
          .filter((cell) => cell.table === each && !cell.confidential)
          .map(row),
      }),
  )}`;
};

const changeOf = (was: Observation | undefined, is: Observation | undefined): string => {
  if (typeof was?.value !== 'number' || typeof is?.value !== 'number') return '';
  const change = is.value - was.value;
  if (change === 0) return '0';
  const share =
    was.value === 0 ? '' : ` (${change > 0 ? '+' : '−'}${Math.round((Math.abs(change) / was.value) * 100)}%)`;
  return `${change > 0 ? '+' : '−'}${Math.abs(change).toLocaleString('en-GB')}${share}`;
};

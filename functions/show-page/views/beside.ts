import { type Cell, cellKey, cellsOf, titleFor } from '../../../shared/domain/cells.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { type Period, readPeriod } from '../../../shared/domain/periods.ts';
import { publishedAddress } from '../../../shared/domain/release/figures/published-cells.ts';
import { headingsOf } from '../../../shared/domain/release/wording/cell-words.ts';
import type { Observation } from '../../../shared/domain/screening-report.ts';
import { whyUnusual } from '../../../shared/domain/unusual-figure.ts';
import { type Html, html, type Inserted } from '../../../shared/formats/html.ts';
import { disclosure, list, paragraph, subheading, tag } from '../../../shared/formats/pages/parts.ts';
import { table } from '../../../shared/formats/pages/table.ts';
import { countOf, figureInWords } from '../../../shared/formats/pages/words.ts';
import type { Beside } from '../years-beside.ts';

type Held = { label: string; figures: ReadonlyMap<string, Observation> };

const heldOf = ({ label, observations }: Beside): Held => ({
  label,
  figures: new Map(observations.map((each) => [cellKey(each), each])),
});

const labelOf = (cell: Cell): string => headingsOf(cell, publishedAddress(cell));

/** The numbers that a cell has in each of some returns, with the label of the return. */
const numbersOf = (cell: Cell, held: readonly Held[]): { label: string; value: number }[] =>
  held.flatMap(({ label, figures }) => {
    const value = figures.get(cell.key)?.value;
    return typeof value === 'number' ? [{ label, value }] : [];
  });

/** Why a figure stands out beside the area's years before and beside areas of its size; none where it does not. */
const reasonsFor = (cell: Cell, period: Period, own: Held, past: readonly Held[], like: readonly Held[]): string[] => {
  const value = own.figures.get(cell.key)?.value;
  if (typeof value !== 'number') return [];
  const earlier = numbersOf(cell, past).flatMap(({ label, value: was }) => {
    const year = readPeriod(label);
    return year === undefined ? [] : [{ period: year, value: was }];
  });
  const elsewhere = numbersOf(cell, like).map(({ label, value: theirs }) => ({ name: label, value: theirs }));
  return whyUnusual(cell, { period, value }, earlier, elsewhere);
};

/**
 * A return beside the years before and beside areas of its size: each figure in a line, those that stand out marked,
 * and the reason why said above.
 */
export const besideView = (
  period: Period,
  now: readonly Observation[],
  years: readonly Beside[],
  others: readonly Beside[],
): Html => {
  const form = formOf(period);
  if (form === undefined || now.length === 0) return paragraph('No figure could be read.');
  const own = heldOf({ label: period, observations: now });
  const [past, like] = [years.map(heldOf), others.map(heldOf)];
  const open = cellsOf(form).filter(({ confidential }) => !confidential);
  const reasons = new Map(
    open.flatMap((cell) => {
      const why = reasonsFor(cell, period, own, past, like);
      return why.length === 0 ? [] : [[cell.key, `${labelOf(cell)}: ${why.join('; ')}`] as const];
    }),
  );
  const said = (held: Held, cell: Cell): string => {
    const found = held.figures.get(cell.key);
    return found === undefined ? '' : figureInWords(found);
  };
  const row = (cell: Cell): Inserted[] => [
    html`${labelOf(cell)}${reasons.has(cell.key) ? html` ${tag('Unusual', 'orange')}` : ''}`,
    ...[own, ...past, ...like].map((held) => said(held, cell)),
  ];
  return html`${paragraph(withWhat(past, like))}${
    reasons.size === 0
      ? ''
      : html`${subheading(`${countOf(reasons.size, 'figure')} out of the usual`)}${list([...reasons.values()])}`
  }${disclosure(
    'Every figure, table by table',
    form.tables.map((each) =>
      table({
        caption: `(${each.number}) ${titleFor(each, period)}`,
        compact: true,
        columns: [{ label: 'Figure' }, ...[own, ...past, ...like].map(({ label }) => ({ label, numeric: true }))],
        rows: open.filter((cell) => cell.table === each).map(row),
      }),
    ),
  )}`;
};

const withWhat = (past: readonly Held[], like: readonly Held[]): string => {
  const years =
    past.length === 0
      ? 'No earlier return of this area is held to compare with.'
      : `Beside ${countOf(past.length, 'earlier year')}.`;
  return like.length === 0
    ? years
    : `${years} Beside areas with about as many residents: ${like.map(({ label }) => label).join(', ')}.`;
};

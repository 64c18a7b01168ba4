import { cellLabel, cellsOf } from '../../domain/cells.ts';
import { forms } from '../../domain/forms/index.ts';
import type { Finding } from '../../domain/screening-report.ts';

/** Where each label of a form stands in the printed order; a label of several forms stands where the newest has it. */
const orderOf: ReadonlyMap<string, number> = new Map(
  forms.flatMap((form) => cellsOf(form).map((cell, index): [string, number] => [cellLabel(cell), index])),
);

const spotOf = ({ place: { label, sheet = '', cell = '', line = 0 } }: Finding) => ({
  order: label === undefined ? -1 : (orderOf.get(label) ?? orderOf.size),
  sheet,
  row: Number(/\d+$/.exec(cell)?.[0] ?? line),
  column: /^[A-Z]*/.exec(cell)?.[0] ?? '',
});

/** In the order in which the form prints its tables: what is about the whole file comes first. */
export const inFormOrder = <Each extends { finding: Finding }>(found: readonly Each[]): Each[] =>
  found.toSorted((one, other) => {
    const [a, b] = [spotOf(one.finding), spotOf(other.finding)];
    return (
      a.order - b.order ||
      a.sheet.localeCompare(b.sheet) ||
      a.row - b.row ||
      a.column.length - b.column.length ||
      a.column.localeCompare(b.column)
    );
  });

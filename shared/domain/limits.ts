import { type Cell, cellsOf, sumsOf } from './cells.ts';
import type { Category, Level } from './codes.ts';
import { byForm } from './forms/by-form.ts';
import type { Form } from './forms/form.ts';
import type { Limit } from './forms/limit.ts';

/**
 * A limit in one place of the form: the lesser cells, added up, are at most the greater ones, added up. One cell on
 * either side but where details are within the limit together, and where the greater is only counted by category.
 */
export type CellLimit = {
  limit: Limit;
  category: Category;
  level: Level;
  lesser: readonly Cell[];
  greater: readonly Cell[];
};

/**
 * Every limit of a form, cell by cell: the one source of what the checks ask, of what attackers know, and of what local
 * suppression and the order of national options rest on. Only counted cells stand on the lesser side: that totals are
 * within totals follows by adding up. A cell that the form has closed takes no part.
 */
export const limitsOf: (form: Form) => readonly CellLimit[] = byForm((form) =>
  form.limits.flatMap((limit) => {
    const lesser = cellsUnder(form, limit);
    const each = lesser.map((cell) => [cell]);
    const together = limit.together
      ? [...Map.groupBy(lesser, ({ about, level }) => `${about} ${level}`).values()].filter(({ length }) => length > 1)
      : [];
    return [...each, ...together].map((cells): CellLimit => {
      const first = cells[0]!;
      return {
        limit,
        category: first.about,
        level: first.level,
        lesser: cells,
        greater: cellsAbove(form, limit, first),
      };
    });
  }),
);

/**
 * Besides the limits of a form those of its totals that follow from them: where every part of a total is within a part
 * of another, the total is within the other. For whoever sees totals and not their parts.
 */
export const limitsWithTotals: (form: Form) => readonly CellLimit[] = byForm((form) => {
  const sums = sumsOf(form);
  const limits = [...limitsOf(form)];
  const limitOf = (cell: Cell): CellLimit | undefined =>
    limits.find(({ lesser, greater }) => greater.length === 1 && lesser.includes(cell));
  for (const { over, total, parts } of [...sums, ...sums]) {
    if (total.notApplicable || limitOf(total) !== undefined) continue;
    const ofParts = parts.filter((part) => !part.notApplicable).map(limitOf);
    const wider = sums.find(
      (each) =>
        each.over === over && ofParts.every((part) => part !== undefined && each.parts.includes(part.greater[0]!)),
    );
    const limit = ofParts[0]?.limit;
    if (limit !== undefined && wider !== undefined)
      limits.push({ limit, category: total.about, level: total.level, lesser: [total], greater: [wider.total] });
  }
  return limits;
});

/** The open, counted cells on the lesser side of a limit. */
export const cellsUnder = (form: Form, { lesser, levels }: Limit): readonly Cell[] => {
  const totals = new Set(sumsOf(form).map(({ total }) => total.key));
  return cellsOf(form).filter(
    (cell) =>
      cell.measure === lesser.measure &&
      (lesser.detail ?? cell.detail) === cell.detail &&
      levels.includes(cell.level) &&
      !cell.notApplicable &&
      !totals.has(cell.key),
  );
};

/** The cell of the greater measure in the same category and at the same level, or the categories that make it up. */
const cellsAbove = (form: Form, { greater }: Limit, { about, level }: Cell): readonly Cell[] => {
  const there = cellsOf(form).filter(
    (cell) => cell.measure === greater.measure && cell.level === level && !cell.notApplicable,
  );
  const same = there.filter((cell) => cell.about === about);
  return same.length > 0 || about !== 'Total' ? same : there.filter((cell) => !cell.confidential);
};

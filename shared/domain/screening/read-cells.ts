import { type Cell, type CellKey, cellLabel, cellsOf, type Sum, sumsOf } from '../cells.ts';
import { seal } from '../confidential.ts';
import type { Form } from '../forms/form.ts';
import type { Place } from '../place.ts';
import type { RawReturn } from '../raw-return.ts';
import { leastSure } from '../sureness.ts';
import { agree, type Filling, fillings, saidBy } from './fillings.ts';
import { addUp, amountOf, type Reading } from './reading.ts';
import type { Resolved } from './resolve.ts';
import { suspectTotals } from './suspect-totals.ts';

type Readings = Map<CellKey, Reading>;

/**
 * Fills every cell of a form from the entries that are about it, adds up the totals that were left out, and withholds
 * each total over categories that may hold Category 4. What a nil return leaves out of Categories 1 to 3 is nought;
 * Category 4 is no part of its statement.
 */
export const readCells = (form: Form, entries: readonly Resolved[], raw: RawReturn): ReadonlyMap<CellKey, Reading> => {
  const nil = raw.nil === true;
  const wholly = !raw.findings.some(({ severity }) => severity === 'reject');
  const filled = fillings(entries);
  const readings: Readings = new Map(
    cellsOf(form).map((cell) => [cell.key, readCell(cell, filled.get(cell) ?? [], nil)]),
  );
  const within = sumsOf(form).filter(isWithinCategory);
  const across = sumsOf(form).filter((sum) => !isWithinCategory(sum));
  for (const sum of within) complete(readings, sum);
  for (const cell of toWithhold(readings, suspectTotals(form, entries, wholly), across))
    readings.set(cell.key, { ...readings.get(cell.key)!, withheld: true });
  for (const sum of across.filter(({ over }) => over === 'category')) complete(readings, sum);
  for (const sum of across.filter(({ over }) => over === 'level')) complete(readings, sum);
  return readings;
};

/** Sums within one category come first: those over categories are made of them. */
const isWithinCategory = ({ total }: Sum): boolean => total.about !== 'Total';

const readCell = (cell: Cell, about: readonly Filling[], nil: boolean): Reading => {
  const label = cellLabel(cell);
  const [first] = about;
  const base = { cell, computed: false, withheld: false };
  const nought = {
    ...base,
    state: 'number',
    amount: seal(0),
    computed: true,
    sure: 'cell',
    words: 'nil return',
  } as const;
  const empty = nil && !cell.confidential ? nought : ({ ...base, state: 'absent' } as const);
  const unfilled = cell.notApplicable ? ({ ...base, state: 'not-applicable' } as const) : empty;
  if (first === undefined) return { ...unfilled, place: { label } };
  const place: Place = { ...first.entry.place, label };
  const value = saidBy(first);
  const read = { ...base, place, sure: leastSure(about.map(({ entry }) => entry.sure)), words: first.entry.words };
  if (!agree(about)) return { ...base, place, state: 'unusable' };
  if (value.is === 'number') return { ...read, state: 'number', amount: seal(value.number) };
  if (value.is === 'empty') return { ...unfilled, place };
  if (value.is === 'not-applicable' || value.is === 'not-available')
    return { ...read, state: cell.notApplicable ? 'not-applicable' : value.is };
  return { ...base, place, state: 'unusable' };
};

/** Adds up a total that was left out; a part that is not available makes it so, too. */
const complete = (readings: Readings, { total, parts }: Sum): void => {
  const held = readings.get(total.key)!;
  if (held.state !== 'absent') return;
  const from = parts.map((part) => readings.get(part.key)!);
  const sum = from.some(({ withheld }) => withheld) ? undefined : addUp(from);
  const worked = { ...held, computed: true, sure: leastSure(from.map(({ sure }) => sure)), words: 'added up' } as const;
  if (sum !== undefined) readings.set(total.key, { ...worked, state: 'number', amount: seal(sum) });
  else if (from.some(({ state }) => state === 'not-available'))
    readings.set(total.key, { ...worked, state: 'not-available' });
};

/**
 * A given total is told only where it is seen to be the sum of Categories 1 to 3. As soon as one total of a table is
 * seen not to be, all of that table are withheld: which of them agree would tell where Category 4 is nought.
 */
const toWithhold = (readings: Readings, suspects: readonly Cell[], sums: readonly Sum[]): readonly Cell[] => {
  const given = suspects.filter(({ key }) => readings.get(key)?.state === 'number');
  const sumOf = (cell: Cell) => {
    const parts = sums.find(({ over, total }) => over === 'category' && total === cell)?.parts;
    return parts && addUp(parts.map((part) => readings.get(part.key)));
  };
  const unseen = given.filter((cell) => sumOf(cell) === undefined);
  const off = given.filter((cell) => !unseen.includes(cell) && sumOf(cell) !== amountOf(readings.get(cell.key)));
  const tables = new Set(off.map(({ table }) => table));
  return given.filter((cell) => unseen.includes(cell) || tables.has(cell.table));
};

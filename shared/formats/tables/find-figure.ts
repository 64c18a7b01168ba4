import { byForm } from '../../domain/forms/by-form.ts';
import type { Form, Table } from '../../domain/forms/form.ts';
import { type FigureTarget, figureFinder, isFigures } from './form-wordings.ts';
import { readNumbering, rowAtLetter, tablesUnder } from './numbering.ts';

const ENOUGH = 0.62;
/** In its own table, or under its own number on the form, a label may be worded more freely. */
const ENOUGH_INSIDE = 0.45;
const ENOUGH_NUMBERED = 0.25;

/**
 * Finds which single figure of the form a label names: in the table that the headings have led to, under the label's own
 * number in a numbered list, or anywhere on the form by its words. `score` tells how well it fits.
 */
export const figureLocator = byForm((form: Form) => {
  const anywhere = figureFinder(form);
  const inside = new Map<string, ReturnType<typeof figureFinder>>();
  const finderOf = (tables: readonly Table[]) => {
    const key = tables.map(({ number }) => number).join();
    const finder = inside.get(key) ?? figureFinder(form, tables);
    inside.set(key, finder);
    return finder;
  };
  return (text: string, within: readonly Table[]): (FigureTarget & { score: number }) | undefined => {
    const { roman, letter, rest } = readNumbering(text);
    const free = anywhere(rest);
    const numbered = roman === undefined ? within : tablesUnder(form, roman);
    const listed = numbered.filter(isFigures);
    const near = listed.length ? finderOf(listed)(rest) : undefined;
    const byLetter = letter === undefined ? undefined : rowAtLetter(listed, letter);
    if (
      near &&
      roman !== undefined &&
      letter === undefined &&
      near.score >= ENOUGH_NUMBERED &&
      (free?.score ?? 0) < near.score + 0.3
    )
      return { ...near.target, score: Math.max(near.score, ENOUGH) };
    if (near && byLetter && near.target.row === byLetter.row && near.score >= ENOUGH_NUMBERED)
      return { ...near.target, score: Math.max(near.score, ENOUGH) };
    if (near && near.score >= ENOUGH_INSIDE && (free?.score ?? 0) < near.score + 0.2)
      return { ...near.target, score: near.score };
    return free && free.score >= ENOUGH ? { ...free.target, score: free.score } : undefined;
  };
});

import { byForm } from '../../domain/forms/by-form.ts';
import type { Form, Heading, Table } from '../../domain/forms/form.ts';
import type { Named } from '../../domain/forms/words.ts';
import { wordsIn } from '../report-text/spans.ts';
import { isList, targetsOf } from '../report-text/targets.ts';
import { fitsOf } from './fits.ts';
import { labelTokens } from './label-tokens.ts';
import { namesOf } from './names.ts';
import { otherWords } from './other-words.ts';

/**
 * What a heading may name: a table, tables that share the first half of their title, or the half that tells them apart.
 */
export type HeadingTarget = { part: 'whole' | 'part'; table: Table } | { part: 'group'; tables: readonly Table[] };

/** What the label of a single figure may name. */
export type FigureTarget = { table: Table; row: Heading };

/** A label is never longer than this; prose is, and need not be compared. */
const LONGEST = 600;

/** The words of a label as names compare them; undefined where it holds a number that is part of no name. */
const labelWords = (form: Form, text: string): readonly string[] | undefined => {
  if (text.length > LONGEST) return undefined;
  const tokens = labelTokens(form, text);
  const words = wordsIn(tokens);
  if (tokens.some(({ is }) => is === 'value')) return undefined;
  return words[0] === 'total' ? words.slice(1) : words;
};

/** Finds the table or group of tables that a heading names, and nothing else. */
export const headingFinder = byForm((form: Form) => {
  const tables = namesOf(form);
  return (text: string): HeadingTarget | undefined => {
    const words = labelWords(form, text);
    if (words === undefined) return undefined;
    const own = tables.find(({ title }) => title !== undefined && fitsOf(title).all(words));
    if (own !== undefined) {
      const half = own.group !== undefined && !fitsOf(own.group).must(words);
      return { part: half ? 'part' : 'whole', table: own.table };
    }
    // A title whose two halves stand on one line names the table as a whole.
    const both = tables.find(({ group, title }) => group && title && inHalves(words, group, title));
    if (both !== undefined) return { part: 'whole', table: both.table };
    const group = tables.filter((each) => each.group !== undefined && fitsOf(each.group).all(words));
    const [first, ...others] = group;
    if (first === undefined) return undefined;
    if (others.length === 0 && isList(first.table)) return { part: 'whole', table: first.table };
    return { part: 'group', tables: group.map(({ table }) => table) };
  };
});

const inHalves = (words: readonly string[], group: Named, half: Named): boolean =>
  words.every((word) => fitsOf(group).may(word) || fitsOf(half).may(word)) &&
  fitsOf(group).must(words) &&
  fitsOf(half).must(words);

/** A title with a few other words in it, as against a sentence about it. */
const isMostlyKnown = (form: Form, text: string, words: readonly string[]): boolean =>
  !/[.;]$/.test(text) && otherWords(form, text).length * 2 < words.length;

/** Whether a title has all the words of one of the form, whatever other words it has. */
export const isNearTitle = (form: Form, text: string): boolean => {
  const words = labelWords(form, text) ?? [];
  if (!isMostlyKnown(form, text, words)) return false;
  return namesOf(form).some(({ title, group }) => [title, group].some((each) => each && fitsOf(each).must(words)));
};

/** Whether a label has all the words of one of the form, whatever other words it has. */
export const isNearFigure = (form: Form, text: string): boolean => {
  const words = labelWords(form, text) ?? [];
  if (!isMostlyKnown(form, text, words)) return false;
  return targetsOf(form).labels.some(({ fits }) => fits.must(words));
};

/** Whether a table's rows are single figures: no levels, one column. */
export const isFigures = isList;

/**
 * Finds the single figure that a label names and nothing else: in the tables that the headings have led to, or anywhere
 * on the form where it needs no title above it.
 */
export const figureLocator =
  (form: Form) =>
  (text: string, within: readonly Table[]): FigureTarget | undefined => {
    const words = labelWords(form, text);
    if (words === undefined) return undefined;
    const found = targetsOf(form).labels.filter(({ fits }) => fits.all(words));
    const near = found.filter(({ table }) => within.includes(table));
    const free = found.filter(({ group }) => group === undefined || fitsOf(group).must(words));
    const [only, ...others] = near.length > 0 ? near : free;
    return others.every(({ row }) => row === only?.row) ? only : undefined;
  };

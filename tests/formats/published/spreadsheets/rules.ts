import { ofTheLooks, ofTheNotes } from './of-looks.ts';
import { ofTheTables } from './of-tables.ts';
import { ofTheWhole } from './of-the-whole.ts';
import type { Rule } from './rule.ts';

/**
 * The rules of the Government Analysis Function on spreadsheets that are released, and the basics of its list on making
 * them accessible, in our words. Left to people: spelling, and what an office program's own checker says.
 */
export const rules: readonly Rule[] = [...ofTheTables, ...ofTheNotes, ...ofTheLooks, ...ofTheWhole];

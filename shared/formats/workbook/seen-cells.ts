import { readValue } from '../../domain/screening/read-value.ts';
import type { Finding } from '../../domain/screening-report.ts';
import { hasInvisible, visible } from '../../domain/visible-text.ts';
import { fileFinding } from '../refusal.ts';
import { cellName, columnName } from './address.ts';
import type { ReadCell, ReadSheet } from './read-model.ts';
import { summedCells } from './sum-formula.ts';

/** Spaces, evened out; those that hold the thousands of a number together stay. */
const tidied = (text: string): string => {
  const trimmed = visible(text).trim();
  return readValue(trimmed).is === 'not-understood' ? trimmed.replace(/\s+/g, ' ') : trimmed;
};

/**
 * The text of a cell for the reading of a return. What must not be taken for the figure is said in words behind it, so
 * that it is no number any more, and a finding can quote it.
 */
const textOf = ({ text, formula, unworked, aside = [], unseen }: ReadCell): string => {
  if (unworked && formula !== undefined && summedCells(formula) === undefined)
    return `=${formula.replace(/^(?:\w+:)?=/, '')}`;
  const said = tidied(text);
  if (unseen === 'colour') return `${said} in the colour of the paper`;
  if (unseen === 'format') return `${said} hidden by the format of the cell`;
  if (unseen === 'zero') return `${said} on a sheet that is set to show no noughts`;
  return said === '' && aside.length > 0 ? aside.map((each) => `${each.text} ${each.how}`).join(', ') : said;
};

const isHidden = ({ unseen }: ReadCell): boolean => unseen === 'row' || unseen === 'column' || unseen === 'merged';

const hiddenWhere = ({ unseen, row, column }: ReadCell): string => {
  if (unseen === 'merged') return `Cell ${cellName(row, column)} of the sheet lies under a merged one`;
  return `${unseen === 'row' ? `Row ${row + 1}` : `Column ${columnName(column)}`} of the sheet is hidden`;
};

/**
 * The cells of a sheet that a person sees, each with its text as a return reads it, and what is said of the rest:
 * hidden rows and columns and what lies under merged cells are left aside, raised marks and struck-out text are no part
 * of a figure.
 */
export const seenCells = ({ name, cells }: ReadSheet): { cells: readonly ReadCell[]; findings: readonly Finding[] } => {
  const hidden = cells.filter((cell) => isHidden(cell) && cell.text.trim() !== '');
  const seen = cells.filter((cell) => !isHidden(cell));
  const lines = new Map(hidden.map((cell): [string, ReadCell] => [hiddenWhere(cell), cell]));
  const at = ({ row, column }: ReadCell) => ({ sheet: name, cell: cellName(row, column) });
  return {
    cells: seen.map((cell) => ({ ...cell, text: textOf(cell) })),
    findings: [
      ...[...lines].map(([line, cell]) =>
        fileFinding('hiddenCells', `${line}; what stands there was left aside.`, at(cell)),
      ),
      ...seen
        .filter(({ text }) => hasInvisible(text))
        .map((cell) => fileFinding('invisibleCharacters', 'Characters that nobody sees were left out.', at(cell))),
      ...seen.flatMap((cell) =>
        [...new Set((cell.aside ?? []).map(({ how }) => how))].map((how) =>
          fileFinding(
            'setApart',
            `What is ${how === 'raised' ? 'raised or lowered' : how} here was left out.`,
            at(cell),
          ),
        ),
      ),
    ],
  };
};

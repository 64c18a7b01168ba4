import { type Cell, type CellKey, cellsOf, sumsOf, titleFor } from '../../cells.ts';
import { type Place, spotText } from '../../place.ts';
import { prose } from '../../prose.ts';
import type { RawReturn } from '../../raw-return.ts';
import type { Finding } from '../../screening-report.ts';
import { readingRules } from '../reading-rules.ts';
import { type Check, fault } from '../rule.ts';

/** Cells of the form that the return leaves empty. Totals may be: they are added up. */
export const cellMissing: Check = {
  code: 'cell-missing',
  severity: 'reject',
  what: 'Every cell of the form is filled; totals may be left out.',
  why: 'A figure that is missing is not nought, and a national total cannot be made without it.',
  example: 'A return without the row of those cautioned or convicted for breach of notification requirements.',
  mend: prose`
    Fill in what is missing. Write 0 if there were none; x and a reason in the note if the figure cannot be given.
  `,
  find: ({ form, period, readings, entries, raw }) => {
    if (form === undefined) return [];
    const totals = new Set<CellKey>(sumsOf(form).map(({ total }) => total.key));
    const perhaps = new Set<CellKey>(entries.flatMap((each) => (each.is === 'unknown' ? each.near : [])));
    const isMissing = (cell: Cell) => readings.get(cell.key)?.state === 'absent' && !perhaps.has(cell.key);
    const isAsked = (cell: Cell) =>
      !cell.notApplicable && !totals.has(cell.key) && !(cell.confidential && raw.source === 'report');
    const unreadLines = raw.findings.filter(({ rule }) => rule === readingRules.rowsUneven.code).length;
    if (cellsOf(form).filter((cell) => isAsked(cell) && isMissing(cell)).length <= unreadLines) return [];
    return form.tables.flatMap((table): readonly Finding[] => {
      const asked = cellsOf(form).filter((cell) => cell.table === table && isAsked(cell));
      const missing = asked.filter(isMissing);
      const title = `Table ${table.number} (${titleFor(table, period)})`;
      const placeOf = (cell: Cell): Place => readings.get(cell.key)?.place ?? {};
      const isEmpty = (cell: Cell) => spotText(placeOf(cell)) !== '';
      const say = (cells: readonly Cell[], words: Words, guidance?: string): readonly Finding[] => {
        const [first] = cells;
        if (first === undefined) return [];
        const labels = cells.map((cell) => placeOf(cell).label).join('; ');
        const some = cells.length === 1 ? `${words.one}: ${labels}.` : `${cells.length} ${words.more}: ${labels}.`;
        const message = wholly(cells, asked) ? `${title} ${allOf(cells, asked, words)}.` : some;
        return [fault(cellMissing, { message, place: placeOf(first), ...(guidance ? { guidance } : {}) })];
      };
      return [
        ...say(missing.filter(isEmpty), empty),
        ...say(
          missing.filter((cell) => !isEmpty(cell)),
          notFound,
          toBeFound[raw.source],
        ),
      ];
    });
  },
};

/** Whether nothing of a table is there, or nothing but Category 4: its gaps are one fault, not one a cell. */
const wholly = (cells: readonly Cell[], asked: readonly Cell[]): boolean =>
  asked.some(isPublic) && asked.filter(isPublic).every((cell) => cells.includes(cell));

const allOf = (cells: readonly Cell[], asked: readonly Cell[], { all }: Words): string =>
  cells.length === asked.length ? all : 'has no figures of Categories 1 to 3';

const isPublic = ({ confidential }: Cell): boolean => !confidential;

type Words = { one: string; more: string; all: string };

/** A cell that is there and holds nothing is another thing than one that was looked for and not found. */
const empty: Words = { one: 'A cell is empty', more: 'cells are empty', all: 'is empty' };
const notFound: Words = { one: 'A figure was not found', more: 'figures were not found', all: 'is missing' };

const inEveryCase = 'Write 0 if there were none; x and a reason in the note if the figure cannot be given.';

/** How a figure is found in each kind of file. */
const toBeFound: Readonly<Record<RawReturn['source'], string>> = {
  csv: `Give a line for each of them. ${inEveryCase}`,
  json: `Give an observation for each of them. ${inEveryCase}`,
  workbook: prose`
    Give the table the title, headings and labels of the template, show what is hidden, and fill it in. ${inEveryCase}
  `,
  report:
    'See what is noted of lines that were not read. Print the figure with the label of the form, or send the template.',
};

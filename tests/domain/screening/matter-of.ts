import { findArea } from '../../../shared/domain/areas.ts';
import { type CellKey, cellLabel, cellsOf } from '../../../shared/domain/cells.ts';
import { seal } from '../../../shared/domain/confidential.ts';
import type { Form } from '../../../shared/domain/forms/form.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { RawEntry, RawReturn } from '../../../shared/domain/raw-return.ts';
import { readCells } from '../../../shared/domain/screening/read-cells.ts';
import { resolveEntry } from '../../../shared/domain/screening/resolve.ts';
import type { Matter } from '../../../shared/domain/screening/rule.ts';

/** An entry as `measure|category|level|detail=value`, with the sheet and cell it stands at: `…=5 @Table 2!B6`. */
const entryOf = (line: string): RawEntry => {
  const [said = '', spot] = line.split(' @');
  const [codes = '', value = ''] = said.split('=');
  const [measure = '', category = '', level = '', detail = ''] = codes.split('|');
  const [sheet, cell] = spot?.split('!') ?? [];
  const place = { ...(sheet ? { sheet } : {}), ...(cell ? { cell } : {}) };
  return { measure, category, level, detail, value: seal(value), place, sure: 'cell' };
};

/** What checks look at, of a return with these lines at Kent's door for 2018-19. */
export const matterOf = (
  lines: readonly string[],
  { form = formC, raw: of = {}, ...more }: Partial<Omit<Matter, 'raw'>> & { raw?: Partial<RawReturn> } = {},
): Matter & { form: Form } => {
  const raw: RawReturn = { source: 'csv', entries: lines.map(entryOf), facts: [], findings: [], ...of };
  const entries = raw.entries.map((entry) => resolveEntry(form, entry));
  return {
    ...{ raw, form, entries, readings: readCells(form, entries, raw) },
    ...{ area: findArea('kent')!, period: Period.parse('2018-19') },
    ...{ borrowed: false, population: undefined, past: [] },
    ...more,
  };
};

/** The label of a cell of a form. */
export const labelOf = (key: string, form: Form = formC): string =>
  cellLabel(cellsOf(form).find((cell) => cell.key === key)!);

/** The same readings but for one, of which more is said. */
export const butFor = (
  { readings }: Matter,
  key: CellKey,
  more: Partial<NonNullable<ReturnType<Matter['readings']['get']>>>,
): Matter['readings'] => new Map(readings).set(key, { ...readings.get(key)!, ...more });

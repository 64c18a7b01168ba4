import { cellKey } from '../../domain/cells.ts';
import { formToRead } from '../../domain/forms/index.ts';
import type { Period } from '../../domain/periods.ts';
import type { Observation, ScreeningReport } from '../../domain/screening-report.ts';
import { type Html, html } from '../html.ts';
import { formTables } from './form-tables.ts';
import { howRead } from './how-read.ts';
import { paragraph } from './parts.ts';
import { figureInWords } from './words.ts';

/** What was read, in the form's own tables; Category 4 shows `[c]`. */
export const readFigures = (report: Pick<ScreeningReport, 'observations'>, period: Period): Html => {
  if (report.observations.length === 0) return paragraph('No figure could be read.');
  const used = formToRead(period);
  const held = new Map<string, Observation>(report.observations.map((each) => [cellKey(each), each]));
  return html`${formTables(used, period, (cell) => {
    const observation = held.get(cell.key);
    return observation === undefined ? '' : figureInWords(observation);
  })}<p class="govuk-body-s">[c] confidential, [x] not available, [z] not applicable.</p>${howRead(used, report.observations)}`;
};

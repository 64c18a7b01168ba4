import { cellKey, cellLabel, cellsOf } from '../../domain/cells.ts';
import type { Form } from '../../domain/forms/form.ts';
import { placeText, type Source } from '../../domain/place.ts';
import type { ReadObservation } from '../../domain/screening-report.ts';
import type { Sure } from '../../domain/sureness.ts';
import { type Html, html } from '../html.ts';
import { table } from './table.ts';
import { figureInWords } from './words.ts';

const ways: Readonly<Record<Sure, string>> = {
  cell: 'Its place in the template or return file',
  checked: 'Its table, whose sums hold',
  agreed: 'Two readings that agree',
  placed: 'The heading of its column',
  named: 'Its label alone',
  ocr: 'Recognised in a picture',
};

const where = ({ words, ...place }: Source): string =>
  [placeText(place), words === undefined ? '' : `“${words}”`].filter((part) => part !== '').join(', ');

/**
 * How surely each figure was read and where it stands, one below the other, for a person to compare with the document.
 */
export const howRead = (form: Form, observations: readonly ReadObservation[]): Html => {
  const cells = new Map(cellsOf(form).map((cell) => [cell.key, cell]));
  const rows = observations.flatMap((each) => {
    const cell = cells.get(cellKey(each));
    if (cell === undefined || each.sure === '') return [];
    return [[cellLabel(cell), figureInWords(each), ways[each.sure], where(each.source)]];
  });
  if (rows.length === 0) return html``;
  const columns = [
    { label: 'Figure' },
    { label: 'Read as', numeric: true },
    { label: 'Told by' },
    { label: 'Where it stands' },
  ];
  return html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">How each figure was read, and where</span></summary>
<div class="govuk-details__text">${table({
    caption: 'How each figure was read',
    quiet: true,
    compact: true,
    columns,
    rows,
  })}</div></details>`;
};

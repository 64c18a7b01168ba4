import { type Html, html, type Inserted } from '../html.ts';

export type Column = { label: Inserted; numeric?: boolean };

export type TableModel = {
  caption: string;
  /** Hides the caption from sight where a heading above says the same. */
  quiet?: boolean;
  /** Smaller and closer, for long tables that are looked through. */
  compact?: boolean;
  columns: readonly Column[];
  /** Cells of each row; the first is the row's own heading. */
  rows: readonly (readonly Inserted[])[];
};

const numeric = (column: Column | undefined, part: 'header' | 'cell'): string =>
  column?.numeric ? ` govuk-table__${part}--numeric` : '';

/**
 * A table whose first column names its rows. It scrolls by itself where the screen is narrower, by keyboard as well.
 */
export const table = ({
  caption,
  quiet = false,
  compact = false,
  columns,
  rows,
}: TableModel): Html => html`<div class="scrolls${compact ? ' scrolls--compact' : ''}" tabindex="0" role="region" aria-label="${caption}">
<table class="govuk-table"><caption class="${
  quiet ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--s'
}">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${columns.map(
  (column) => html`<th scope="col" class="govuk-table__header${numeric(column, 'header')}">${column.label}</th>`,
)}</tr></thead>
<tbody class="govuk-table__body">${rows.map(
  ([first, ...rest]) =>
    html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${first}</th>${rest.map(
      (cell, index) => html`<td class="govuk-table__cell${numeric(columns[index + 1], 'cell')}">${cell}</td>`,
    )}</tr>`,
)}</tbody></table></div>`;

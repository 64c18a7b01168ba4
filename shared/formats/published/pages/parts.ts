import { marksIn } from '../../../domain/release/figures/marks.ts';
import { grouped, type Said } from '../../../domain/release/figures/published-row.ts';
import type { PrintedTable } from '../../../domain/release/wording/tables.ts';
import { type Html, html, type Inserted } from '../../html.ts';

/** A published figure: a number with commas, or its shorthand; what stands beside a number stands beside it. */
export const figure = ({ value, shorthand, marks }: Said): Html =>
  value === null
    ? html`<span class="mappa-mark">[${shorthand}]</span>`
    : html`${grouped(value)}${marksIn(marks).map((mark) => html` <span class="mappa-mark">[${mark}]</span>`)}`;

/** A heading that can be linked to. */
export const section = (id: string, title: string, ...content: readonly Inserted[]): Html =>
  html`<section aria-labelledby="${id}" class="mappa-section"><h2 class="govuk-heading-l" id="${id}">${title}</h2>
${content}</section>
`;

export const paragraphs = (sentences: readonly string[]): Html =>
  html`${sentences.map((text) => html`<p class="govuk-body">${text}</p>\n`)}`;

export const bullets = (items: readonly Inserted[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${items.map((item) => html`<li>${item}</li>\n`)}</ul>\n`;

type GridRow = { label: Inserted; cells: readonly Inserted[] };

/**
 * A table with headings that say what they head. Wide ones scroll in a frame that the keyboard reaches; the title
 * stands above the frame, so that it does not scroll away, and again as the caption for who listens. The first `words`
 * columns hold words and not numbers. Where the title stands above already, it is not `titled` again.
 */
export const grid = (
  caption: string,
  columns: readonly string[],
  rows: readonly GridRow[],
  { first = '', words = 0, titled = true }: { first?: string; words?: number; titled?: boolean } = {},
): Html => {
  const kind = (index: number) => (index < words ? '' : ' govuk-table__header--numeric');
  const cell = (index: number) => (index < words ? '' : ' govuk-table__cell--numeric');
  return html`${
    titled
      ? html`<h3 class="govuk-heading-s">${caption}</h3>
`
      : ''
  }<div class="mappa-scroll" tabindex="0" role="region" aria-label="${caption}"><table class="govuk-table">
<caption class="govuk-visually-hidden">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${
    first === ''
      ? html`<td class="govuk-table__header"></td>`
      : html`<th scope="col" class="govuk-table__header">${first}</th>`
  }${columns.map(
    (label, index) => html`<th scope="col" class="govuk-table__header${kind(index)}">${label}</th>`,
  )}</tr></thead>
<tbody class="govuk-table__body">${rows.map(
    ({ label, cells }) =>
      html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${label}</th>${cells.map(
        (each, index) => html`<td class="govuk-table__cell${cell(index)}">${each}</td>`,
      )}</tr>\n`,
  )}</tbody></table></div>
`;
};

/** A printed table of a form. A list of single figures has one column, headed `Number`. */
export const printed = ({ title, columns, rows, table, facts, note }: PrintedTable): Html =>
  html`${grid(
    title,
    columns.map((label) => label || numberHeading(facts)),
    rows.map(({ label, cells }) => ({ label, cells: cells.map(figure) })),
    { first: table.rows.some(({ level }) => level === '2') ? 'Level' : 'What is counted' },
  )}${note === undefined ? '' : html`<p class="govuk-body-s">${note}</p>\n`}`;

const numberHeading = ({ rate }: PrintedTable['facts']): string => (rate === undefined ? 'Number' : 'Figure');

/** A table of one row and one column: a single figure. */
export const isSingle = ({ columns, rows }: PrintedTable): boolean => columns.length === 1 && rows.length === 1;

/** Single figures in one table, each under the title of its own. */
export const singles = (caption: string, tables: readonly PrintedTable[]): Html =>
  grid(
    caption,
    ['Figure'],
    tables.map(({ title, rows }) => ({ label: title, cells: rows[0]!.cells.map(figure) })),
    { first: 'What is counted' },
  );

/** The size of a file for people. */
export const sizeText = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
};

/** A file that can be downloaded, and its size in words. */
export const download = ({ path, title }: { path: string; title: string }, size: string): Html =>
  html`<a class="govuk-link" href="${path}">${title}</a> (${size})`;

import type { Area } from '../../../domain/areas.ts';
import type { Dataset } from '../../../domain/release/dataset.ts';
import type { PublishedRow } from '../../../domain/release/figures/published-row.ts';
import { type Change, countChanges } from '../../../domain/release/revisions/revision.ts';
import { sortChanges } from '../../../domain/release/revisions/sort-changes.ts';
import { cellWords } from '../../../domain/release/wording/cell-words.ts';
import { type Html, html } from '../../html.ts';
import { grid } from './parts.ts';

/** Lines that find room here: sums repeat what the areas changed. */
const room = { corrected: 60, sums: 20 };

const listed = (parts: readonly Html[]): Html => {
  const before = (index: number): string => (index === parts.length - 1 ? ' and ' : ', ');
  return html`${parts.map((part, index) => html`${index === 0 ? '' : before(index)}${part}`)}`;
};

const figures = (count: number): string => `${count} figure${count === 1 ? '' : 's'}`;

/** How many figures changed, and in what way. */
const countOf = (changes: readonly Change[]): string => {
  const { all, revised, first, gone } = countChanges(changes);
  const kinds = [
    [revised, 'in the place of another figure'],
    [first, 'given for the first time'],
    [gone, 'no longer given, or not given for another reason'],
  ] as const;
  const parts = kinds.filter(([count]) => count > 0).map(([count, how]) => `${count} ${how}`);
  return `${figures(all)} changed: ${parts.join('; ')}`;
};

/** Areas in the order of the list, each leading to its own tables. */
const areasInWords = (named: readonly Area[], one: string, many: string): Html | '' =>
  named.length === 0
    ? ''
    : html`<p class="govuk-body">${listed(
        named.map(({ slug, name }) => html`<a class="govuk-link" href="areas/${slug}.html">${name}</a>`),
      )} ${named.length === 1 ? one : many}.</p>
`;

const nameOf = ({ mappa_area, country_name }: PublishedRow): string => mappa_area || country_name;

/** A table of changes in the words of the form; a long one goes on in its file. */
const changesTable = (title: string, changes: readonly Change[], most: number, { form, period }: Dataset): Html | '' =>
  changes.length === 0
    ? ''
    : grid(
        changes.length > most ? `${title}: the first ${most} of ${changes.length}` : title,
        ['Table', 'Column and row', 'From', 'To'],
        changes.slice(0, most).map(({ row, from, to }) => {
          const { title: table, cell } = cellWords(form, period, row);
          return { label: nameOf(row), cells: [table, cell, from, to] };
        }),
        { first: 'Where', words: 2 },
      );

/**
 * What a version revises and why: areas that came in, what areas corrected, and then the sums that follow from both.
 * All of it is in a file, whatever finds room here.
 */
export const revisionSection = (dataset: Dataset): Html => {
  const { revision, version, rows } = dataset;
  if (revision === undefined)
    return html`<p class="govuk-body">Version ${version} is the first. Later versions, if any, stand in the <a class="govuk-link" href="../../../index.html#releases">list of releases</a>; this one stays as it is.</p>`;
  const { of, reason, changes } = revision;
  const { cameIn, wentOut, corrected, sums } = sortChanges(changes, rows);
  return html`<p class="govuk-body">This version revises <a class="govuk-link" href="../${of}/index.html">version ${of}</a>, which stays as it was. Why: ${reason}</p>
<p class="govuk-body">${
    changes.length === 0
      ? 'No figure changed'
      : html`${countOf(changes)}. <a class="govuk-link" href="changes.csv">changes.csv</a> lists each of them`
  }.</p>
${areasInWords(
  cameIn,
  'is in for the first time: its tables hold its figures',
  'are in for the first time: their tables hold their figures',
)}${areasInWords(wentOut, 'is no longer in', 'are no longer in')}${changesTable(
  'What areas changed',
  corrected,
  room.corrected,
  dataset,
)}${changesTable('The sums that changed with it', sums, room.sums, dataset)}`;
};

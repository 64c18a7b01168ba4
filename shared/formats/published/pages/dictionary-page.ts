import type { Dataset } from '../../../domain/release/dataset.ts';
import { publishedColumns } from '../../../domain/release/figures/published-row.ts';
import { releaseTitle } from '../../../domain/release/life/release.ts';
import { html } from '../../html.ts';
import { columnNotes } from '../columns.ts';
import { codesOf } from '../dictionary-files.ts';
import { pageText } from './layout.ts';
import { grid, section } from './parts.ts';
import { standingPlace } from './standing-place.ts';

/** What the columns and the codes of a release's files mean, as a page: the same as in its files of them. */
export const dictionaryPage = (dataset: Dataset, stylesheet: string): string => {
  const codes = Map.groupBy(codesOf(dataset), ([column]) => column);
  return pageText({
    root: '../../../',
    stylesheet,
    title: `Data dictionary, ${dataset.period}, version ${dataset.version}`,
    description: `What the columns and codes mean in the files of ${releaseTitle(dataset.period)}.`,
    crumbs: [
      { label: 'All releases', href: '../../../index.html' },
      { label: 'This release', href: 'index.html' },
    ],
    body: html`${standingPlace}<h1 class="govuk-heading-xl">Data dictionary</h1>
<p class="govuk-body-l">${releaseTitle(dataset.period)}, version ${dataset.version}.</p>
<p class="govuk-body">Every file of figures holds one observation a row, or says so. The same as CSV:
<a class="govuk-link" href="data-dictionary.csv">columns</a>, <a class="govuk-link" href="codes.csv">codes</a>,
<a class="govuk-link" href="areas.csv">areas and police forces</a>.</p>
${section(
  'columns',
  'Columns',
  grid(
    'The columns of the tidy files, in order',
    ['Title', 'What it holds', 'Always filled'],
    publishedColumns.map((name) => {
      const { title, says, required } = columnNotes[name];
      return { label: html`<code>${name}</code>`, cells: [title, says, required ? 'yes' : 'no'] };
    }),
    { first: 'Column', words: 3 },
  ),
)}${section(
  'codes',
  'Codes',
  ...[...codes].map(([column, found]) =>
    grid(
      `Codes of ${column}`,
      column === 'measure' ? ['What it means', 'Unit'] : ['What it means'],
      found.map(([, code, label, unit]) => ({
        label: html`<code>${code}</code>`,
        cells: column === 'measure' ? [label, unit] : [label],
      })),
      { first: 'Code', words: 2 },
    ),
  ),
)}`,
  });
};

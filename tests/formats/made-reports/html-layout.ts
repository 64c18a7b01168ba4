import { gridOf, type Part } from './part.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const tableOf = (grid: readonly (readonly string[])[], gap: string): string =>
  [
    '<table>',
    ...grid.flatMap((cells) => ['<tr>', ...cells.map((cell) => `<td>${escaped(cell)}</td>`), '</tr>']),
    '</table>',
  ].join(gap);

/** A report in HTML, `gap` between all its tags. */
export const htmlOf = (parts: readonly Part[], gap: string): string =>
  parts
    .map((part) => {
      if (part.is === 'figure') return tableOf([[part.label, part.value]], gap);
      if (part.is !== 'table') return `<p>${escaped(part.text)}</p>`;
      return `${part.title === '' ? '' : `<p>${escaped(part.title)}</p>${gap}`}${tableOf(gridOf(part), gap)}`;
    })
    .join(gap);

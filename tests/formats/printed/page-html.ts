import { gridOf, type Part } from '../made-reports/part.ts';
import type { PageStyle } from './page-styles.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const rowsOf = (grid: readonly (readonly string[])[]): string =>
  `<table>${grid.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`;

const shown = (part: Part): string => {
  switch (part.is) {
    case 'chapter':
      return `<h2>${escaped(part.text)}</h2>`;
    case 'title':
      return `<h3>${escaped(part.text)}</h3>`;
    case 'figure':
      return rowsOf([[part.label, part.value]]).replace('<table', '<table class="figure"');
    case 'table':
      return `${part.title === '' ? '' : `<h3>${escaped(part.title)}</h3>`}${rowsOf(gridOf(part))}`;
    default:
      return `<p>${escaped(part.text)}</p>`;
  }
};

/** A report as a web page that a browser prints in a style. */
export const pageHtml = (parts: readonly Part[], { columns, ruled, far, small, turned, dark }: PageStyle): string => {
  const css = [
    `body { font: ${small || columns ? 8 : 10}pt Arial, sans-serif; margin: 0; ${columns ? 'column-count: 2; column-gap: 9mm;' : ''} }`,
    'table { border-collapse: collapse; width: 100%; margin: 2mm 0; } td { padding: 1mm; text-align: left; vertical-align: top; }',
    'tr > td + td { text-align: right; } h2 { font-size: 1.3em; } h3 { font-size: 1.05em; margin: 3mm 0 1mm; }',
    ruled ? 'td { border: 0.3mm solid black; }' : '',
    dark ? 'table:not(.figure) tr:first-child td { background: #1d3557; color: white; }' : '',
    far ? '' : '.figure { width: auto; }',
    turned ? 'body { writing-mode: vertical-rl; } table { width: auto; height: 90%; }' : '',
  ];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>${css.join(' ')}</style></head><body>${parts.map(shown).join('\n')}</body></html>`;
};

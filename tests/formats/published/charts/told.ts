import { html } from '../../../../shared/formats/html.ts';
import type { Chart } from '../../../../shared/formats/published/charts/chart.ts';

/** A chart in lines: what it says, its table, and the drawing. */
export const told = ({ name, finding, about, rows, drawing, spoken, table }: Chart): string =>
  [
    `${name}: ${finding}`,
    about,
    `${rows.length} rows: ${rows.map(({ pfa_name: place, value, shorthand }) => `${place || 'nation'} ${value ?? shorthand}`).join(', ')}`,
    spoken,
    ...(table === undefined ? [] : [[table.first, ...table.columns].join(' | ')]),
    ...(table?.lines ?? []).map(({ label, cells }) =>
      [label, ...cells.map((cell) => String(html`${cell}`).replace(/<[^>]*>/g, ''))].join(' | '),
    ),
    `drawn ${drawing.width} by ${drawing.height}`,
  ].join('\n');

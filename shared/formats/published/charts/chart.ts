import type { PublishedRow } from '../../../domain/release/figures/published-row.ts';
import { type Html, html, type Inserted } from '../../html.ts';

/** A drawing and its size. It holds no title of its own: that stands above it. */
export type Drawing = { width: number; height: number; content: Html };

/** A published row that is drawn, and the release that it is from where there are several. */
export type DrawnRow = PublishedRow & { release?: string };

/** A chart: what it shows in words, the rows that it is drawn from, the drawing, and the same as a table. */
export type Chart = {
  /** The name of its files, without their endings. */
  name: string;
  /** What it shows, in a sentence: its title. */
  finding: string;
  /** What is drawn: of whom, where and when, and what its marks mean. */
  about: string;
  rows: readonly DrawnRow[];
  drawing: Drawing;
  /** Every figure of it in words, for who does not see it. */
  spoken: string;
  /** None where the page has its figures in a table anyway. */
  table?: {
    first: string;
    columns: readonly string[];
    lines: readonly { label: string; cells: readonly Inserted[] }[];
  };
};

/** The drawing as a picture that says what it shows. The words in it are read out once, as its description. */
export const chartPicture = (
  { name, finding, spoken }: Pick<Chart, 'name' | 'finding' | 'spoken'>,
  { width, height, content }: Drawing,
): Html =>
  html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name}-title ${name}-words"
 xmlns="http://www.w3.org/2000/svg">
<title id="${name}-title">${finding}</title><desc id="${name}-words">${spoken}</desc>
${content}</svg>`;

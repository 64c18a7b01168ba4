import { extent } from 'd3-array';
import { scaleQuantize } from 'd3-scale';
import { saidText } from '../../../domain/release/figures/published-row.ts';
import { type RateOfPlaces, rateRange } from '../../../domain/release/wording/rate-findings.ts';
import { tilePlaces } from '../../../domain/tile-places.ts';
import { html } from '../../html.ts';
import { figure } from '../pages/parts.ts';
import type { Chart, Drawing } from './chart.ts';
import { spokenFigures } from './spoken.ts';
import { svgText } from './svg-text.ts';

const side = 56;
const gap = 2;

/** Five blues, and the words on each, which stand out from it by 4.5 to 1 at least. */
const shades = [
  { fill: '#d2e2f1', words: '#0b0c0c' },
  { fill: '#a5c6e2', words: '#0b0c0c' },
  { fill: '#78a9d4', words: '#0b0c0c' },
  { fill: '#1d70b8', words: '#ffffff' },
  { fill: '#003078', words: '#ffffff' },
];
const withoutNumber = { fill: '#ffffff', words: '#0b0c0c' };

type Placed = RateOfPlaces['areas'][number] & { column: number; line: number; letters: string };

/** The areas at their places; one that has none, in lines below the others, so that none is left out. */
const placed = (areas: RateOfPlaces['areas']): readonly Placed[] => {
  const known = areas.flatMap((area) => {
    const tile = tilePlaces[area.slug];
    return tile === undefined ? [] : [{ ...area, column: tile.column, line: tile.row, letters: tile.letters }];
  });
  const below = Math.max(0, ...known.map(({ line }) => line + 1));
  const others = areas.filter(({ slug }) => tilePlaces[slug] === undefined);
  const letters = (name: string) => name.slice(0, 3).toUpperCase();
  return [
    ...known,
    ...others.map((area, index) => ({
      ...area,
      column: index % 7,
      line: below + Math.floor(index / 7),
      letters: letters(area.name),
    })),
  ];
};

const draw = (tiles: readonly Placed[]): Drawing => {
  const [least = 0, most = 0] = extent(tiles, ({ row }) => row.value);
  const shade = scaleQuantize([least, most], shades);
  const across = (count: number) => count * side + (count - 1) * gap;
  const content = html`${tiles.map(({ row, column, line, letters }) => {
    const { fill, words } = row.value === null ? withoutNumber : shade(row.value);
    const [x, y] = [column * (side + gap), line * (side + gap)];
    const text = { anchor: 'middle', fill: words, rim: false } as const;
    const middle = x + side / 2;
    return html`<rect x="${x + 0.5}" y="${y + 0.5}" width="${side - 1}" height="${side - 1}"
 fill="${fill}" stroke="#505a5f"/>
${svgText([middle, y + 23], letters, { ...text, size: 13 })}${svgText(
  [middle, y + 43],
  saidText({ ...row, marks: '' }),
  { ...text, size: 15, bold: true },
)}`;
  })}`;
  return {
    width: across(Math.max(...tiles.map(({ column }) => column + 1))),
    height: across(Math.max(...tiles.map(({ line }) => line + 1))),
    content,
  };
};

/**
 * The areas as equal tiles near where they lie, each with its rate in figures and darker the higher it is: a small area
 * is seen as well as a large one. Undefined where no area has a number.
 */
export const ratesMap = (places: RateOfPlaces, about: string): Chart | undefined => {
  const { rate, areas } = places;
  if (areas.every(({ row }) => row.value === null)) return undefined;
  const tiles = placed(areas);
  return {
    name: `${rate.measure}-map`,
    finding: rateRange(places) ?? `${rate.label}, by area.`,
    about: `${about} One tile an area, near where it lies; the darker, the higher the rate.`,
    rows: areas.map(({ row }) => row),
    drawing: draw(tiles),
    spoken: spokenFigures(areas.map(({ name, row }) => ({ label: name, said: row }))),
    table: {
      first: 'Area',
      columns: ['On its tile', rate.short],
      lines: tiles.map(({ name, letters, row }) => ({ label: name, cells: [letters, figure(row)] })),
    },
  };
};

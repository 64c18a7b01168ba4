import { tilePlaces } from '../../domain/tile-places.ts';
import { type Html, html } from '../html.ts';

/** One area on the map: where its tile leads, the state in words, and the kind that chooses pattern and mark. */
export type Tile = { area: string; name: string; href: string; state: string; kind: TileKind };
export const tileKinds = ['absent', 'rejected', 'queried', 'accepted', 'signed-off'] as const;
export type TileKind = (typeof tileKinds)[number];

const side = 62;
const gap = 6;
/** What stands in a tile beside its letters, so that colour is never the only sign. */
const marks: Readonly<Record<TileKind, string>> = {
  absent: '–',
  rejected: '✗',
  queried: '?',
  accepted: '✓',
  'signed-off': '✓✓',
};

/**
 * The areas as equal tiles near where they lie, each a link that is read out as its name and state. A table with the
 * same content must stand beside it: the map is a second view, never the only one.
 */
export const tileMap = (tiles: readonly Tile[], label: string): Html => {
  const placed = tiles.flatMap((tile) => {
    const place = tilePlaces[tile.area];
    return place === undefined ? [] : [{ ...tile, ...place }];
  });
  const width = Math.max(...placed.map(({ column }) => column + 1)) * (side + gap);
  const height = Math.max(...placed.map(({ row }) => row + 1)) * (side + gap);
  return html`<svg class="tile-map" viewBox="0 0 ${width} ${height}" role="group" aria-label="${label}">${placed.map(
    ({
      name,
      href,
      state,
      kind,
      column,
      row,
      letters,
    }) => html`<a href="${href}" class="tile tile--${kind}"><title>${name}: ${state}</title>
<rect x="${column * (side + gap) + 2}" y="${row * (side + gap) + 2}" width="${side}" height="${side}" rx="3"/>
<text x="${column * (side + gap) + 2 + side / 2}" y="${row * (side + gap) + 30}" class="tile__letters" aria-hidden="true">${letters}</text>
<text x="${column * (side + gap) + 2 + side / 2}" y="${row * (side + gap) + 52}" class="tile__mark" aria-hidden="true">${marks[kind]}</text></a>`,
  )}</svg>
<ul class="tile-key">${tileKinds.map(
    (kind) =>
      html`<li><span class="tile-key__box tile-key__box--${kind}" aria-hidden="true">${marks[kind]}</span> ${keyWords[kind]}</li>`,
  )}</ul>`;
};

const keyWords: Readonly<Record<TileKind, string>> = {
  absent: 'Not heard from',
  rejected: 'Rejected',
  queried: 'Queried',
  accepted: 'Accepted',
  'signed-off': 'Signed off',
};

import { cumsum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { grouped, saidText } from '../../../domain/release/figures/published-row.ts';
import { type LevelsOfCategory, mostAtLevel, percentText } from '../../../domain/release/wording/level-findings.ts';
import { type Html, html } from '../../html.ts';
import { figure } from '../pages/parts.ts';
import type { Chart, Drawing } from './chart.ts';
import { cut, round, svgText, widthOf } from './svg-text.ts';

const width = 400;
/** Height of a category with its bar, and of one that has figures in words alone. */
const heightOf = ({ shares }: LevelsOfCategory): number => (shares === undefined ? 46 : 66);
/** The levels from light to dark; the white line between them tells them apart in print. */
const fills: Readonly<Record<string, string>> = { '1': '#a5c6e2', '2': '#1d70b8', '3': '#003078' };
const words: Readonly<Record<string, string>> = { '1': '#0b0c0c', '2': '#ffffff', '3': '#ffffff' };

const nameOf = (category: string): string => (category === 'Total' ? 'Categories 1 to 3' : `Category ${category}`);

/** Each level in words: its share, or the number where no share is given. */
const levelsText = ({ levels, shares }: LevelsOfCategory): string =>
  levels
    .map((row, index) => `Level ${row.level} ${shares === undefined ? saidText(row) : percentText(shares[index]!)}`)
    .join(', ');

/** The same with both, for who does not see the table beside it. */
const levelsSpoken = ({ levels, shares }: LevelsOfCategory): string =>
  levels
    .map((row, index) => `Level ${row.level} ${saidText(row)}${shares ? `, ${percentText(shares[index]!)}` : ''}`)
    .join(', ');

const categorySpoken = (each: LevelsOfCategory): string =>
  `${nameOf(each.category)}, ${saidText(each.total)} people: ${levelsSpoken(each)}`;

const bar = ({ levels, shares }: LevelsOfCategory, y: number): Html => {
  if (shares === undefined) return html``;
  const x = scaleLinear([0, 100], [0, width]);
  const keys = levels.map(({ level }) => level);
  const parts = stack<Readonly<Record<string, number>>>().keys(keys)([
    Object.fromEntries(keys.map((key, index) => [key, shares[index]!])),
  ]);
  return html`${parts.map((part) => {
    const [from, to] = [x(part[0]![0]), x(part[0]![1])];
    const label = `Level ${part.key}`;
    const named = widthOf(label, 13) + 8 < to - from;
    const look = { anchor: 'middle', fill: words[part.key]!, rim: false } as const;
    return html`<rect x="${round(from)}" y="${y}" width="${round(to - from)}" height="22"
 fill="${fills[part.key]!}" stroke="#ffffff"/>
${named ? svgText([(from + to) / 2, y + 16], label, look) : ''}`;
  })}`;
};

const draw = (found: readonly LevelsOfCategory[]): Drawing => {
  const tops = cumsum(found, heightOf);
  return {
    width,
    height: tops.at(-1)! - 8,
    content: html`${found.map((each, index) => {
      const y = tops[index]! - heightOf(each);
      const count = each.total.value === null ? saidText(each.total) : `${grouped(each.total.value)} people`;
      return html`${[
        svgText([0, y + 14], `${nameOf(each.category)}: ${count}`, { bold: true }),
        bar(each, y + 20),
        svgText([0, y + (each.shares === undefined ? 32 : 57)], cut(levelsText(each), width, 12), { size: 12 }),
      ]}`;
    })}`,
  };
};

/**
 * The levels of each category as shares of its people. Where a level is not shown, or people are too few for a share,
 * the figures stand there in words and no bar. Undefined where not two categories have shares to hold side by side.
 */
export const levelsAsShares = (
  found: readonly LevelsOfCategory[],
  { name, title, about }: { name: string; title: string; about: string },
): Chart | undefined => {
  if (found.filter(({ category, shares }) => category !== 'Total' && shares !== undefined).length < 2) return undefined;
  const levels = [...new Set(found.flatMap((each) => each.levels.map(({ level }) => level)))].sort();
  return {
    name,
    finding: mostAtLevel(found, title) ?? `${title}, by level.`,
    about,
    rows: found.flatMap((each) => [...each.levels, each.total]),
    drawing: draw(found),
    spoken: `${found.map(categorySpoken).join('; ')}.`,
    table: {
      first: 'Category',
      columns: [...levels.flatMap((level) => [`Level ${level}`, `Level ${level}, share`]), 'All levels'],
      lines: found.map((each) => ({
        label: nameOf(each.category),
        cells: [
          ...levels.flatMap((level) => {
            const at = each.levels.findIndex((row) => row.level === level);
            if (at === -1) return ['[z]', ''];
            return [figure(each.levels[at]!), each.shares === undefined ? '' : percentText(each.shares[at]!)];
          }),
          figure(each.total),
        ],
      })),
    },
  };
};

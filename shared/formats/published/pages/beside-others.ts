import type { Area } from '../../../domain/areas.ts';
import { eligible, managed } from '../../../domain/forms/main-measures.ts';
import { ratesOf } from '../../../domain/forms/rates.ts';
import { national } from '../../../domain/release/figures/geography.ts';
import { asComputed, population } from '../../../domain/release/figures/published-codes.ts';
import { findTotal } from '../../../domain/release/wording/find-total.ts';
import { likeSizedAreas } from '../../../domain/release/wording/like-sized.ts';
import { type Html, html } from '../../html.ts';
import type { AreaFigures } from '../charts/area-charts.ts';
import { figure, grid } from './parts.ts';

/** What areas are held beside each other by: a rate as worked out and no other, and the counts behind it. */
const lines = ({ form }: AreaFigures) => [
  ...ratesOf(form).map(({ measure, of, label }) => ({ measure: asComputed(measure), category: of.category, label })),
  { measure: population, category: 'Total', label: 'Residents aged 10 and over' },
  { measure: eligible, category: '1', label: 'Category 1 on 31 March' },
  { measure: eligible, category: 'Total', label: 'Categories 1 to 3 on 31 March' },
  { measure: managed, category: 'Total', label: 'Managed at Levels 2 and 3 in the year' },
];

const howToRead = 'Counts follow the size of a place: a rate can be set beside another.';

/**
 * The newest figures of an area beside those of the areas nearest in residents and of the nation; where no residents
 * are held beside the nation's alone, and it says so.
 */
export const besideOthersTable = (area: Area, figures: AreaFigures): Html => {
  const find = findTotal(figures.latest);
  const others = likeSizedAreas(area, figures.latest);
  const places = [
    { label: area.name, code: area.pfaCode },
    { label: national.name, code: national.code },
    ...others.map(({ name, pfaCode }) => ({ label: name, code: pfaCode })),
  ];
  const kept = lines(figures).filter(({ measure, category }) => find(area.pfaCode, measure, category) !== undefined);
  return html`<p class="govuk-body">${
    others.length === 0
      ? `No residents of ${figures.period} are held for ${area.name}, so that areas of its size are not known.`
      : `Beside the ${others.length} areas with about as many residents aged 10 and over. ${howToRead}`
  }</p>
${grid(
  `${area.name} beside others, ${figures.period}`,
  places.map(({ label }) => label),
  kept.map(({ measure, category, label }) => ({
    label,
    cells: places.map(({ code }) => {
      const row = find(code, measure, category);
      return row === undefined ? '' : figure(row);
    }),
  })),
  { first: 'Measure' },
)}`;
};

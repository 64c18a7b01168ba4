import type { AreaSlug } from '../../shared/domain/areas.ts';
import { type CellKey, cellKey, cellsOf } from '../../shared/domain/cells.ts';
import type { Figure } from '../../shared/domain/figures.ts';
import { formOf } from '../../shared/domain/forms/index.ts';
import type { Period } from '../../shared/domain/periods.ts';
import { completeFigures } from '../../shared/domain/release/figures/complete-figures.ts';
import type { Observation } from '../../shared/domain/screening-report.ts';
import type { CurrentReturn } from '../../shared/domain/submissions/current-return.ts';
import type { AreaPreview } from '../../shared/domain/submissions/shapes.ts';
import type { Answer, Call } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn } from '../../shared/runtime/named.ts';

export type Ports = { current: (at: { area: AreaSlug; period: Period }) => Promise<CurrentReturn | undefined> };

/** Shows what would be published about an area if it were compiled now: every cell of the form, totals that were left out worked out as a release does, Category 4 always `c`. */
export const previewArea =
  ({ current }: Ports) =>
  async ({ path }: Call): Promise<Answer> => {
    const [area, period] = [areaIn(path), periodIn(path)];
    const held = await current({ area: area.slug, period });
    const body: AreaPreview = {
      area: area.slug,
      period,
      observations: held === undefined ? [] : observationsOf(period, held),
      notes: held === undefined ? [] : notesOf(held),
      ...(held === undefined ? {} : { submission: held.submission }),
    };
    return { status: 200, body };
  };

const observationsOf = (period: Period, held: CurrentReturn): Observation[] => {
  const form = formOf(period)!;
  const given = new Map(held.observations.map((each): [CellKey, Figure] => [cellKey(each), figureOf(each)]));
  const figures = completeFigures(form, given);
  return cellsOf(form).map(({ key, measure, category, level, detail, confidential }) => {
    const { value, shorthand = '' } = confidential ? hidden : figures.get(key)!;
    return { measure, category, level, detail, value, shorthand };
  });
};

const hidden: Figure = { value: null, shorthand: 'c' };

const figureOf = ({ value, shorthand }: Observation): Figure => (shorthand === '' ? { value } : { value, shorthand });

const notesOf = ({ status, signedOff }: CurrentReturn): string[] => [
  ...(status === 'queried' ? ['Queries are open: until they are answered, your area is not in the release.'] : []),
  ...(signedOff === undefined ? ['The return has not been signed off yet.'] : []),
  'Category 4 is confidential for every area and is published for England and Wales together only.',
];

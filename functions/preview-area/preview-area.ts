import type { AreaPreview } from '../../shared/domain/api/shapes.ts';
import type { AreaSlug } from '../../shared/domain/areas.ts';
import { cellKey, cellsOf } from '../../shared/domain/cells.ts';
import { formOf } from '../../shared/domain/forms/index.ts';
import type { Period } from '../../shared/domain/periods.ts';
import type { Observation } from '../../shared/domain/screening-report.ts';
import type { CurrentReturn } from '../../shared/domain/submissions/current-return.ts';
import type { Answer, Call } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn } from '../../shared/runtime/named.ts';

export type Ports = { current: (at: { area: AreaSlug; period: Period }) => Promise<CurrentReturn | undefined> };

/** Shows what would be published about an area if it were compiled now: every cell of the form, Category 4 always `c`. */
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
  const given = new Map<string, Observation>(held.observations.map((each) => [cellKey(each), each]));
  return cellsOf(formOf(period)!).map(({ key, measure, category, level, detail, confidential, notApplicable }) => {
    const address = { measure, category, level, detail };
    if (confidential) return { ...address, value: null, shorthand: 'c' };
    if (notApplicable) return { ...address, value: null, shorthand: 'z' };
    return given.get(key) ?? { ...address, value: null, shorthand: 'x' };
  });
};

const notesOf = ({ status, signedOff }: CurrentReturn): string[] => [
  ...(status === 'queried' ? ['Queries are open: until they are answered, your area is not in the release.'] : []),
  ...(signedOff === undefined ? ['The return has not been signed off yet.'] : []),
  'Category 4 is confidential for every area and is published for England and Wales together only.',
];

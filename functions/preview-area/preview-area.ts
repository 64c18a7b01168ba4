import { entersAsOwn } from '../../shared/domain/access/may-enter.ts';
import type { AreaSlug } from '../../shared/domain/areas.ts';
import { cellsOf } from '../../shared/domain/cells.ts';
import type { Figure } from '../../shared/domain/figures.ts';
import { formOf } from '../../shared/domain/forms/index.ts';
import type { Period } from '../../shared/domain/periods.ts';
import { completeFigures } from '../../shared/domain/release/figures/complete-figures.ts';
import type { Observation } from '../../shared/domain/screening-report.ts';
import type { AreaPreview } from '../../shared/domain/submissions/shapes.ts';
import { figuresOf, type Stand } from '../../shared/domain/submissions/stand.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn } from '../../shared/runtime/named.ts';

export type Ports = { stand: (at: { area: AreaSlug; period: Period }) => Promise<Stand> };

/**
 * Shows what would be published about an area: every cell of the form, totals that were left out worked out as a
 * release does, Category 4 always `c`. Others see what counts; the area sees the submission that it has in hand, which
 * will count once it is signed off.
 */
export const previewArea =
  ({ stand }: Ports) =>
  async ({ path, caller, route }: Call): Promise<Reply> => {
    const [area, period] = [areaIn(path), periodIn(path)];
    const own = entersAsOwn(route, caller, area.slug);
    const { signed, inHand } = await stand({ area: area.slug, period });
    const shown = own ? (inHand ?? signed) : (signed ?? inHand);
    const body: AreaPreview = {
      area: area.slug,
      period,
      observations: shown === undefined ? [] : observationsOf(period, shown),
      notes: shown === undefined ? [] : notesOf({ signed, inHand }, shown.submission, own),
      ...(shown === undefined ? {} : { submission: shown.submission }),
    };
    return { status: 200, body };
  };

const observationsOf = (period: Period, held: { observations: readonly Observation[] }): Observation[] => {
  const form = formOf(period)!;
  const figures = completeFigures(form, figuresOf(held));
  return cellsOf(form).map(({ key, measure, category, level, detail, confidential }) => {
    const { value, shorthand = '' } = confidential ? hidden : figures.get(key)!;
    return { measure, category, level, detail, value, shorthand };
  });
};

const hidden: Figure = { value: null, shorthand: 'c' };

const notesOf = ({ signed, inHand }: Stand, submission: string, own: boolean): string[] => {
  const status = own ? inHand?.own.status : inHand?.seen.status;
  const isSigned = signed?.submission === submission;
  const open = status === 'queried' || status === 'answered' || status === 'rejected';
  return [
    ...(!isSigned && open ? ['It cannot be signed off yet: the report says what it needs.'] : []),
    ...(isSigned || signed !== undefined
      ? []
      : ['The return has not been signed off yet: until then your area is not in the release.']),
    ...(!isSigned && signed !== undefined
      ? ['This is a correction. Until it is signed off, what was signed off before is what counts.']
      : []),
    'Category 4 is confidential for every area and is published for England and Wales together only.',
  ];
};

import { neverLocalSentence } from '../category-four-sentence.ts';
import type { Form } from '../forms/form.ts';
import type { Period } from '../periods.ts';
import { prose } from '../prose.ts';
import type { Coverage } from './figures/coverage.ts';
import type { PublishedRow } from './figures/published-row.ts';
import type { Change } from './revisions/revision.ts';
import type { PeriodRows } from './revisions/series.ts';

/** Everything that a release says: what every output format is made from, and nothing but what may be public. */
export type Dataset = {
  period: Period;
  version: string;
  form: Form;
  rows: readonly PublishedRow[];
  /** What stood of the periods before when it was made, for the years beside it. */
  earlier: readonly PeriodRows[];
  coverage: Coverage;
  provisional: boolean;
  /** Residents that the rates of the nation and the countries are worked out from: `mid-2023`. */
  populationVintage: string | undefined;
  /** What the analyst wants readers to know. */
  notes: readonly string[];
  /** The version that this one revises, why, and every cell that it changes. */
  revision: { of: string; reason: string; changes: readonly Change[] } | undefined;
  /** P6: the floor of area counts in Categories 1 to 3, where it is on. */
  localThreshold?: number | null;
  /** Posts that see the release up to 24 hours early. */
  preRelease: readonly string[];
  made: { rules: readonly string[]; settings: string; code: string };
};

/** How the cells with Category 4 in them stand nationally: a count of each, which anyone can make from the dataset. */
export const nationalFour = (rows: readonly PublishedRow[]) => {
  const four = rows.filter(
    (row) => row.geographic_level === 'National' && row.category === '4' && row.shorthand !== 'z',
  );
  return {
    cells: four.length,
    shown: four.filter((row) => row.value !== null).length,
    notAvailable: four.filter((row) => row.shorthand === 'x').length,
  };
};

/** The suppression statement of a release, in sentences for the public. One symbol stands for every kind of hiding. */
export const suppressionStatement = ({
  form,
  rows,
  coverage,
  localThreshold = null,
}: Pick<Dataset, 'form' | 'rows' | 'coverage' | 'localThreshold'>) => {
  const { cells, shown, notAvailable } = nationalFour(rows);
  const floor =
    localThreshold === null
      ? []
      : [
          prose`
            Counts of an area above 0 and under ${localThreshold} in Categories 1 to 3 show [c], and so does what would
            give one away.
          `,
        ];
  if (cells === 0)
    return localThreshold === null
      ? [`The form of this year (form ${form.id}) has no Category 4, and nothing is suppressed.`]
      : [`The form of this year (form ${form.id}) has no Category 4.`, ...floor];
  const totals = 'Totals are of Categories 1 to 3. National totals with Category 4 in them are rows of their own.';
  if (notAvailable === cells)
    return [
      neverLocalSentence,
      coverage.areas < coverage.of
        ? prose`
          National Category 4 figures are published only when all ${coverage.of} areas are in: they show [x] in this
          release.
        `
        : 'National Category 4 figures are not part of this release: they show [x].',
      ...floor,
      totals,
    ];
  return [
    neverLocalSentence,
    shown === cells
      ? `All ${cells} national Category 4 figures are published.`
      : prose`
        ${shown} of the ${cells} national Category 4 figures ${shown === 1 ? 'is' : 'are'} published; the others show
        [c].
      `,
    prose`
      What is published is chosen by a rule that is public, so that no local figure can be worked out from all releases
      together, not even by somebody who knows the rule and the figures of two areas.
    `,
    ...floor,
    totals,
  ];
};

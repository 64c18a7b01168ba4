import type { AreaSlug } from '../../areas.ts';
import { areaOf } from '../../areas.ts';
import { commentaryOf } from '../../forms/commentary-of.ts';
import type { Form } from '../../forms/form.ts';
import type { Period } from '../../periods.ts';
import type { Coverage } from '../figures/coverage.ts';
import { geographies } from '../figures/geography.ts';
import type { PublishedRow } from '../figures/published-row.ts';
import { daysDescribed } from './days-described.ts';
import { type PrintedTable, printedTables } from './tables.ts';

/** What an area puts into its annual report: its published tables in the words of its form, and what goes with them. */
export type AreaPack = {
  area: AreaSlug;
  name: string;
  title: string;
  tables: readonly PrintedTable[];
  /** The days first, then who is counted and what the words mean. */
  commentary: readonly { term?: string; text: string }[];
  /** The area's return is not in the release: its tables show `[x]`. */
  missing: boolean;
};

/** The pack of one area. Nothing in it depends on Category 4. */
export const areaPack = (
  dataset: { form: Form; period: Period; rows: readonly PublishedRow[]; coverage: Pick<Coverage, 'missing'> },
  slug: AreaSlug,
): AreaPack => {
  const { counted, explained } = commentaryOf(dataset.form, dataset.period);
  return {
    area: slug,
    name: areaOf(slug).name,
    title: `MAPPA statistical tables for ${areaOf(slug).name}, ${dataset.period}`,
    tables: printedTables(dataset, geographies.find((each) => each.slug === slug)!),
    commentary: [{ text: daysDescribed(dataset.form, dataset.period) }, ...counted, ...explained],
    missing: dataset.coverage.missing.some(({ area }) => area === slug),
  };
};

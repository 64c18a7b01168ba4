import type { AreaSlug } from '../areas.ts';
import { areaOf } from '../areas.ts';
import type { Form } from '../forms/form.ts';
import { type Period, snapshotDay, yearCovered } from '../periods.ts';
import type { Coverage } from './coverage.ts';
import { geographies } from './geography.ts';
import type { PublishedRow } from './published-row.ts';
import { type PrintedTable, printedTables } from './tables.ts';

/** What an area puts into its annual report: its published tables in the words of its form, and what goes with them. */
export type AreaPack = {
  area: AreaSlug;
  name: string;
  title: string;
  tables: readonly PrintedTable[];
  commentary: readonly { term?: string; text: string }[];
  /** The area's return is not in the release: its tables show `[x]`. */
  missing: boolean;
};

/** The sentence that stands in place of Category 4 in an area's report. */
export const categoryFourSentence =
  'Figures for Category 4 (terrorism) are not given for single areas: the numbers are so small that people could be recognised. They are published for England and Wales together.';

const commentaryOf = (form: Form, period: Period): AreaPack['commentary'] => {
  const day = snapshotDay(period);
  const always = [
    {
      text: `The number of people eligible for MAPPA, by category, is that of one day: ${day}. All other figures cover the year from ${yearCovered(period)}.`,
    },
    {
      term: 'People eligible for MAPPA',
      text: `Everyone in the area who on ${day} fell into one of the categories and was living in the community. People in prison and people detained under the Mental Health Act are not counted. Most are managed at Level 1, without formal meetings.`,
    },
    {
      term: 'Category 1',
      text: 'People who must tell the police their name, address and other personal details, and whatever changes in them. To fail in that is an offence.',
    },
    {
      term: 'Category 2',
      text: 'People sentenced to 12 months or more for a violent offence or held under a hospital order, and a few convicted of sexual offences who need not notify the police.',
    },
    {
      term: 'Category 3',
      text: 'People in neither of these categories whose offence shows that they may do serious harm, and who need to be managed through meetings of several agencies.',
    },
  ];
  const since2004 = [
    {
      term: 'Breach of licence',
      text: 'People released from prison keep to the conditions of a licence. Who breaks them may be returned to custody.',
    },
    {
      term: 'Orders',
      text: 'Courts can order restrictions on people convicted of, or cautioned for, a sexual offence, in this country or abroad. The table counts the orders made in the year.',
    },
    {
      term: 'Rate',
      text: 'Category 1 per 100,000 residents aged 10 and over. Ten is the age of criminal responsibility.',
    },
  ];
  return [
    ...always,
    ...(form.id === 'A' ? [] : since2004),
    ...(form.id === 'D' ? [{ term: 'Category 4', text: categoryFourSentence }] : []),
  ];
};

/** The pack of one area. Nothing in it depends on Category 4. */
export const areaPack = (
  dataset: { form: Form; period: Period; rows: readonly PublishedRow[]; coverage: Pick<Coverage, 'missing'> },
  slug: AreaSlug,
): AreaPack => ({
  area: slug,
  name: areaOf(slug).name,
  title: `MAPPA statistical tables for ${areaOf(slug).name}, ${dataset.period}`,
  tables: printedTables(dataset, geographies.find((each) => each.slug === slug)!),
  commentary: commentaryOf(dataset.form, dataset.period),
  missing: dataset.coverage.missing.some(({ area }) => area === slug),
});

import { expect, it } from 'vitest';
import { AreaSlug } from '../../../../shared/domain/areas.ts';
import { areaPack } from '../../../../shared/domain/release/wording/area-pack.ts';
import { releaseCharts } from '../../../../shared/formats/published/charts/release-charts.ts';
import { areaPackPage } from '../../../../shared/formats/published/pages/area-pack-page.ts';
import { dictionaryPage } from '../../../../shared/formats/published/pages/dictionary-page.ts';
import { releasePage } from '../../../../shared/formats/published/pages/release-page.ts';
import { lines } from '../../pages/as-read.ts';
import { mainOf, ofFewAreas, revision, small } from '../small-dataset.ts';

it('the tables of an area, and of one that is missing', () => {
  const packOf = (slug: string) =>
    mainOf(areaPackPage(areaPack(small, AreaSlug.parse(slug)), small, 'assets/site.css'));
  const [tables = '', commentary = ''] = packOf('essex').split('\n## Commentary\n');
  expect(tables).toBe(lines`
    # MAPPA statistical tables for Essex, 2023-24
    Released at 9:30am on @@RELEASE-DAY@@. Version 1.0, provisional: 41 of 42 areas are in.
    A note <& meant so>.
    Missing: Kent. Sums leave the missing areas out and are marked [p].
    These are the tables of the area’s own form with the commentary that belongs to them, ready to be copied into
      its annual report. [The same figures as CSV](essex.csv). [Essex in all
      releases](../../../../areas/essex/index.html).
    ## Tables
    ### People on 31 March 2024
    table “People on 31 March 2024” quiet
    Level | Category 1: Sexual > | Category 2: Violent > | Total >
    Level 1 | 45 > | [z] > | 45 >
    Level 2 | 45 > | 45 > | 90 >
    Total | 90 > | 45 > | 135 >
    ### Orders
    table “Orders” quiet
    What is counted | Number >
    Prevention orders | 85 >
    Notification orders | 59 >
    ### Rate
    table “Rate” quiet
    What is counted | Figure >
    Per 100,000 | 20 >
  `);
  expect(commentary).toMatch(/^The number of people eligible for MAPPA .* are those of one day, 31 March 2024\./);
  expect(commentary).toContain(
    '\nCategory 4 in this report: Data on Category 4 individuals is not included in this report',
  );
  expect(packOf('kent')).toContain('\nThe return of Kent is not in this release. Its figures show [x].\n## Tables\n');
  expect(packOf('kent')).toContain('\nLevel 1 | [x] > | [z] > | [x] >\n');
});

it('what a revision changes stands on its page', () => {
  const page = releasePage(revision, { downloads: [], charts: releaseCharts(revision), stylesheet: 'x.css' });
  const read = ofFewAreas(mainOf(page));
  expect(read.slice(read.indexOf('## Revisions'), read.indexOf('## Downloads')).trim()).toBe(lines`
    ## Revisions id=revisions
    This version revises [version 1.0](../1.0/index.html), which stays as it was. Why: Essex corrected Table 1.
    1 figure changed: 1 in the place of another figure. [changes.csv](changes.csv) lists each of them.
    ### What areas changed
    table “What areas changed” quiet
    Where | Table | Column and row | From > | To >
    Essex | People on 31 March 2024 | Category 1: Sexual, Level 1 | 7 [p] > | 45 >
  `);
});

it('the codes that a release uses', () => {
  const read = mainOf(dictionaryPage(small, 'assets/site.css'));
  expect(read.slice(read.indexOf('## Codes')).trim()).toBe(lines`
    ## Codes id=codes
    ### Codes of measure
    table “Codes of measure” quiet
    Code | What it means | Unit
    eligible | People eligible for MAPPA | people
    orders_imposed | Orders imposed by the courts | orders
    rate_per_100k | Category 1 per 100,000 residents aged 10 and over, as returned | per 100,000
    rate_per_100k_computed | Category 1 per 100,000 residents aged 10 and over, as worked out here | per 100,000
    population_10_and_over | Residents aged 10 and over | people
    ### Codes of category
    table “Codes of category” quiet
    Code | What it means
    1 | Category 1: Sexual
    2 | Category 2: Violent
    4 | Category 4: Terrorism
    Total | Total: Categories 1 to 3
    All | All: Categories 1 to 4
    ### Codes of level
    table “Codes of level” quiet
    Code | What it means
    1 | Level 1
    2 | Level 2
    Total | All levels
    ### Codes of detail
    table “Codes of detail” quiet
    Code | What it means
    SHPO | Prevention orders
    NO | Notification orders
    mid-2023 | Population estimates of mid-2023
    ### Codes of shorthand
    table “Codes of shorthand” quiet
    Code | What it means
    c | confidential: the figure is not shown, so that nobody can be recognised
    x | not available: the figure was not given, or the population that it rests on is not held
    z | not applicable: the form of that year has no such case
    ### Codes of marks
    table “Codes of marks” quiet
    Code | What it means
    p | provisional: figures that are not yet in are left out of the sum
    r | revised: another figure was published before
    b | break in series: not comparable with the years before it
  `);
});

import { expect, it } from 'vitest';
import { releaseCharts } from '../../../../shared/formats/published/charts/release-charts.ts';
import { releasePage } from '../../../../shared/formats/published/pages/release-page.ts';
import { lines } from '../../pages/as-read.ts';
import { mainOf, ofFewAreas, small } from '../small-dataset.ts';

const downloads = [
  { path: 'mappa-2023-24.zip', title: 'Everything' },
  { path: 'mappa-2023-24.ods', title: 'All tables (OpenDocument)' },
  { path: 'mappa-2023-24.xlsx', title: 'All tables (Excel)' },
  { path: 'mappa-2023-24.csv', title: 'All figures (CSV)' },
  { path: 'wide/eligible.csv', title: 'People' },
];

it('the page of a release, from its head to how it is cited', () => {
  const page = releasePage(small, { downloads, charts: releaseCharts(small), stylesheet: 'assets/site.css' });
  const read = ofFewAreas(mainOf(page));
  const charts = read.indexOf('Category 1 per 100,000 residents aged 10 and over: highest');
  const table = read.indexOf('### The main figures of each area');
  expect(read.slice(0, charts).trim()).toBe(lines`
    # MAPPA statistics for England and Wales, 2023-24
    Released at 9:30am on @@RELEASE-DAY@@. Version 1.0, provisional: 41 of 42 areas are in.
    A note <& meant so>.
    Missing: Kent. Sums leave the missing areas out and are marked [p].
    ## Download
    - [Everything](mappa-2023-24.zip) (@@RELEASE-SIZE mappa-2023-24.zip@@)
    - [All tables (OpenDocument)](mappa-2023-24.ods) (@@RELEASE-SIZE mappa-2023-24.ods@@)
    - [All tables (Excel)](mappa-2023-24.xlsx) (@@RELEASE-SIZE mappa-2023-24.xlsx@@)
    - [All figures (CSV)](mappa-2023-24.csv) (@@RELEASE-SIZE mappa-2023-24.csv@@)
    - [All downloads](#downloads)
    ## On this page
    - [Headline figures](#headlines)
    - [National tables](#tables)
    - [Figures by area](#areas)
    - [What is counted](#notes)
    - [What is not shown](#suppression)
    - [Quality and coverage](#quality)
    - [Revisions](#revisions)
    - [Downloads](#downloads)
    - [How to cite, and who to ask](#cite)
    ## Headline figures id=headlines
    @@RELEASE-HEADLINES@@
    ## National tables id=tables
    England and Wales together. The marks are explained under [What is not shown](#suppression).
    ### People on 31 March 2024
    table “People on 31 March 2024” quiet
    Level | Category 1: Sexual > | Category 2: Violent > | Category 4: Terrorism > | Total: Categories 1 to 3 > |
      All: Categories 1 to 4 >
    Level 1 | 1,973 [p] > | [z] > | [c] > | 1,973 [p] > | [c] >
    Level 2 | 1,973 [p] > | 1,973 [p] > | [c] > | 3,946 [p] > | [c] >
    Total | 3,946 [p] > | 1,973 [p] > | 393 > | 5,919 [p] > | [c] >
    @@RELEASE-COMMENTARY table 1@@
    ### Orders
    table “Orders” quiet
    What is counted | Number >
    Prevention orders | 1,964 [p] >
    Notification orders | 2,062 [p] >
    @@RELEASE-COMMENTARY table 2@@
    ### Rate
    table “Rate” quiet
    What is counted | Figure >
    Category 1 per 100,000 residents aged 10 and over, worked out with the mid-2023 population | 7.52 [p] >
    Residents aged 10 and over, mid-2023 population | 52,441,971 [p] >
    @@RELEASE-COMMENTARY table 3@@
    ## Figures by area id=areas
    Each area’s name leads to all its tables, ready for its annual report. Area figures never hold Category 4.
  `);
  expect(read.slice(table)).toBe(lines`
    ### The main figures of each area, 2023-24
    table “The main figures of each area, 2023-24” quiet
    Area | Category 1 > | Category 2 > | Categories 1 to 3 > | Category 1 per 100,000, worked out > | Category 1 per
      100,000, as returned >
    England and Wales | 3,946 [p] > | 1,973 [p] > | 5,919 [p] > | 7.52 [p] > | [z] >
    England | 3,484 [p] > | 1,742 [p] > | 5,226 [p] > | 7.02 [p] > | [z] >
    Wales | 462 > | 231 > | 693 > | 16.26 > | [z] >
    [Essex](areas/essex.html) | 90 > | 45 > | 135 > | 5.37 > | 20 >
    [Kent](areas/kent.html) | [x] > | [x] > | [x] > | [x] > | [x] >
    [London](areas/london.html) | 50 > | 25 > | 75 > | 0.63 > | 0 >
    ## What is counted id=notes
    - The number of people eligible for MAPPA and the rate per 100,000 residents are those of one day, 31 March
      2024. All other figures cover the year from 1 April 2023 to 31 March 2024.
    - MAPPA-eligible individuals: Everyone whom the law puts under MAPPA for a sexual, violent or terrorist offence
      of a listed kind, or because serious harm may come from them now. Only those who lived in the community on 31
      March 2024 are in these figures: nobody in prison, and nobody detained under the Mental Health Act.
    - Levels: Most individuals are at Level 1, with one agency in the lead, the support of others where it is
      needed, and no formal MAPPA meetings. At Level 2 such meetings are held, and at Level 3 senior staff take part
      in them and commit resources.
    - Category 1 (Subject to Sex Offender Notification Requirements): Individuals with a duty to tell the police
      their name, their address and other details of their person, and every later change of them. This duty is the
      notification requirement. The police assess and manage them; probation or health services may too, where there
      is a licence or a hospital order. Not to keep the requirement is an offence, with up to five years in prison.
    - Category 2 (Violent Offenders): Individuals who for violence were given 12 months or more in prison or
      detention, or a hospital order, together with a few convicted of sexual offences who have no duty to notify.
      Probation, youth offending teams or mental health services assess and manage them.
    - Category 3 (Other Dangerous Offenders): Individuals in none of the other categories whose offence shows that
      they may do serious harm, and who can only be managed through MAPPA meetings. Level 1 has no such meetings, so
      it does not apply to them. The agency with the main responsibility assesses and manages each of them.
    - Category 4 (Terrorism and Terrorism Risk Offenders): Individuals under the notification requirements for
      terrorism; individuals who for terrorism, or an offence connected with it, were given 12 months or more in
      prison or detention, or a hospital order; and individuals who have committed an offence and may be drawn into
      activity of that kind. Counter-terrorism police and the National Security Division of the Probation Service
      assess and manage them.
    ## What is not shown id=suppression
    Category 4 (terrorism) is never published for an area or a country: it shows [c] there, whatever the figure is,
      zero included.
    1 of the 3 national Category 4 figures is published; the others show [c].
    What is published is chosen by a rule that is public, so that no local figure can be worked out from all
      releases together, not even by somebody who knows the rule and the figures of two areas.
    Totals are of Categories 1 to 3. National totals with Category 4 in them are rows of their own.
    [Why a figure is hidden, and by which rule](../../../methodology/index.html#hidden)
    ### The marks in the tables
    [c]: confidential: the figure is not shown, so that nobody can be recognised
    [x]: not available: the figure was not given, or the population that it rests on is not held
    [z]: not applicable: the form of that year has no such case
    [p]: provisional: figures that are not yet in are left out of the sum
    [r]: revised: another figure was published before
    [b]: break in series: not comparable with the years before it
    ## Quality and coverage id=quality
    41 of 42 areas are in.
    Each of the 42 MAPPA areas makes one return a year. Every return is screened before it counts: rows and columns
      must add up, a day’s figure may not exceed the year’s, and odd changes are asked about.
    National and country figures are the sums of what the areas returned. Nothing is estimated and nothing is
      rounded, but for the rates.
    Rates are per 100,000 residents aged 10 and over, of two kinds that are never mixed: as areas returned them, and
      as they are worked out here for every place with the mid-2023 population estimates, which are published beside
      them. Areas may have used another vintage.
    Rates of 2023-24 rest on the population of mid-2023, the middle of the year again; those of 2022-23 rest on
      mid-2021.
    [Methodology and quality of all releases](../../../methodology/index.html): sources, forms over time, disclosure
      control, revisions, strengths and limits.
    ## Revisions id=revisions
    Version 1.0 is the first. Later versions, if any, stand in the [list of releases](../../../index.html#releases);
      this one stays as it is.
    ## Downloads id=downloads
    What the columns and codes of the files mean: [data dictionary](data-dictionary.html).
    - [Everything](mappa-2023-24.zip) (@@RELEASE-SIZE mappa-2023-24.zip@@)
    - [All tables (OpenDocument)](mappa-2023-24.ods) (@@RELEASE-SIZE mappa-2023-24.ods@@)
    - [All tables (Excel)](mappa-2023-24.xlsx) (@@RELEASE-SIZE mappa-2023-24.xlsx@@)
    - [All figures (CSV)](mappa-2023-24.csv) (@@RELEASE-SIZE mappa-2023-24.csv@@)
    - [People](wide/eligible.csv) (@@RELEASE-SIZE wide/eligible.csv@@)
    ## How to cite, and who to ask id=cite
    Ministry of Justice, MAPPA statistics for England and Wales, 2023-24, version 1.0 (provisional), released
      @@RELEASE-DAY@@. Available @@RELEASE-AVAILABLE@@.
    The page of a version stays at its address for ever. Its data files never change; the page itself says on top
      when a later version has replaced it.
    ### Who to ask
    Official statistics, published at a time that was announced before, under the Code of Practice for Statistics.
      Contact: MAPPA statistics, Ministry of Justice,
      [mappa.statistics@example.gov.uk](mailto:mappa.statistics@example.gov.uk).
    Next release: 2024-25, due on 30 October 2025 unless another day is announced on the [page of all
      releases](../../../index.html#upcoming).
    ### Who saw it before
    These posts were given access up to 24 hours before:
    - Head of Statistics
  `);
});

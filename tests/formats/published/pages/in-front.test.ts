import { expect, it } from 'vitest';
import { AreaSlug, areaOf } from '../../../../shared/domain/areas.ts';
import { national } from '../../../../shared/domain/release/figures/geography.ts';
import { placeCode } from '../../../../shared/domain/release/figures/published-row.ts';
import { seriesRows } from '../../../../shared/domain/release/revisions/series.ts';
import { areaPage } from '../../../../shared/formats/published/pages/area-page.ts';
import { cataloguePage } from '../../../../shared/formats/published/pages/catalogue-page.ts';
import { latestPage } from '../../../../shared/formats/published/pages/latest-page.ts';
import { standingBanner } from '../../../../shared/formats/published/pages/standing-banner.ts';
import { asRead, lines } from '../../pages/as-read.ts';
import { cancelled, first, listedAs, moved, revised, withdrawn } from '../listed-releases.ts';
import { mainOf, small } from '../small-dataset.ts';

const file = (path: string) => ({ path, title: `File ${path}`, mediaType: 'text/csv', bytes: new Uint8Array(1500) });
const files = { latest: file('latest/mappa.csv'), series: [file('series/mappa.csv')], charts: [] };
const place = (name: string) => areaOf(AreaSlug.parse(name));

it('the page in front of everything', () => {
  const listed = [revised, first, withdrawn];
  const read = mainOf(cataloguePage({ listed, announced: [moved, cancelled], series: [] }, files, 'site.css'));
  expect(read.split('### Breaks in the series')[0]!.trim()).toBe(lines`
    # MAPPA statistics for England and Wales
    How many people are managed under Multi-Agency Public Protection Arrangements: those convicted of sexual,
      violent and terrorist offences who live in the community.
    [Go to the figures of 2023-24](releases/2023-24/1.1/index.html button)
    ## Upcoming releases id=upcoming
    - 30 October 2025: MAPPA statistics, 2024-25. To be released at 9:30am. Moved from 23 October 2025: An area is
      late.
    - 30 October 2025: MAPPA statistics, 2024-25. Not released on 30 October 2025. Cancelled on 1 September 2025: A
      fault was found.
    [Calendar of releases](releases.ics), to subscribe to.
    ## All releases id=releases
    ### Every release, the newest first
    table “Every release, the newest first” quiet
    Period | Version | Released | Standing | Remarks
    [2023-24](releases/2023-24/1.1/index.html) | 1.1 | 20 March 2025 | {Current green} | revises 1.0: Kent corrected
      Table 1; it came out later than announced, on 20 March 2025 at 11:00
    [2023-24](releases/2023-24/1.0/index.html) | 1.0 | 31 October 2024 | {Superseded grey} | provisional, 40 of 42
      areas
    [2022-23](releases/2022-23/1.0/index.html) | 1.0 | 27 July 2023 | {Withdrawn red} | withdrawn on 1 August 2023:
      Table 2 counts twice.
    A release stays at its address for ever. The newest figures are always at the same address: [File
      latest/mappa.csv](latest/mappa.csv) (2 kB).
    A new release, and every revision, is announced here and in the [feed of releases](feed.json). Contact: MAPPA
      statistics, Ministry of Justice, [mappa.statistics@example.gov.uk](mailto:mappa.statistics@example.gov.uk).
    ## Time series id=series
    All periods held in one file, each measure joined over the years only where it can be compared. The first number
      after a break is marked [b]; where nothing is comparable, the series has another name from then on.
    - [File series/mappa.csv](series/mappa.csv) (2 kB)
  `);
  expect(read.split('\n').slice(-42).slice(0, 2)).toEqual([
    '- [Avon and Somerset](areas/avon-and-somerset/index.html)',
    '- [Bedfordshire](areas/bedfordshire/index.html)',
  ]);
});

it('the same before anything is out, and with notes of the newest', () => {
  const none = mainOf(cataloguePage({ listed: [], announced: [], series: [] }, { ...files, series: [] }, 'site.css'));
  expect(none).toContain('\nNothing has been released yet.\n');
  expect(none).toContain('\nNo release is announced at present.\n');
  const noted = mainOf(cataloguePage({ listed: [first], announced: [], series: [] }, files, 'site.css'));
  expect(noted).toContain('[Go to the figures of 2023-24](releases/2023-24/1.0/index.html button)\nA note.\n');
  expect(noted).toContain('| {Current green} | provisional, 40 of 42 areas\n');
});

it('an area in all releases', () => {
  const rows = seriesRows([small]);
  const kent = place('kent');
  const listed = [
    listedAs({ notes: ['A note.'], coverage: { areas: 41, of: 42, missing: ['Kent'] }, provisional: true }),
  ];
  const own = (code: string) => rows.filter((row) => placeCode(row) === code);
  const figuresOf = ({ pfaCode }: typeof kent) => ({
    period: small.period,
    form: small.form,
    latest: rows,
    own: own(pfaCode),
    nation: own(national.code),
  });
  const essex = place('essex');
  const shown = { listed, figures: figuresOf(essex), source: 'Source.' };
  expect(mainOf(areaPage(essex, shown, 'site.css'))).toBe(lines`
    # Essex
    England, East of England probation region.
    A note. (2023-24, version 1.0)
    Provisional: only 41 of 42 areas are in, and sums leave the others out. (2023-24, version 1.0)
    ## Beside the nation and areas of its size id=beside
    Beside the 4 areas with about as many residents aged 10 and over. Counts follow the size of a place: a rate can
      be set beside another.
    ### Essex beside others, 2023-24
    table “Essex beside others, 2023-24” quiet
    Measure | Essex > | England and Wales > | Kent > | Devon and Cornwall > | Avon and Somerset > | Sussex >
    Category 1 per 100,000 residents aged 10 and over | 5.37 [b] > | 7.52 [p] [b] > | [x] > | 2.06 [b] > | 8.99 [b]
      > | 2.43 [b] >
    Residents aged 10 and over | 1,675,553 > | 52,441,971 [p] > | 1,675,627 > | 1,651,792 > | 1,601,640 > |
      1,564,961 >
    Category 1 on 31 March | 90 > | 3,946 [p] > | [x] > | 34 > | 144 > | 38 >
    Categories 1 to 3 on 31 March | 135 > | 5,919 [p] > | [x] > | 51 > | 216 > | 57 >
    Category 1 per 100,000 residents aged 10 and over, Essex.Worked out with the mid-2023 population, 2023-24. Below
      Essex the nearest in residents.
    details
    + The figures of this chart
    table “Category 1 per 100,000 residents aged 10 and over, Essex.” quiet
    Place | Category 1 per 100,000 >
    Essex | 5.37 [b] >
    Kent | [x] >
    Devon and Cornwall | 2.06 [b] >
    Avon and Somerset | 8.99 [b] >
    Sussex | 2.43 [b] >
    England and Wales | 7.52 [p] [b] >
    end of details
    Download this chart: [picture (SVG): Category 1 per 100,000 residents aged 10 and over, Essex.](data), [figures
      (CSV): Category 1 per 100,000 residents aged 10 and over, Essex.](data)
    ## Over the years id=years
    ### Essex over the years
    table “Essex over the years” quiet
    Measure | 2023-24 >
    Category 1 on 31 March | 90 >
    Category 2 on 31 March | 45 >
    Categories 1 to 3 on 31 March | 135 >
    Category 1 per 100,000 residents aged 10 and over, worked out | 5.37 [b] >
    Category 1 per 100,000 residents aged 10 and over, as returned | 20 [b] >
    [b]: break in series: not comparable with the years before it
    ## Tables of each year id=tables
    - [2023-24](../../releases/2023-24/1.0/areas/essex.html), version 1.0, provisional, released 31 October 2024
    Figures for Category 4 are never given for an area: [why a figure is
      hidden](../../methodology/index.html#hidden).
  `);
  const missing = mainOf(areaPage(kent, { ...shown, figures: figuresOf(kent) }, 'site.css'));
  expect(missing).toContain(
    '/areas/kent.html), version 1.0, provisional, released 31 October 2024: not in this release\n',
  );
  const none = mainOf(areaPage(place('teesside'), { listed: [], figures: undefined, source: '' }, 'site.css'));
  expect(none).toBe(lines`
    # Teesside
    England, North East probation region, police force area: Cleveland.
    Nothing has been released yet.
    Figures for Category 4 are never given for an area: [why a figure is
      hidden](../../methodology/index.html#hidden).
  `);
});

it('a version that does not stand says on top what took its place', () => {
  const said = (release: typeof first, listed: readonly (typeof first)[], path = 'index.html') =>
    asRead(standingBanner(release, listed, path));
  expect(said(first, [revised, first])).toBe(lines`
    div data-standing=:
    ## Replaced id=standing
    [Version 1.1](../../../releases/2023-24/1.1/index.html) replaced this version on 20 March 2025. Why: Kent
      corrected Table 1.
  `);
  expect(said(first, [{ ...revised, reason: null }, first], 'areas/kent.html')).toBe(lines`
    div data-standing=:
    ## Replaced id=standing
    [Version 1.1](../../../../releases/2023-24/1.1/areas/kent.html) replaced this version on 20 March 2025. Why: it
      is the later one.
  `);
  expect(said(withdrawn, [withdrawn])).toBe(lines`
    div data-standing=:
    ## Withdrawn id=standing
    This version was withdrawn on 1 August 2023: Table 2 counts twice. Do not use its figures.
  `);
  const later = { ...withdrawn, version: '1.1', withdrawn: undefined };
  expect(said(withdrawn, [later, withdrawn])).toContain('/2022-23/1.1/index.html) stands in its place.');
  expect(standingBanner(revised, [revised, first], 'index.html')).toBe('');
});

it('the latest release is led to', () => {
  const to = 'url=../releases/2023-24/1.1/index.html"';
  expect(latestPage(revised)).toContain(`<meta http-equiv="refresh" content="0; ${to}>`);
  expect(latestPage(revised)).toContain(
    '<a href="../releases/2023-24/1.1/index.html">MAPPA statistics, 2023-24, version 1.1</a>',
  );
  expect(latestPage(undefined, '../../')).toContain('<a href="../../index.html">All releases</a>');
});

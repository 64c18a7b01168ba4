import { expect, it } from 'vitest';
import { jsonStat } from '../../../shared/formats/published/json-stat.ts';
import { releaseJson, releaseRecord, wordsInRecord } from '../../../shared/formats/published/release-json.ts';
import { lines } from '../pages/as-read.ts';
import { inPaths } from './in-paths.ts';
import { revision, small } from './small-dataset.ts';

it('release.json says how a release was made and how it stands', () => {
  expect(inPaths(JSON.parse(releaseJson({ ...releaseRecord(revision), words: 1 }, [])))).toBe(lines`
    title: MAPPA statistics for England and Wales, 2023-24
    publisher: Ministry of Justice
    contact.post: MAPPA statistics, Ministry of Justice
    contact.email: mappa.statistics@example.gov.uk
    standing: Official statistics, published at a time that was announced before, under the Code of Practice for
      Statistics.
    period: 2023-24
    version: 1.1
    status: provisional
    released: @@RELEASE-TIME@@
    coverage.areas: 41
    coverage.of: 42
    coverage.missing.0: Kent
    population: mid-2023
    notes.0: A note <& meant so>.
    suppression.statement.0: Category 4 (terrorism) is never published for an area or a country: it shows [c] there,
      whatever the figure is, zero included.
    suppression.statement.1: 1 of the 3 national Category 4 figures is published; the others show [c].
    suppression.statement.2: What is published is chosen by a rule that is public, so that no local figure can be
      worked out from all releases together, not even by somebody who knows the rule and the figures of two areas.
    suppression.statement.3: Totals are of Categories 1 to 3. National totals with Category 4 in them are rows of
      their own.
    suppression.nationalCategory4.cells: 3
    suppression.nationalCategory4.shown: 1
    suppression.nationalCategory4.notAvailable: 0
    revision.of: 1.0
    revision.reason: Essex corrected Table 1.
    revision.cellsChanged: 1
    preReleaseAccess.0: Head of Statistics
    madeWith.form: M
    madeWith.ruleSet.0: 1
    madeWith.disclosureSettings: abc
    madeWith.code: 0.0.0
    inputs: Digests of the returns are not given: they would disclose what is confidential in them.
    words: 1
    files: nothing
  `);
  expect(inPaths(releaseRecord({ ...small, provisional: false, populationVintage: undefined }))).toMatch(
    /\nstatus: final\n[\s\S]*\npopulation: null\n[\s\S]*\nrevision: null\n/,
  );
  const words = { points: ['A point.'], tables: [{ about: 'table 1', title: 'People', paragraphs: ['One.', 'Two.'] }] };
  expect(wordsInRecord(words)).toEqual({
    mainPoints: ['A point.'],
    commentary: [{ table: 'People', paragraphs: ['One.', 'Two.'] }],
  });
});

it('the cube has a place for every figure, and says of each how it stands', () => {
  const cube = jsonStat(small) as {
    value: Record<string, number | null>;
    status: Record<string, string>;
    size: number[];
  };
  const { value, status, ...rest } = cube;
  expect(cube.size).toEqual([1, 45, 5, 5, 3, 4]);
  const told = inPaths(rest)
    .split('\n')
    .filter((line) => !/dimension\.geography\.category\.(index|label)\.(?!0:|K04)|^note/.test(line));
  expect(told.join('\n')).toBe(lines`
    version: 2.0
    class: dataset
    label: MAPPA statistics for England and Wales, 2023-24
    updated: @@RELEASE-TIME@@
    source: Ministry of Justice, from the returns of the 42 MAPPA areas
    id.0: time
    id.1: geography
    id.2: measure
    id.3: category
    id.4: level
    id.5: detail
    size.0: 1
    size.1: 45
    size.2: 5
    size.3: 5
    size.4: 3
    size.5: 4
    role.time.0: time
    role.geo.0: geography
    role.metric.0: measure
    dimension.time.label: Time period
    dimension.time.category.index.0: 2023-24
    dimension.time.category.label.2023-24: 2023-24
    dimension.geography.label: England and Wales, country or area
    dimension.geography.category.index.0: K04000001
    dimension.geography.category.label.K04000001: England and Wales
    dimension.measure.label: Measure
    dimension.measure.category.index.0: eligible
    dimension.measure.category.index.1: orders_imposed
    dimension.measure.category.index.2: rate_per_100k
    dimension.measure.category.index.3: rate_per_100k_computed
    dimension.measure.category.index.4: population_10_and_over
    dimension.measure.category.label.eligible: People on 31 March 2024
    dimension.measure.category.label.orders_imposed: Orders
    dimension.measure.category.label.rate_per_100k: Rate
    dimension.measure.category.label.rate_per_100k_computed: Category 1 per 100,000 residents aged 10 and over, as
      worked out here
    dimension.measure.category.label.population_10_and_over: Residents aged 10 and over
    dimension.measure.category.unit.eligible.label: people
    dimension.measure.category.unit.eligible.decimals: 0
    dimension.measure.category.unit.orders_imposed.label: orders
    dimension.measure.category.unit.orders_imposed.decimals: 0
    dimension.measure.category.unit.rate_per_100k.label: per 100,000
    dimension.measure.category.unit.rate_per_100k.decimals: 2
    dimension.measure.category.unit.rate_per_100k_computed.label: per 100,000
    dimension.measure.category.unit.rate_per_100k_computed.decimals: 2
    dimension.measure.category.unit.population_10_and_over.label: people
    dimension.measure.category.unit.population_10_and_over.decimals: 0
    dimension.category.label: Category
    dimension.category.category.index.0: 1
    dimension.category.category.index.1: 2
    dimension.category.category.index.2: 4
    dimension.category.category.index.3: Total
    dimension.category.category.index.4: All
    dimension.category.category.label.1: Category 1: Sexual
    dimension.category.category.label.2: Category 2: Violent
    dimension.category.category.label.4: Category 4: Terrorism
    dimension.category.category.label.Total: Total: Categories 1 to 3
    dimension.category.category.label.All: All: Categories 1 to 4
    dimension.level.label: Level
    dimension.level.category.index.0: 1
    dimension.level.category.index.1: 2
    dimension.level.category.index.2: Total
    dimension.level.category.label.1: Level 1
    dimension.level.category.label.2: Level 2
    dimension.level.category.label.Total: All levels
    dimension.detail.label: Detail
    dimension.detail.category.index.0: none
    dimension.detail.category.index.1: SHPO
    dimension.detail.category.index.2: NO
    dimension.detail.category.index.3: mid-2023
    dimension.detail.category.label.none: Not split
    dimension.detail.category.label.SHPO: Prevention orders
    dimension.detail.category.label.NO: Notification orders
    dimension.detail.category.label.mid-2023: Population estimates of mid-2023
    extension.version: 1.0
    extension.standing: provisional
    extension.status.c: confidential: the figure is not shown, so that nobody can be recognised
    extension.status.x: not available: the figure was not given, or the population that it rests on is not held
    extension.status.z: not applicable: the form of that year has no such case
    extension.status.p: provisional: figures that are not yet in are left out of the sum
    extension.status.r: revised: another figure was published before
    extension.status.b: break in series: not comparable with the years before it
  `);
  const final = jsonStat({ ...small, provisional: false }) as { extension: { standing: string } };
  expect(final.extension.standing).toBe('final');
  // England and Wales comes first: people of Category 1 at Level 1, then at Level 2, and both levels.
  expect([value['0'], value['4'], value['8'], status['0']]).toEqual([1973, 1973, 3946, 'p']);
  expect(Object.keys(value)).toHaveLength(small.rows.length);
});

import { describe, expect, it } from 'vitest';
import { areas, findArea } from '../../shared/domain/areas.ts';
import { categories, levels } from '../../shared/domain/codes.ts';
import { Period } from '../../shared/domain/periods.ts';
import { placeText, spotText } from '../../shared/domain/place.ts';
import { mid2023, populationOf } from '../../shared/domain/population.ts';
import { vintageChanges, vintageOf, vintageYear } from '../../shared/domain/population-vintage.ts';
import { geographies, national } from '../../shared/domain/release/figures/geography.ts';
import { isOnCategory4, verdictOf } from '../../shared/domain/screening-report.ts';
import { sureness } from '../../shared/domain/sureness.ts';
import { tilePlaces } from '../../shared/domain/tile-places.ts';
import { hasInvisible, quoted } from '../../shared/domain/visible-text.ts';

/** The police forces by the numbers of their public codes, E23000001 and W15000001 first. */
const english = [
  ...['Metropolitan Police', 'Cumbria', 'Lancashire', 'Merseyside', 'Greater Manchester', 'Cheshire', 'Northumbria'],
  ...['Durham', 'North Yorkshire', 'West Yorkshire', 'South Yorkshire', 'Humberside', 'Cleveland', 'West Midlands'],
  ...['Staffordshire', 'West Mercia', 'Warwickshire', 'Derbyshire', 'Nottinghamshire', 'Lincolnshire'],
  ...['Leicestershire', 'Northamptonshire', 'Cambridgeshire', 'Norfolk', 'Suffolk', 'Bedfordshire', 'Hertfordshire'],
  ...['Essex', 'Thames Valley', 'Hampshire', 'Surrey', 'Kent', 'Sussex', 'London, City of', 'Devon & Cornwall'],
  ...['Avon and Somerset', 'Gloucestershire', 'Wiltshire', 'Dorset'],
];
const welsh = ['North Wales', 'Gwent', 'South Wales', 'Dyfed-Powys'];
const code = (country: string, at: number): string => `${country}${String(at + 1).padStart(6, '0')}`;
const forces = [
  ...english.map((name, at) => ({ name, code: code('E23', at), country: 'England' })),
  ...welsh.map((name, at) => ({ name, code: code('W15', at), country: 'Wales' })),
];

/** Other names under which reports and files know an area. */
const aliases: readonly (readonly [name: string, area: string])[] = [
  ['Avon & Somerset', 'avon-and-somerset'],
  ['Hampshire and Isle of Wight', 'hampshire'],
  ['City of London', 'london'],
  ['Greater London', 'london'],
  ['Metropolitan Police + London, City of', 'london'],
  ['E23000001+E23000034', 'london'],
  ['Wiltshire and Swindon', 'wiltshire'],
  ['Dyfed Powys', 'dyfed-powys'],
];

describe('the areas', () => {
  it.each(forces)('hold the force of $name, $code', ({ name, code, country }) => {
    const area = findArea(code);
    expect([area?.country, area?.slug]).toEqual([country, findArea(name)?.slug]);
    expect(area!.pfaCode.split('+')).toContain(code);
  });

  it('hold each force once, and London two', () => {
    const held = areas.flatMap(({ pfaCode }) => pfaCode.split('+'));
    expect(held.toSorted()).toEqual(forces.map((force) => force.code).toSorted());
    expect(findArea('london')!.pfaCode).toBe('E23000001+E23000034');
  });

  it('are each found by slug, name and force, and each slug is its name in small letters', () => {
    for (const area of areas) {
      expect(area.slug).toBe(area.name.toLowerCase().replaceAll(' ', '-'));
      for (const name of [area.slug, area.name, area.pfaName, area.pfaCode]) expect(findArea(name)).toBe(area);
      expect(area.probationRegion).toMatch(/^[A-Z]/);
    }
    for (const [name, slug] of aliases) expect(findArea(name)?.slug).toBe(slug);
  });

  it('lie in the twelve probation regions of the two countries', () => {
    const regions = Map.groupBy(areas, ({ probationRegion }) => probationRegion);
    expect([...regions].map(([name, { length }]) => `${name} ${length}`).toSorted()).toEqual([
      ...['East Midlands 4', 'East of England 7', 'Greater Manchester 1', 'Kent, Surrey and Sussex 3', 'London 1'],
      ...['North East 3', 'North West 4', 'South Central 2', 'South West 5', 'Wales 4', 'West Midlands 4'],
      'Yorkshire and the Humber 4',
    ]);
  });
});

describe('the tiles of the map', () => {
  const tiles = Object.entries(tilePlaces);
  const [columns, rows] = [tiles.map(([, { column }]) => column), tiles.map(([, { row }]) => row)];

  it('are one for each area, none on another, each with three letters of its own', () => {
    expect(tiles.map(([slug]) => slug).toSorted()).toEqual(areas.map(({ slug }) => slug).toSorted());
    expect(new Set(tiles.map(([, { column, row }]) => `${column} ${row}`)).size).toBe(42);
    expect(new Set(tiles.map(([, { letters }]) => letters)).size).toBe(42);
    for (const [slug, { letters }] of tiles) {
      expect(letters).toMatch(/^[A-Z]{3}$/);
      expect(letters[0]?.toLowerCase()).toBe(slug[0]);
    }
  });

  it.each([
    ['northumbria', 'durham'],
    ['south-yorkshire', 'lincolnshire'],
    ['norfolk', 'suffolk'],
    ['gwent', 'south-wales'],
    ['cumbria', 'lancashire'],
    ['kent', 'sussex'],
  ])('keep neighbours side by side: %s and %s', (one, other) => {
    const [from, to] = [tilePlaces[one]!, tilePlaces[other]!];
    expect(Math.abs(from.column - to.column) + Math.abs(from.row - to.row)).toBe(1);
  });

  it('lie side by side from the north-west, without a hole in a row', () => {
    expect([Math.min(...columns), Math.max(...columns), Math.min(...rows), Math.max(...rows)]).toEqual([0, 6, 0, 8]);
    for (const [row, own] of Map.groupBy(tiles, ([, each]) => each.row)) {
      const found = own.map(([, { column }]) => column).toSorted((one, other) => one - other);
      expect([row, found.at(-1)! - found[0]!]).toEqual([row, found.length - 1]);
    }
  });
});

describe('the places of a release', () => {
  it('are the nation, the countries and the areas, under the codes of the statistics', () => {
    expect(geographies.slice(0, 3).map(({ kind, slug, code, name }) => [kind, slug, code, name])).toEqual([
      ['National', 'england-and-wales', 'K04000001', 'England and Wales'],
      ['Country', 'england', 'E92000001', 'England'],
      ['Country', 'wales', 'W92000004', 'Wales'],
    ]);
    expect(geographies.slice(0, 3).map((place) => place.areas.length)).toEqual([42, 38, 4]);
    expect(geographies.slice(3).map((place) => place.areas.map(({ slug }) => slug))).toEqual(
      areas.map(({ slug }) => [slug]),
    );
    expect(national).toBe(geographies[0]);
    const wales = geographies.find(({ slug }) => slug === 'gwent')!;
    expect(wales).toMatchObject({ kind: 'Police force area', code: 'W15000002' });
    expect(wales.columns).toMatchObject({ country_code: 'W92000004', country_name: 'Wales', pfa_code: 'W15000002' });
    expect(geographies[3]!.columns).toMatchObject({ country_code: 'E92000001', country_name: 'England' });
  });
});

describe('the population of mid-2023', () => {
  const sum = (found: readonly number[]) => found.reduce((all, each) => all + each, 0);

  it('is what the estimates add up to, none of it mistyped', () => {
    const all = Object.entries(mid2023.aged10AndOver);
    expect(sum(all.map(([, residents]) => residents))).toBe(54_117_598);
    expect(sum(all.filter(([force]) => force.startsWith('W')).map(([, residents]) => residents))).toBe(2_840_679);
    expect(all.map(([force]) => force).toSorted()).toEqual(forces.map((force) => force.code).toSorted());
    expect(populationOf(findArea('london')!, mid2023)).toBe(7_885_736 + 13_080);
  });

  it('is that of the middle of the year, but for 2022-23', () => {
    const vintage = (text: string) => [vintageOf(Period.parse(text)), vintageYear(Period.parse(text))];
    expect(vintage('2023-24')).toEqual(['mid-2023', 2023]);
    expect(vintage('2022-23')).toEqual(['mid-2021', 2021]);
    expect(vintage('2021-22')).toEqual(['mid-2021', 2021]);
    expect(vintageChanges.map(({ from }) => from)).toEqual(['2022-23', '2023-24']);
  });
});

describe('codes', () => {
  it('are those of the return files', () => {
    expect(categories).toEqual(['1', '2', '3', '4', 'Total']);
    expect(levels).toEqual(['1', '2', '3', 'MAPPP', 'Total']);
    expect(sureness).toEqual(['cell', 'checked', 'agreed', 'placed', 'named', 'ocr']);
  });
});

describe('a place in one line', () => {
  it.each([
    [{}, ''],
    [{ label: 'Table 1' }, 'Table 1'],
    [{ sheet: 'Table 1', cell: 'D7', label: 'Level 1' }, 'Table 1!D7 (Level 1)'],
    [{ sheet: 'Table 1' }, 'Table 1'],
    [{ cell: 'D7' }, 'D7'],
    [{ file: 'kent.pdf', page: 2, line: 7 }, 'kent.pdf, page 2, line 7'],
    [{ line: 3, label: 'Total' }, 'line 3 (Total)'],
  ])('is what its format can say: %j', (place, text) => expect(placeText(place)).toBe(text));

  it('leaves the label out where it has been said', () => {
    expect(spotText({ sheet: 'Table 1', cell: 'D7', label: 'Level 1' })).toBe('Table 1!D7');
    expect(spotText({ label: 'Level 1' })).toBe('');
  });

  it('quotes what was there on one line, shortened from sixty letters on, and names what turns digits round', () => {
    expect(quoted('  a\n b ')).toBe('"a b"');
    expect(quoted('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`);
    expect(quoted(`ab${'x'.repeat(59)}`)).toBe(`"ab${'x'.repeat(55)}..."`);
    expect(quoted('1\u202E23\u202E')).toBe('"1[U+202E]23[U+202E]"');
  });
});

describe('a character that nobody sees', () => {
  it.each([
    ['12\u00AD3', true],
    ['\u200Bé', true],
    ['é\u2060', true],
    ['-\u200B-', false],
    ['p{L}', false],
    ['1\u202E2', false],
  ])('matters beside a letter or digit: %j, %s', (text, found) => expect(hasInvisible(text)).toBe(found));
});

describe('the gravest finding', () => {
  const finding = (severity: 'reject' | 'query' | 'note', ...labels: readonly string[]) => {
    const [first = '', ...others] = labels;
    const places = { place: { label: first }, others: others.map((label) => ({ label })) };
    return { rule: 'r', severity, message: '', guidance: '', ...places };
  };
  it('decides, and a note changes nothing', () => {
    expect(verdictOf([])).toBe('accepted');
    expect(verdictOf([finding('note')])).toBe('accepted');
    expect(verdictOf([finding('note'), finding('query')])).toBe('queried');
    expect(verdictOf([finding('query'), finding('reject')])).toBe('rejected');
  });

  it('is on Category 4 wherever one of its places is', () => {
    expect(isOnCategory4(finding('query', 'Category 1', 'Table 1, Category 4: Terrorism'))).toBe(true);
    expect(isOnCategory4(finding('query', 'Category 4, Level 1', 'Category 1'))).toBe(true);
    expect(isOnCategory4(finding('query', 'Category 1', 'Category 44'))).toBe(false);
  });
});

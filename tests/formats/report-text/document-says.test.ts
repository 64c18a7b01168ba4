import { describe, expect, it } from 'vitest';
import { areaIn, areaLines, lastAreaIn } from '../../../shared/formats/report-text/area-lines.ts';
import { documentFacts, textFacts } from '../../../shared/formats/report-text/document-facts.ts';
import { isNeutral } from '../../../shared/formats/report-text/neutral-words.ts';
import { textLines } from '../../../shared/formats/report-text/text-lines.ts';
import { statedArea, statedPeriod } from '../../../shared/formats/report-text/title-facts.ts';

const place = { line: 7 };
const facts = (line: string) => textFacts(line, place).map(({ kind, year, text }) => [kind, year, text]);

describe('what a line says about the figures', () => {
  const snapshot = (year: number) => [
    'commentary-date',
    year,
    `The commentary says that the snapshot is of 31 March ${year}.`,
  ];
  const covered = [
    'commentary-year',
    2019,
    'The commentary says that the figures cover 1 April 2018 to 31 March 2019.',
  ];
  const vintage = ['population-vintage', 2018, 'The rate is said to rest on the population of mid-2018.'];

  it.each<[string, readonly unknown[]]>([
    ['The totals of MAPPA-eligible offenders reflect the picture on 31 March 2019.', [snapshot(2019)]],
    ['The first table is a snapshot of those who lived in the community on 31 March 2019.', [snapshot(2019)]],
    ['A snapshot on 31 March 2019.', []],
    ['A snapshot of our offenders is told as at 31 March 2019 now.', []],
    ['A snapshot of our offenders is told as at 31 March 2019 here.', [snapshot(2019)]],
    ['A snapshot of those offenders who lived in the community, at the end of the year.', []],
    [
      `${'x '.repeat(1963)}The first table is a snapshot of those who lived in town on 31 March 2019.`,
      [snapshot(2019)],
    ],
    [`${'x '.repeat(1963)}The first table is a snapshot of those who lived in towns on 31 March 2019.`, []],
    ['By 31 March 2019 the team had moved to another office on the other side of town.', []],
    ['The other tables cover 1 April 2018 to 31 March 2019.', [covered]],
    ['The rest of the data covers the period 1st April, 2018 until the 31st March 2019.', [covered]],
    ['The rest of the data covers the period 1st April, 2018 or 31st March 2019.', []],
    ['These figures are for 1 April 2018 – 31 March 2019', [covered]],
    ['From 1 April 2018 to 31 March 2019 we trained 40 people.', []],
    ['The rate was calculated using the mid-2018 population estimates.', [vintage]],
    ['It is based on the mid-year 2018 population.', [vintage]],
    ['The population of mid-2018 grew.', []],
    ['Calculated using mid-2018 data.', []],
    [
      'The figures are for 1 April 2018 to 31 March 2019. The rate is based on the mid-2018 population.',
      [covered, vintage],
    ],
    ['RESTRICTED: STATISTICS', [['protective-marking', undefined, 'RESTRICTED: STATISTICS']]],
    ['**OFFICIAL - SENSITIVE**', [['protective-marking', undefined, 'OFFICIAL - SENSITIVE']]],
    ['OFFICIAL', []],
    ['Restricted access', []],
    [`RESTRICTED ${'x'.repeat(49)}`, [['protective-marking', undefined, `RESTRICTED ${'x'.repeat(49)}`]]],
    [`RESTRICTED ${'x'.repeat(50)}`, []],
    ['We thank everyone who took part.', []],
    [`${'x'.repeat(3980)} RESTRICTED 2019 and so on`, []],
  ])('%s', (line, said) => {
    expect(facts(line)).toEqual(said);
  });

  it('is told with its place, of the population only the first', () => {
    const rate = (year: number) => `The rate is based on the mid-${year} population.`;
    expect(
      documentFacts(['x', rate(2018), rate(2017), 'RESTRICTED']).map(({ kind, year, place: at }) => [kind, year, at]),
    ).toEqual([
      ['population-vintage', 2018, { line: 2 }],
      ['protective-marking', undefined, { line: 4 }],
    ]);
  });
});

describe('the period that a report names', () => {
  it.each<[readonly string[], string | undefined, number?]>([
    [['Kent', 'MAPPA Annual Report 2018-19'], '2018-19', 2],
    [['MAPPA Annual Report for the year 2018/2019'], '2018-19', 1],
    [['2018–19 MAPPA Annual Report'], '2018-19', 1],
    [['MAPPA statistics for 2018/19'], '2018-19', 1],
    [['MAPPA STATISTICS FOR 2018/19'], '2018-19', 1],
    [[`${'x'.repeat(278)} annual report 2018-19`], '2018-19', 1],
    [[`${'x'.repeat(279)} annual report 2018-19`], undefined],
    [['Statistics 2017-18', 'Annual report 2018-19'], '2018-19', 2],
    [['**Annual** Report *2018-19*'], '2018-19', 1],
    [['Annual Report 2018-20'], undefined],
    [['The year 2018-19'], undefined],
    [[`${'x '.repeat(150)} annual report 2018-19`], undefined],
  ])('%j: %s', (lines, period, line) => {
    const stated = statedPeriod(lines);
    expect([stated?.text, stated?.place.line]).toEqual([period, line]);
  });
});

describe('the area that a report names as its own', () => {
  const filler = (count: number) => Array.from({ length: count }, () => 'Words of ours.');

  it.each<[string, readonly string[], string | undefined, number?]>([
    ['in a title', ['Kent MAPPA Annual Report 2018-19'], 'Kent', 1],
    ['on a line of its own', ['', '# Kent'], 'Kent', 2],
    ['the longest of several names', ['North Yorkshire Annual Report'], 'North Yorkshire', 1],
    ['with a hyphen or a blank', ['Dyfed-Powys MAPPA'], 'Dyfed Powys', 1],
    ['not beside other words', ['Kent Courts Service'], undefined],
    ['not within a word', ['Kentish MAPPA report'], undefined],
    ['not on a line that is too long', [`Kent ${'MAPPA '.repeat(20)}`], undefined],
    ['within 80 lines', [...filler(79), 'Kent'], 'Kent', 80],
    ['and not behind them', [...filler(80), 'Kent'], undefined],
    ['by five names', ['In Kent we met.', ...filler(2), ...Array<string>(4).fill('People in Kent say so.')], 'Kent', 1],
    ['in whatever letters', ['KENT MAPPA'], 'Kent', 1],
    ['by five names in capitals', Array<string>(5).fill('People in KENT say so.'), 'Kent', 1],
    ['by most names', ['In Surrey we met.', ...Array<string>(5).fill('People in Kent say so.')], 'Kent', 2],
    ['and not by four', Array<string>(4).fill('People in Kent say so.'), undefined],
    [
      'more than four times as often as any other',
      [...Array<string>(8).fill('People in Kent say so.'), ...Array<string>(2).fill('In Surrey they do.')],
      'Kent',
      1,
    ],
    [
      'and not by less',
      [...Array<string>(7).fill('In Kent.x y'), ...Array<string>(2).fill('In Surrey they do.')],
      undefined,
    ],
  ])('%s', (_, lines, area, line) => {
    const stated = statedArea(lines);
    expect([stated?.text, stated?.place.line]).toEqual([area, line]);
  });
});

it.each(['the', 'of', 'for', 'and', 'in', 'to', 'on', 'a', 'by', 'with', '', 'mappa', 'table'])(
  'the word %j says nothing of figures',
  (word) => {
    expect(isNeutral(word)).toBe(true);
    expect(isNeutral(`${word}fox`)).toBe(false);
  },
);

describe('the area that heads figures', () => {
  it.each<[string, string | undefined, boolean?]>([
    ['Kent', 'kent', true],
    ['Statistics for Kent', 'kent', true],
    ['MAPPA figures in Kent: the number of people', 'kent', true],
    ['Kent tables', 'kent', true],
    ['Courts of Kent', 'kent', false],
    ['Kent courts', 'kent', false],
    ['Avon & Somerset', 'avon-and-somerset', true],
    ['Leicester, Leicestershire and Rutland tables', 'leicestershire', true],
    ['Kentish', undefined],
    ['', undefined],
  ])('%j', (text, slug, heads) => {
    const found = areaIn(text);
    expect([found?.slug, found?.heads]).toEqual([slug, heads]);
  });

  it('is the last of several in a text, and a line of its own among lines', () => {
    expect([lastAreaIn('Kent and then Surrey'), lastAreaIn('North Yorkshire'), lastAreaIn('none')]).toEqual([
      'surrey',
      'north-yorkshire',
      undefined,
    ]);
    const lines = textLines(
      `Kent\nKent courts\nMAPPA statistics of Surrey\nKent\t5\n\tKent\t\n**Gwent**\nKent ${'and '.repeat(40)}\nKent ${'the '.repeat(28)}and\nKent ${'the '.repeat(27)}for data`,
    );
    expect([...areaLines(lines)]).toEqual([
      [0, 'kent'],
      [2, 'surrey'],
      [4, 'kent'],
      [5, 'gwent'],
      [7, 'kent'],
    ]);
  });
});

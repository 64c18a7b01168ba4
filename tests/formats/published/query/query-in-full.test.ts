import { describe, expect, it } from 'vitest';
import { Period } from '../../../../shared/domain/periods.ts';
import type { AnsweredRow } from '../../../../shared/domain/release/query/answer.ts';
import type { PublishedRelease } from '../../../../shared/domain/release/query/published-release.ts';
import type { AnsweredFiguresQuery } from '../../../../shared/formats/published/query/answered.ts';
import { queryPage } from '../../../../shared/formats/published/query/query-page.ts';
import { apartAndAlike, rowWords } from '../../../../shared/formats/published/query/row-words.ts';
import { asRead } from '../../pages/as-read.ts';
import { mainOf } from '../small-dataset.ts';
import { asking, outAs, people } from './asked.ts';

const of = (period: string, value: number, more: Partial<AnsweredRow> = {}): AnsweredRow =>
  people('Kent', value, { time_period: period.replace('-', ''), release: `${period}/1.0`, ...more });
const [now, before] = [of('2023-24', 1), of('2022-23', 2)];

describe('what a row is about', () => {
  it('is said in words, column by column', () => {
    const told = (row: AnsweredRow) => rowWords.map(({ label, of: say }) => `${label}: ${say(row)}`);
    expect(told(of('2023-24', 1, { measure: 'returned_to_custody', level: '3', detail: 'licence' }))).toEqual([
      ...['Period: 2023-24', 'Place: Kent', 'Measure: People returned to custody', 'Category: Category 1'],
      ...['Level: Level 3', 'Detail: breach of licence', 'Unit: people', 'Release: 2023-24/1.0'],
    ]);
    const nation = people('England and Wales', 1, { time_period: 'once', detail: 'mid-2023' });
    expect([0, 1, 5].map((at) => told(nation)[at])).toEqual([
      ...['Period: once', 'Place: England and Wales', 'Detail: Population estimates of mid-2023'],
    ]);
    expect(told(now)[5]).toBe('Detail: ');
  });

  it('is alike in no row where there is none', () => {
    expect(apartAndAlike([])).toEqual({ apart: [], alike: [] });
  });
});

describe('the page of figures', () => {
  const query = asking({ versions: ['2023-24/1.0'] });
  const answeredBy = (rows: readonly AnsweredRow[], releases: readonly PublishedRelease[] = [outAs()]) => ({
    query,
    releases,
    answer: { rows, total: rows.length, page: 1, pages: 1 },
  });
  const pageOf = (answered: AnsweredFiguresQuery, all: readonly PublishedRelease[] = answered.releases) =>
    queryPage({ query, all, stylesheet: 'site.css', answered });
  const tableOf = (...rows: AnsweredRow[]) => {
    const read = mainOf(pageOf(answeredBy(rows))).split('\n');
    const at = read.indexOf('table “Figures” quiet');
    return read.slice(at + 1, at + 2 + rows.length);
  };

  it('has its table in words but for the figures', () => {
    const essex = people('Essex', 3, { time_period: '202223', release: '2022-23/1.0' });
    expect(tableOf(now, essex)).toEqual([
      'Period | Place | Release | Figure >',
      '2023-24 | Kent | 2023-24/1.0 | 1 >',
      '2022-23 | Essex | 2022-23/1.0 | 3 >',
    ]);
    const orders = (detail: AnsweredRow['detail']) => of('2023-24', 1, { measure: 'orders_imposed', detail });
    expect(tableOf(orders('FTO'), orders(''))).toEqual(['Detail | Figure >', 'FTOs | 1 >', 'Not split | 1 >']);
    expect(tableOf(now, people('Essex', 3))).toEqual(['Place | Figure >', 'Kent | 1 >', 'Essex | 3 >']);
  });

  it('says what is alike in all rows, where anything is', () => {
    const alike = (...rows: AnsweredRow[]) => /In all rows: .*/.exec(mainOf(pageOf(answeredBy(rows))))?.[0];
    const apart = people('Essex', 3, {
      ...{
        time_period: '202223',
        release: '2022-23/1.0',
        measure: 'managed',
        category: '2',
        level: '3',
        unit: 'orders',
      },
    });
    expect(alike(now, apart)).toBeUndefined();
    expect(alike(now, { ...apart, unit: 'people' })).toBe('In all rows: unit people.');
  });

  it('has its chart beside a table of two columns of words at most', () => {
    const isBeside = (...rows: AnsweredRow[]) => pageOf(answeredBy(rows)).includes('<div class="mappa-charts"><div>');
    const isDrawn = (...rows: AnsweredRow[]) => pageOf(answeredBy(rows)).includes('<figure');
    const [essex, surrey] = [people('Essex', 3), people('Surrey', 4, { level: '2', category: '2' })];
    expect(
      [[now, essex], [now, before], [now, surrey], [now]].map((rows) => [isDrawn(...rows), isBeside(...rows)]),
    ).toEqual([
      ...[
        [true, true],
        [true, true],
        [true, false],
        [false, false],
      ],
    ]);
  });

  it('says of each release that is not whole or was replaced, by that of its own period', () => {
    const year = Period.parse('2022-23');
    const [old, next] = [outAs({ status: 'superseded' }), outAs({ version: '1.1' })];
    const [gone, other] = [outAs({ period: year, status: 'superseded' }), outAs({ period: year, version: '1.2' })];
    const told = (releases: PublishedRelease[], ...more: PublishedRelease[]) =>
      mainOf(pageOf(answeredBy([now], releases), [...more, ...releases])).match(
        /^.*(?:was replaced|is provisional).*$/gm,
      );
    const replaced = 'Version 1.0 of 2023-24 was replaced by [version 1.1](/releases/2023-24/1.1/index.html).';
    expect(told([old], other, next)).toEqual([replaced]);
    expect(told([old], next, other)).toEqual([replaced]);
    expect(told([old], other)).toBeNull();
    expect(told([next], old)).toBeNull();
    expect(told([outAs({ status: 'withdrawn' })], next)).toBeNull();
    expect(told([old, { ...gone, provisional: true }], other, next)).toEqual([
      replaced,
      '2022-23 is provisional: not every area is in it.',
      'Version 1.0 of 2022-23 was replaced by [version 1.2](/releases/2022-23/1.2/index.html).',
    ]);
  });

  it('asks by the versions that were not withdrawn, two of which it names where they are chosen', () => {
    const all = [
      outAs({ status: 'withdrawn' }),
      outAs({ version: '1.1', status: 'superseded' }),
      outAs({ version: '1.2' }),
    ];
    const form = (versions: string[]) =>
      mainOf(queryPage({ query: asking({ versions }), all, stylesheet: '', refused: 'No.', faults: [] }))
        .split('\n')
        .filter((line) => /^\+ Version|name=version/.test(line));
    expect(form(['2023-24/1.1'])).toEqual([
      '+ Version: 2023-24, version 1.1 (superseded)',
      '[checkbox name=version value=2023-24/1.2] 2023-24, version 1.2 (current)',
      '[checkbox name=version value=2023-24/1.1 checked] 2023-24, version 1.1 (superseded)',
    ]);
    expect(form(['1.1', '1.2'])[0]).toBe(
      '+ Version: 2023-24, version 1.2 (current), 2023-24, version 1.1 (superseded)',
    );
  });

  it('says in its title where something is wrong, and leads back', () => {
    const titleOf = (page: string) => /<title>([^<]*)</.exec(page)?.[1];
    const name = 'Explore the figures - MAPPA statistics for England and Wales';
    const refused = queryPage({ query, all: [], stylesheet: '', refused: 'No.', faults: [] });
    expect([titleOf(pageOf(answeredBy([now]))), titleOf(refused)]).toEqual([name, `Error: ${name}`]);
    expect(asRead(/<nav class="govuk-breadcrumbs"[\s\S]*?<\/nav>/.exec(refused)![0])).toBe(
      '- [All releases](/index.html)',
    );
  });
});

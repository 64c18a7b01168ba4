import { describe, expect, it } from 'vitest';
import * as parts from '../../../shared/formats/pages/parts.ts';
import { table } from '../../../shared/formats/pages/table.ts';
import { tileMap } from '../../../shared/formats/pages/tile-map.ts';
import { countOf, dayInWords, figureInWords, whenInWords } from '../../../shared/formats/pages/words.ts';
import { asRead } from './as-read.ts';

describe('parts of pages', () => {
  it.each([
    [parts.tag('Late'), '<strong class="govuk-tag govuk-tag--blue">Late</strong>'],
    [parts.heading('A & B'), '<h1 class="govuk-heading-l">A &amp; B</h1>'],
    [
      parts.heading('A', { caption: 'B', size: 'xl' }),
      '<span class="govuk-caption-xl">B</span><h1 class="govuk-heading-xl">A</h1>',
    ],
    [parts.subheading('A'), '<h2 class="govuk-heading-m">A</h2>'],
    [parts.subheading('A', 'a'), '<h2 class="govuk-heading-m" id="a">A</h2>'],
    [
      parts.linkButton('Go', '/x'),
      '<a href="/x" role="button" draggable="false" class="govuk-button" data-module="govuk-button">Go</a>',
    ],
    [
      parts.linkButton('Go', '/x', { secondary: true }),
      '<a href="/x" role="button" draggable="false" class="govuk-button govuk-button--secondary" '.concat(
        'data-module="govuk-button">Go</a>',
      ),
    ],
    [parts.list(['a']), '<ul class="govuk-list govuk-list--bullet"><li>a</li></ul>'],
    [parts.pagination(undefined), ''],
  ])('%s', (part, markup) => {
    expect(String(part)).toBe(markup);
  });

  it('a banner says what was done, or what matters, and is read out where something was done', () => {
    expect(String(parts.banner('Kept.'))).toMatch(/banner--success" role="alert" .*\n.*>Done<\/h2>/);
    expect(String(parts.banner('Wait.', { success: false }))).toMatch(
      /^<div class="govuk-notification-banner" role="region" .*\n.*>Important<\/h2>/,
    );
  });

  it('rows of a summary have an action or room for none; mistakes lead to their places', () => {
    const rows = parts.summaryList([
      { key: 'A', value: 'b' },
      { key: 'C', value: 'd', action: parts.link('Change', '/x') },
    ]);
    expect(String(rows).match(/row--no-actions/g)).toHaveLength(1);
    expect(asRead(rows)).toBe('A: b\nC: d [Change](/x)');
    expect(asRead(parts.errorSummary('Wrong', [{ text: 'A', href: '#a' }, { text: 'B' }]))).toBe(
      '## Wrong\n- [A](#a)\n- B',
    );
    expect(asRead(parts.disclosure('More', 'text', true))).toBe('details open\n+ More\ntext\nend of details');
  });

  it('words: days, instants, figures and counts', () => {
    expect([dayInWords('2024-06-30'), whenInWords('2024-10-03T09:15:00.000Z')]).toEqual([
      '30 June 2024',
      '3 October 2024, 10:15',
    ]);
    expect(
      [{ value: 2439 }, { value: null, shorthand: 'z' }, { value: null, shorthand: '' }, { value: 0 }].map(
        figureInWords,
      ),
    ).toEqual(['2,439', '[z]', '[x]', '0']);
    expect([countOf(1, 'query', 'queries'), countOf(3000, 'query', 'queries'), countOf(0, 'area')]).toEqual([
      '1 query',
      '3,000 queries',
      '0 areas',
    ]);
  });
});

it('a table names its rows, aligns its numbers, and scrolls by itself', () => {
  const markup = String(
    table({ caption: 'T', columns: [{ label: 'A' }, { label: 'B', numeric: true }], rows: [['x', 1]] }),
  );
  expect(markup.replace(/\n/g, '')).toBe(
    [
      '<div class="scrolls" tabindex="0" role="region" aria-label="T"><table class="govuk-table">',
      '<caption class="govuk-table__caption govuk-table__caption--s">T</caption><thead class="govuk-table__head">',
      '<tr class="govuk-table__row"><th scope="col" class="govuk-table__header">A</th>',
      '<th scope="col" class="govuk-table__header govuk-table__header--numeric">B</th></tr></thead>',
      '<tbody class="govuk-table__body"><tr class="govuk-table__row">',
      '<th scope="row" class="govuk-table__header">x</th>',
      '<td class="govuk-table__cell govuk-table__cell--numeric">1</td></tr></tbody></table></div>',
    ].join(''),
  );
  const quiet = String(table({ caption: 'T', quiet: true, compact: true, columns: [], rows: [] }));
  expect(quiet).toContain('<div class="scrolls scrolls--compact"');
  expect(quiet).toContain('<caption class="govuk-visually-hidden">');
});

it('tiles lie where the areas do, each named, with its state in words and its sign', () => {
  const tile = (area: string, kind: 'absent' | 'signed-off') => ({
    area,
    name: area,
    href: `/${area}`,
    state: 'so',
    kind,
  });
  const markup = String(
    tileMap([tile('kent', 'signed-off'), tile('essex', 'absent'), tile('nowhere', 'absent')], 'Map'),
  );
  expect(markup.match(/<svg[^>]*>/)![0]).toBe(
    '<svg class="tile-map" viewBox="0 0 408 612" role="group" aria-label="Map">',
  );
  expect(markup.match(/<(a|rect|text) [^>]*>/g)).toEqual([
    '<a href="/kent" class="tile tile--signed-off">',
    '<rect x="342" y="546" width="62" height="62" rx="3"/>',
    '<text x="373" y="574" class="tile__letters" aria-hidden="true">',
    '<text x="373" y="596" class="tile__mark" aria-hidden="true">',
    '<a href="/essex" class="tile tile--absent">',
    '<rect x="342" y="478" width="62" height="62" rx="3"/>',
    '<text x="373" y="506" class="tile__letters" aria-hidden="true">',
    '<text x="373" y="528" class="tile__mark" aria-hidden="true">',
  ]);
});

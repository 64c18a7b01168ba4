import { describe, expect, it } from 'vitest';
import type { PublishedRow } from '../../../shared/domain/release/figures/published-row.ts';
import { changesBetween, markRevised } from '../../../shared/domain/release/revisions/revision.ts';
import { revisionSection } from '../../../shared/formats/published/pages/revision-section.ts';
import { asRead, lines } from '../pages/as-read.ts';
import { rowOf } from './charts/rows.ts';
import { sampleDataset } from './sample-dataset.ts';
import { small } from './small-dataset.ts';

/** The final release after a provisional one without two areas, in which Kent corrects a figure. */
const revised = () => {
  const first = sampleDataset(['surrey', 'sussex']);
  const final = sampleDataset();
  const rows = final.rows.map((row) =>
    row.pfa_name === 'Kent' && row.measure === 'orders_imposed' && row.detail === 'SHPO_FTR'
      ? { ...row, value: 4321 }
      : row,
  );
  const changes = changesBetween(first.rows, rows);
  const revision = { of: '1.0', reason: 'Surrey and Sussex are in; Kent sent a correction.', changes };
  return { ...final, version: '1.1', rows: markRevised(first.rows, rows), revision };
};

describe('the page of a revision', () => {
  const dataset = revised();
  const page = revisionSection(dataset).markup;
  const text = page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

  it('says who came in, then what areas corrected, then the sums', () => {
    expect(text).toMatch(/Surrey and Sussex are in for the first time/);
    const order = ['for the first time', 'What areas changed', '4,321', 'The sums that changed'];
    expect(order.map((part) => text.indexOf(part))).toEqual(
      order.map((part) => text.indexOf(part)).toSorted((one, other) => one - other),
    );
    expect(text).toContain('4,321');
  });

  it('speaks in the words of the form', () => {
    expect(text).toContain('SHPO with foreign travel restriction');
    expect(text).not.toMatch(/SHPO_FTR|orders_imposed|returned_to_custody/);
  });

  it('counts what is another figure and what is new', () => {
    const count = (pattern: RegExp) => Number(pattern.exec(text)![1]);
    const marked = dataset.rows.filter(({ marks }) => marks.includes('r'));
    expect(count(/(\d+) in the place of another figure/)).toBe(marked.length);
    expect(count(/(\d+) figures changed/)).toBe(dataset.revision.changes.length);
    expect(count(/(\d+) given for the first time/)).toBe(dataset.revision.changes.length - marked.length);
  });
});

describe('what a revision changes, area by area', () => {
  const change = (row: PublishedRow, from: string, was: PublishedRow['shorthand'] = '') => ({
    row,
    was: { value: was === '' ? Number(from) : null, shorthand: was, marks: '' },
    from,
    to: row.value === null ? `[${row.shorthand}]` : String(row.value),
  });
  const people = (place: string, value: number | null, more: Partial<PublishedRow> = {}) =>
    rowOf(place, value, { measure: 'eligible', unit: 'people', detail: '', ...more });
  const told = (changes: readonly ReturnType<typeof change>[], rows: readonly PublishedRow[]) =>
    asRead(revisionSection({ ...small, version: '1.1', rows, revision: { of: '1.0', reason: 'Why not.', changes } }));
  const tablesOf = (text: string) => text.split('\n').filter((line) => line.startsWith('### '));

  it('names who came in and who is out, by their number', () => {
    const cameIn = (...places: string[]) => {
      const rows = places.map((place) => people(place, 5));
      return told(
        rows.map((row) => change(row, '[x]', 'x')),
        rows,
      ).split('\n')[2];
    };
    const [kentIs, essexIs, surreyIs] = ['kent', 'essex', 'surrey'].map(
      (slug) => `[${slug.replace(/^./, (letter) => letter.toUpperCase())}](areas/${slug}.html)`,
    );
    const are = 'are in for the first time: their tables hold their figures.';
    expect([cameIn('Kent'), cameIn('Essex', 'Kent'), cameIn('Essex', 'Kent', 'Surrey')]).toEqual([
      `${kentIs} is in for the first time: its tables hold its figures.`,
      `${essexIs} and ${kentIs} ${are}`,
      `${essexIs}, ${kentIs} and ${surreyIs} ${are}`,
    ]);
    const out = people('Kent', null, { shorthand: 'x' });
    expect(told([change(out, '7')], [out])).toBe(lines`
      This version revises [version 1.0](../1.0/index.html), which stays as it was. Why: Why not.
      1 figure changed: 1 no longer given, or not given for another reason. [changes.csv](changes.csv) lists each of
        them.
      [Kent](areas/kent.html) is no longer in.
    `);
  });

  it('counts each way of changing, and says so where there is none', () => {
    const rows = [people('Kent', 5), people('Kent', 6, { category: '2' }), people('Kent', null, { level: '2' })];
    const counted = told([change(rows[0]!, '4'), change(rows[1]!, '[x]', 'x'), change(rows[2]!, '3')], rows);
    expect(counted).toContain(
      '3 figures changed: 1 in the place of another figure; 1 given for the first time; 1 no longer given, or not ',
    );
    expect(told([], rows).split('\n').slice(1)).toEqual(['No figure changed.']);
  });

  it('has room for 60 corrections and 20 sums, whose places it names', () => {
    const corrected = (times: number) => Array.from({ length: times }, () => change(people('Kent', 5), '4'));
    const sums = (times: number) => Array.from({ length: times }, () => change(people('England', 50), '40'));
    const both = (one: number, other: number) => told([...corrected(one), ...sums(other)], [people('Kent', 5)]);
    expect(tablesOf(both(60, 20))).toEqual(['### What areas changed', '### The sums that changed with it']);
    const longer = both(61, 21);
    expect(tablesOf(longer)).toEqual([
      '### What areas changed: the first 60 of 61',
      '### The sums that changed with it: the first 20 of 21',
    ]);
    const line = (place: string, from: number, to: number) =>
      `${place} | People on 31 March 2024 | Category 1: Sexual, All levels | ${from} > | ${to} >`;
    expect(longer.split('\n').filter((each) => each === line('Kent', 4, 5))).toHaveLength(60);
    expect(longer.split('\n').filter((each) => each === line('England', 40, 50))).toHaveLength(20);
  });
});

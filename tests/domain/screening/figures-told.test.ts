import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../shared/domain/cells.ts';
import { openConfidential, seal } from '../../../shared/domain/confidential.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import type { RawEntry, RawReturn } from '../../../shared/domain/raw-return.ts';
import { apartFromCategory4 } from '../../../shared/domain/screening/apart-from-category-4.ts';
import { groupFindings } from '../../../shared/domain/screening/group-findings.ts';
import { placesText } from '../../../shared/domain/screening/places-text.ts';
import { readValue } from '../../../shared/domain/screening/read-value.ts';
import { addUp, amountOf, type Reading, shown } from '../../../shared/domain/screening/reading.ts';
import { sayTheSame } from '../../../shared/domain/screening/say-the-same.ts';
import type { Finding } from '../../../shared/domain/screening-report.ts';

const cells = cellsOf(formD);
const open = cells.find(({ confidential }) => !confidential)!;
const closed = cells.find(({ confidential }) => confidential)!;
const reading = (state: Reading['state'], amount?: number, more: Partial<Reading> = {}): Reading => ({
  ...{ cell: open, state, place: {}, withheld: false, computed: false },
  ...(amount === undefined ? {} : { amount: seal(amount) }),
  ...more,
});

describe('the figure of a cell', () => {
  it.each<[string, Reading, number | undefined, string]>([
    ['a number', reading('number', 5), 5, '5'],
    ['nought', reading('number', 0), 0, '0'],
    ['not applicable', reading('not-applicable'), 0, '[z]'],
    ['not available', reading('not-available'), undefined, '[x]'],
    ['not there', reading('absent'), undefined, 'nothing'],
    ['no number', reading('unusable', 5), undefined, 'nothing'],
    ['of Category 4', reading('number', 5, { cell: closed }), 5, '[c]'],
    ['of Category 4, not applicable', reading('not-applicable', undefined, { cell: closed }), 0, '[c]'],
    ['of a total that may hold it', reading('number', 5, { withheld: true }), 5, '[c]'],
  ])('that is %s counts, and is told', (_, each, amount, text) => {
    expect([amountOf(each), shown(each)]).toEqual([amount, text]);
  });

  it('adds up with others as long as each has a number', () => {
    expect(addUp([])).toBe(0);
    expect(addUp([reading('number', 5), reading('not-applicable'), reading('number', 2)])).toBe(7);
    expect(addUp([reading('number', 5), reading('absent')])).toBe(undefined);
    expect(addUp([reading('number', 5), undefined])).toBe(undefined);
    expect(amountOf(undefined)).toBe(undefined);
  });

  it.each([
    ['9999999', { is: 'number', number: 9_999_999 }],
    ['9,999,999', { is: 'number', number: 9_999_999 }],
    ['10000000', { is: 'too-large' }],
    ['10,000,000', { is: 'too-large' }],
    ['2439.000000000002', { is: 'number', number: 2439 }],
    ['2439.00000000002', { is: 'fraction' }],
  ] as const)('as it is written, %s, is read as %j', (text, value) => {
    expect(readValue(text)).toEqual(value);
  });

  it('is one where all say the same', () => {
    const entries = (...values: readonly string[]) => values.map((value): RawEntry => entry({ value: seal(value) }));
    expect([sayTheSame([]), sayTheSame(entries('5', '5')), sayTheSame(entries('5', '6'))]).toEqual([true, true, false]);
  });
});

const entry = (more: Partial<RawEntry> = {}): RawEntry => ({
  ...{ measure: 'managed', category: '1', level: '2', detail: '', value: seal('5'), place: { line: 3 }, sure: 'cell' },
  ...more,
});
const finding = (more: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'row-sum', severity: 'query', message: 'm', place: {}, guidance: 'g' },
  ...more,
});

describe('a return as it would be without Category 4', () => {
  const apart = (raw: Partial<RawReturn>) =>
    apartFromCategory4({ source: 'csv', entries: [entry()], facts: [], findings: [], ...raw }, formD);
  const own = ({ entries }: RawReturn) => entries.filter(({ sure }) => sure !== 'placed');

  it('has nought in each of its cells, and none where the form has not got it', () => {
    const noughts = apart({}).entries.filter(({ sure }) => sure === 'placed');
    const told = noughts.map(({ measure, level, category, value }) => [
      measure,
      level,
      category,
      openConfidential(value),
    ]);
    const expected = cells
      .filter(({ confidential }) => confidential)
      .map(({ measure, level, category, notApplicable }) => [measure, level, category, notApplicable ? 'z' : '0']);
    expect(told).toEqual(expected);
    expect(told.length).toBeGreaterThan(5);
    expect(apart({ entries: [] }).entries).toEqual([]);
  });

  it.each(['4', 'Category 4', 'four', 'IV', 'Terrorism', 'cat 4', '4.0'])('has no entry of %s', (category) => {
    expect(own(apart({ entries: [entry(), entry({ category })] }))).toHaveLength(1);
    expect(own(apart({ entries: [entry(), entry({ category, measure: 'foxes' })] }))).toHaveLength(1);
  });

  it.each(['1', '3', 'Total', 'five', 'fortieth', 'ivy'])('has its entries of %s', (category) => {
    expect(own(apart({ entries: [entry(), entry({ category })] }))).toHaveLength(2);
  });

  it('names no line or cell, but what stands there', () => {
    const place = { file: 'a.csv', line: 3, cell: 'B4', label: 'Level 2' };
    const read = apart({
      area: { text: 'Kent', place },
      period: { text: '2023-24', place },
      entries: [entry({ place }), entry({ place: { line: 4 } })],
      facts: [{ kind: 'heading-date', year: 2024, text: 't', place }],
      findings: [finding({ place }), finding({ place: { line: 4 } })],
    });
    expect([read.area, read.period]).toEqual([
      { text: 'Kent', place: {} },
      { text: '2023-24', place: {} },
    ]);
    const named = { label: 'Level 2' };
    expect(own(read).map((each) => each.place)).toEqual([named, {}]);
    expect(read.facts.map((each) => each.place)).toEqual([named]);
    expect(read.findings.map((each) => each.place)).toEqual([named, {}]);
    expect(apart({})).not.toHaveProperty('area');
    expect(apart({})).not.toHaveProperty('period');
  });

  it('has no finding on it, nor a note on a spot of which nobody knows what stands there', () => {
    const left = (each: Partial<Finding>) => apart({ findings: [finding(each)] }).findings.length;
    expect(left({ place: { label: 'Category 4, Level 2' } })).toBe(0);
    const note = { severity: 'note' } as const;
    expect([left({ ...note, place: { line: 4 } }), left({ ...note, place: { cell: 'B4' } })]).toEqual([0, 0]);
    expect([left({ ...note, place: {} }), left({ ...note, place: { label: 'Level 2', line: 4 } })]).toEqual([1, 1]);
    expect(left({ place: { line: 4 } })).toBe(1);
  });
});

describe('the findings of a report', () => {
  it('tell up to twenty other places of one, and the graver first', () => {
    const many = (count: number) =>
      groupFindings(Array.from({ length: count }, (_, line) => finding({ place: { line } })))[0]!;
    expect([many(21).others?.length, many(22).others?.length, many(22).count]).toEqual([20, 20, 22]);
    const two = groupFindings([finding({ severity: 'note' }), finding(), finding({ severity: 'reject' })]);
    expect(two.map(({ severity }) => severity)).toEqual(['reject', 'query', 'note']);
  });

  it('are walked through by page, line, row and column', () => {
    const at = (message: string, place: Finding['place']) => finding({ message, place });
    const walked = (...findings: readonly Finding[]) =>
      placesText({ findings: [...findings] } as Parameters<typeof placesText>[0])
        .split('\n')
        .map((line) => line.replace(/^.*: /, ''));
    expect(
      walked(
        at('AA', { cell: 'AA5' }),
        at('BA', { cell: 'BA5' }),
        at('Z', { cell: 'Z5' }),
        at('AZ', { cell: 'AZ5' }),
        at('first', { cell: 'Z4' }),
      ),
    ).toEqual(['first', 'Z', 'AA', 'AZ', 'BA']);
    expect(
      walked(
        at('2.1', { page: 2, line: 1 }),
        at('1.9', { page: 1, line: 9 }),
        at('0.20', { line: 20 }),
        at('1.3', { page: 1, line: 3 }),
      ),
    ).toEqual(['0.20', '1.3', '1.9', '2.1']);
  });
});

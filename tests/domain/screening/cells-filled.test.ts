import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../shared/domain/cells.ts';
import { openConfidential, seal } from '../../../shared/domain/confidential.ts';
import type { Form } from '../../../shared/domain/forms/form.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import type { RawEntry, RawReturn } from '../../../shared/domain/raw-return.ts';
import { readCells } from '../../../shared/domain/screening/read-cells.ts';
import { resolveEntry } from '../../../shared/domain/screening/resolve.ts';
import { isGiven, suspectTotals } from '../../../shared/domain/screening/suspect-totals.ts';

/** An entry as `measure|category|level|detail=value`. */
const entryOf = (line: string): RawEntry => {
  const [codes = '', value = ''] = line.split('=');
  const [measure = '', category = '', level = '', detail = ''] = codes.split('|');
  return { measure, category, level, detail, value: seal(value), place: { line: 3 }, sure: 'cell' };
};
const resolvedOf = (form: Form, lines: readonly string[]) => lines.map((line) => resolveEntry(form, entryOf(line)));

const readingsOf = (form: Form, lines: readonly string[], more: Partial<RawReturn> = {}) => {
  const raw: RawReturn = { source: 'csv', entries: lines.map(entryOf), facts: [], findings: [], ...more };
  return readCells(form, resolvedOf(form, lines), raw);
};
const saidIn = (form: Form, lines: readonly string[], key: string, more: Partial<RawReturn> = {}) => {
  const [, found] = [...readingsOf(form, lines, more)].find(([each]) => each === key)!;
  const amount = found.amount === undefined ? found.state : `${openConfidential(found.amount)}`;
  return `${amount}${found.computed ? ` (${found.words})` : ''}${found.withheld ? ' withheld' : ''}`;
};

describe('a cell that entries are about', () => {
  it.each<[string, readonly string[], string]>([
    ['nothing', [], 'absent'],
    ['an empty one', [''], 'absent'],
    ['two empty ones', ['', ''], 'absent'],
    ['a number', ['5'], '5'],
    ['an empty one beside a number', ['', '5'], '5'],
    ['a number twice', ['5', '5'], '5'],
    ['two numbers', ['5', '6'], 'unusable'],
    ['a number and words', ['5', 'some'], 'unusable'],
    ['words twice', ['some', 'some'], 'unusable'],
    ['what is not available', ['x'], 'not-available'],
    ['what is not applicable', ['z'], 'not-applicable'],
  ])('of %s', (_, values, said) => {
    const lines = values.map((value) => `managed|1|2|=${value}`);
    expect(saidIn(formC, lines, 'managed|1|2|')).toBe(said);
  });
});

it.each<[string, string]>([
  ['0', 'not-applicable'],
  ['z', 'not-applicable'],
  ['', 'not-applicable'],
  ['x', 'not-applicable'],
  ['3', '3'],
])('a closed cell with %j is %s', (value, said) => {
  const closed = cellsOf(formC).filter(({ notApplicable }) => notApplicable);
  expect(closed.length).toBeGreaterThan(0);
  for (const { key } of closed) expect(saidIn(formC, [`${key}=${value}`], key)).toBe(said);
});

describe('a total that was left out', () => {
  const row = ['managed|1|2|=3', 'managed|2|2|=4', 'managed|3|2|=5'];
  it.each<[string, readonly string[], string]>([
    ['is added up', row, '12 (added up)'],
    ['is not available with a part that is not', ['managed|1|2|=x', ...row.slice(1)], 'not-available (added up)'],
    ['is absent with a part that is', row.slice(1), 'absent'],
    ['is no matter where it is given', [...row, 'managed|Total|2|=13'], '13'],
  ])('%s', (_, lines, said) => {
    expect(saidIn(formC, lines, 'managed|Total|2|')).toBe(said);
  });

  it('of both levels is added up of totals that were added up', () => {
    const both = [...row, 'managed|1|3|=1', 'managed|2|3|=0', 'managed|3|3|=2'];
    expect(saidIn(formC, both, 'managed|1|Total|')).toBe('4 (added up)');
    expect(saidIn(formC, both, 'managed|Total|Total|')).toBe('15 (added up)');
  });

  it('of all is added up of the categories first, and of the levels where those are not whole', () => {
    const other = [...row, 'managed|1|3|=1', 'managed|2|3|=0', 'managed|3|3|=2', 'managed|Total|2|=13'];
    expect(saidIn(formC, other, 'managed|Total|Total|')).toBe('15 (added up)');
    const levels = ['managed|Total|2|=12', 'managed|Total|3|=4'];
    expect(saidIn(formC, levels, 'managed|Total|Total|')).toBe('16 (added up)');
  });

  it('is made of no total that is withheld', () => {
    const off = [...row, 'managed|Total|2|=13', 'managed|Total|3|=9'];
    expect(saidIn(formD, off, 'managed|Total|2|')).toBe('13 withheld');
    expect(saidIn(formD, off, 'managed|Total|3|')).toBe('9 withheld');
    expect(saidIn(formD, off, 'managed|Total|Total|')).toBe('absent');
    expect(saidIn(formD, [...row, 'managed|Total|2|=12'], 'managed|Total|2|')).toBe('12');
    // One that is seen to agree beside one that cannot be seen.
    const half = [...row, 'managed|Total|2|=12', 'managed|Total|3|=9'];
    expect(saidIn(formD, half, 'managed|Total|3|')).toBe('9 withheld');
    expect(saidIn(formD, half, 'managed|Total|2|')).toBe('12');
    expect(saidIn(formD, half, 'managed|Total|Total|')).toBe('absent');
    // All is seen from its categories, be its levels not told.
    const three = ['managed|1|Total|=4', 'managed|2|Total|=4', 'managed|3|Total|=7'];
    expect(saidIn(formD, [...three, 'managed|Total|Total|=15'], 'managed|Total|Total|')).toBe('15');
    expect(saidIn(formD, [...three, 'managed|Total|Total|=16'], 'managed|Total|Total|')).toBe('16 withheld');
  });

  it('is withheld where a return that could not be read wholly has it', () => {
    const findings = (severity: 'reject' | 'query') => [
      { rule: 'r', severity, message: 'm', place: {}, guidance: 'g' },
    ];
    const total = ['managed|Total|2|=12'];
    expect(saidIn(formC, total, 'managed|Total|2|', { findings: findings('reject') })).toBe('12 withheld');
    expect(saidIn(formC, total, 'managed|Total|2|', { findings: findings('query') })).toBe('12');
  });

  it('is withheld where it has no parts to be seen from, and the return gives Category 4 beside it', () => {
    const orders = ['orders_imposed|4|Total|SHPO=2', 'orders_imposed|Total|Total|SHPO=5'];
    expect(saidIn(formC, orders, 'orders_imposed|Total|Total|SHPO')).toBe('5 withheld');
    expect(saidIn(formC, orders.slice(1), 'orders_imposed|Total|Total|SHPO')).toBe('5');
  });
});

describe('a nil return', () => {
  it.each([formC, formD])('is nought in each cell that it leaves out, but in Category 4', (form) => {
    const all = [...readingsOf(form, [], { nil: true }).values()];
    for (const { cell, state, computed, sure, words, amount } of all) {
      if (cell.notApplicable) expect(state).toBe('not-applicable');
      else if (cell.confidential) expect(state).toBe('absent');
      else
        expect([amount && openConfidential(amount), state, computed, sure, words]).toEqual([
          0,
          'number',
          true,
          'cell',
          'nil return',
        ]);
    }
    expect(saidIn(form, [], 'managed|1|2|', { nil: false })).toBe('absent');
  });
});

describe('the totals that may hold Category 4', () => {
  const keys = (lines: readonly string[], { form = formC, wholly = true }: { form?: Form; wholly?: boolean } = {}) =>
    suspectTotals(form, resolvedOf(form, lines), wholly).map(({ key }) => key);
  const everywhere = cellsOf(formC)
    .filter(({ category, about }) => category === 'Total' && about === 'Total')
    .map(({ key }) => key);

  it('are all over categories once the return speaks of it, and none before', () => {
    expect(everywhere).toContain('managed|Total|2|');
    expect(everywhere).not.toContain('notification_breaches|Total|Total|');
    expect(keys(['managed|1|2|=3'])).toEqual([]);
    expect(keys([], { wholly: false })).toEqual(everywhere);
    expect(keys([], { form: formD }).length).toBeGreaterThan(0);
    for (const value of ['0', '7', 'x', 'some']) expect(keys([`managed|4|2|=${value}`])).toEqual(everywhere);
    for (const value of ['', 'z']) expect(keys([`managed|4|2|=${value}`])).toEqual([]);
    for (const words of ['terrorists', 'four', 'group 9']) expect(keys([`managed|${words}|2|=1`])).toEqual(everywhere);
    expect(keys(['managed|1|2|=3', 'mood|good|2|=1'])).toEqual([]);
    expect(keys(['managed|1|7|=3'])).toEqual(everywhere);
    expect(keys(['managed|1|2|=3', 'managed|4|2|=7'])).toEqual(everywhere);
    expect(keys(['mood|four|2|=1'])).toEqual(everywhere);
  });

  it('are also what the return gives of it by a measure and detail that have one category', () => {
    const orders = keys(['orders_imposed|4|Total|SHPO=2']);
    expect(orders.filter((key) => !everywhere.includes(key))).toEqual(['orders_imposed|Total|Total|SHPO']);
    expect(keys(['orders_imposed|2|Total|SHPO=2'])).toEqual([]);
  });

  it.each<[string, boolean]>([
    ['managed|1|1|=3', true],
    ['managed|1|1|=1', true],
    ['managed|1|1|=0', false],
    ['managed|1|1|=', false],
    ['managed|1|1|=z', false],
    ['managed|1|1|=x', false],
    ['managed|1|1|=some', true],
    ['managed|4|1|=0', true],
    ['managed|4|1|=x', true],
    ['managed|4|1|=', false],
    ['mood|4|1|=0', false],
  ])('%s outside the form says something: %s', (line, given) => {
    expect(isGiven(resolveEntry(formC, entryOf(line)))).toBe(given);
  });
});

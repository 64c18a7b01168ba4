import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../../../../shared/domain/disclosure/ledger/ledger.ts';
import { LedgerEntry as Kept } from '../../../../shared/domain/disclosure/ledger/ledger.ts';
import { sameBasis } from '../../../../shared/domain/disclosure/national/answers.ts';
import { decide } from '../../../../shared/domain/disclosure/national/decide.ts';
import { drawnIn } from '../../../../shared/domain/disclosure/national/drawn.ts';
import { settings } from '../../../../shared/domain/disclosure/settings.ts';

const scope = Array.from({ length: 42 }, (_, at) => `area ${at}`);

/** Everybody stands with the first submission, but for those given another. */
const basis = (others: Readonly<Record<number, string>> = {}): Map<string, string> =>
  new Map(scope.map((area, at) => [area, others[at] ?? 's0']));
const answers = (submission: string, from: number, count: number): Record<number, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [from + at, submission]));
const entry = (version: string, of: Map<string, string>, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  period: '2023-24',
  version,
  basis: Object.fromEntries(of),
  facts: [],
  rules: 'nested remainder',
  settings,
  ...more,
});
const decided = (current: Map<string, string>, ledger: readonly LedgerEntry[] = [], drawCategory4 = false) =>
  decide({ scope, current, drawCategory4 }, drawnIn(ledger, '2023-24'), settings);

describe('whether Category 4 is drawn', () => {
  test('not before it is asked for; then of every area, if they are enough', () => {
    expect(decided(basis())).toEqual({ is: 'not drawn yet' });
    expect(decided(basis(), [], true)).toEqual({ is: 'draw' });
    const late = basis();
    late.delete('area 7');
    expect(decided(late, [], true)).toEqual({ is: 'areas missing' });
    expect(decided(late, [entry('1.0', basis())])).toEqual({ is: 'areas missing' });
    const few = { scope: scope.slice(0, 7), current: basis(), drawCategory4: true };
    expect(decide(few, [], settings)).toEqual({ is: 'too few areas' });
    expect(decide({ ...few, scope: scope.slice(0, 8) }, [], settings)).toEqual({ is: 'draw' });
  });

  test('again when 8 areas have answered anew, asked for or not, and as it stood before that', () => {
    const first = entry('1.0', basis());
    for (const drawCategory4 of [false, true]) {
      expect(decided(basis(), [first], drawCategory4)).toMatchObject({ is: 'stands', stillNeeded: 8 });
      expect(decided(basis(answers('s1', 3, 7)), [first], drawCategory4)).toMatchObject({
        is: 'stands',
        stillNeeded: 1,
      });
      expect(decided(basis(answers('s1', 3, 8)), [first], drawCategory4)).toEqual({ is: 'draw' });
    }
  });

  test('with the same 8 areas every time: other ones do not count, nor who goes back to what stood before', () => {
    const drawn = [entry('1.0', basis()), entry('1.1', basis(answers('s1', 0, 10)))];
    expect(decided(basis({ ...answers('s1', 0, 10), ...answers('s1', 10, 32) }), drawn)).toMatchObject({
      is: 'stands',
      drawn: { version: '1.1' },
      stillNeeded: 8,
    });
    expect(decided(basis({ ...answers('s2', 0, 7), ...answers('s1', 7, 3) }), drawn)).toMatchObject({ stillNeeded: 1 });
    expect(decided(basis({ ...answers('s2', 2, 8), ...answers('s1', 0, 2) }), drawn)).toEqual({ is: 'draw' });
    expect(decided(basis(), drawn)).toMatchObject({ is: 'stands', drawn: { version: '1.1' }, stillNeeded: 8 });
  });

  test('what a candidate showed counts like a publication, whatever became of it; other periods do not', () => {
    const seen = entry('1.0', basis(), { candidate: 'abandoned' });
    expect(decided(basis(answers('s1', 0, 2)), [seen])).toMatchObject({ is: 'stands', drawn: { isOut: false } });
    expect(decided(basis(), [seen, entry('1.0', basis())])).toMatchObject({ drawn: { isOut: true } });
    // What is out stays out, whatever is looked at or carried on afterwards.
    const [out, looked] = [entry('1.0', basis()), entry('1.1', basis(), { candidate: 'looked at' })];
    expect(decided(basis(), [out, looked])).toMatchObject({ drawn: { isOut: true, version: '1.0' } });
    expect(decided(basis(), [entry('1.0', basis(), { period: '2022-23' })])).toEqual({ is: 'not drawn yet' });
    expect(decided(basis(), [entry('1.0', new Map())])).toEqual({ is: 'not drawn yet' });
  });

  test('no setting, stricter or weaker, locks a period or calls back what stands', () => {
    const first = entry('1.0', basis());
    for (const coalition of [0, 2, 4]) {
      const rule = { ...settings, coalition };
      const drawn = drawnIn([first], '2023-24');
      const asking = { scope, drawCategory4: false };
      expect(decide({ ...asking, current: basis() }, drawn, rule)).toMatchObject({ is: 'stands' });
      expect(decide({ ...asking, current: basis(answers('s1', 0, 42)) }, drawn, rule)).toEqual({ is: 'draw' });
    }
  });

  test('takes a basis for another where an area more is in it', () => {
    const [few, more] = [new Map([['kent', 's0']]), new Map(Object.entries({ kent: 's0', gwent: 's0' }))];
    expect([sameBasis(few, more), sameBasis(more, few), sameBasis(more, new Map(more))]).toEqual([false, false, true]);
  });

  test('takes as many answers as the strictest settings that a version was drawn with', () => {
    const stricter = entry('1.0', basis(), { settings: { ...settings, remainder: 6 } });
    expect(decided(basis(answers('s1', 0, 8)), [stricter])).toMatchObject({ is: 'stands', stillNeeded: 1 });
    expect(decided(basis(answers('s1', 0, 9)), [stricter])).toEqual({ is: 'draw' });
  });

  test('drawings under the first rules stay in the ledger, told apart by their rules and settings', () => {
    const text = JSON.stringify({
      ...entry('1.0', basis()),
      rules: undefined,
      settings: { ...settings, threshold: 5, changeThreshold: 5, contributors: 5, percent: 10, coverage: 'every area' },
    });
    const kept = Kept.parse(JSON.parse(text));
    expect(kept).toMatchObject({ rules: 'first', settings: { threshold: 5, percent: 10, changeThreshold: 5 } });
    expect(decided(basis(answers('s1', 0, 5)), [kept])).toMatchObject({ is: 'stands', stillNeeded: 3 });
    expect(Kept.parse(entry('1.1', basis())).rules).toBe('nested remainder');
    expect(Kept.safeParse({ ...entry('1.1', basis()), settings: { width: 5 } }).success).toBe(false);
  });
});

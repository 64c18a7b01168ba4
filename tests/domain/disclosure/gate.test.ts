import { describe, expect, test } from 'vitest';
import { areas } from '../../../shared/domain/areas.ts';
import { protectRelease } from '../../../shared/domain/disclosure/gate.ts';
import { fromVault, intoVault } from '../../../shared/domain/disclosure/ledger/vault.ts';
import { firstWithoutWitness } from '../../../shared/domain/disclosure/national/self-check.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { formB } from '../../../shared/domain/forms/form-b.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { custody, managed, someForm } from './national/some-form.ts';
import {
  confirmedBy,
  everywhere,
  fourOf,
  type Local,
  showsFour,
  throughGate,
  usual,
  vaultOf,
} from './national-example.ts';

const usually = everywhere((at) => [usual(at)]);
const nothing = { shown: 0, hidden: 0 };

/** What all areas have sent, one of them with figures of its own. */
const given = (more: Record<string, number | null | undefined>) =>
  areas.map(({ slug }, at) => {
    const vault = { ...vaultOf(usual(at)), ...(at === 3 ? more : {}) };
    const figures = fromVault(Object.fromEntries(Object.entries(vault).filter(([, count]) => count !== undefined)));
    return { area: slug, submission: 's0', figures };
  });

/** Whatever is sent, what the gate answers to a form and to submissions that are not of this example. */
const asked = (more: Partial<Parameters<typeof protectRelease>[0]>, selfCheck?: typeof firstWithoutWitness) =>
  protectRelease(
    {
      period: '2023-24',
      version: '1.0',
      form: formD,
      scope: areas.map(({ slug }) => slug),
      current: new Map(areas.map(({ slug }) => [slug, 's0'])),
      contributions: given({}),
      drawCategory4: true,
      publicTotals: new Map(),
      ...more,
    },
    [],
    settings,
    selfCheck,
  );

describe('the gate', () => {
  test('shows nothing before Category 4 is drawn, and says what drawing means', () => {
    const answer = throughGate(usually, [], { drawCategory4: false });
    expect(fourOf(answer)).toEqual(new Array(10).fill('x'));
    expect(answer).toMatchObject({ isDrawn: false, waiting: null, entry: { basis: {}, facts: [] } });
    expect(answer.statement).toEqual({ lines: [expect.stringContaining('drawn once, on purpose')], ...nothing });
  });

  test('shows all ten cells, and All beside them, where every count passes', () => {
    const answer = throughGate(usually);
    expect(answer.statement).toMatchObject({ shown: 10, hidden: 0 });
    expect(answer).toMatchObject({ isDrawn: true, waiting: null });
    expect(showsFour(answer, 'eligible|4|1|', 'All')).toBe(1000 + Number(showsFour(answer, 'eligible|4|1|')));
    expect(showsFour(answer, 'eligible|4|2|', 'All')).toBe('x');
    expect(Object.keys(answer.entry.basis)).toHaveLength(42);
    expect(answer.entry).toMatchObject({ settings, rules: 'nested remainder' });
    expect(answer.entry.facts.filter(({ outlet }) => outlet === 'count')).toHaveLength(10);
    expect(answer.entry.facts.filter(({ outlet }) => outlet === 'total')).toHaveLength(3);
  });

  test('draws where its own check finds a witness of everything', () => {
    expect(throughGate(usually, [], { selfCheck: firstWithoutWitness })).toMatchObject({ isDrawn: true });
  });

  test('draws nothing where its own check finds something without a witness, and nothing else waits', () => {
    const selfCheck = () => ({ known: [], dealt: 0, quarry: {} as never, value: 1 });
    const failed = throughGate(usually, [], { selfCheck });
    expect(fourOf(failed)).toEqual(new Array(10).fill('x'));
    expect(failed).toMatchObject({ isDrawn: false, statement: { lines: [expect.stringContaining('own check')] } });
    const first = throughGate(usually);
    const anew = confirmedBy(usually, () => true);
    const stands = throughGate(anew, [first.entry], { version: '1.1', selfCheck });
    expect(fourOf(stands)).toEqual(fourOf(first));
    expect(stands.waiting).toBe('Category 4 stands as published in 1.0.');
  });

  test('has its check deal to the areas that answered anew for every version, and to no others', () => {
    const asked: (readonly number[])[] = [];
    const selfCheck: typeof firstWithoutWitness = ({ answered }) => void asked.push(answered);
    const first = throughGate(usually, [], { selfCheck });
    const some = confirmedBy(usually, (at) => at % 4 === 1);
    const second = throughGate(some, [first.entry], { version: '1.1', selfCheck });
    throughGate(
      confirmedBy(some, (at) => at < 38),
      [first.entry, second.entry],
      { version: '1.2', selfCheck },
    );
    const answered = [1, 5, 9, 13, 17, 21, 25, 29, 33, 37];
    expect(asked).toEqual([[...areas.keys()], [...answered, 41], answered]);
  });

  test('takes the first option that passes, in the announced order', () => {
    const shown = (local: (at: number) => Local) => fourOf(throughGate(everywhere((at) => [local(at)])));
    const isCount = expect.any(Number);
    // Printed order: eligible 1, 2, 3, total; managed 2, 3, total; custody 2, 3, total.
    expect(shown((at) => ({ ...usual(at), e3: at < 17 ? 1 : 0 }))).toEqual([
      isCount,
      'c',
      'c',
      isCount,
      isCount,
      isCount,
      isCount,
      isCount,
      isCount,
      isCount,
    ]);
    expect(shown((at) => ({ ...usual(at), e1: at < 3 ? 9 : 0, e3: 0, c2: 0, c3: 0 }))).toEqual([
      'c',
      'c',
      'c',
      isCount,
      isCount,
      isCount,
      isCount,
      'c',
      'c',
      'c',
    ]);
    expect(shown((at) => ({ ...usual(at), m3: at < 4 ? 2 : 0, e3: 0, c3: 0 }))).toEqual([
      isCount,
      'c',
      'c',
      isCount,
      'c',
      'c',
      isCount,
      'c',
      'c',
      isCount,
    ]);
    expect(shown(() => ({ e1: 1 }))).toEqual(['c', 'c', 'c', 42, 'c', 'c', 'c', 'c', 'c', 'c']);
    expect(shown(() => ({}))).toEqual(new Array(10).fill('c'));
  });

  test('shows [x] throughout when an area is missing, or the store has lost what it sent', () => {
    const late = throughGate(usually.with(5, []));
    expect(fourOf(late)).toEqual(new Array(10).fill('x'));
    expect(late).toMatchObject({ isDrawn: false, entry: { basis: {}, facts: [] }, statement: nothing });
    expect(late.statement.lines).toEqual([expect.stringContaining('not every area asked has a signed-off return')]);
    const lost = asked({ contributions: given({}).slice(1) });
    expect(fourOf(lost)).toEqual(new Array(10).fill('x'));
    expect(lost).toMatchObject({ isDrawn: false, entry: { basis: {}, facts: [] }, statement: nothing });
    expect(lost.statement.lines).toEqual([expect.stringContaining('the confidential store does not hold')]);
  });

  test('hides a count that an area could not give, or that contradicts its own total, as one that did not pass', () => {
    const n = expect.any(Number);
    // Printed order: eligible 1, 2, 3, total; managed 2, 3, total; custody 2, 3, total.
    const noneEligible = ['c', 'c', 'c', 'c', n, n, n, n, n, n];
    const noneManaged = ['c', 'c', 'c', n, 'c', 'c', 'c', 'c', 'c', 'c'];
    const noCustody = [n, n, n, n, n, n, n, 'c', 'c', 'c'];
    for (const [more, shown] of [
      [{ 'eligible|4|1|': null }, noneEligible],
      [{ 'eligible|4|1|': undefined }, noneEligible],
      [{ 'eligible|4|Total|': 7 }, noneEligible],
      [{ 'eligible|4|Total|': null }, [n, n, n, n, n, n, n, n, n, n]],
      [{ 'managed|4|Total|': 1 }, noneManaged],
      [{ 'managed|4|2|': null }, noneManaged],
      [{ 'returned_to_custody|4|3|licence': null }, noCustody],
    ] as const) {
      const answer = asked({ contributions: given(more) }, () => undefined);
      expect(fourOf(answer), JSON.stringify(more)).toEqual(shown);
      expect(answer).toMatchObject({ isDrawn: true, waiting: null });
    }
    const checked = asked({ contributions: given({ 'returned_to_custody|4|3|licence': null }) }, firstWithoutWitness);
    expect(fourOf(checked)).toEqual(noCustody);
    // What hides a count is told by nothing: here it is an area's `x`, and there three areas that hold too much of it.
    const much = everywhere((at) => [{ ...usual(at), c2: at < 3 ? 3 : 0, c3: 0 }]);
    const told = ({ cells, statement, waiting }: ReturnType<typeof asked>) => ({ cells, statement, waiting });
    expect(told({ ...checked, cells: [] })).toEqual(told({ ...throughGate(much), cells: [] }));
  });

  test('hides all where too few areas are asked, or a form lies in itself in a way that is not known', () => {
    const few = asked({ scope: areas.slice(0, 7).map(({ slug }) => slug) });
    expect([...new Set(fourOf(few))]).toEqual(['c']);
    const all = ['1', '2', '3'] as const;
    const form = someForm([
      { ...managed, levels: all },
      { ...custody, levels: all },
    ]);
    const unknown = asked({ form });
    expect([...new Set(fourOf(unknown))]).toEqual(['c']);
    expect(unknown).toMatchObject({ isDrawn: false, statement: { lines: [expect.stringContaining('this form')] } });
    expect(asked({ form: formB })).toMatchObject({ cells: [], isDrawn: false, entry: { facts: [] } });
  });

  test('opens no submission but those that stand', () => {
    const twice = usually.map((sent) => [{ e1: 700 }, ...sent]);
    expect(fourOf(throughGate(twice))).toEqual(fourOf(throughGate(usually)));
  });

  test('lies in the store as counts by cell: whole numbers from 0, or null', () => {
    const kept = { 'eligible|4|1|': 0, 'eligible|4|2|': null, 'managed|4|2|': 4 };
    expect(intoVault(fromVault(kept))).toEqual(kept);
    for (const wrong of [-1, 0.5, '1']) expect(() => fromVault({ 'eligible|4|1|': wrong })).toThrow('counts by cell');
    for (const wrong of [{ eligible: 1 }, 7]) expect(() => fromVault(wrong)).toThrow('counts by cell');
  });
});

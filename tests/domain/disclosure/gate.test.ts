import { describe, expect, test } from 'vitest';
import { areas } from '../../../shared/domain/areas.ts';
import type { CellKey } from '../../../shared/domain/cells.ts';
import { noSolver } from '../../../shared/domain/disclosure/audit/no-solver.ts';
import { protectRelease } from '../../../shared/domain/disclosure/gate.ts';
import { ledgerSystem, variableName } from '../../../shared/domain/disclosure/ledger/ledger-system.ts';
import { fromVault, intoVault } from '../../../shared/domain/disclosure/ledger/vault.ts';
import { categoryFour } from '../../../shared/domain/disclosure/national/category-four.ts';
import { derivableCounts, isDerivable } from '../../../shared/domain/disclosure/national/derived-counts.ts';
import { sumOf } from '../../../shared/domain/disclosure/national/tabulate.ts';
import { tellsMore } from '../../../shared/domain/disclosure/national/tells-more.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { formB } from '../../../shared/domain/forms/form-b.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { cleared, everywhere, type Local, showsFour, throughGate, usual, vaultOf } from './national-example.ts';

const four = categoryFour(formD);
const usually = everywhere((at) => [usual(at)]);

describe('Category 4 as a form declares it', () => {
  test('form D has ten cells, seven of them counted, and four inequalities; form B has none', () => {
    expect([four.cells.length, four.counted.length]).toEqual([10, 7]);
    expect(four.atMost).toEqual([
      ['eligible|4|2|', 'managed|4|2|'],
      ['eligible|4|3|', 'managed|4|3|'],
      ['returned_to_custody|4|2|licence', 'managed|4|2|'],
      ['returned_to_custody|4|3|licence', 'managed|4|3|'],
    ]);
    expect(four.parts.get('eligible|4|Total|' as CellKey)).toEqual(['eligible|4|1|', 'eligible|4|2|', 'eligible|4|3|']);
    expect(categoryFour(formB).cells).toEqual([]);
  });

  test('23 counts of people can follow from shown cells, and follow exactly when they are in their span', () => {
    const counts = derivableCounts(four);
    expect(counts.length).toBe(23);
    const keys = (...names: string[]) => names as CellKey[];
    const level3 = new Map([['eligible|4|3|' as CellKey, 1]]);
    const total = keys('eligible|4|Total|', 'eligible|4|1|', 'eligible|4|2|');
    expect(isDerivable(level3, total, four)).toBe(true);
    expect(isDerivable(level3, total.slice(1), four)).toBe(false);
    expect(isDerivable(level3, total.slice(0, 2), four)).toBe(false);
    const left = new Map([
      ['managed|4|2|' as CellKey, 1],
      ['eligible|4|2|' as CellKey, -1],
    ]);
    const through = keys('managed|4|Total|', 'managed|4|3|', 'eligible|4|2|');
    expect(isDerivable(left, through, four)).toBe(true);
    expect(isDerivable(left, through.slice(1), four)).toBe(false);
  });
});

describe('the gate', () => {
  test('shows all ten cells, and All beside them, where every rule is kept', () => {
    const answer = cleared(usually);
    expect(answer.statement).toMatchObject({ shown: 10, suppressed: 0, attackers: 904 });
    expect(answer.statement.narrowest).toBeGreaterThanOrEqual(5);
    expect(answer.waiting).toBeNull();
    expect(showsFour(answer, 'eligible|4|1|', 'All')).toBe(1000 + Number(showsFour(answer, 'eligible|4|1|')));
    expect(showsFour(answer, 'eligible|4|2|', 'All')).toBe('x');
    expect(Object.keys(answer.entry.basis)).toHaveLength(42);
    expect(answer.entry.settings).toEqual(settings);
    expect(answer.entry.facts.filter(({ outlet }) => outlet === 'count')).toHaveLength(10);
    expect(answer.entry.facts.filter(({ outlet }) => outlet === 'total')).toHaveLength(3);
  });

  test('hides a small count, a second level with it, and says by which rule', () => {
    const answer = cleared(everywhere((at) => [{ ...usual(at), e3: at < 4 ? 1 : 0 }]));
    expect(showsFour(answer, 'eligible|4|3|')).toBe('c');
    const cell = answer.cells.find(
      ({ measure, level, category }) => measure === 'eligible' && level === '3' && category === '4',
    );
    expect(cell?.rules).toEqual(['P1', 'P3']);
    const eligible = answer.cells.filter(
      ({ measure, category, value }) => measure === 'eligible' && category === '4' && value === null,
    );
    expect(eligible.length).toBe(2);
    expect(eligible.find(({ level }) => level !== '3')?.rules).toEqual(['P4']);
    expect(answer.statement.lines.join(' ')).toContain('P1, a national count is shown from the threshold up');
  });

  test('hides what one area dominates, and what a pair of areas could narrow down', () => {
    const dominated = cleared(everywhere((at) => [{ ...usual(at), e1: at === 0 ? 90 : at < 3 ? 2 : 0 }]));
    expect(showsFour(dominated, 'eligible|4|1|')).toBe('c');
    const pair = cleared(everywhere((at) => [{ ...usual(at), e1: at < 2 ? 30 : at < 6 ? 1 : 0 }]));
    expect(showsFour(pair, 'eligible|4|1|')).toBe('c');
  });

  test('shows [x] throughout when an area or one of its counts is missing', () => {
    const late = cleared(usually.with(5, []));
    expect(
      late.cells.every(({ value, shorthand, rules }) => value === null && shorthand === 'x' && rules[0] === 'P7'),
    ).toBe(true);
    expect(late.entry).toMatchObject({ basis: {}, facts: [] });
    const withNull = protectRelease(
      {
        period: '2023-24',
        version: '1.0',
        form: formD,
        scope: areas.slice(0, 1).map(({ slug }) => slug),
        current: new Map([[areas[0]!.slug, 's0']]),
        contributions: [{ area: areas[0]!.slug, submission: 's0', figures: fromVault({ 'eligible|4|1|': null }) }],
        publicTotals: new Map(),
      },
      [],
      settings,
      noSolver,
    );
    expect(withNull.outcome === 'cleared' && withNull.cells.every(({ shorthand }) => shorthand === 'x')).toBe(true);
  });

  test('says in one line that it waits for areas, or for nothing', () => {
    const nothing = { shown: 0, suppressed: 0, attackers: 0, narrowest: null };
    const late = cleared(usually.with(5, []));
    expect(late.statement).toEqual({ lines: [expect.stringContaining('every area')], ...nothing });
  });

  test('carries on what stands: under its own version or, while no release has shown it, the new one', () => {
    const first = cleared(usually);
    const versionIn = (answer: ReturnType<typeof cleared>) =>
      new Set(answer.entry.facts.flatMap(({ terms }) => terms.map(({ version }) => version)));
    const again = cleared(usually, [first.entry], { version: '1.1' });
    expect([again.outcome, again.waiting, ...versionIn(again)]).toEqual(['cleared', null, '1.0']);
    const seen = cleared(usually, [{ ...first.entry, candidate: 'a' }], { version: '1.1' });
    expect([seen.outcome, seen.waiting, ...versionIn(seen)]).toEqual(['cleared', null, '1.1']);
    // What was hidden then of the same submissions stays hidden, whatever might be shown now.
    const symbols = { ...first.entry, facts: first.entry.facts.filter(({ outlet }) => outlet === 'symbol') };
    expect(cleared(usually, [symbols], { version: '1.1' }).statement.shown).toBe(0);
  });

  test('knows nothing of other periods, and refuses where what stands is not safe', () => {
    const first = cleared(usually);
    const torn = {
      ...first.entry,
      period: '2022-23',
      facts: first.entry.facts.map((fact) => ({ ...fact, lo: 7, hi: 7 })),
    };
    expect(cleared(usually, [torn])).toEqual(first);
    const few = everywhere((at) => [{ ...usual(at), e3: at === 0 ? 1 : 0 }]);
    const { entry } = cleared(few);
    const one = { ...entry.facts[0]!, outlet: 'count' as const, shown: '1', lo: 1, hi: 1 };
    const terms = [{ ...one.terms[0]!, cell: 'eligible|4|3|' }];
    expect(throughGate(few, [{ ...entry, facts: [...entry.facts, { ...one, terms }] }], { version: '1.1' })).toEqual({
      outcome: 'refused',
      rule: 'P9',
      reason: 'What is published already does not pass the audit.',
    });
  });

  test('has nothing to say about a form without Category 4', () => {
    const answer = protectRelease(
      {
        period: '2014-15',
        version: '1.0',
        form: formB,
        scope: [],
        current: new Map(),
        contributions: [],
        publicTotals: new Map(),
      },
      [],
      settings,
      noSolver,
    );
    expect(answer).toMatchObject({ outcome: 'cleared', cells: [], waiting: null });
    expect(answer).toMatchObject({ statement: { lines: ['This form has no Category 4.'], shown: 0, attackers: 0 } });
  });

  test('lets a large batch of resubmissions out together, and holds a small one back', () => {
    const first = cleared(usually);
    const bigger = (at: number): Local => {
      const { e1 = 0, e2 = 0, e3 = 0, m2 = 0, m3 = 0, c2 = 0, c3 = 0 } = usual(at);
      return { e1: e1 + 1, e2: e2 + 1, e3: e3 + 1, m2: m2 + 2, m3: m3 + 2, c2: c2 + 1, c3: c3 + 1 };
    };
    const few = cleared(
      everywhere((at) => (at < 4 ? [usual(at), bigger(at)] : [usual(at)])),
      [first.entry],
      { version: '1.1' },
    );
    expect(few.waiting).toContain('4 areas have resubmitted since');
    expect(few.entry.facts.map(({ lo }) => lo)).toEqual(first.entry.facts.map(({ lo }) => lo));
    const batch = everywhere((at) => (at < 12 ? [usual(at), bigger(at)] : [usual(at)]));
    const many = cleared(batch, [first.entry, few.entry], { version: '1.2' });
    expect(many.waiting).toBeNull();
    expect(Number(showsFour(many, 'eligible|4|1|'))).toBe(Number(showsFour(first, 'eligible|4|1|')) + 12);
    const again = cleared(batch, [first.entry, few.entry, many.entry], { version: '1.3' });
    expect(again.entry.facts).toEqual(many.entry.facts);
    expect(again.waiting).toBeNull();
  });

  test('holds a candidate against what candidates before it showed, and lets a batch out past them', () => {
    const first = cleared(usually);
    const seen = { ...first.entry, candidate: '2023-24/1.0/a' };
    const more = (at: number): Local => ({ ...usual(at), e1: 5 + (at % 5), e2: 2 + (at % 2), e3: 2, m2: 6 + (at % 3) });
    const sent = (areasIn: number) =>
      everywhere((at) => (at < areasIn ? [usual(at), { ...more(at), m3: 5, c2: 2, c3: 1 + (at % 2) }] : [usual(at)]));
    const one = cleared(sent(1), [seen], { version: '1.0' });
    expect(one.entry).toEqual(first.entry);
    expect(one.waiting).toContain('stands as first compiled for 1.0. 1 area has resubmitted');
    expect(tellsMore(one.entry, [seen])).toBe(false);
    const many = cleared(sent(12), [seen], { version: '1.0' });
    expect(many.waiting).toBeNull();
    expect(tellsMore(many.entry, [seen])).toBe(true);
    const seenToo = { ...many.entry, candidate: '2023-24/1.0/b' };
    const later = cleared(sent(13), [seen, seenToo, many.entry], { version: '1.1' });
    expect(later.entry.facts).toEqual(many.entry.facts);
    expect(later.waiting).toContain('stands as published in 1.0. 1 area has resubmitted');
    const bases = ledgerSystem([seen, seenToo, many.entry, later.entry], four).rows.filter(
      ({ lo, hi }) => lo !== null && lo === hi,
    );
    const first0 = variableName(areas[0]!.slug, 'eligible|4|1|', 's0');
    const second0 = variableName(areas[0]!.slug, 'eligible|4|1|', 's1');
    expect(bases.filter(({ coef }) => first0 in coef).length * 3).toBe(
      bases.filter(({ coef }) => second0 in coef).length,
    );
  });

  test('holds a batch back whose change is small, cancels out or is mostly of one area', () => {
    const first = cleared(usually);
    const after = (change: (at: number) => number) =>
      cleared(
        everywhere((at) => (at < 8 ? [usual(at), { ...usual(at), e1: 4 + (at % 5) + change(at) }] : [usual(at)])),
        [first.entry],
        { version: '1.1' },
      );
    for (const change of [() => 0, (at: number) => (at % 2 ? 3 : -3), (at: number) => (at === 0 ? 40 : 1)])
      expect(after(change).waiting).toContain('8 areas have resubmitted');
  });

  test('holds a batch back that would show that hidden levels together changed by little', () => {
    const few = (at: number): Local => ({
      ...usual(at),
      e1: 10 + (at % 5),
      e2: 6 + (at % 2),
      e3: at < 3 ? 1 : 0,
      m2: 14,
      m3: 12,
    });
    const first = cleared(everywhere((at) => [few(at)]));
    const shown = (level: string) => showsFour(first, `eligible|4|${level}|`);
    expect([shown('1'), shown('2'), shown('3'), shown('Total')]).toEqual([
      expect.any(Number),
      'c',
      'c',
      expect.any(Number),
    ]);
    const after = (more: (at: number) => number) => {
      const sent = (at: number): Local => {
        const { e1 = 0, e2 = 0, m2 = 0, m3 = 0, c2 = 0, c3 = 0, ...rest } = few(at);
        return { ...rest, e1: e1 + 2, e2: e2 + more(at), m2: m2 + 2, m3: m3 + 2, c2: c2 + 1, c3: c3 + 1 };
      };
      return cleared(
        everywhere((at) => (at < 12 ? [few(at), sent(at)] : [few(at)])),
        [first.entry],
        { version: '1.1' },
      );
    };
    for (const more of [() => 0, (at: number) => (at === 0 ? 7 : 0), (at: number) => (at === 0 ? -1 : 0)])
      expect(after(more).waiting).toContain('12 areas have resubmitted');
    expect(after(() => 1).waiting).toBeNull();
  });

  test('says the same to the analyst whether or not a waiting resubmission changes Category 4', () => {
    const first = cleared(usually);
    const same = cleared(
      everywhere((at) => (at === 9 ? [usual(at), usual(at)] : [usual(at)])),
      [first.entry],
      { version: '1.1' },
    );
    const other = cleared(
      everywhere((at) => (at === 9 ? [usual(at), { ...usual(at), e1: 30 }] : [usual(at)])),
      [first.entry],
      { version: '1.1' },
    );
    expect(JSON.stringify(other)).toBe(JSON.stringify(same));
    expect(same.waiting).toContain('1 area has resubmitted');
  });

  test('refuses what contradicts itself or cannot be matched with the ledger, without a count in the reason (P9)', () => {
    const first = cleared(usually);
    const torn = { ...first.entry, facts: first.entry.facts.map((fact) => ({ ...fact, lo: 7, hi: 7 })) };
    const answers = [
      throughGate(usually, [torn], { version: '1.1' }),
      throughGate(usually, [{ ...first.entry, basis: { ...first.entry.basis, lancashire: 'gone' } }], {
        version: '1.1',
      }),
      throughGate(usually, [{ ...first.entry, basis: { lancashire: 's0' } }], { version: '1.1' }),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ outcome: 'refused', rule: 'P9' });
    const reasons = answers.map((answer) => (answer.outcome === 'refused' ? answer.reason : ''));
    expect(reasons[0]).toContain('does not agree');
    expect(reasons[1]).toContain('cannot be read');
    expect(reasons[2]).toContain('not those of release 1.0');
    const figures = fromVault({
      ...intoVault(fromVault({})),
      'eligible|4|Total|': 99,
      ...Object.fromEntries(four.counted.map((key) => [key, 1])),
    });
    const contradictory = protectRelease(
      {
        period: '2023-24',
        version: '1.0',
        form: formD,
        scope: areas.slice(0, 1).map(({ slug }) => slug),
        current: new Map([[areas[0]!.slug, 's0']]),
        contributions: [{ area: areas[0]!.slug, submission: 's0', figures }],
        publicTotals: new Map(),
      },
      [],
      settings,
      noSolver,
    );
    expect(contradictory).toMatchObject({ outcome: 'refused', rule: 'P9' });
    expect(JSON.stringify(contradictory)).not.toContain('99');
  });

  test('takes no rule for granted that an accepted return breaks, and clears the release all the same', () => {
    const contributions = areas.map(({ slug }, at) => {
      const figures = vaultOf(usual(at));
      figures['eligible|4|3|'] = figures['managed|4|3|']! + (at === 0 ? 2 : 1);
      return { area: slug, submission: 's0', figures: fromVault(figures) };
    });
    const candidate = {
      period: '2023-24',
      version: '1.0',
      form: formD,
      scope: areas.map(({ slug }) => slug),
      current: new Map(areas.map(({ slug }) => [slug, 's0'])),
      contributions,
      publicTotals: new Map(),
    };
    const answer = protectRelease(candidate, [], settings, noSolver);
    expect(answer).toMatchObject({ outcome: 'cleared', statement: { shown: 10 } });
  });

  test('refuses what the audit cannot decide, a release already out among it (P9)', async () => {
    const { auditNational } = await import('../../../shared/domain/disclosure/national/audit-national.ts');
    const undecided = await import('../../../shared/domain/disclosure/national/choose-national.ts');
    const counts = new Map(four.cells.map(({ key }) => [key, areas.map(() => 3)]));
    const basis = new Map(areas.map(({ slug }) => [slug, 's0']));
    const version = { version: '1.0', basis, counts, shown: four.cells.map(({ key }) => key) };
    const opening = { settings, solver: noSolver, required: [] };
    expect(auditNational(four, [version], settings, noSolver).verdict).toBe('undecided');
    const loose = { ...opening, settings: { ...settings, threshold: 0, percent: 0, remainder: 0 } };
    expect(undecided.chooseNational(four, version, [], loose)).toBe('undecided');
    expect(undecided.chooseNational(four, version, [], { ...loose, required: version.shown })).toBe('undecided');
  });

  test('says so where there was no time, for a first release and for figures that are carried on (P9)', () => {
    const until = (questions: number) => {
      let left = questions;
      return { ...noSolver, hasTime: () => left-- > 0 };
    };
    const candidate = (submissions: readonly string[]) => ({
      period: '2023-24',
      version: '1.1',
      form: formD,
      scope: areas.map(({ slug }) => slug),
      current: new Map(areas.map(({ slug }, at) => [slug, submissions[at] ?? 's0'])),
      contributions: areas.flatMap(({ slug }, at) =>
        ['s0', 's1'].map((submission) => ({ area: slug, submission, figures: fromVault(vaultOf(usual(at))) })),
      ),
      publicTotals: new Map(),
    });
    const first = protectRelease(candidate([]), [], settings, noSolver);
    if (first.outcome !== 'cleared') throw new Error(first.reason);
    const reason = expect.stringContaining('not done in the time there is. Nothing was compiled');
    const late = { outcome: 'refused', rule: 'P9', reason };
    expect(protectRelease(candidate([]), [], settings, until(0))).toEqual(late);
    expect(protectRelease(candidate([]), [], settings, until(900))).toEqual(late);
    expect(protectRelease(candidate(['s1']), [first.entry], settings, until(0))).toEqual(late);
    let asked = 0;
    const once = { ...noSolver, hasTime: () => asked++ > 0 };
    expect(protectRelease(candidate([]), [], settings, once)).toEqual({
      ...late,
      reason: expect.stringContaining('could not be decided. Nothing was compiled; ask the engineers'),
    });
    expect(protectRelease(candidate(['s1']), [first.entry], settings, until(Infinity))).toMatchObject({
      outcome: 'cleared',
      waiting: expect.stringContaining('1 area has resubmitted'),
    });
  });

  test('tries nothing more once a set could not be decided', async () => {
    const { chooseNational } = await import('../../../shared/domain/disclosure/national/choose-national.ts');
    const counts = new Map(
      four.cells.map(({ key }) => [key, areas.map((_, at) => sumOf(four.parts.get(key)!.map(() => 3 + (at % 2))))]),
    );
    const basis = new Map(areas.map(({ slug }) => [slug, 's0']));
    let asked = 0;
    const never = {
      ...noSolver,
      hasTime: () => {
        asked += 1;
        return false;
      },
    };
    const opening = { settings, solver: never, required: [] };
    expect(chooseNational(four, { version: '1.0', basis, counts }, [], opening)).toBe('undecided');
    expect(asked).toBe(1);
  });

  test('says nothing of what a broken item of the confidential store holds', () => {
    expect(() => fromVault({ 'eligible|4|1|': 'seven' })).toThrow('does not hold counts by cell');
  });
});

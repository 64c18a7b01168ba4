import { describe, expect, test } from 'vitest';
import { areas } from '../../../shared/domain/areas.ts';
import { protectRelease } from '../../../shared/domain/disclosure/gate.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { confirmedBy, everywhere, fourOf, type Local, showsFour, throughGate, usual } from './national-example.ts';

const usually = everywhere((at) => [usual(at)]);

describe('the gate, over versions', () => {
  test('keeps what stands when few answer, says how many more it takes, and draws when they are enough', () => {
    const first = throughGate(usually);
    const raised = ({ e1 = 0, ...rest }: Local): Local => ({ ...rest, e1: e1 + 9 });
    const answered = (count: number) => usually.map((sent, at) => (at < count ? [...sent, raised(sent[0]!)] : sent));
    const few = throughGate(answered(7), [first.entry], { version: '1.1', publicTotal: 2000 });
    expect(fourOf(few)).toEqual(fourOf(first));
    expect(few.entry).toMatchObject({ version: '1.1', basis: first.entry.basis });
    expect(few).toMatchObject({
      isDrawn: false,
      waiting: expect.stringContaining('when 1 more area has answered anew'),
    });
    expect(few.waiting).toContain('stands as published in 1.0');
    // Categories 1 to 3 are those of today: All is their total and the count that stands.
    expect(showsFour(few, 'eligible|4|1|', 'All')).toBe(2000 + Number(showsFour(first, 'eligible|4|1|')));
    const enough = throughGate(answered(8), [first.entry, few.entry], { version: '1.2' });
    expect(enough).toMatchObject({ isDrawn: true, waiting: null });
    expect(Number(showsFour(enough, 'eligible|4|1|'))).toBe(Number(showsFour(first, 'eligible|4|1|')) + 72);
  });

  test('decides the same basis once, whatever the settings have become, and takes new settings for the next drawing', () => {
    const small = everywhere((at) => [{ ...usual(at), e3: at < 17 ? 1 : 0 }]);
    const first = throughGate(small);
    for (const weaker of [{ remainder: 9 }, { coalition: 0, width: 2 }]) {
      const again = throughGate(small, [first.entry], { version: '1.1', weaker });
      expect(fourOf(again)).toEqual(fourOf(first));
      expect(again).toMatchObject({ isDrawn: false, entry: { settings } });
      expect(again.statement).toEqual(first.statement);
      const anew = throughGate(
        confirmedBy(small, () => true),
        [first.entry],
        { version: '1.1', weaker },
      );
      expect(anew).toMatchObject({ isDrawn: true, entry: { settings: { ...settings, ...weaker } } });
    }
    const weaker = { coalition: 0 };
    const shown = throughGate(
      confirmedBy(small, () => true),
      [first.entry],
      { version: '1.1', weaker },
    );
    expect([showsFour(first, 'eligible|4|3|'), showsFour(shown, 'eligible|4|3|')]).toEqual(['c', 17]);
  });

  test('draws nothing anew of submissions that cannot be read: what stood stands', () => {
    const first = throughGate(usually);
    const torn = usually.map((sent, at) => (at < 9 ? [...sent, { ...usual(at), e1: Number.NaN }] : sent));
    expect(() => throughGate(torn, [first.entry])).toThrow('counts by cell');
    const current = new Map(areas.map(({ slug }) => [slug, 's9']));
    const answer = protectRelease(
      {
        period: '2023-24',
        version: '1.1',
        form: formD,
        scope: areas.map(({ slug }) => slug),
        current,
        contributions: [],
        drawCategory4: false,
        publicTotals: new Map(),
      },
      [first.entry],
      settings,
    );
    expect(fourOf(answer)).toEqual(fourOf(first));
    expect(answer.isDrawn).toBe(false);
  });

  test('a return that breaks a rule hides what it would be subtracted from, and stops nothing', () => {
    const broken = everywhere((at) => [at === 4 ? { ...usual(at), c2: 30 } : usual(at)]);
    const answer = throughGate(broken);
    expect(answer).toMatchObject({ isDrawn: true, statement: { shown: 7 } });
    expect(showsFour(answer, 'returned_to_custody|4|Total|licence')).toBe('c');
  });
});

import { describe, expect, test } from 'vitest';
import { categoryFour } from '../../../../shared/domain/disclosure/national/category-four.ts';
import { choose } from '../../../../shared/domain/disclosure/national/choose.ts';
import { type Nest, nestsOf } from '../../../../shared/domain/disclosure/national/nests.ts';
import { choicesOf } from '../../../../shared/domain/disclosure/national/options.ts';
import { settings } from '../../../../shared/domain/disclosure/settings.ts';
import type { Form } from '../../../../shared/domain/forms/form.ts';
import { formD } from '../../../../shared/domain/forms/form-d.ts';
import { forms } from '../../../../shared/domain/forms/index.ts';
import { custody, eligible, managed, oddForms, orderOf, someForm } from './some-form.ts';

const announced = (...given: Parameters<typeof orderOf>) =>
  orderOf(...given).choices.map(({ name, options }) => `${name}: ${options.map((option) => option.name).join(', ')}`);

describe('the announced order', () => {
  test('of form D', () => {
    expect(announced(formD)).toEqual([
      'managed: 2|3, 2+3',
      'eligible: 1|2|3, 1|2+3, 1+2+3',
      'returned to custody (licence): 2|3, 2+3',
    ]);
  });

  test('asks of form D what disclosure.md writes down', () => {
    const short = (key: string) => key.replace(/^(.).*\|4\|(\d)\|.*/, '$1$2').replace('r', 'c');
    const asked = orderOf(formD).choices.map(({ options }) =>
      options.map(({ asks }) =>
        asks.map(({ plus, minus }) => [plus.map(short).join('+'), ...minus.map(short)].join('-')).join(' '),
      ),
    );
    expect(asked).toEqual([
      ['m2 m3', 'm2+m3'],
      ['e1 e2 e3 m2-e2 m3-e3', 'e1 e2+e3 m2+m3-e2-e3', 'e1+e2+e3'],
      ['c2 c3 m2-c2 m3-c3', 'c2+c3 m2+m3-c2-c3'],
    ]);
  });

  test('is derived for other forms', () => {
    const order = Object.fromEntries(Object.entries(oddForms).map(([what, form]) => [what, announced(form)]));
    expect(order).toEqual({
      'two details of custody': [
        'managed: 2|3, 2+3',
        'eligible: 1|2|3, 1|2+3, 1+2+3',
        'returned to custody (licence), returned to custody (order): 2|3, 2+3',
      ],
      'three details of custody': [
        'managed: 2|3, 2+3',
        'returned to custody (licence), returned to custody (order), returned to custody (SHPO): 2|3, 2+3',
      ],
      'one level only': ['managed: 3', 'eligible: 1|3, 1+3', 'returned to custody (licence): 3'],
      'custody at Level 3 alone': [
        'managed: 2|3, 2+3',
        'eligible: 1|2|3, 1|2+3, 1+2+3',
        'returned to custody (licence): 3',
      ],
      'Level 2 managed closed': ['managed: 3', 'eligible: 1|2|3, 1+2+3', 'returned to custody (licence): 2|3, 2+3'],
      'Level 1 eligible closed': ['managed: 2|3, 2+3', 'eligible: 2|3, 2+3', 'returned to custody (licence): 2|3, 2+3'],
      'no levels at all': ['managed: Total', 'eligible: Total'],
      'no totals': ['managed: 2|3', 'eligible: 1|2|3'],
      'the snapshot alone': ['eligible: 1|2|3, 1+2+3'],
      'details of which one has no total': [
        'managed: 2|3, 2+3',
        'returned to custody (licence), returned to custody (order): 2|3',
      ],
      'a limit at Level 2 alone': ['managed: 2|3, 2+3', 'eligible: 1|2|3, 1+2+3'],
      'custody at one of three levels': ['managed: 1|2|3, 1+2+3', 'returned to custody (licence): 2'],
    });
    for (const form of Object.values(oddForms)) {
      const cells = new Set(categoryFour(form).cells.map(({ key }) => key));
      const shows = orderOf(form).choices.flatMap(({ options }) => options.flatMap((option) => option.shows));
      expect(new Set(shows)).toEqual(cells);
    }
    const [, , together] = orderOf(oddForms['two details of custody']!).choices;
    expect(together!.options[0]!.asks.at(-1)).toEqual({
      plus: ['managed|4|3|'],
      minus: ['returned_to_custody|4|3|licence', 'returned_to_custody|4|3|order'],
    });
  });

  test('is refused for a form that no witness is known for, and no form of ours is one', () => {
    const refused = (...tables: Parameters<typeof someForm>[0]) => nestsOf(someForm(tables, ['1', '2', '3', 'Total']));
    const all = ['1', '2', '3'] as const;
    const unsplit = { levels: ['Total'], totalled: false } as const;
    const order = { ...custody, detail: 'order' } as const;
    const licence = 'returned to custody (licence)';
    const details = `${licence} and returned to custody (order)`;
    expect(refused({ ...managed, levels: all }, { ...custody, levels: all })).toBe(
      `${licence} lies within managed at more than two levels.`,
    );
    // Of two objections the first is said.
    expect(refused({ ...managed, levels: all }, { ...custody, levels: all }, eligible)).toBe(
      'eligible lies within managed at more than two levels.',
    );
    expect(refused({ ...managed, levels: all }, custody)).toBe(
      `${licence} lies within managed at two of its levels, and it has more.`,
    );
    const oneSplit = 'lies within managed, and only one of them is split by level.';
    expect(refused(managed, { ...eligible, ...unsplit })).toBe(`eligible ${oneSplit}`);
    expect(refused({ ...managed, ...unsplit }, eligible)).toBe(`eligible, Category 4, Level 1 ${oneSplit}`);
    expect(refused({ ...managed, ...unsplit }, custody)).toBe(`${licence}, Category 4, Level 2 ${oneSplit}`);
    expect(refused(managed, { ...custody, ...unsplit })).toBe(`${licence} ${oneSplit}`);
    expect(refused(managed, custody, { ...order, levels: ['3'] })).toBe(
      `${details} lie within managed together, and have not the same levels.`,
    );
    expect(refused(managed, custody, { ...order, levels: ['2'] })).toBe(
      `${details} lie within managed together, and have not the same levels.`,
    );
    expect(refused({ ...managed, levels: ['3'] }, custody, order)).toBe(
      `${details} lie within managed together, and have levels outside it.`,
    );
    expect(refused(managed, { ...managed, detail: 'order' }, eligible)).toBe(
      'eligible, Category 4, Level 2 lies within what is not one count.',
    );
    // What is not split is no whole of what is limited by something else.
    expect(typeof refused(eligible, { ...custody, ...unsplit })).toBe('object');
    for (const form of forms) expect(typeof nestsOf(form), form.id).toBe('object');
  });

  test('is derived from limits between other counts, whatever order levels stand in; of a chain of limits it is not', () => {
    const order = { ...custody, detail: 'order', levels: ['3', '2'] } as const;
    const form = someForm([managed, { ...eligible, levels: ['2', '3'] }, custody, order]);
    const [, withinManaged] = form.limits;
    const within = (detail: 'licence' | 'order', measure: 'managed' | 'eligible') => ({
      ...withinManaged!,
      lesser: { measure: 'returned_to_custody' as const, detail },
      greater: { measure },
    });
    const nests = (...limits: Form['limits']) => {
      const found = nestsOf({ ...form, limits });
      if (typeof found === 'string') return found;
      return found.map(({ whole, blocks }) => [
        whole.name,
        blocks.map(({ parts, shared, free }) => [parts.map(({ name }) => name), shared, free]),
      ]);
    };
    const [licence, byOrder] = ['returned to custody (licence)', 'returned to custody (order)'];
    expect(nests(within('licence', 'managed'), within('order', 'eligible'))).toEqual([
      ['managed', [[[licence], ['2', '3'], []]]],
      ['eligible', [[[byOrder], ['3', '2'], []]]],
    ]);
    const limits = [within('licence', 'managed'), within('order', 'eligible')];
    const choices = choicesOf(nestsOf({ ...form, limits }) as readonly Nest[]);
    expect(choices.map(({ name, whole }) => [name, whole])).toEqual([
      ['managed', undefined],
      [licence, 0],
      ['eligible', undefined],
      [byOrder, 2],
    ]);
    expect(nests(withinManaged!)).toEqual([
      ['managed', [[[licence, byOrder], ['2', '3'], []]]],
      ['eligible', []],
    ]);
    const [snapshot] = form.limits;
    const inChain = 'does not lie within one count that itself lies within none.';
    expect(nests(snapshot!, within('licence', 'eligible'), within('order', 'eligible'))).toBe(`${licence} ${inChain}`);
    expect(nests(within('order', 'managed'), within('order', 'eligible'))).toBe(`${byOrder} ${inChain}`);
  });

  test('shows what lies within a whole only where the whole is shown as finely', () => {
    const { choices } = orderOf(oddForms['custody at Level 3 alone']!);
    const taken = (atLevel2: number) => {
      const each = (count: number) => Array<number>(20).fill(count);
      const held = { 'managed|4|2|': atLevel2, 'managed|4|3|': 5, 'returned_to_custody|4|3|licence': 2 };
      const cells = choices.flatMap(({ options }) => options.flatMap(({ asks }) => asks.flatMap(({ plus }) => plus)));
      const counts = new Map(cells.map((cell) => [cell, each(held[cell as keyof typeof held] ?? 0)]));
      return choose(choices, counts, settings).map((option) => option?.name);
    };
    // Nobody is managed at Level 2, so that those returned from Level 3 could be set beside the total alone.
    expect(taken(0)).toEqual(['2+3', undefined, undefined]);
    expect(taken(5)).toEqual(['2|3', undefined, '3']);
  });

  test('closed cells of Category 4 are no cells, and no part of a total', () => {
    const four = categoryFour(oddForms['Level 2 managed closed']!);
    const total = four.cells.find(({ measure, level }) => measure === 'managed' && level === 'Total')!;
    expect(four.parts.get(total.key)).toEqual(['managed|4|3|']);
  });
});

import type { Detail, Level, Measure } from '../../../../shared/domain/codes.ts';
import { nestsOf } from '../../../../shared/domain/disclosure/national/nests.ts';
import { choicesOf } from '../../../../shared/domain/disclosure/national/options.ts';
import type { Address, Form } from '../../../../shared/domain/forms/form.ts';
import { formD } from '../../../../shared/domain/forms/form-d.ts';

/** A table of Category 4: what it counts, at which levels, with a total or without, and which cells are closed. */
export type FourTable = {
  measure: Measure;
  levels: readonly Level[];
  detail?: Detail;
  closed?: readonly Address[];
  totalled?: boolean;
};

/** A form that asks for these, and in all else is as form D. */
export const someForm = (tables: readonly FourTable[], levels: readonly Level[] = ['2', '3']): Form => ({
  ...formD,
  limits: formD.limits.map((limit) => ({ ...limit, levels })),
  id: 'a form of the tests',
  tables: tables.map(({ measure, levels, detail, closed, totalled = levels.length > 1 }, at) => ({
    number: String(at),
    title: measure,
    measure,
    time: 'year',
    ...(detail === undefined ? {} : { detail }),
    ...(closed === undefined ? {} : { notApplicable: closed }),
    rows: [
      ...levels.map((level) => ({ label: level, level })),
      ...(totalled ? [{ label: 'Total', level: 'Total' as const }] : []),
    ],
    columns: [
      { label: 'Category 3', category: '3' },
      { label: 'Category 4', category: '4' },
      { label: 'Total', category: 'Total' },
    ],
  })),
});

export const managed = { measure: 'managed', levels: ['2', '3'] } as const;
export const eligible = { measure: 'eligible', levels: ['1', '2', '3'] } as const;
export const custody = { measure: 'returned_to_custody', levels: ['2', '3'], detail: 'licence' } as const;

/** The forms whose options are derived, beside form D, by what is odd about them. */
export const oddForms: Readonly<Record<string, Form>> = {
  'two details of custody': someForm([managed, eligible, custody, { ...custody, detail: 'order' }]),
  'three details of custody': someForm([
    managed,
    custody,
    { ...custody, detail: 'order' },
    { ...custody, detail: 'SHPO' },
  ]),
  'one level only': someForm([
    { ...managed, levels: ['3'] },
    { ...eligible, levels: ['1', '3'] },
    { ...custody, levels: ['3'] },
  ]),
  'custody at Level 3 alone': someForm([managed, eligible, { ...custody, levels: ['3'] }]),
  'Level 2 managed closed': someForm([{ ...managed, closed: [{ category: '4', level: '2' }] }, eligible, custody]),
  'Level 1 eligible closed': someForm([managed, { ...eligible, closed: [{ category: '4', level: '1' }] }, custody]),
  'no levels at all': someForm(
    [
      { ...managed, levels: ['Total'], totalled: false },
      { ...eligible, levels: ['Total'], totalled: false },
    ],
    ['Total'],
  ),
  'no totals': someForm([
    { ...managed, totalled: false },
    { ...eligible, totalled: false },
  ]),
  'the snapshot alone': someForm([eligible]),
  'details of which one has no total': someForm([managed, custody, { ...custody, detail: 'order', totalled: false }]),
  'a limit at Level 2 alone': someForm([managed, eligible], ['2']),
  'custody at one of three levels': someForm(
    [
      { ...managed, levels: ['1', '2', '3'] },
      { ...custody, levels: ['2'] },
    ],
    ['1', '2', '3'],
  ),
};

/** Nests and choices of a form. @throws Error for one that is refused */
export const orderOf = (form: Form) => {
  const nests = nestsOf(form);
  if (typeof nests === 'string') throw new Error(nests);
  return { nests, choices: choicesOf(nests) };
};

import { expect } from 'vitest';
import { checked } from '../../../shared/domain/forms/check/forms.ts';
import type { Form, Table } from '../../../shared/domain/forms/form.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import type { MeasureFacts } from '../../../shared/domain/forms/measure-facts.ts';

/** What is told when forms are listed, line by line; nothing where they are whole. */
export const toldOf = (list: readonly Form[]): readonly string[] => {
  try {
    expect(checked(list)).toEqual(list);
    return [];
  } catch (error) {
    const [first, ...faults] = error instanceof Error ? error.message.split('\n') : [];
    expect(first).toBe('The forms are not whole.');
    return faults;
  }
};

type Change = (form: Form) => Form;

/** What a next engineer may forget or mistake on a form, and what they are told. */
export type Refusal = readonly [name: string, change: Change, told: RegExp];

/** Form D with a mistake in it, behind form C, is refused with a sentence that says so. */
export const expectRefused = (change: Change, told: RegExp): void => {
  const faults = toldOf([formC, change(formD)]);
  expect(faults.filter((fault) => told.test(fault)).length).toBeGreaterThan(0);
  expect(faults.every((fault) => /^Form \w: /.test(fault))).toBe(true);
};

export const withTable =
  (number: string, change: (table: Table) => Table): Change =>
  (form) => ({ ...form, tables: form.tables.map((table) => (table.number === number ? change(table) : table)) });

export const withFacts =
  (measure: string, facts: Partial<MeasureFacts>): Change =>
  (form) => ({ ...form, measures: { ...form.measures, [measure]: { ...form.measures[measure]!, ...facts } } });

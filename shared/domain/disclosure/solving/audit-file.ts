import * as z from 'zod';
import type { Interval, System } from './system.ts';

const Amount = z.number();
const Coefficients = z.record(z.string(), Amount);

/**
 * The file of `mappa audit`: variables by name, rows that bind them, bounds other than "a whole number of at least 0",
 * and the targets an attacker is after. `null` stands for no bound.
 */
export const AuditFile = z.object({
  vars: z.array(z.string()),
  rows: z.array(z.object({ coef: Coefficients, lo: Amount.nullish(), hi: Amount.nullish() })).default([]),
  bounds: z.record(z.string(), z.tuple([Amount.nullable(), Amount.nullable()])).default({}),
  targets: z.array(z.object({ name: z.string(), coef: Coefficients })).default([]),
});
export type AuditFile = z.infer<typeof AuditFile>;

/** What `mappa audit` answers for one target; `null` stands for no bound. */
export type AuditedTarget = { name: string; lp: [number | null, number | null]; int: [number | null, number | null] };

/** The file as a system over numbered columns, or a sentence on what is wrong with it. */
export const systemOf = ({ vars, rows, bounds, targets }: AuditFile): System | string => {
  const column = new Map(vars.map((name, at) => [name, at]));
  if (column.size !== vars.length) {
    const twice = vars.find((name, at) => vars.indexOf(name) !== at);
    return `The variable "${twice}" is named twice.`;
  }
  const used = [...rows.map(({ coef }) => coef), bounds, ...targets.map(({ coef }) => coef)];
  for (const each of used)
    for (const name of Object.keys(each)) if (!column.has(name)) return `There is no variable "${name}" in vars.`;
  const termsOf = (coef: Record<string, number>) => ({
    columns: Object.keys(coef).map((name) => column.get(name)!),
    coefficients: Object.values(coef),
  });
  const boundOf = (name: string) => (Object.hasOwn(bounds, name) ? bounds[name]! : ([0, null] as const));
  return {
    lower: vars.map((name) => boundOf(name)[0] ?? -Infinity),
    upper: vars.map((name) => boundOf(name)[1] ?? Infinity),
    rows: rows.map(({ coef, lo, hi }) => ({ ...termsOf(coef), lo: lo ?? -Infinity, hi: hi ?? Infinity })),
    targets: targets.map(({ coef }) => termsOf(coef)),
  };
};

const finite = (value: number): number | null => (Number.isFinite(value) ? value + 0 : null);

/** Intervals by the names of their targets, with `null` for what is not bounded. */
export const auditedTargets = ({ targets }: AuditFile, intervals: readonly Interval[]): AuditedTarget[] =>
  targets.map(({ name }, at) => {
    const { lp, int } = intervals[at]!;
    return { name, lp: [finite(lp[0]), finite(lp[1])], int: [finite(int[0]), finite(int[1])] };
  });

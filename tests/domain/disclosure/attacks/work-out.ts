import { auditedTargets, systemOf } from '../../../../shared/domain/disclosure/solving/audit-file.ts';
import { intervalsOf } from '../../../../shared/domain/disclosure/solving/intervals.ts';

type Facts = { vars: string[]; rows: { coef: Record<string, number>; lo: number | null; hi: number | null }[] };
export const exactly = (coef: Record<string, number>, value: number) => ({ coef, lo: value, hi: value });
export const sum = (...names: string[]): Record<string, number> => Object.fromEntries(names.map((name) => [name, 1]));

/** What anyone can work out about a sum of unknowns, by real numbers and by whole ones. */
export const workOut = ({ vars, rows }: Facts, coef: Record<string, number>) => {
  const file = { vars, rows, bounds: {}, targets: [{ name: 'target', coef }] };
  const system = systemOf(file);
  if (typeof system === 'string') throw new Error(system);
  const answer = intervalsOf(system);
  if (answer.status !== 'bounded') throw new Error(answer.status);
  return auditedTargets(file, answer.intervals)[0]!;
};

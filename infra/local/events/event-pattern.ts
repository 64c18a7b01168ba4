import { isRecord } from '../template/shapes.ts';

/**
 * Whether an event fits a pattern of EventBridge, as far as the template uses it: a list of values, `{ prefix }`,
 * `{ exists }`, and nesting.
 */
export const matches = (pattern: unknown, event: unknown): boolean => {
  if (Array.isArray(pattern)) return pattern.some((wanted) => fits(wanted, event));
  if (typeof pattern !== 'object' || pattern === null) return false;
  return Object.entries(pattern).every(([name, inner]) => matches(inner, isRecord(event) ? event[name] : undefined));
};

const fits = (wanted: unknown, value: unknown): boolean => {
  if (typeof wanted !== 'object' || wanted === null) return wanted === value;
  const [rule, word] = Object.entries(wanted)[0] ?? [];
  if (rule === 'prefix') return typeof value === 'string' && value.startsWith(String(word));
  if (rule === 'exists') return (value !== undefined) === word;
  throw new Error(`The local platform does not know the pattern ${rule}.`);
};

import type { Form } from '../../forms/form.ts';
import { type LocalFigure, localKey, localTable } from './local-table.ts';

type Seen = LocalFigure & { shorthand?: string };

/** Whether a figure is shown, be it provisional or revised, or else why not. */
const markOf = ({ value, shorthand }: Seen): string | undefined => (value === null ? shorthand : 'shown');

/**
 * P6 between versions: whether a version hides what every earlier one hid and nothing else, and whether every figure
 * that stands in a sum or a rule with a hidden one is as it was. Then all versions say the same of what is hidden, and
 * taken together they say no more than one. Stricter than need be: what it turns away is refused, not searched for
 * another pattern.
 */
export const hidesAlike = (
  figures: readonly Seen[],
  hidden: ReadonlySet<number>,
  earlier: readonly (readonly Seen[])[],
  form: Form,
): boolean => {
  const { relations, limits = [] } = localTable(figures, form);
  const beside = new Set(
    [
      ...relations.map(({ total, parts }) => [total, ...parts]),
      ...limits.map(({ small, large }) => [...small, ...large]),
    ]
      .filter((line) => line.some((at) => hidden.has(at)))
      .flat()
      .filter((at) => !hidden.has(at)),
  );
  return earlier.every((rows) => {
    const before = new Map(rows.map((row) => [localKey(row), row]));
    return figures.every((figure, at) => {
      const old = before.get(localKey(figure));
      if (beside.has(at)) return old?.value === figure.value;
      if (figure.category === '4' || figure.category === 'All') return true;
      return old !== undefined && markOf(old) === (hidden.has(at) ? 'c' : markOf(figure));
    });
  });
};

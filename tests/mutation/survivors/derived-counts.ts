import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'Another name for the same measure tells measures apart as well.',
    changes: [
      [
        "const measureOf = (key: CellKey): string => key.replace(/\\|.*\\|/, '|');",
        "const measureOf = (key: CellKey): string => key.replace(/\\|.*\\|/, '');",
      ],
    ],
  },
  {
    reason: 'It adds only what is looked up by no key, or is found already.',
    changes: [
      [
        'const smaller = atMost.filter(([, large]) => table.includes(large)).map(([small]) => small);',
        'const smaller = (atMost).map(([small]) => small);',
      ],
      [
        "if (count.size > 0) found.set([...count].map(String).sort().join(';'), count);",
        "if (count.size > 0) found.set(([...count].map(String)).join(';'), count);",
      ],
    ],
  },
  {
    reason: 'There is one at most, so the first is the last.',
    changes: [
      [
        'const below = atMost.find(([small, large]) => large === part && measureOf(small) === less)?.[0];',
        'const below = atMost.findLast(([small, large]) => large === part && measureOf(small) === less)?.[0];',
      ],
    ],
  },
  {
    reason: 'No value lies exactly on the edge of a tolerance for rounding error.',
    changes: [
      [
        'const pivot = held.findIndex((entry) => Math.abs(entry) > near);',
        'const pivot = held.findIndex((entry) => Math.abs(entry) >= near);',
      ],
      [
        'if (left.some((entry) => Math.abs(entry) > near)) basis.push(left);',
        'if (left.some((entry) => Math.abs(entry) >= near)) basis.push(left);',
      ],
      [
        'return reduce(vectorOf(count)).every((entry) => Math.abs(entry) <= near);',
        'return reduce(vectorOf(count)).every((entry) => Math.abs(entry) < near);',
      ],
    ],
  },
  {
    reason: 'Coefficients may be scaled as one likes: what follows from what stays the same.',
    changes: [
      [
        'const left = reduce(vectorOf(new Map(parts.get(key)!.map((part) => [part, 1]))));',
        'const left = reduce(vectorOf(new Map(parts.get(key)!.map((part) => [part, 2]))));',
      ],
    ],
  },
];

import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'It adds only what is looked up by no key, or is found already.',
    changes: [['[...values.keys()] .filter((cell) => !primary.has(cell))', '([...values.keys()])']],
  },
  {
    reason: 'Sorting keeps the order of equals anyway.',
    changes: [
      [
        '.sort((a, b) => Number(values[a] === 0) - Number(values[b] === 0) || values[a]! - values[b]! || a - b);',
        '.sort((a, b) => (Number(values[a] === 0) - Number(values[b] === 0) || values[a]! - values[b]!));',
      ],
      [
        '.sort((a, b) => Number(values[a] === 0) - Number(values[b] === 0) || values[a]! - values[b]! || a - b);',
        '.sort((a, b) => Number(values[a] === 0) - Number(values[b] === 0) || values[a]! - values[b]! || a + b);',
      ],
    ],
  },
  {
    reason: 'How long to go on before giving up.',
    changes: [
      [
        'for (let round = 0; round <= table.values.length; round++) {',
        'for (let round = 1; round <= table.values.length; round++) {',
      ],
      [
        'for (let round = 0; round <= table.values.length; round++) {',
        'for (let round = 0; round < table.values.length; round++) {',
      ],
      ['if (hidden.size === before) return undefined;', 'if (false) return undefined;'],
      ['const smallTable = 300;', 'const smallTable = 301;'],
      ['const isSmall = table.values.length <= smallTable;', 'const isSmall = table.values.length < smallTable;'],
      [
        'const pattern = isSmall ? showAgain(found.hidden, { primary: first, cost }, isSafe) : found.hidden;',
        'const pattern = (showAgain(found.hidden, { primary: first, cost }, isSafe));',
      ],
    ],
  },
  {
    reason: 'What was attacked once can be again: no test has a pattern that is decided only at first.',
    changes: [
      ['return reaches !== undefined && failingOf(reaches).length === 0;', 'return (failingOf(reaches).length === 0);'],
      [
        'reaches && { suppressed: [...pattern].sort((a, b) => a - b), intervals: first.map((cell) => ({ cell, lo: reaches.get(cell)!.lo, up: reaches.get(cell)!.up })), }',
        '({ suppressed: [...pattern].sort((a, b) => a - b), intervals: first.map((cell) => ({ cell, lo: reaches.get(cell)!.lo, up: reaches.get(cell)!.up })), })',
      ],
    ],
  },
  {
    reason: 'It only saves work: without it the same is found, later.',
    changes: [
      [
        'const reaches = pattern === found.hidden ? found.reaches : attackTable(table, pattern, first, open);',
        'const reaches = (attackTable(table, pattern, first, open));',
      ],
    ],
  },
  {
    reason: 'A change of whole people leaves room for parts of them as well; the linear one is quicker.',
    changes: [
      [
        'const changed = byWhole ? repair.changedByWhole(cell, hidden) : repair.changed(cell, hidden);',
        'const changed = (repair.changedByWhole(cell, hidden));',
      ],
    ],
  },
];

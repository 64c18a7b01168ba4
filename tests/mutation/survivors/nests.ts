import type { Survivor } from '../survivor.ts';

export const survivors: readonly Survivor[] = [
  {
    reason: 'There is one at most, so the first is the last.',
    changes: [
      [
        'const total = group.find(({ key }) => !known.has(key))?.key;',
        'const total = group.findLast(({ key }) => !known.has(key))?.key;',
      ],
    ],
  },
  {
    reason: 'It is refused either way; only the detail that is named could be another.',
    changes: [
      [
        `const unsplit = [...series].find( ([key, { levels }]) => levels.has('Total') && key.startsWith(\`\${limit.greater.measure}|\`), );`,
        `const unsplit = [...series].findLast( ([key, { levels }]) => levels.has('Total') && key.startsWith(\`\${limit.greater.measure}|\`), );`,
      ],
    ],
  },
  {
    reason: 'What stands above a cell of Category 4 is one of Category 4: the condition is there for the compiler.',
    changes: [
      [
        `if (whole === undefined || others.length > 0) return \`\${inWords(parts[0]!)} lies within what is not one count.\`;`,
        `if ((others.length > 0)) return \`\${inWords(parts[0]!)} lies within what is not one count.\`;`,
      ],
    ],
  },
];

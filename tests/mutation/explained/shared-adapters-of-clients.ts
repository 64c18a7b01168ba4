import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/adapters/gathered.ts': [
    {
      reason: 'Of all requests GetItem alone has a key and says how it is to be read, and it names its table.',
      changes: [
        [
          "if (command !== 'GetItemCommand' || !('Key' in input) || !('ConsistentRead' in input)) return undefined;",
          "if ((!('ConsistentRead' in input))) return undefined;",
        ],
        [
          "if (command !== 'GetItemCommand' || !('Key' in input) || !('ConsistentRead' in input)) return undefined;",
          "if ((command !== 'GetItemCommand') || !('ConsistentRead' in input)) return undefined;",
        ],
        [
          "if (command !== 'GetItemCommand' || !('Key' in input) || !('ConsistentRead' in input)) return undefined;",
          "if ((!('Key' in input)) || !('ConsistentRead' in input)) return undefined;",
        ],
        [
          "if (command !== 'GetItemCommand' || !('Key' in input) || !('ConsistentRead' in input)) return undefined;",
          "if ((command !== 'GetItemCommand' || !('Key' in input))) return undefined;",
        ],
        [
          "if (command !== 'GetItemCommand' || !('Key' in input) || !('ConsistentRead' in input)) return undefined;",
          'if (false) return undefined;',
        ],
        [
          'return isPlain && table !== undefined && key !== undefined ? { table, key } : undefined;',
          'return (isPlain && table !== undefined) ? { table, key } : undefined;',
        ],
        [
          'return isPlain && table !== undefined && key !== undefined ? { table, key } : undefined;',
          'return (isPlain) && key !== undefined ? { table, key } : undefined;',
        ],
      ],
    },
    {
      reason:
        'What waits goes out once, however often that is asked; nobody is none, and an item that is none as well.',
      changes: [
        ['if (waiting.size === 0) setImmediate(flush);', 'if (true) setImmediate(flush);'],
        [
          'for (let at = 0; at < asked.length; at += most) void fetched(table, asked.slice(at, at + most));',
          'for (let at = 0; at <= asked.length; at += most) void fetched(table, asked.slice(at, at + most));',
        ],
        [
          'resolve({ response: undefined, output: { $metadata: {}, ...(Item ? { Item } : {}) } });',
          'resolve({ response: undefined, output: { $metadata: {}, ...(({ Item })) } });',
        ],
      ],
    },
    {
      reason: 'A part is added at the first step where none is said, and is called somehow.',
      changes: [
        [
          "{ step: 'initialize', name: 'gathering', priority: 'high' },",
          "{ step: '', name: 'gathering', priority: 'high' },",
        ],
        [
          "{ step: 'initialize', name: 'gathering', priority: 'high' },",
          "{ step: 'initialize', name: '', priority: 'high' },",
        ],
      ],
    },
  ],
  'shared/adapters/patient.ts': [
    {
      reason: 'A part is added at the first step where none is said, and is called somehow.',
      changes: [
        ["{ step: 'initialize', name: 'patience' },", "{ step: '', name: 'patience' },"],
        ["{ step: 'initialize', name: 'patience' },", "{ step: 'initialize', name: '' },"],
      ],
    },
  ],
  'shared/adapters/read-events.ts': [
    {
      reason: 'A month has two numbers, what is told as read last has a key, and no key is below an empty one.',
      changes: [
        [
          "const [year = 0, number = 0] = month.split('-').map(Number);",
          "const [year = 0, number = 1] = month.split('-').map(Number);",
        ],
        [
          "const [year = 0, number = 0] = month.split('-').map(Number);",
          "const [year = 1, number = 0] = month.split('-').map(Number);",
        ],
        [
          "const cursorText = ({ month, below }: Cursor): string => Buffer.from(`${month}|${below ?? ''}`).toString('base64url');",
          "const cursorText = ({ month, below }: Cursor): string => Buffer.from(`${month}|${(below)}`).toString('base64url');",
        ],
        [
          'return month === undefined ? undefined : { month, below: below || undefined };',
          'return month === undefined ? undefined : { month, below: (below) };',
        ],
      ],
    },
  ],
};

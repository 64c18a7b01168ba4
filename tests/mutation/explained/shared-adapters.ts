import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/adapters/compile-lock.ts': [
    {
      reason: 'A period has one lock.',
      changes: [
        [
          'const { by, since, until } = items.find((item) => inReturns.compiling.read(item) !== undefined) ?? {};',
          'const { by, since, until } = items.findLast((item) => inReturns.compiling.read(item) !== undefined) ?? {};',
        ],
      ],
    },
  ],
  'shared/adapters/conditional.ts': [
    {
      reason: 'Only a transaction that was cancelled says which part failed, and only a number from 0 on is a part.',
      changes: [
        [
          "const index = error.CancellationReasons?.findIndex(({ Code }) => Code === 'ConditionalCheckFailed') ?? -1;",
          "const index = (error.CancellationReasons?.findIndex(({ Code }) => Code === 'ConditionalCheckFailed'));",
        ],
        [
          "const index = error.CancellationReasons?.findIndex(({ Code }) => Code === 'ConditionalCheckFailed') ?? -1;",
          "const index = error.CancellationReasons?.findIndex(({ Code }) => Code === 'ConditionalCheckFailed') ?? -2;",
        ],
        ['if (!(error instanceof TransactionCanceledException)) return undefined;', 'if (false) return undefined;'],
      ],
    },
  ],
  'shared/adapters/confidential-contributions.ts': [
    {
      reason: 'An item that lacks its text is refused either way: by JSON, or by the schema of what is in it.',
      changes: [
        [
          "return { area: AreaSlug.parse(area), submission, figures: fromVault(JSON.parse(item.figures ?? 'null')) };",
          'return { area: AreaSlug.parse(area), submission, figures: fromVault(JSON.parse((item.figures))) };',
        ],
        [
          "return { area: AreaSlug.parse(area), submission, figures: fromVault(JSON.parse(item.figures ?? 'null')) };",
          "return { area: AreaSlug.parse(area), submission, figures: fromVault(JSON.parse(item.figures ?? '')) };",
        ],
      ],
    },
  ],
  'shared/adapters/desk.ts': [
    {
      reason: 'Every reminder has its area and its instant.',
      changes: [
        [
          '.flatMap(({ area, at }) => (area === undefined || at === undefined ? [] : [[area, at] as const])),',
          '.flatMap(({ area, at }) => (([[area, at] as const]))),',
        ],
        [
          '.flatMap(({ area, at }) => (area === undefined || at === undefined ? [] : [[area, at] as const])),',
          '.flatMap(({ area, at }) => ((area === undefined) ? [] : [[area, at] as const])),',
        ],
        [
          '.flatMap(({ area, at }) => (area === undefined || at === undefined ? [] : [[area, at] as const])),',
          '.flatMap(({ area, at }) => ((at === undefined) ? [] : [[area, at] as const])),',
        ],
        [
          ".toSorted((one, other) => ((one.at ?? '') < (other.at ?? '') ? -1 : 1))",
          ".toSorted((one, other) => (((one.at)) < (other.at ?? '') ? -1 : 1))",
        ],
        [
          ".toSorted((one, other) => ((one.at ?? '') < (other.at ?? '') ? -1 : 1))",
          ".toSorted((one, other) => ((one.at ?? '') < ((other.at)) ? -1 : 1))",
        ],
      ],
    },
    {
      reason: 'A sort asks for no more than the sign, and no area is reminded twice in one instant.',
      changes: [
        [
          ".toSorted((one, other) => ((one.at ?? '') < (other.at ?? '') ? -1 : 1))",
          ".toSorted((one, other) => ((one.at ?? '') < (other.at ?? '') ? -1 : 2))",
        ],
        [
          ".toSorted((one, other) => ((one.at ?? '') < (other.at ?? '') ? -1 : 1))",
          ".toSorted((one, other) => ((one.at ?? '') < (other.at ?? '') ? -2 : 1))",
        ],
        [
          ".toSorted((one, other) => ((one.at ?? '') < (other.at ?? '') ? -1 : 1))",
          ".toSorted((one, other) => ((one.at ?? '') <= (other.at ?? '') ? -1 : 1))",
        ],
      ],
    },
    {
      reason: 'An item that lacks its text is refused either way: by JSON, or by the schema of what is in it.',
      changes: [
        [
          "const json = (text: string | undefined): unknown => JSON.parse(text ?? 'null');",
          'const json = (text: string | undefined): unknown => JSON.parse((text));',
        ],
        [
          "const json = (text: string | undefined): unknown => JSON.parse(text ?? 'null');",
          "const json = (text: string | undefined): unknown => JSON.parse(text ?? '');",
        ],
      ],
    },
  ],
  'shared/adapters/rounds.ts': [
    {
      reason: 'An item that lacks its text is refused either way: by JSON, or by the schema of what is in it.',
      changes: [
        ["Round.parse(JSON.parse(round ?? 'null')),", 'Round.parse(JSON.parse((round))),'],
        ["Round.parse(JSON.parse(round ?? 'null')),", "Round.parse(JSON.parse(round ?? '')),"],
      ],
    },
  ],
  'shared/adapters/submissions.ts': [
    {
      reason: 'An item that lacks its text is refused either way: by JSON, or by the schema of what is in it.',
      changes: [
        [
          "const [own, seen] = [item.report, item.seen].map((text) => unpacked(text ?? 'null'));",
          'const [own, seen] = [item.report, item.seen].map((text) => unpacked((text)));',
        ],
        [
          "const [own, seen] = [item.report, item.seen].map((text) => unpacked(text ?? 'null'));",
          "const [own, seen] = [item.report, item.seen].map((text) => unpacked(text ?? ''));",
        ],
      ],
    },
  ],
  'shared/adapters/threads.ts': [
    {
      reason: 'An item that lacks its text is refused either way: by JSON, or by the schema of what is in it.',
      changes: [
        [
          "({ thread = 'null' }) => readFrom(thread, Thread.parse(JSON.parse(thread))),",
          "({ thread = '' }) => readFrom(thread, Thread.parse(JSON.parse(thread))),",
        ],
      ],
    },
  ],
  'shared/adapters/objections-on-page.ts': [
    {
      reason: 'A release that is out is kept with its candidate.',
      changes: [
        [
          '...out.flatMap((each) => candidates.get(each.version)?.words.map(({ text }) => text) ?? []),',
          '...out.flatMap((each) => (candidates.get(each.version)?.words.map(({ text }) => text))),',
        ],
      ],
    },
  ],
};

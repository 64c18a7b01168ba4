import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/disclosure/national/nested-remainder.ts': [
    {
      reason: 'The place beyond the last that is counted stays 0.',
      changes: [
        [
          'const largest = new Array<number>(coalition + 1).fill(0);',
          'const largest = new Array<number>(coalition + 2).fill(0);',
        ],
      ],
    },
    {
      reason: 'It matters where fewer areas than are taken away hold anything: that does not pass anyway (lemma F).',
      changes: [
        [
          'const largest = new Array<number>(coalition + 1).fill(0);',
          'const largest = new Array<number>(coalition + 1).fill(1);',
        ],
      ],
    },
    {
      reason: 'What stands in the last place already changes nothing when it is put in once more.',
      changes: [
        [
          'for (let more = Math.min(areas, coalition + 1); more > 0 && count > largest[coalition]!; more--) {',
          'for (let more = Math.min(areas, coalition + 2); more > 0 && count > largest[coalition]!; more--) {',
        ],
        [
          'for (let more = Math.min(areas, coalition + 1); more > 0 && count > largest[coalition]!; more--) {',
          'for (let more = Math.min(areas, coalition + 1); more > 0 && count >= largest[coalition]!; more--) {',
        ],
      ],
    },
    {
      reason: 'Before the first place there is nothing, and no count is above that.',
      changes: [
        [
          'for (; place > 0 && count > largest[place - 1]!; place--) largest[place] = largest[place - 1]!;',
          'for (; (count > largest[place - 1]!); place--) largest[place] = largest[place - 1]!;',
        ],
        [
          'for (; place > 0 && count > largest[place - 1]!; place--) largest[place] = largest[place - 1]!;',
          'for (; place >= 0 && count > largest[place - 1]!; place--) largest[place] = largest[place - 1]!;',
        ],
      ],
    },
    {
      reason: 'Which of two that are alike stands first is all the same.',
      changes: [
        [
          'for (; place > 0 && count > largest[place - 1]!; place--) largest[place] = largest[place - 1]!;',
          'for (; place > 0 && count >= largest[place - 1]!; place--) largest[place] = largest[place - 1]!;',
        ],
      ],
    },
    {
      reason: 'It is the last time round, after which nobody looks at what is left.',
      changes: [
        ['left -= largest[taken] ?? 0;', 'left -= largest[taken] ?? 1;'],
        ['left -= largest[taken] ?? 0;', 'left -= (largest[taken]);'],
      ],
    },
    {
      reason: 'With one more to take away less is asked for than is left.',
      changes: [
        [
          'for (let taken = 0; taken <= coalition + 1; taken++) {',
          'for (let taken = 0; taken <= coalition + 2; taken++) {',
        ],
      ],
    },
  ],
};

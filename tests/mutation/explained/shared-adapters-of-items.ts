import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/adapters/confidential-contributions.ts': [
    {
      reason: 'An item of another kind has no area, which is refused either way.',
      changes: [
        [
          "const { area, submission = '' } = inConfidential.figures.read(item) ?? {};",
          "const { area, submission = '' } = (inConfidential.figures.read(item));",
        ],
      ],
    },
  ],
  'shared/adapters/candidate-digest.ts': [
    {
      reason: 'Of no release before there is no candidate either.',
      changes: [['if (last === undefined || was === undefined) return [];', 'if ((was === undefined)) return [];']],
    },
  ],
  'shared/adapters/candidate-passages.ts': [
    {
      reason: 'One version of a period stands in public.',
      changes: [
        [
          "const standing = before.releases.findLast(({ state }) => state === 'published');",
          "const standing = before.releases.find(({ state }) => state === 'published');",
        ],
      ],
    },
  ],
  'shared/adapters/table-keys.ts': [
    {
      reason: 'What is not there is like no pattern, by whatever name.',
      changes: [
        [
          "const [first, second] = [readBack(pk, item.pk ?? ''), readBack(sk, item.sk ?? '')];",
          "const [first, second] = [readBack(pk, item.pk ?? ''), readBack(sk, (item.sk))];",
        ],
        [
          "const [first, second] = [readBack(pk, item.pk ?? ''), readBack(sk, item.sk ?? '')];",
          "const [first, second] = [readBack(pk, (item.pk)), readBack(sk, item.sk ?? '')];",
        ],
      ],
    },
  ],
  'shared/adapters/newest-version.ts': [
    {
      reason: 'An item without a release is refused either way.',
      changes: [
        [
          ".map(({ release }) => Release.parse(JSON.parse(release ?? 'null')))",
          '.map(({ release }) => Release.parse(JSON.parse((release))))',
        ],
        [
          ".map(({ release }) => Release.parse(JSON.parse(release ?? 'null')))",
          ".map(({ release }) => Release.parse(JSON.parse(release ?? '')))",
        ],
      ],
    },
  ],
};

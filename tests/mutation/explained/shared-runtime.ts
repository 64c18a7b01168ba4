import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/runtime/http-door.ts': [
    {
      reason: 'A text whose encoding is not named is taken for UTF-8 all the same.',
      changes: [
        [
          "return new Uint8Array(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));",
          "return new Uint8Array(Buffer.from(body, isBase64Encoded ? 'base64' : ''));",
        ],
      ],
    },
  ],
  'shared/runtime/read-request.ts': [
    {
      reason: 'All shapes weigh one more: the order among them is the same.',
      changes: [
        [
          "issues.reduce((sum, { code }) => sum + (code === 'unrecognized_keys' ? 1 : 2), 0);",
          "issues.reduce((sum, { code }) => sum + (code === 'unrecognized_keys' ? 1 : 2), 1);",
        ],
      ],
    },
  ],
};

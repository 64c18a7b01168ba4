import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/formats/report-text/tokens.ts': [
    {
      reason: 'The first piece of a text has the edge of its cell, whatever it had before.',
      changes: [['let after = false;', 'let after = true;']],
    },
    {
      reason: 'Blanks of a text are single, so that a sentence begins within three letters.',
      changes: [
        [
          'if (/[.!?;]/.test(text[at]!) && /^\\s+["“‘\'(]?\\p{Lu}/u.test(text.slice(at + 1, at + 6))) after = true;',
          'if (/[.!?;]/.test(text[at]!) && /^\\s+["“‘\'(]?\\p{Lu}/u.test(text.slice(at + 1, at + 7))) after = true;',
        ],
      ],
    },
    {
      reason: 'No pattern and no word begins with a blank, for which it is only quicker not to ask them all.',
      changes: [['if (/\\s/.test(text[at]!)) return undefined;', 'if (false) return undefined;']],
    },
  ],
  'shared/formats/report-text/token.ts': [
    {
      reason: 'Edges are compared with one another: any higher number is the highest.',
      changes: [
        [
          'export const edges = { none: 0, sentence: 1, line: 2, cell: 3, blank: 4 } as const;',
          'export const edges = { none: 0, sentence: 1, line: 2, cell: 3, blank: 5 } as const;',
        ],
      ],
    },
  ],
  'shared/formats/report-text/join-words.ts': [
    {
      reason: 'No two words of a form are one letter or an s apart, so that the last that fits is the first.',
      changes: [
        [
          '[whole, singular].find((each) => vocabulary.has(each)) ??',
          '[whole, singular].findLast((each) => vocabulary.has(each)) ??',
        ],
        [
          ': [...whole] .map((_, index) => whole.slice(0, index) + whole.slice(index + 1)) .find((shorter) => vocabulary.has(shorter));',
          ': [...whole] .map((_, index) => whole.slice(0, index) + whole.slice(index + 1)) .findLast((shorter) => vocabulary.has(shorter));',
        ],
      ],
    },
  ],
  'shared/formats/report-text/sums.ts': [
    {
      reason: 'Of the rows of a table one is the total.',
      changes: [
        [
          "const total = rows.find(({ level }) => level === 'Total');",
          "const total = rows.findLast(({ level }) => level === 'Total');",
        ],
      ],
    },
  ],
  'shared/formats/report-text/document-facts.ts': [
    {
      reason:
        'Without a digit or a word in capitals there is no fact, for which it is only quicker not to look further.',
      changes: [
        ['if (line.length > 4000 || !/\\d|[A-Z]{6}/.test(line)) return [];', 'if ((line.length > 4000)) return [];'],
      ],
    },
  ],
  'shared/formats/report-text/area-lines.ts': [
    {
      reason: 'No name of an area holds that of another one, so that whichever is found is of the same area.',
      changes: [
        [
          'const area = names.find(({ name }) => text.includes(name));',
          'const area = names.findLast(({ name }) => text.includes(name));',
        ],
      ],
    },
    {
      reason: 'The tokens are the same, only copied.',
      changes: [
        [
          'return marked.size === 0 ? tokens : tokens.map((token, at) => (marked.has(at) ? { ...token, own: true } : token));',
          'return (tokens.map((token, at) => (marked.has(at) ? { ...token, own: true } : token)));',
        ],
      ],
    },
  ],
  'shared/formats/report-text/prose.ts': [
    {
      reason: 'A line that holds more tokens than that around a stretch holds more in all, and one that does not, not.',
      changes: [
        [
          'const around = tokens.slice(Math.max(0, from - LINE), to + LINE).filter((token) => token.line === line);',
          'const around = (tokens).filter((token) => token.line === line);',
        ],
      ],
    },
  ],
  'shared/formats/report-text/seen-html.ts': [
    {
      reason: 'A text without a tag comes out as it went in, only later.',
      changes: [
        [
          'if (!/<(?:[a-z]|!--)/i.test(all)) return { text: all, hidden: [] };',
          'if (false) return { text: all, hidden: [] };',
        ],
      ],
    },
  ],
};

import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/formats/pdf/running-lines.ts': [
    {
      reason: 'A year says the same on every page, whatever stands for it.',
      changes: [
        [
          "const bare = text.replace(/\\b(?:19|20)\\d\\d(?:\\s?[-–/]\\s?(?:20)?\\d\\d)?\\b/g, 'year').replace(/\\bof \\d+$/, 'of all');",
          "const bare = text.replace(/\\b(?:19|20)\\d\\d(?:\\s?[-–/]\\s?(?:20)?\\d\\d)?\\b/g, '').replace(/\\bof \\d+$/, 'of all');",
        ],
      ],
    },
  ],
  'shared/formats/pdf/read-pdf.ts': [
    {
      reason: 'Whatever is read of a PDF has its page.',
      changes: [
        [
          "entries: read.entries.map((entry) => (ocr.has(entry.place.page ?? 0) ? { ...entry, sure: 'ocr' } : entry)),",
          "entries: read.entries.map((entry) => (ocr.has(entry.place.page ?? 1) ? { ...entry, sure: 'ocr' } : entry)),",
        ],
        [
          "entries: read.entries.map((entry) => (ocr.has(entry.place.page ?? 0) ? { ...entry, sure: 'ocr' } : entry)),",
          "entries: read.entries.map((entry) => (ocr.has((entry.place.page)) ? { ...entry, sure: 'ocr' } : entry)),",
        ],
      ],
    },
  ],
};

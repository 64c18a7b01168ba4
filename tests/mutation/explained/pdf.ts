import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/formats/pdf/extract-pages.ts': [
    {
      reason: 'A run or a letter more or less is no other limit, and the limits of a page come before those of all.',
      changes: [
        [
          'while (placed.length < pdfLimits.pageItems && left.items > 0 && left.characters > 0) {',
          'while (placed.length < pdfLimits.pageItems && left.items > 1 && left.characters > 0) {',
        ],
        [
          'while (placed.length < pdfLimits.pageItems && left.items > 0 && left.characters > 0) {',
          'while (placed.length < pdfLimits.pageItems && left.items > 0 && left.characters > 1) {',
        ],
        [
          'while (placed.length < pdfLimits.pageItems && left.items > 0 && left.characters > 0) {',
          'while (placed.length < pdfLimits.pageItems && left.items >= 0 && left.characters > 0) {',
        ],
        [
          'while (placed.length < pdfLimits.pageItems && left.items > 0 && left.characters > 0) {',
          'while (placed.length < pdfLimits.pageItems && left.items > 0 && left.characters >= 0) {',
        ],
      ],
    },
    {
      reason: 'Marks in the text are not asked for: the types alone know of them.',
      changes: [["if (!('str' in item)) continue;", 'if (false) continue;']],
    },
    {
      reason: 'It gives memory back, and says why to nobody.',
      changes: [
        ['page.cleanup();', '{}'],
        ["await reader.cancel(new Error('read'));", "await reader.cancel(new Error(''));"],
      ],
    },
  ],
  'shared/formats/pdf/upright.ts': [
    {
      reason: 'All ways begin with the same, and only their order is asked for.',
      changes: [
        [
          'filled.filter(({ runs }) => runs === way).reduce((sum, { text }) => sum + text.length, 0);',
          'filled.filter(({ runs }) => runs === way).reduce((sum, { text }) => sum + text.length, 1);',
        ],
      ],
    },
    {
      reason: 'Letters without width and height run no way.',
      changes: [
        ['if (isFlat(down, right)) return right > 0 ? 0 : 2;', 'if (isFlat(down, right)) return right >= 0 ? 0 : 2;'],
      ],
    },
  ],
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

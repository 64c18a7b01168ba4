import type { Survivor } from '../explained.ts';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/formats/workbook/merged-cells.ts': [
    {
      reason: 'Both ways find the same rows; one is quicker where they are few, the other where few are filled.',
      changes: [
        ['const few = bottom - top < filled.length;', 'const few = bottom - top <= filled.length;'],
        ['const few = bottom - top < filled.length;', 'const few = bottom + top < filled.length;'],
        [
          'const rows = few ? rowsFrom(top, bottom) : filled.filter((row) => row >= top && row <= bottom);',
          'const rows = (filled.filter((row) => row >= top && row <= bottom));',
        ],
      ],
    },
    {
      reason: 'Any limit near it will do.',
      changes: [
        ['const MOST = 1_000_000;', 'const MOST = 1000001;'],
        ['let steps = 0;', 'let steps = 1;'],
        [
          "if (steps > MOST) throw new Refusal('fileExpands', 'The merged cells of a sheet lie over one another.');",
          "if (steps >= MOST) throw new Refusal('fileExpands', 'The merged cells of a sheet lie over one another.');",
        ],
      ],
    },
  ],
  'shared/formats/workbook/read-ods.ts': [
    {
      reason: 'Each sheet begins its rows anew, and each row its columns.',
      changes: [
        ['let row = 0;', 'let row = 1;'],
        ['let column = 0;', 'let column = 1;'],
      ],
    },
    {
      reason: 'A row without cells adds none, however often it is walked through: it is passed over for speed.',
      changes: [
        ['for (let down = 0; rowCells.length > 0 && down < rows; down++)', 'for (let down = 0; (down < rows); down++)'],
        [
          'for (let down = 0; rowCells.length > 0 && down < rows; down++)',
          'for (let down = 0; rowCells.length >= 0 && down < rows; down++)',
        ],
      ],
    },
  ],
  'shared/formats/workbook/read-xml.ts': [
    {
      reason: 'Where in the text the parser is, nobody asks: it is left out for speed.',
      changes: [
        [
          'const parser = new SaxesParser({ xmlns: false, position: false });',
          'const parser = new SaxesParser({ xmlns: false, position: true });',
        ],
      ],
    },
  ],
  'shared/formats/workbook/zip-parts.ts': [
    {
      reason: 'Any one date will do, and any packing.',
      changes: [
        ['const FIXED_DATE = new Date(1980, 0, 2, 12);', 'const FIXED_DATE = new Date(1981, 0, 2, 12);'],
        ['const FIXED_DATE = new Date(1980, 0, 2, 12);', 'const FIXED_DATE = new Date(1980, 1, 2, 12);'],
        ['const FIXED_DATE = new Date(1980, 0, 2, 12);', 'const FIXED_DATE = new Date(1980, 0, 3, 12);'],
        ['const FIXED_DATE = new Date(1980, 0, 2, 12);', 'const FIXED_DATE = new Date(1980, 0, 2, 13);'],
        ["const level = packing === 'packed' ? 6 : 0;", "const level = packing === 'packed' ? 7 : 0;"],
      ],
    },
  ],
};

import { pick, type Spoiler, tablesIn, withSheet } from './draft.ts';
import { named, someFigure } from './in-cell.ts';
import { marks, qualifiers } from './spoil-marks.ts';
import { moves } from './spoil-places.ts';
import { values } from './spoil-values.ts';

const hidden: readonly Spoiler[] = [
  {
    name: 'sheet hidden',
    spoil: (draft, next) => {
      const { name } = pick(tablesIn(draft), next);
      return { ...withSheet(draft, name, (sheet) => ({ ...sheet, hidden: true })), mustBeRefused: true };
    },
  },
  {
    name: 'row hidden',
    format: 'xlsx',
    spoil: (draft, next) => {
      const { sheet, at } = someFigure(draft, next);
      const change = (xml: string) => xml.replace(`<row r="${at.row + 1}"`, `<row hidden="1" r="${at.row + 1}"`);
      return { ...draft, patches: [...draft.patches, { sheet: sheet.name, change }], mustBeRefused: true };
    },
  },
  {
    name: 'column hidden',
    format: 'xlsx',
    spoil: (draft, next) => {
      const { sheet, at } = someFigure(draft, next);
      const change = (xml: string) =>
        xml.replace(`<col min="${at.column + 1}"`, `<col hidden="1" min="${at.column + 1}"`);
      return { ...draft, patches: [...draft.patches, { sheet: sheet.name, change }], mustBeRefused: true };
    },
  },
  {
    name: 'cell there twice',
    format: 'xlsx',
    spoil: (draft, next) => {
      const { sheet, at } = someFigure(draft, next);
      const change = (xml: string) =>
        xml.replace(
          new RegExp(`<c r="${named(at)}".*?</c>`),
          (cell) => cell + cell.replace(/<v>.*?<\/v>/, `<v>${at.value + 1}</v>`),
        );
      return { ...draft, patches: [...draft.patches, { sheet: sheet.name, change }], mustBeRefused: true };
    },
  },
];

/** Ways of spoiling that leave every figure to be seen, or take some away. */
export const spoilers: readonly Spoiler[] = [...marks, ...moves, ...values, ...hidden, ...qualifiers];

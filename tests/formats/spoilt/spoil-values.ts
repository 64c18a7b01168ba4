import { pick, replaced, type Spoiler, withSheet } from './draft.ts';
import { inCell, someFigure } from './in-cell.ts';
import { words } from './spoil-marks.ts';

export const values: readonly Spoiler[] = [
  {
    name: 'last bit of a formula',
    spoil: (draft, next) => {
      const { sheet, at } = someFigure(draft, next);
      const noise = at.value === 0 ? 0 : at.value * (1 - 2 ** -52);
      return withSheet(draft, sheet.name, (each) => replaced(each, at, noise));
    },
  },
  {
    name: 'thousands apart',
    spoil: (draft, next) => {
      const { sheet, at } = someFigure(draft, next);
      const text = at.value.toLocaleString('en-GB').replace(',', pick([',', '\u00A0', '\u202F'], next));
      return withSheet(draft, sheet.name, (each) =>
        replaced(each, at, pick([text, ` ${text} `, `${at.value}.0`, `\u200B${text}`], next)),
      );
    },
  },
  {
    name: 'a figure in words',
    spoil: (draft, next) => {
      const { sheet, at } = someFigure(draft, next);
      const text = pick(words, next).replaceAll('#', String(at.value));
      return { ...withSheet(draft, sheet.name, (each) => replaced(each, at, text)), mustBeRefused: true };
    },
  },
  {
    name: 'formula without result',
    format: 'xlsx',
    spoil: (draft, next) => {
      const { sheet, at } = someFigure(draft, next);
      return { ...inCell(draft, sheet.name, at, `<f>${at.value}+0</f><v></v>`, ''), mustBeRefused: true };
    },
  },
  {
    name: 'cell emptied',
    spoil: (draft, next) => {
      const { sheet, at } = someFigure(draft, next);
      return { ...withSheet(draft, sheet.name, (each) => replaced(each, at, null)), mustBeRefused: true };
    },
  },
];

import { cellName, parseCellName } from './address.ts';

type At = { row: number; column: number };

const REFERENCE = /(?<![A-Za-z0-9_.!'])(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})(?![A-Za-z0-9_(])/g;

/** A formula as it reads so many rows and columns on: references without a dollar go along. */
const moved = (formula: string, down: number, across: number): string =>
  formula.replace(REFERENCE, (whole, fixColumn: string, letters: string, fixRow: string, digits: string) => {
    const at = parseCellName(`${letters}${digits}`);
    if (at === null) return whole;
    const row = at.row + (fixRow === '' ? down : 0);
    const column = at.column + (fixColumn === '' ? across : 0);
    return row < 0 || column < 0 ? whole : cellName(row, column);
  });

/** Excel writes a formula that was filled down once, and names it by number in the other cells; this puts it back. */
export const sharedFormulas = () => {
  const first = new Map<string, At & { text: string }>();
  return {
    textOf: (at: At, { text, shared }: { text: string; shared: string | undefined }): string => {
      if (shared === undefined) return text;
      if (text !== '') first.set(shared, { ...at, text });
      const from = first.get(shared);
      return text !== '' || from === undefined ? text : moved(from.text, at.row - from.row, at.column - from.column);
    },
  };
};

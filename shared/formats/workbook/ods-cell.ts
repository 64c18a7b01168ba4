import type { ReadCell } from './read-model.ts';
import { type Run, type Shown, shownText } from './rich-text.ts';

type Content = Pick<ReadCell, 'kind'> & Shown;

const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^0+(?=\d)/, '');

/** Whether the digits on the screen are those of the number, to however many places. */
const showsNumber = (shown: string, value: number): boolean => {
  const digits = digitsOf(shown);
  return (
    digits === '' ||
    Number(shown) === value ||
    Array.from({ length: 12 }, (_, places) => digitsOf(value.toFixed(places))).includes(digits)
  );
};

/** A number with 15 digits, as spreadsheets keep it; where the screen shows another one, both are said. */
const numberText = (value: number, shown: string): string => {
  const exact = String(Number(value.toPrecision(15)));
  return Math.abs(value) >= 1e15 || showsNumber(shown, value) ? exact : `${exact} shown as ${shown}`;
};

/** What a cell of an ODS says, by the type and value it declares and the paragraphs it shows. */
export const odsContent = (attributes: Record<string, string>, runs: readonly Run[], paper: string): Content => {
  const shown = shownText(runs, paper);
  const whole = runs.map(({ text }) => text).join('');
  const as = (kind: ReadCell['kind'], text: string): Content =>
    shown.aside !== undefined && shown.text.trim() === '' ? { kind, ...shown } : { kind, ...shown, text };
  switch (attributes['office:value-type']) {
    case 'percentage':
      return as('number', whole);
    case 'float':
    case 'currency': {
      const value = Number(attributes['office:value']);
      if (attributes['office:value'] === undefined || !Number.isFinite(value)) return { kind: 'text', ...shown };
      return as('number', numberText(value, shown.unseen === undefined ? shown.text : whole));
    }
    case 'date':
      return as('date', (attributes['office:date-value'] ?? whole).slice(0, 10));
    case 'boolean':
      return as('boolean', attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE');
    default:
      if (attributes['calcext:value-type'] === 'error' || /^(#[A-Z/0!?]+|Err:\d+)$/.test(whole))
        return as('error', whole);
      return { kind: 'text', ...shown, text: whole === '' ? (attributes['office:string-value'] ?? '') : shown.text };
  }
};

import type { ReadCell } from './read-model.ts';
import { type Run, type Shown, shownText } from './rich-text.ts';

type Content = Pick<ReadCell, 'kind'> & Shown;

const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^0+(?=\d)/, '');

/** A sign before a number below nought, and a dash for nought as accounts write it. */
const signsOf = (value: number): RegExp => (value < 0 ? /^[-−(]|\)$/g : /^[-–—]$/);

/** Whether the screen shows the number and nothing else: its digits, to however many places. */
const showsNumber = (shown: string, value: number): boolean => {
  const digits = digitsOf(shown);
  const bare = shown.trim().replace(signsOf(value), '');
  if (Number(shown) === value && digits !== '') return true;
  if (!/^[\d.,'’\s]*$/.test(bare)) return false;
  if (digits === '') return value === 0 && bare === '' && shown.trim() !== '';
  return Array.from({ length: 12 }, (_, places) => digitsOf(value.toFixed(places))).includes(digits);
};

/**
 * A number with 15 digits, as spreadsheets keep it; where the screen shows another one, both are said. Some writers
 * leave out what it shows (`undefined`).
 */
const numberText = (value: number, shown: string | undefined): string => {
  const exact = String(Number(value.toPrecision(15)));
  if (shown === undefined || Math.abs(value) >= 1e15 || showsNumber(shown, value)) return exact;
  return shown.trim() === '' ? `${exact} hidden by the format of the cell` : `${exact} shown as ${shown}`;
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
      if (!Number.isFinite(value)) return { kind: 'text', ...shown };
      return as('number', numberText(value, runs.length === 0 ? undefined : shown.text));
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

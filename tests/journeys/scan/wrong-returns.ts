import type { Marked } from './unmistakable-returns.ts';

const inWords = 'one million two hundred and thirty-four thousand five hundred and sixty-seven';

type Change = (text: string) => string;
const cell =
  (measure: string, level: string, to: (value: string) => string): Change =>
  (text) =>
    text.replace(new RegExp(`^(.*,${measure},4,${level},\\w*,)(\\d+)$`, 'm'), (_, before, value) => before + to(value));

/** What areas get wrong so that screening has something to say about Category 4: by name, from a return in CSV. */
export const wrongReturns: Readonly<Record<string, Change>> = {
  'total with Category 4 in it': (text) => {
    const [, four] = /,eligible,4,1,,(\d+)/.exec(text)!;
    return text.replace(/(,eligible,Total,1,,)(\d+)/, (_, before, value) => before + (Number(value) + Number(four)));
  },
  'total of Category 4 that its levels do not give': (text) => {
    const [, area] = /\n([^,]+),/.exec(text)!;
    const [, four] = /,eligible,4,1,,(\d+)/.exec(text)!;
    return `${text}${area},2023-24,eligible,4,Total,,${four}\n`;
  },
  'words after a count': cell('eligible', '2', (value) => `${value} people`),
  'count in words': cell('eligible', '2', () => inWords),
  'count below nought': cell('eligible', '2', (value) => `-${value}`),
  'count with a fraction': cell('eligible', '2', (value) => `${value}.5`),
  'count too large': cell('eligible', '2', (value) => `${value}${value}`),
  'snapshot above the year': (text) => {
    const [, year] = /,managed,4,2,,(\d+)/.exec(text)!;
    const [, day] = /,eligible,4,2,,(\d+)/.exec(text)!;
    return cell('managed', '2', () => day!)(cell('eligible', '2', () => year!)(text));
  },
  'columns swapped': (text) => text.replace('category,level,detail,value', 'value,level,detail,category'),
  'count twice, once otherwise': (text) => {
    const [line, value] = /^.*,eligible,4,1,,(\d+)$/m.exec(text)!;
    return `${text}${line.replace(value!, String(Number(value) + 1))}\n`;
  },
  'not available, with the count in the note': (text) =>
    text
      .replace(/^(.*)$/gm, (line) => (line === '' ? line : `${line},${line.startsWith('area,') ? 'note' : ''}`))
      .replace(/^(.*,eligible,4,3,,)(\d+),$/m, '$1x,$2 people'),
  'quote never closed': (text) => text.replace(/(,eligible,4,1,,)(\d+)/, '$1"$2'),
  'a row too short': (text) => text.replace(/^[^,]+,(2023-24,eligible,4,1,.*)$/m, '$1'),
  'a measure that is a count': (text) => text.replace(/,eligible(,4,1,,)(\d+)/, ',$2$1$2'),
};

/** JSON that breaks off behind a count. */
export const brokenJson = ({ text }: Marked): string => text.slice(0, text.lastIndexOf('"value"') + 18);

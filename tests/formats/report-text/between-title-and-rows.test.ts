import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/formats/limits.ts';
import { textLines } from '../../../shared/formats/report-text/text-lines.ts';
import { tokenise } from '../../../shared/formats/report-text/tokens.ts';
import { eventsTold, PROSE } from './events-told.ts';
import { managedAt, readWhole } from './read-whole.ts';

const TITLE = 'MAPPA-eligible offenders in Levels 2 and 3 by category (yearly total)';
const HEADS = '\tCategory 1\tCategory 2\tCategory 3\tTotal';
const ROWS = 'Level 2\t18\t43\t6\t67\nLevel 3\t34\t26\t3\t63\nTotal\t52\t69\t9\t130';

describe('between a title and its rows', () => {
  const read = (between: string) => {
    const { figures, said } = readWhole(`${TITLE}\n${between}${HEADS}\n${ROWS}`);
    return [figures.length, said.map((each) => each.split(' ')[0])];
  };

  it('may stand what says nothing of the figures, and no sentence, number or other words', () => {
    expect(read('')).toEqual([12, []]);
    expect(read('MAPPA statistics\n')).toEqual([12, []]);
    expect(read(`${PROSE}.\n`)).toEqual([0, ['unknown-table']]);
    expect(read('Foxes and hounds 12\n')).toEqual([0, ['unknown-table']]);
    expect(read('Foxes and hounds\n')).toEqual([0, ['unknown-table']]);
  });

  it('has its figures at the lines where they stand', () => {
    const rows = { 2: '18 43 6 67', 3: '34 26 3 63', Total: '52 69 9 130' };
    expect(readWhole(`${TITLE}\n${HEADS}\n${ROWS}`).figures).toEqual(managedAt(5, 'checked', rows));
  });
});

describe('a row', () => {
  it('ends at a cell of words, and headings at the total of a row', () => {
    expect(eventsTold('Level 2\t18\tmany\t3')).toMatch(/^row\[Level 2 18\] /);
    expect(eventsTold('Level 2\t18\t\t3')).toBe('row[Level 2 18 _ 3]');
    expect(eventsTold('Category 1\tTotal\nTotal\t5')).toBe('header[Category 1 Total] row[Total 5]');
  });
});

describe('the end of a sentence', () => {
  it('sets off the one word behind it', () => {
    const { tokens } = tokenise(textLines('One. Two three; Four five'));
    expect(tokens.map(({ edge }) => edge)).toEqual([4, 1, 0, 1, 0]);
  });
});

it('a text of more lines than any report is refused, and not one less', () => {
  const rules = (lines: number) => readWhole('x\n'.repeat(lines - 3)).said.map((each) => each.split(' ')[0]);
  expect(rules(limits.lines)).toEqual(['no-tables']);
  expect(rules(limits.lines + 1)).toEqual(['file-too-large']);
});

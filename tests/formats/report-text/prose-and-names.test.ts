import { describe, expect, it } from 'vitest';
import { Period } from '../../../shared/domain/periods.ts';
import { isProse, proseLines } from '../../../shared/formats/report-text/prose.ts';
import { endsOf, wordsIn } from '../../../shared/formats/report-text/spans.ts';
import { textLines } from '../../../shared/formats/report-text/text-lines.ts';
import { tokenise } from '../../../shared/formats/report-text/tokens.ts';

const tokens = (text: string) => tokenise(textLines(text)).tokens;
const foxes = (many: number): string => Array<string>(many).fill('fox').join(' ');

describe('the lines that are running text', () => {
  it.each<[string, readonly number[]]>([
    [foxes(14), [0]],
    [foxes(13), []],
    [`${foxes(8)}.`, [0]],
    [`${foxes(7)}.`, []],
    [`${foxes(8)}. 5`, []],
    [`${foxes(8)}\nfox`, [0, 1]],
    [`${foxes(8)}\nFox`, []],
    [`${foxes(7)}\nfox`, []],
    [`${foxes(8)}\n\nfox`, []],
    [`${foxes(8)}\nDover\nfox`, []],
    // Levels, categories and totals are words, values are none.
    [`Level 2 Category 1 Total ${foxes(11)}`, [0]],
    [`Level 2 Category 1 Total ${foxes(10)}`, []],
    [`5 ${foxes(13)}`, []],
    // What stands in cells is a table, empty ones set aside.
    [`${foxes(7)}\t${foxes(7)}`, []],
    [`${foxes(14)}\t`, [0]],
    // It goes on below, up to the end of a sentence, a value or an empty line.
    [`${foxes(14)}\nDover\nFrance`, [0, 1, 2]],
    [`${foxes(14)}.\nDover`, [0]],
    [`${foxes(14)} 5\nDover`, [0]],
    [`${foxes(14)}\n\nDover`, [0]],
    [`Dover\n${foxes(14)}`, [1]],
  ])('%j: %j', (text, lines) => {
    expect([...proseLines(tokens(text))]).toEqual(lines);
  });

  const stretch = (text: string, from: number, to: number) => {
    const all = tokens(text);
    return isProse(all, from, to, proseLines(all));
  };

  it('hold any stretch of their words, but of a whole document on one line only sentences', () => {
    expect(stretch(foxes(13), 0, 13)).toBe(false);
    expect(stretch(foxes(60), 0, 2)).toBe(true);
    expect(stretch(`${foxes(60)}\n${foxes(9)}`, 0, 2)).toBe(true);
    expect(stretch(`${foxes(20)}.\n${foxes(60)}`, 20, 22)).toBe(true);
    expect(stretch(foxes(61), 0, 2)).toBe(false);
    expect(stretch(foxes(61), 59, 61)).toBe(false);
    expect(stretch(foxes(140), 70, 72)).toBe(false);
    expect(stretch(foxes(61), 0, 8)).toBe(true);
    expect(stretch(foxes(61), 0, 7)).toBe(false);
    expect(stretch(`5 ${foxes(61)}`, 0, 8)).toBe(false);
  });
});

describe('where a name ends', () => {
  const words = ['breach', 'of', 'licence', 'not', 'the', 'level-2'];
  const may = (word: string): boolean => words.includes(word);
  const breach = { may, must: (said: readonly string[]) => said.includes('breach') };
  const period = Period.parse('2018-19');
  const ends = (text: string, fits = breach, time: 'year' | 'snapshot' = 'year') =>
    endsOf(tokens(text), 0, { fits, time, period });

  it.each<[string, readonly number[]]>([
    ['of breach of licence', [4, 3, 2]],
    ['of licence', []],
    ['breach Dover of', [1]],
    ['breach\nof', [2, 1]],
    ['breach\tof', [2, 1]],
    ['breach\n\nof', [1]],
    ['breach\n- of', [1]],
    ['- breach of', [2, 1]],
    ['breach\t\tof', [3, 1]],
    ['\tbreach', [2]],
    ['breach 5 of', [1]],
    ['breach Level 2', [2, 1]],
    ['breach Level 2 5', [1]],
    ['Total breach', [2]],
    ['breach Total', [1]],
    // A day where a snapshot is, a year where it is not, and this one.
    ['breach 1 April 2018 to 31 March 2019 of', [3, 2, 1]],
    ['breach 31 March 2019', [1]],
    ['breach 2018-19', [2, 1]],
    ['breach 2017-18', [1]],
    // What 'not' denies.
    ['not breach', []],
    ['not of breach', []],
    ['breach not', [1]],
    ['breach not of', [3, 1]],
  ])('%j: %j', (text, told) => {
    expect(ends(text)).toEqual(told);
  });

  it('goes by the day of a snapshot', () => {
    expect(ends('breach 31 March 2019 of', breach, 'snapshot')).toEqual([3, 2, 1]);
    expect(ends('breach 1 April 2018 to 31 March 2019', breach, 'snapshot')).toEqual([1]);
  });

  it('of a name with a denial of its own goes by what must be there without it', () => {
    const not = { may, must: (said: readonly string[]) => said.includes('not') };
    expect(ends('not of licence', not)).toEqual([3, 2]);
    expect(ends('not the licence', not)).toEqual([]);
    expect(ends('of not', not)).toEqual([]);
  });

  it('is never in a row, nor behind ninety words', () => {
    const any = { may: () => true, must: () => true };
    expect([ends('Total 5', any), ends('Level 2 5', any), ends('Total of', any)]).toEqual([[], [], [2, 1]]);
    expect(ends(foxes(200), any)[0]).toBe(90);
  });

  it('words are compared without empty cells and days', () => {
    expect(wordsIn(tokens('breach\t\tof 31 March 2019'))).toEqual(['breach', 'of']);
  });
});

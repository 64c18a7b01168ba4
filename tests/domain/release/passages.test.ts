import { describe, expect, it } from 'vitest';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import {
  onTable,
  type Passage,
  passagesOf,
  withoutAged,
  worded,
  wordsToPublish,
  writtenIn,
} from '../../../shared/domain/release/wording/passages.ts';
import { row } from './rows.ts';

const place = (kind: Passage['kind'], about: string, draft = ''): Passage => ({
  ...{ kind, about, title: `On ${about}`, draft, behind: `figures of ${about}` },
});
const places = [
  place('point', 'total', '100 people.'),
  place('point', 'share', 'Half of them.'),
  place('own points', 'own points'),
  place('table', 'table 1'),
  place('table', 'table 2'),
];
const own = (about: string, text: string, behind = `figures of ${about}`) => ({ about, text, behind });
const shown = (...written: ReturnType<typeof own>[]) => worded(places, written);
const at = (found: ReturnType<typeof worded>, about: string) => found.find((each) => each.about === about);

describe('the words of a release', () => {
  it('are the drafts while nobody wrote others, and nothing where there is no draft', () => {
    expect(shown().map(({ about, text }) => [about, text])).toEqual([
      ['total', '100 people.'],
      ['share', 'Half of them.'],
      ['own points', ''],
      ['table 1', ''],
      ['table 2', ''],
    ]);
    expect(shown().every(({ edited, stale }) => !edited && !stale)).toBe(true);
    expect(at(shown(), 'total')).not.toHaveProperty('behind');
  });

  it('are what was written, though it be nothing, and have aged where the figures behind them are others', () => {
    const found = shown(own('total', 'A hundred.'), own('share', ''), own('table 1', 'More.', 'other figures'));
    expect(at(found, 'total')).toMatchObject({ text: 'A hundred.', edited: true, stale: false });
    expect(at(found, 'share')).toMatchObject({ text: '', edited: true, stale: false });
    expect(at(found, 'table 1')).toMatchObject({ text: 'More.', edited: true, stale: true });
  });

  it('stand last where the figures make no such point any more, and are said to have aged', () => {
    const found = shown(own('rate_per_100k', 'Highest in Kent.'));
    expect(found).toHaveLength(places.length + 1);
    expect(found.at(-1)).toEqual({
      ...{ kind: 'lost', about: 'rate_per_100k', title: 'A main point that the figures do not make any more' },
      ...{ draft: '', text: 'Highest in Kent.', edited: true, stale: true },
    });
  });

  it('come out without what has aged: its draft stands instead, or nothing where there is none', () => {
    const aged = [own('total', 'Old.', 'old'), own('table 2', 'Old too.', 'old'), own('gone', 'Lost.')];
    const found = withoutAged(shown(...aged, own('share', 'Still true.')));
    expect(at(found, 'total')).toMatchObject({ text: '100 people.', edited: false, stale: false });
    expect(at(found, 'share')).toMatchObject({ text: 'Still true.', edited: true });
    expect(wordsToPublish(found)).toEqual({ points: ['100 people.', 'Still true.'], tables: [] });
  });

  it('are published as points in their order and as paragraphs on tables, blank lines left out', () => {
    const written = [
      own('own points', ' One.\n\n  Two. \n'),
      own('table 2', 'First.\nSecond.'),
      own('table 1', ' \n '),
    ];
    expect(wordsToPublish(shown(...written))).toEqual({
      points: ['100 people.', 'Half of them.', 'One.', 'Two.'],
      tables: [{ about: 'table 2', title: 'On table 2', paragraphs: ['First.', 'Second.'] }],
    });
  });
});

describe('one paragraph on a table', () => {
  it('is published as one', () =>
    expect(wordsToPublish(shown(own('table 1', 'All of it.'))).tables).toEqual([
      { about: 'table 1', title: 'On table 1', paragraphs: ['All of it.'] },
    ]));
});

describe('what is kept of words that were sent', () => {
  it('is what is not the draft, with the figures that it rests on', () =>
    expect(
      writtenIn(places, [
        { about: 'total', text: '100 people.' },
        { about: 'table 1', text: 'New.', draft: 'never read' },
        { about: 'nowhere', text: 'Lost.' },
      ]),
    ).toEqual([own('table 1', 'New.')]));

  it('is beside the draft that its writer read, for the year before may have changed meanwhile', () =>
    expect(
      writtenIn(places, [
        { about: 'total', text: 'A hundred.', draft: '99 people.' },
        { about: 'share', text: 'One in two.' },
      ]),
    ).toEqual([own('total', 'A hundred.', '99 people.'), own('share', 'One in two.')]));
});

describe('the places for words', () => {
  const period = Period.parse('2023-24');
  const rows = [
    row('national', 'eligible|Total|Total|', 200),
    row('national', 'returned_to_custody|1|2|licence', '5 p'),
    row('national', 'returned_to_custody|Total|2|order', 3),
    row('kent', 'eligible|Total|Total|', 20),
  ];
  const found = passagesOf({ form: formD, period, rows, before: [row('national', 'eligible|Total|Total|', 190)] });

  it('are the main points, further ones, and one on each table of the form under its title', () => {
    const tables = found.filter(({ kind }) => kind === 'table');
    expect(tables.map(({ about }) => about)).toEqual(formD.tables.map(onTable));
    expect(tables[0]).toMatchObject({
      about: 'table 1',
      title: 'MAPPA-eligible offenders on 31 March 2024',
      draft: '',
    });
    const [total] = found.filter(({ kind }) => kind === 'point');
    expect(total).toMatchObject({ about: 'eligible', behind: total!.draft });
    expect(total!.draft).toContain('200 people');
    expect(found[found.length - tables.length - 1]).toMatchObject({ kind: 'own points', draft: '' });
  });

  it('rest on the national figures of both years: all of them, or those of their table', () => {
    const behind = (about: string) => found.find((each) => each.about === about)?.behind;
    expect(behind('own points')).toBe('200,5p,3\n190');
    expect(behind('table 1')).toBe('200\n190');
    expect(behind('table 5a')).toBe('5p\n');
    expect(behind('table 5b')).toBe('3\n');
    expect(behind('table 2')).toBe('\n');
  });
});

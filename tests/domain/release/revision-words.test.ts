import { describe, expect, it } from 'vitest';
import type { PublishedRow } from '../../../shared/domain/release/figures/published-row.ts';
import { notesOfReleases } from '../../../shared/domain/release/revisions/notes-of-releases.ts';
import { changesBetween, countChanges, isRevised } from '../../../shared/domain/release/revisions/revision.ts';
import { revisionInWords } from '../../../shared/domain/release/wording/revision-words.ts';
import { row } from './rows.ts';

const total = 'eligible|Total|Total|';
type Says = number | string;

/** Two figures of Kent, one of Gwent, and the national total. */
const version = (kent: Says, more: Says, gwent: Says, nation: Says): readonly PublishedRow[] => [
  row('national', total, nation),
  row('national', 'managed|Total|Total|', nation),
  row('kent', 'eligible|1|1|', kent),
  row('kent', 'eligible|2|1|', more),
  row('gwent', 'eligible|1|1|', gwent),
];
const told = (was: readonly PublishedRow[], is: readonly PublishedRow[]) =>
  revisionInWords(changesBetween(was, is), is);
const changed = (from: Says, to: Says) =>
  `People eligible for MAPPA in England and Wales, Categories 1 to 3: ${to}, before ${from}.`;

describe('a revision in words', () => {
  it('is nothing where nothing changed, or marks alone', () =>
    expect(told(version(1, 2, 3, 6), version('1 r', 2, 3, 6))).toEqual([]));

  it('names an area that came in, and the headline total before and after', () =>
    expect(told(version('x', 'x', 3, '3 p'), version(1, 2, 3, 1206))).toEqual([
      'Kent is in for the first time.',
      changed('3', '1,206'),
    ]));

  it('names areas that came in together', () =>
    expect(told(version('x', 'x', 'x', 6), version(1, 2, 3, 6))).toEqual([
      'Gwent and Kent are in for the first time.',
    ]));

  it('names three areas that came in in one list', () => {
    const rows = (says: Says) => (['kent', 'essex', 'gwent'] as const).map((name) => row(name, 'eligible|1|1|', says));
    expect(told(rows('x'), rows(1))).toEqual(['Essex, Gwent and Kent are in for the first time.']);
  });

  it('says of all sums that changed that of the nation over all levels and Categories 1 to 3', () => {
    const rows = (plus: number) => [
      row('wales', total, 10 + plus),
      row('national', 'managed|Total|Total|', 20 + plus),
      row('national', 'eligible|1|Total|', 30 + plus),
      row('national', 'eligible|Total|1|', 40 + plus),
      row('national', total, 50 + plus),
      row('national', 'eligible|All|Total|', 60 + plus),
    ];
    expect(told(rows(0), rows(1))).toEqual([changed(50, 51)]);
  });

  it('names an area that is no longer in', () =>
    expect(told(version(1, 2, 3, 6), version('x', 'x', 3, 3))).toEqual(['Kent is no longer in.', changed(6, 3)]));

  it('names who corrected how many figures', () => {
    expect(told(version(1, 2, 3, 6), version(1, 3, 3, 6))).toEqual(['Kent corrected 1 figure.']);
    expect(told(version(1, 2, 3, 6), version(2, 3, 4, 6))).toEqual(['Gwent and Kent corrected 3 figures.']);
    expect(told(version('x', 2, 3, 6), version(1, 2, 3, 6))).toEqual(['Kent corrected 1 figure.']);
  });
});

describe('the changes of a version are counted', () => {
  const was = version(1, 'x', 3, 6);

  it('as revised, given for the first time, and gone', () => {
    const changes = changesBetween(was, version(2, 2, 'x', 6));
    expect(countChanges(changes)).toEqual({ all: 3, revised: 1, first: 1, gone: 1 });
    expect(changes.map(isRevised)).toEqual([true, false, false]);
    expect(changes.map(({ from, to }) => [from, to])).toEqual([
      ['1', '2'],
      ['[x]', '2'],
      ['3', '[x]'],
    ]);
  });

  it('and another reason for no figure is a change that revises nothing', () =>
    expect(countChanges(changesBetween(was, version(1, 'c', 3, 6)))).toEqual({
      all: 1,
      revised: 0,
      first: 0,
      gone: 1,
    }));

  it('and a figure that was not there before at all is none', () =>
    expect(changesBetween(was.slice(1), was)).toEqual([]));
});

describe('the notes of several releases', () => {
  const release = (period: string, version: string, notes: string[], areas = 42) => ({
    ...{ period, version, notes, provisional: areas < 42, coverage: { areas, of: 42, missing: [] } },
  });
  const list = [
    release('2023-24', '1.0', ['London counts anew.'], 41),
    release('2022-23', '1.1', ['London counts anew.', 'Kent was late.']),
  ];

  it('are told once each, with the releases that they belong to', () =>
    expect(notesOfReleases(list as never)).toEqual([
      'London counts anew. (2023-24, version 1.0; 2022-23, version 1.1)',
      'Provisional: only 41 of 42 areas are in, and sums leave the others out. (2023-24, version 1.0)',
      'Kent was late. (2022-23, version 1.1)',
    ]));
});

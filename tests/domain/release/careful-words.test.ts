import { describe, expect, it } from 'vitest';
import { areas } from '../../../shared/domain/areas.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { aggregate } from '../../../shared/domain/release/figures/aggregate.ts';
import { changesBetween } from '../../../shared/domain/release/revisions/revision.ts';
import {
  objectionToCommentary,
  objectionToPublicReason,
  objectionToReason,
  objectionToWords,
} from '../../../shared/domain/release/wording/careful-words.ts';
import * as standIns from '../../../shared/formats/published/release-date-stamp.ts';
import { exampleFigures } from './example-figures.ts';
import { row } from './rows.ts';

describe('words that are published with a release', () => {
  it('may not put a number or an area beside Category 4', () => {
    for (const text of [
      'Category 4 of Kent was wrong.',
      'One terrorism case in Cleveland was counted twice.',
      'Category 4 went from 101 to 102.',
      'Cat. 4 in the City of London is new.',
      'TACT cases of Essex were added.',
      'A terror case in Kent was counted again.',
      'Category IV of Kent was wrong.',
      'Cat 4 grew by a pair.',
      'Category 4 fell from seven to six.',
    ])
      expect(objectionToWords(text), text).toBeDefined();
    for (const text of [
      'Category 4 is published for England and Wales only.',
      'Kent corrected 3 figures of Category 1.',
      'The other 41 areas are invented.',
    ])
      expect(objectionToWords(text), text).toBeUndefined();
  });

  it('may not hold what is filled in when a release comes out', () => {
    const stamps = Object.values(standIns).filter((each) => typeof each === 'string');
    expect(stamps.length).toBeGreaterThan(3);
    for (const stamp of [...stamps, standIns.commentaryStamp('table 1'), standIns.sizeStamp('a.csv')])
      expect(objectionToWords(`As of ${stamp}.`), stamp).toBe(
        'Write it without "@@", which marks what is filled in at release.',
      );
    expect(objectionToWords('Write to mappa.statistics@example.gov.uk.')).toBeUndefined();
  });

  it.each(areas)('may name $name by none of its names', (area) => {
    for (const name of [area.name, area.pfaName, ...area.aliases])
      for (const text of [`Category 4 of ${name} was wrong.`, `${name.toUpperCase()}: terrorism was counted anew.`])
        expect(objectionToWords(text), text).toBeDefined();
  });

  it.each(areas)('may name $name by none of its names in a withdrawal, or where nothing of it changes', (area) => {
    for (const name of [area.name, area.pfaName, ...area.aliases]) {
      expect(objectionToPublicReason(`A figure of ${name} was wrong.`), name).toBeDefined();
      expect(objectionToReason(`A figure of ${name.toLowerCase()} was corrected.`, []), name).toContain(area.name);
    }
  });

  it('may name no area in a withdrawal', () => {
    expect(objectionToPublicReason('Essex sent its return again.')).toBeDefined();
    expect(objectionToPublicReason('A figure was found to be wrong.')).toBeUndefined();
  });

  it('may give as a reason only areas of which a published figure changes', () => {
    const rows = (missing: readonly string[]) =>
      aggregate({
        period: Period.parse('2023-24'),
        form: formD,
        figures: exampleFigures(formD, missing),
        population: undefined,
        national: [],
      });
    const changes = changesBetween(rows(['kent']), rows([]));
    expect(objectionToReason('Kent came in.', changes)).toBeUndefined();
    expect(objectionToReason('One more area came in.', [])).toBeUndefined();
    expect(objectionToReason('Kent and Cleveland came in.', changes)).toContain('Teesside');
    expect(objectionToReason('Kent corrected its return.', [])).toContain('Kent');
  });

  it('may not speak of Category 4 in a withdrawal either, and are told which of its rules they break', () => {
    expect(objectionToPublicReason('Category 4 went from 101 to 102.')).toBe(
      'A sentence about Category 4 may hold no number.',
    );
    expect(objectionToPublicReason('Terrorism cases of Kent were wrong.')).toBe(
      'A sentence about Category 4 may name no area.',
    );
    expect(objectionToPublicReason('Kent was wrong.')).toBe('This reason is published, and may name no area.');
  });

  it('may name anew on the page of a revision only whom drafts and words that are out name', () => {
    const changes = changesBetween([row('kent', 'eligible|1|1|', 1)], [row('kent', 'eligible|1|1|', 2)]);
    const told = (names: string) =>
      `What you wrote names ${names}, of which this revision changes no published figure: say it without the name.`;
    expect(objectionToCommentary('Kent rose.', changes, '')).toBeUndefined();
    expect(objectionToCommentary('All rose.', changes, '')).toBeUndefined();
    expect(objectionToCommentary('Kent and Cleveland rose.', changes, '')).toBe(told('Teesside'));
    expect(objectionToCommentary('Sussex rose, and Essex.', changes, 'Kent is highest.')).toBe(told('Essex, Sussex'));
    expect(objectionToCommentary('Cleveland rose.', changes, 'It changed most in Teesside.')).toBeUndefined();
    expect(objectionToCommentary('Cleveland and Essex rose.', changes, 'Most in Teesside.')).toBe(told('Essex'));
  });
});

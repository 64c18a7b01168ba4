import { describe, expect, it } from 'vitest';
import { hiddenFigures } from '../../../shared/domain/release/wording/hidden-figures.ts';
import { limitsTold, practiceTold, strengthsTold } from '../../../shared/domain/release/wording/quality-told.ts';

/** What each list of sentences has to tell whoever reads about the statistics, by the facts of the field. */
const told: readonly (readonly [about: string, sentences: readonly string[], facts: readonly RegExp[]])[] = [
  [
    'where figures come from',
    practiceTold.sources,
    [/42 MAPPA areas/, /police, probation and prisons/, /second person/],
  ],
  ['breaks in series', practiceTold.breaks, [/\[b\]/, /no change is worked out across a break/i]],
  ['areas that are not in', practiceTold.coverage, [/returns of all areas/, /\[p\]/]],
  ['releases and revisions', practiceTold.revisions, [/9:30am on a weekday/, /24 hours/, /\[r\]/, /withdrawn/]],
  ['what speaks for figures', strengthsTold, [/same form/, /checked by rules/, /every version stays/]],
  [
    'what to keep in mind',
    limitsTold,
    [/live in the community.*Mental Health Act/, /fewer than 50/, /held against the year’s/, /two police force areas/],
  ],
  ['why figures are hidden', hiddenFigures.why, [/Zero is hidden as well/, /not small/, /not the ministry/]],
  ['what is shown instead', hiddenFigures.instead, [/national figures of Category 4/, /Categories 1 to 3/]],
];

describe('what is told of the statistics', () => {
  it.each(told)('of %s is what readers need to know', (_, sentences, facts) => {
    const text = sentences.join(' ');
    for (const fact of facts) expect(text).toMatch(fact);
    expect(text).not.toMatch(/[{}]/);
  });
});

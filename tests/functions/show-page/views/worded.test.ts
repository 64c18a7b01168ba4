import { describe, expect, it } from 'vitest';
import { fieldsOf, wordsRead, wordsView } from '../../../../functions/show-page/views/words.ts';
import type { ReleaseView } from '../../../../shared/domain/api/release-shapes.ts';
import { asRead, lines } from '../../../formats/pages/as-read.ts';
import { comeBack, unsent, whole } from './made.ts';
import { candidate } from './released.ts';

type Place = NonNullable<ReleaseView['words']>[number];
const place = (kind: Place['kind'], about: string, more: Partial<Place>): Place => ({
  kind,
  about,
  title: `Title of ${about}`,
  draft: '',
  text: '',
  edited: false,
  stale: false,
  ...more,
});
const words: Place[] = [
  place('point', 'eligible', { draft: 'A draft.', text: 'Own words.', edited: true, stale: true }),
  place('point', 'managed', { draft: 'As drafted.', text: 'As drafted.' }),
  place('point', 'dropped', { draft: 'Left out.', edited: true }),
  place('own points', 'own', { text: 'One.\n\nTwo.', edited: true }),
  place('table', 'table 1', { text: 'Of Table 1.', edited: true }),
  place('table', 'table 2', {}),
];

describe('the words of a release', () => {
  it('as they are read before it is decided about', () => {
    expect(asRead(wordsRead({ ...candidate, words }, true))).toBe(lines`
      ## Main points that will be published id=words
      - Own words. {Edited blue} {Look again orange} The figures behind it have changed since it was written.
      - As drafted.
      - One. {Edited blue}
      - Two. {Edited blue}
      Left out by the analyst: title of dropped.
      ### Commentary: Title of table 1
      Of Table 1. {Edited blue}
      [Edit the main points and the commentary](/pages/collections/2023-24/releases/1.0/words)
    `);
    expect(asRead(wordsRead({ ...candidate, words: [] }, false))).toBe(lines`
      ## Main points that will be published id=words
      There are none.
    `);
    expect(asRead(wordsRead(candidate, false))).toContain('There are none.');
  });

  it('as they are written, while the version is no more than compiled', () => {
    const lost = place('lost', 'table 9', { title: 'Table 9', text: 'Of old.' });
    expect(whole(wordsView({ ...candidate, words: [...words, lost] }, unsent))).toBe(lines`
      title: Main points and commentary, 2023-24, version 1.0
      [Collections](/pages/collections) > [2023-24](/pages/collections/2023-24) >
        [Releases](/pages/collections/2023-24/releases) > [Version 1.0](/pages/collections/2023-24/releases/1.0)
      Release 2023-24, version 1.0
      # Main points and commentary
      They are published on the page of the release, as they stand here when it is approved. Main points are made
        from the figures as drafts; what you leave as it is stays a draft, and follows the figures.
      Never write a figure of Category 4 that is withheld, nor one from which it follows, and do not say which area
        has or had any. A text that speaks of Category 4 is taken only without numbers and without names of areas.
      Table 9: “Of old.” It is left out when you save.
      form method=post action=/pages/collections/2023-24/releases/1.0/words
      [hidden name=form-token value=seal] [hidden name=once value=n1] [hidden name=digest value=digest-1]
      ## Main points
      {Look again orange} The figures behind it have changed since it was written. Saving says that it is right
        beside the new ones.
      [hidden name=shown-eligible value=A draft.]
      Title of eligible
      div id=words-eligible-hint:
      Draft, made from the figures: A draft. Empty the field to leave this point out.
      [textarea name=words-eligible rows=3] “Own words.”
      [checkbox name=draft-eligible value=yes] Go back to the draft: Title of eligible
      [hidden name=shown-managed value=As drafted.]
      Title of managed
      div id=words-managed-hint:
      Draft, made from the figures: As drafted. Empty the field to leave this point out.
      [textarea name=words-managed rows=3] “As drafted.”
      [hidden name=shown-dropped value=Left out.]
      Title of dropped
      div id=words-dropped-hint:
      Draft, made from the figures: Left out. Empty the field to leave this point out.
      [textarea name=words-dropped rows=3] “”
      [checkbox name=draft-dropped value=yes] Go back to the draft: Title of dropped
      Title of own
      div id=words-own-hint:
      One a line.
      [textarea name=words-own rows=3] “One.⏎⏎Two.”
      ## Commentary on the tables
      Title of table 1
      div id=words-table-1-hint:
      A commentary under the table. A new line begins a new paragraph.
      [textarea name=words-table-1 rows=4] “Of Table 1.”
      Title of table 2
      div id=words-table-2-hint:
      A commentary under the table. A new line begins a new paragraph.
      [textarea name=words-table-2 rows=4] “”
      <<Save the words>>
      end of form
    `);
  });

  it('as they are written once it is approved, and as they stand when it is scheduled', () => {
    const approved = whole(wordsView({ ...candidate, state: 'approved', words }, unsent));
    expect(approved).toContain(
      'This version is approved. Saving takes that back: it has to be approved again as it reads then.',
    );
    expect(
      whole(wordsView({ ...candidate, state: 'scheduled', words }, unsent))
        .split('\n')
        .at(-1),
    ).toBe('This version is scheduled: its words stand. Cancel its schedule, where it has one, to write them anew.');
  });

  it('that could not be taken stand in their fields again', () => {
    const typed = comeBack({ 'words-eligible': 'Typed.', 'draft-eligible': 'yes' }, [
      { text: 'Too long', field: 'words-eligible' },
    ]);
    const again = whole(wordsView({ ...candidate, words }, typed));
    expect(again).toContain('Error: Too long\n[textarea name=words-eligible rows=3] “Typed.”');
    expect(again).toContain('[checkbox name=draft-eligible value=yes checked]');
  });

  it('say beside which draft they were written, though another stands there by the time they come back', () => {
    const typed = comeBack({ 'words-managed': 'An older draft.', 'shown-managed': 'An older draft.' });
    const again = whole(wordsView({ ...candidate, words }, typed));
    expect(again).toContain('[hidden name=shown-managed value=An older draft.]');
    expect(again).toContain('Draft, made from the figures: As drafted.');
  });

  it('have fields that are named for what they are about', () => {
    expect(fieldsOf({ about: 'table 1, a' })).toEqual({
      text: 'words-table-1-a',
      draft: 'draft-table-1-a',
      shown: 'shown-table-1-a',
    });
  });
});

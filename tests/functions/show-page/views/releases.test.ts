import { expect, it } from 'vitest';
import { releasesView } from '../../../../functions/show-page/views/releases.ts';
import type { ReleasesView } from '../../../../shared/domain/api/release-shapes.ts';
import { lines } from '../../../formats/pages/as-read.ts';
import { comeBack, unsent, whole, year } from './made.ts';
import { candidate } from './released.ts';

const drawn = (answersStillNeeded: number) => ({ drawn: true, answersStillNeeded });
const nothing: ReleasesView = { items: [], category4: { drawn: false, answersStillNeeded: 0 } };

it('no version yet, to who may compile the first', () => {
  expect(whole(releasesView(year, nothing, unsent, true))).toBe(lines`
    title: Releases of 2023-24
    watched: true
    [Collections](/pages/collections) > [2023-24](/pages/collections/2023-24)
    Collection 2023-24
    # Releases
    Nothing has been compiled yet.
    ## Compile the release id=compile
    Adds up the signed-off returns of all areas, lets disclosure control decide on Category 4, and prepares every
      file. Nothing becomes public by it.
    form method=post action=/pages/collections/2023-24/releases
    [hidden name=form-token value=seal] [hidden name=once value=n1]
    Notes to publish
    div id=notes-hint:
    One a line. Leave empty for none.
    [textarea name=notes rows=3] “”
    Who may see it up to 24 hours before
    div id=pre-release-hint:
    One a line: name, e-mail address that they sign in with, and post, with commas between. The post is published.
    [textarea name=pre-release rows=3] “”
    Day of release, where it is known
    div id=day-hint:
    Leave empty for the usual day. The approver sets it when the release is scheduled.
    [date name=day value= width-10]
    Category 4
    div id=category-4-hint:
    It is drawn once, on purpose, when all 42 returns are settled. From then on corrections to it wait until enough
      areas have answered anew, and nothing takes it back.
    [radio name=category-4 value=not-yet checked] Not yet: it shows [x], and areas correct freely
    [radio name=category-4 value=draw] Draw Category 4 in this compilation
    [checkbox name=draw-understood value=yes] To draw it: I know that what is drawn is kept as shown, whether it is
      published or not
    <<Compile the release>>
    end of form
  `);
});

it('versions in every state, to who may only look', () => {
  const states = ['compiled', 'approved', 'scheduled', 'publishing', 'published', 'superseded', 'withdrawn'] as const;
  const items = states.map((state, index) => ({ ...candidate, state, version: `1.${index}` }));
  const [first, , third, , fifth] = items;
  const found = [
    ...items.filter((each) => each !== first && each !== third && each !== fifth),
    { ...first!, provisional: true, coverage: { areas: 40, of: 42, missing: ['Kent', 'Essex'] } },
    { ...third!, releaseAt: '2024-10-31T09:30:00.000Z' },
    { ...fifth!, releaseAt: '2024-10-31T09:30:00.000Z', publishedAt: '2024-11-01T09:31:00.000Z' },
  ];
  expect(whole(releasesView(year, { ...nothing, items: found }, unsent, false))).toBe(lines`
    title: Releases of 2023-24
    watched: true
    [Collections](/pages/collections) > [2023-24](/pages/collections/2023-24)
    Collection 2023-24
    # Releases
    table “Releases of 2023-24” quiet
    Version | State | Coverage | Release
    [Version 1.1](/pages/collections/2023-24/releases/1.1) | {Approved turquoise} | 42 of 42 |
    [Version 1.3](/pages/collections/2023-24/releases/1.3) | {Publishing yellow} | 42 of 42 |
    [Version 1.5](/pages/collections/2023-24/releases/1.5) | {Superseded grey} | 42 of 42 |
    [Version 1.6](/pages/collections/2023-24/releases/1.6) | {Withdrawn red} | 42 of 42 |
    [Version 1.0](/pages/collections/2023-24/releases/1.0) | {Compiled blue} {Provisional orange} | 40 of 42 |
    [Version 1.2](/pages/collections/2023-24/releases/1.2) | {Scheduled purple} | 42 of 42 | 31 October 2024, 09:30
    [Version 1.4](/pages/collections/2023-24/releases/1.4) | {Published green} | 42 of 42 | 1 November 2024, 09:31
  `);
});

it('a revision that is compiled anew keeps what was said with the candidate that stands', () => {
  const standing = {
    ...candidate,
    version: '1.1',
    reason: 'Kent corrected Table 1.',
    notes: ['One.', 'Two.'],
    preRelease: [{ name: 'Mo Low', email: 'mo@gov.example', post: 'Private Secretary, Home Office' }],
    releaseAt: '2024-10-31T09:30:00.000Z',
  };
  const items = [standing, { ...candidate, state: 'published' as const, publishedAt: '2024-09-05T08:30:00.000Z' }];
  const seen = whole(releasesView(year, { items, category4: drawn(2) }, unsent, true));
  expect(seen.slice(seen.indexOf('## '))).toBe(lines`
    ## Compile version 1.1 anew id=compile
    Adds up the signed-off returns of all areas, lets disclosure control decide on Category 4, and prepares every
      file. Nothing becomes public by it.
    What was said with version 1.1 is filled in. Whoever has read it is told that it has changed, and it has to be
      approved again.
    form method=post action=/pages/collections/2023-24/releases
    [hidden name=form-token value=seal] [hidden name=once value=n1]
    Why is it revised?
    div id=reason-hint:
    This is published. Never name areas whose Category 4 figures changed.
    [text name=reason value=Kent corrected Table 1.]
    Notes to publish
    div id=notes-hint:
    One a line. Leave empty for none.
    [textarea name=notes rows=3] “One.⏎Two.”
    Who may see it up to 24 hours before
    div id=pre-release-hint:
    One a line: name, e-mail address that they sign in with, and post, with commas between. The post is published.
    [textarea name=pre-release rows=3] “Mo Low, mo@gov.example, Private Secretary, Home Office”
    Day of release, where it is known
    div id=day-hint:
    Leave empty for the usual day. The approver sets it when the release is scheduled.
    [date name=day value=2024-10-31 width-10]
    Category 4 has been drawn, and stands. It is drawn anew when 2 more areas have answered anew, by a correction or
      a confirmation that is signed off. Categories 1 to 3 do not wait for it.
    <<Compile version 1.1 anew>>
    end of form
  `);
});

it('says what the next drawing of Category 4 takes', () => {
  const said = (needed: number) => whole(releasesView(year, { items: [], category4: drawn(needed) }, unsent, true));
  expect(said(1)).toContain('It is drawn anew when 1 more area has answered anew, by a correction or a confirmation');
  expect(said(0)).toContain('Enough areas have answered anew for every drawing: it is drawn anew in this compilation.');
  expect(said(0)).not.toContain('[radio');
});

it('a compilation that is under way, and one that broke off', () => {
  const compiling = { by: 'ana', since: '2024-09-02T10:00:00.000Z', brokeOff: false };
  expect(whole(releasesView(year, { ...nothing, compiling }, unsent, false))).toContain(
    '\nana is compiling 2023-24 at this moment. It takes seconds, and this page shows what comes of it.\n',
  );
  const broken = { ...nothing, compiling: { ...compiling, brokeOff: true } };
  expect(whole(releasesView(year, broken, unsent, false))).toContain(
    '\nThe compilation that ana began at 2 September 2024, 11:00 broke off. Nothing came of it, and all versions stand as they were. Compile again.\n',
  );
});

it('what could not be taken stands in the form again', () => {
  const typed = comeBack(
    { 'category-4': 'draw', notes: 'Mine.', day: '2024-10-31', 'pre-release': 'Mo', 'draw-understood': '' },
    [
      { text: 'Say that you have read it', field: 'draw-understood-yes' },
      { text: 'Who is Mo?', field: 'pre-release' },
    ],
  );
  const again = whole(releasesView(year, nothing, typed, true));
  expect(again).toContain('[radio name=category-4 value=draw checked]');
  expect(again).toContain('Error: Say that you have read it\n[checkbox name=draw-understood value=yes]');
  expect(again).toContain('[textarea name=notes rows=3] “Mine.”');
  expect(again).toContain('[date name=day value=2024-10-31 width-10]');
  expect(again).toContain('Error: Who is Mo?\n[textarea name=pre-release rows=3] “Mo”');
});

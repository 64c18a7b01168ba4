import { expect, it } from 'vitest';
import { eventsView } from '../../../../functions/show-page/views/events.ts';
import { hiddenView } from '../../../../functions/show-page/views/hidden.ts';
import { keptView, withTyped } from '../../../../functions/show-page/views/kept.ts';
import { brokenView, refusedView } from '../../../../functions/show-page/views/refused.ts';
import { lines } from '../../../formats/pages/as-read.ts';
import { whole } from './made.ts';

const event = { at: '2024-05-01T09:00:00.000Z', who: 'Jo', what: 'sent', about: 'Kent', why: '', words: 'Jo sent it.' };

it('events, and the way to look for some of them', () => {
  const model = { sought: {}, events: [event], file: '/pages/events/file?', next: '/pages/events?after=x' };
  expect(whole(eventsView(model))).toBe(lines`
    title: Events
    # Events
    Everything that changed, who changed it and why. Events are written together with the change itself and are
      never altered.
    details
    + Look for some of them
    form method=get action=/pages/events
    Area [text name=area value= width-20]
    Year
    div id=period-hint:
    As in 2023-24
    [text name=period value= width-20]
    Who [text name=who value= width-20]
    What
    div id=what-hint:
    As in signed off, or approve
    [text name=what value= width-20]
    From [date name=from value= width-20]
    Until [date name=to value= width-20]
    <<Look for these secondary>>
    end of form
    end of details
    table “Events, the newest first” quiet
    When | What happened
    1 May 2024, 10:00 | Jo sent it.
    [Download all that is looked for (CSV)](/pages/events/file?)
    [Next page](/pages/events?after=x)
  `);
  expect(whole(eventsView({ sought: {}, events: [] }))).toMatch(/\nNothing has happened yet\.$/);
});

it('events that were looked for', () => {
  const sought = { area: 'kent', from: '2024-05-01' };
  const seen = whole(eventsView({ sought, events: [], file: '/pages/events/file?area=kent' }));
  expect(seen.slice(seen.indexOf('form '))).toBe(lines`
    form method=get action=/pages/events
    Area [text name=area value=kent width-20]
    Year
    div id=period-hint:
    As in 2023-24
    [text name=period value= width-20]
    Who [text name=who value= width-20]
    What
    div id=what-hint:
    As in signed off, or approve
    [text name=what value= width-20]
    From [date name=from value=2024-05-01 width-20]
    Until [date name=to value= width-20]
    <<Look for these secondary>>
    end of form
    [Show all events](/pages/events)
    Nothing like that has happened.
  `);
});

it('why a figure is hidden', () => {
  const seen = whole(hiddenView).split('\n');
  expect(seen.filter((line) => !line.startsWith('- '))).toEqual([
    'title: Why a figure is hidden',
    '# Why a figure is hidden',
    expect.stringMatching(/^Category 4 .* is never published for an area or a country: it shows \[c\] there,/),
    '## Why',
    '## What is published instead',
    '## What the signs mean',
  ]);
  expect(seen.filter((line) => line.startsWith('- ')).length).toBeGreaterThan(6);
});

it.each([
  [403, 'Not yours.', 'You cannot see this', 'Not yours.'],
  [404, 'There is no such area.', 'Page not found', 'If you typed the address, check that it is right.'],
  [409, 'It is signed off.', 'That is not possible now', 'It is signed off.'],
  [413, 'At most 4 MB.', 'The file is too large', 'At most 4 MB.'],
  [429, 'Wait a minute.', 'Too many requests', 'Wait a minute.'],
  [400, '', 'That was not possible', 'If you typed the address, check that it is right.'],
])('why a page is not shown: %i', (status, detail, title, said) => {
  expect(whole(refusedView(status, detail))).toBe(
    `status: ${status}\ntitle: ${title}\n# ${title}\n${said}\nGo back and try again, or [start from the beginning](/).`,
  );
});

it('what was typed stands on the page that says what went wrong', () => {
  const form = `form method=post action=/pages/x
[hidden name=why value=So & so]
<<Try again with what you typed>>
end of form`;
  expect(whole(withTyped(refusedView(403, 'No.'), '/pages/x', { why: 'So & so' }))).toBe(
    `${whole(refusedView(403, 'No.'))}\n${form}`,
  );
  expect(whole(withTyped(brokenView, '/pages/x', {}))).toBe(whole(brokenView));
  const wrong = 'status: 500\ntitle: Something went wrong\n# Something went wrong\nIt has been noted.';
  expect(whole(brokenView)).toBe(`${wrong} Try again in a few minutes.`);
  expect(whole(keptView('/pages/x', { why: 'So & so' }))).toBe(
    `${wrong} What you typed is kept on this page: try again in a few minutes.\n${form}`,
  );
});

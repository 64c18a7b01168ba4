import { expect, it } from 'vitest';
import { namedFindings } from '../../../../functions/show-page/named-findings.ts';
import { type DeskModel, deskView } from '../../../../functions/show-page/views/desk.ts';
import type { AreaOnDesk } from '../../../../shared/domain/api/desk-shapes.ts';
import { lines } from '../../../formats/pages/as-read.ts';
import { askedAbout } from './asked-about.ts';
import { comeBack, dates, found, kent, unsent, whole, year } from './made.ts';

const line: AreaOnDesk['line'] = { area: kent.slug, name: 'Kent', standing: 'not-heard-from', nil: false, late: false };
const empty: AreaOnDesk = { line, dates, contacts: { contacts: [] }, notes: [], activity: [] };
const page = '/pages/collections/2023-24/areas/kent';
const nothing = { extend: false, remind: false, note: false, contacts: false };
const everything = { extend: true, remind: true, note: true, contacts: true };
const shown = (desk: Partial<AreaOnDesk>, model: Partial<DeskModel> = {}, forms = unsent): string => {
  const usual = { named: [], years: [], others: [], may: nothing, found: undefined, done: undefined };
  return whole(deskView({ area: kent, period: year, page, ...usual, desk: { ...empty, ...desk }, ...model }, forms));
};

it('an area that has sent nothing, to who may only look', () => {
  expect(shown({})).toBe(lines`
    title: Kent, 2023-24
    watched: true
    [Collections](/pages/collections) > [2023-24](/pages/collections/2023-24)
    Collection 2023-24
    # Kent
    Where it stands: {Not heard from grey}
    Closes: 30 June 2024
    Received: Nothing yet
    Last reminded: Never
    Contacts: None is known. [See](/pages/areas/kent/contacts)
    ## What happened
    Nothing yet.
    [Why a figure is hidden](/pages/hidden)
  `);
});

it('an area about which much is to be told, to who may do everything', () => {
  const when = '2024-05-01T09:00:00.000Z';
  const signedOff = { by: 'sub-1', name: 'Al Lee', at: '2024-05-03T09:00:00.000Z' };
  const event = { at: when, who: 'Jo', what: 'sent', about: 'Kent', why: '', words: 'Jo sent the return of Kent.' };
  const desk: AreaOnDesk = {
    line: {
      ...line,
      standing: 'queried',
      nil: true,
      late: true,
      submission: 'S1',
      receivedAt: when,
      correction: { submission: 'S2', standing: 'rejected', receivedAt: when },
    },
    dates,
    extension: { area: kent.slug, closes: '2024-07-14', why: 'A move of offices.', by: 'ana', at: when },
    contacts: { contacts: [{ name: 'Jo Bloggs', post: 'Co-ordinator', email: 'jo@kent.example' }] },
    lastReminded: '2024-06-23T08:00:00.000Z',
    notes: [{ text: 'Call on Monday.', by: 'ana', at: when }],
    activity: [event],
  };
  const reported = { ...askedAbout, signedOff };
  const model = { found: reported, named: namedFindings(reported), may: everything, done: 'The note has been kept.' };
  const seen = shown(desk, model);
  expect(seen.split('\n## What screening found')[0]).toBe(lines`
    title: Kent, 2023-24
    watched: true
    [Collections](/pages/collections) > [2023-24](/pages/collections/2023-24)
    ## Done id=banner-title
    The note has been kept.
    Collection 2023-24
    # Kent
    Where it stands: {Queried yellow} {Nil grey} {Late orange}
    Closes: 14 July 2024, extended: A move of offices.
    Received: 1 May 2024, 10:00
    Signed off: Al Lee, 3 May 2024, 10:00
    Queries: [6 queries: read and decide](/pages/areas/kent/2023-24/submissions/S1)
    Correction: {Rejected red} [Its report](/pages/areas/kent/2023-24/submissions/S2)
    Last reminded: 23 June 2024, 09:00
    Contacts:
    - Jo Bloggs, Co-ordinator, jo@kent.example
    [Change](/pages/areas/kent/contacts)
    form method=post action=/pages/collections/2023-24/areas/kent/reminders
    [hidden name=form-token value=seal] [hidden name=once value=n1__remind]
    <<Remind it now secondary>>
    end of form
    details
    + Give it more time
    form method=post action=/pages/collections/2023-24/areas/kent/extension
    [hidden name=form-token value=seal] [hidden name=once value=n1__extend]
    Closes at the end of [date name=closes value=2024-07-14 width-10]
    Reason
    div id=why-hint:
    The area reads it.
    [text name=why value=]
    <<Move its closing day>>
    end of form
    end of details
    details
    + Write a private note
    form method=post action=/pages/collections/2023-24/areas/kent/notes
    [hidden name=form-token value=seal] [hidden name=once value=n1__note]
    Note
    div id=note-hint:
    The ministry alone reads it. No figures of Category 4.
    [textarea name=note rows=3] “”
    <<Keep the note>>
    end of form
    end of details
    details open
    + 1 private note
    - Call on Monday. (ana, 1 May 2024, 10:00)
    end of details
  `);
  expect(seen).toContain(
    '\n## To answer: 2 findings id=query\nThese may well be right: the area is asked about them.\n',
  );
  expect(seen).toContain('\n## Answered: 1 finding id=answered\nThe area has answered.\n');
  expect(seen.split('\n## The return beside others\n')[1]).toBe(lines`
    No figure could be read.
    ## What happened
    table “Events, the newest first” quiet
    When | What happened
    1 May 2024, 10:00 | Jo sent the return of Kent.
    [Why a figure is hidden](/pages/hidden)
  `);
});

it('what its report is opened for', () => {
  const line1 = { ...line, submission: 'S1' };
  const queries = (reported: ReturnType<typeof found>) =>
    /Queries: (.*)/.exec(shown({ line: line1 }, { found: reported }))?.[1];
  const report = '(/pages/areas/kent/2023-24/submissions/S1)';
  expect(queries(found({}))).toBe(`[Raise a query]${report}`);
  expect(queries(found({ current: false }))).toBe(`[None: see its report]${report}`);
  expect(queries(askedAbout)).toBe(`[6 queries: read and decide]${report}`);
  expect(queries({ ...askedAbout, current: false })).toBe(`[6 queries: see its report]${report}`);
  expect(shown({ line: line1 }, { found: found({}) })).toContain('## What screening found\nNothing to remark.');
  const nameless = found({ signedOff: { by: 'sub-1', at: '2024-05-03T09:00:00.000Z' } });
  expect(shown({ line: line1 }, { found: nameless })).toContain('\nSigned off: sub-1, 3 May 2024, 10:00');
});

it('nobody who has signed off is reminded; what could not be taken stands in the part that is open', () => {
  const signed = { line: { ...line, standing: 'signed-off' as const } };
  expect(shown(signed, { may: everything })).not.toContain('Remind it now');
  const typed = comeBack({ closes: '2024-01-01', why: 'No' }, [{ text: 'Say why', field: 'why' }]);
  const moved = shown({}, { may: everything }, typed);
  expect(moved).toContain('details open\n+ Give it more time');
  expect(moved).toContain('details\n+ Write a private note');
  expect(moved).toContain('[date name=closes value=2024-01-01 width-10]');
  expect(moved).toContain('Error: Say why\n[text name=why value=No]');
  const noted = shown({}, { may: everything }, comeBack({ note: 'Hm' }, [{ text: 'Write more', field: 'note' }]));
  expect(noted).toContain('details open\n+ Write a private note');
  expect(noted).toContain('Error: Write more\n[textarea name=note rows=3] “Hm”');
});

import { expect, it } from 'vitest';
import { myReturnsView } from '../../../../functions/show-page/views/my-returns.ts';
import { oneReturnView } from '../../../../functions/show-page/views/one-return.ts';
import type { ToldEvent } from '../../../../shared/domain/events/event.ts';
import { Period } from '../../../../shared/domain/periods.ts';
import type { Submission } from '../../../../shared/domain/submissions/shapes.ts';
import { lines } from '../../../formats/pages/as-read.ts';
import { dates, kent, unsent, whole, year } from './made.ts';

const returned = { period: year, dates, standing: 'not-heard-from', late: false } as const;
const onlooker = { mayUpload: false, mayCheck: false, mayConfirm: false, asked: undefined, activity: [] };
const mine = { ...onlooker, mayUpload: true, mayCheck: true, mayConfirm: true };
const asked: ToldEvent = {
  at: '2024-10-02T09:00:00.000Z',
  what: 'asked to confirm or correct',
  who: 'ana',
  about: 'Kent, 2023-24',
  why: 'by 16 October 2024: figures moved.',
  words: 'The ministry asked Kent to confirm or correct.',
};
const sent = { receivedAt: '2024-05-02T09:00:00.000Z', current: false, stands: false, late: false };
const submissions: Submission[] = [
  { ...sent, submission: 'S2', verdict: 'queried', current: true, late: true, submittedBy: 'jo@kent.example' },
  { ...sent, submission: 'S1', verdict: 'accepted', stands: true },
  { ...sent, submission: 'S0', verdict: 'rejected' },
];

it('all returns of an area: a year a row, where it stands and until when', () => {
  const before = { period: Period.parse('2022-23'), dates: { opens: '2023-04-01', closes: '2023-06-30' } } as const;
  expect(
    whole(
      myReturnsView(kent, [
        { ...returned, standing: 'queried', late: true },
        { ...returned, ...before, standing: 'signed-off' },
      ]),
    ),
  ).toBe(lines`
    title: Returns of Kent
    Kent
    # Your returns
    Each year every area returns its figures. Choose a year to send its return, to answer questions about it or to
      sign it off.
    table “Returns of Kent” quiet
    Year | Where it stands | Opens | Closes
    [2023-24](/pages/areas/kent/2023-24) | {Queried yellow} {Late orange} | 1 April 2024 | 30 June 2024
    [2022-23](/pages/areas/kent/2022-23) | {Signed off green} | 1 April 2023 | 30 June 2023
  `);
});

it('a return that nobody has sent yet: what to do, step by step', () => {
  expect(whole(oneReturnView(kent, returned, [], mine, unsent))).toBe(lines`
    title: Return 2023-24 of Kent
    watched: true
    [Kent](/pages/areas/kent)
    Kent, 2023-24
    # Return of the year
    Where it stands: {Not heard from grey}
    Closes: At the end of 30 June 2024; open from 1 April 2024
    Describes: 31 March 2024 for the people counted on one day, 1 April 2023 to 31 March 2024 for the rest
    Get the template, fill it in, check it, and upload it.
    - ## Get the template
    A workbook with the tables of this year’s form and last year’s figures beside: [Excel
      (XLSX)](/pages/areas/kent/2023-24/template?format=xlsx) or [OpenDocument
      (ODS)](/pages/areas/kent/2023-24/template?format=ods).
    - ## Check your file
    [Check a file without sending it](/pages/areas/kent/2023-24/check). Where your browser can, it checks on your
      own machine.
    - ## Upload it
    [Upload the return](/pages/areas/kent/2023-24/upload button)
    - ## See it through
    Once it is sent, its report stands here: every finding, with its place and what to do.
    [See what will be published about your area](/pages/areas/kent/2023-24/preview)
    ## What was sent
    Nothing yet.
    [Contacts of your area](/pages/areas/kent/contacts), [why a figure is hidden](/pages/hidden).
  `);
});

it('a return that is signed off and asked about again, with a correction under way', () => {
  const correction = { submission: 'S2', standing: 'queried', receivedAt: sent.receivedAt } as const;
  const found = { ...returned, standing: 'signed-off', late: true, submission: 'S1', correction } as const;
  const model = { ...mine, asked, activity: [asked] };
  expect(whole(oneReturnView(kent, found, submissions, model, unsent))).toBe(lines`
    title: Return 2023-24 of Kent
    watched: true
    [Kent](/pages/areas/kent)
    Kent, 2023-24
    # Return of the year
    Where it stands: {Signed off green} {Late orange}
    Closes: At the end of 30 June 2024; open from 1 April 2024
    Describes: 31 March 2024 for the people counted on one day, 1 April 2023 to 31 March 2024 for the rest
    The return is signed off, and counts. The ministry asks you to confirm it or to correct it, as said below.
    A correction has been sent: {Queried yellow} [Open its report](/pages/areas/kent/2023-24/submissions/S2). Until
      it is signed off, what was signed off before counts.
    ## Confirm or correct id=confirm
    The ministry asks you to confirm what you signed off, or to correct it, by 16 October 2024: figures moved.
    form method=post action=/pages/areas/kent/2023-24/confirm
    [hidden name=form-token value=seal] [hidden name=once value=n1__confirm]
    <<Confirm that it is still right>>
    end of form
    An approver of your area signs the confirmation off, as they do a return. If a figure has changed, upload a
      corrected return instead.
    - ## Get the template
    A workbook with the tables of this year’s form and last year’s figures beside: [Excel
      (XLSX)](/pages/areas/kent/2023-24/template?format=xlsx) or [OpenDocument
      (ODS)](/pages/areas/kent/2023-24/template?format=ods).
    - ## Check your file
    [Check a file without sending it](/pages/areas/kent/2023-24/check). Where your browser can, it checks on your
      own machine.
    - ## Upload it
    [Upload the return](/pages/areas/kent/2023-24/upload button)
    - ## See it through
    [Open the report](/pages/areas/kent/2023-24/submissions/S1).
    [See what will be published about your area](/pages/areas/kent/2023-24/preview)
    ## What was sent
    table “Everything that was sent, the newest first” quiet
    Received | Outcome | Sent by | Stands
    [2 May 2024, 10:00](/pages/areas/kent/2023-24/submissions/S2) | {Queried yellow} {Late orange} | jo@kent.example
      | Not yet: it counts once it is signed off
    [2 May 2024, 10:00](/pages/areas/kent/2023-24/submissions/S1) | {Accepted green} | | Yes, signed off
    [2 May 2024, 10:00](/pages/areas/kent/2023-24/submissions/S0) | {Rejected red} | | No
    details
    + What happened to this return
    table “Events, the newest first” quiet
    When | What happened
    2 October 2024, 10:00 | The ministry asked Kent to confirm or correct.
    end of details
    [Contacts of your area](/pages/areas/kent/contacts), [why a figure is hidden](/pages/hidden).
  `);
});

it('a return with questions, and one that is asked about again, to whoever may only look', () => {
  const found = { ...returned, standing: 'queried', submission: 'S2' } as const;
  expect(whole(oneReturnView(kent, found, [], onlooker, unsent))).toBe(lines`
    title: Return 2023-24 of Kent
    watched: true
    [Kent](/pages/areas/kent)
    Kent, 2023-24
    # Return of the year
    Where it stands: {Queried yellow}
    Closes: At the end of 30 June 2024; open from 1 April 2024
    Describes: 31 March 2024 for the people counted on one day, 1 April 2023 to 31 March 2024 for the rest
    There are questions about the figures. Answer each one, or upload a corrected file.
    - ## Get the template
    A workbook with the tables of this year’s form and last year’s figures beside: [Excel
      (XLSX)](/pages/areas/kent/2023-24/template?format=xlsx) or [OpenDocument
      (ODS)](/pages/areas/kent/2023-24/template?format=ods).
    - ## See it through
    [Open the report](/pages/areas/kent/2023-24/submissions/S2) and answer what is asked.
    [See what will be published about your area](/pages/areas/kent/2023-24/preview)
    ## What was sent
    Nothing yet.
    [Contacts of your area](/pages/areas/kent/contacts), [why a figure is hidden](/pages/hidden).
  `);
  const seen = whole(oneReturnView(kent, { ...returned, standing: 'signed-off' }, [], { ...onlooker, asked }, unsent));
  expect(seen).toContain('or to correct it, by 16 October 2024: figures moved.');
  expect(seen).not.toContain('form method');
});

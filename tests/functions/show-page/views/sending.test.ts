import { expect, it } from 'vitest';
import { checkedReportView, checkView } from '../../../../functions/show-page/views/check.ts';
import { contactsView } from '../../../../functions/show-page/views/contacts.ts';
import { noReportView, waitingView } from '../../../../functions/show-page/views/no-report.ts';
import { uploadView } from '../../../../functions/show-page/views/upload.ts';
import { Period } from '../../../../shared/domain/periods.ts';
import { lines } from '../../../formats/pages/as-read.ts';
import { comeBack, kent, unsent, whole, year } from './made.ts';

const noFile = comeBack({}, [{ text: 'Choose your file', field: 'file' }]);
const population = { vintage: 'mid-2023', aged10AndOver: {} };

it('the contacts of an area, for whoever may change them', () => {
  const contacts = [
    { name: 'Jo Bloggs', post: 'Co-ordinator', email: 'jo@kent.example', phone: '01622 000000' },
    { name: 'Sam Roe', post: 'Deputy' },
  ];
  expect(whole(contactsView(kent, { contacts, at: '2024-05-02T09:00:00.000Z' }, true, true, unsent))).toBe(lines`
    title: Contacts of Kent
    ## Done id=banner-title
    The contacts have been kept.
    Kent
    # Contacts
    Whom the ministry speaks to about the return. Last changed on 2 May 2024, 10:00.
    form method=post action=/pages/areas/kent/contacts
    [hidden name=form-token value=seal] [hidden name=once value=n1__contacts]
    Contacts
    div id=contacts-hint:
    One a line: name, post, e-mail address, telephone number, with commas between. The last two can be left out.
    [textarea name=contacts rows=6] “Jo Bloggs, Co-ordinator, jo@kent.example, 01622 000000⏎Sam Roe, Deputy”
    <<Keep the contacts>>
    end of form
  `);
});

it('the contacts of an area, for whoever may only read them', () => {
  const contacts = [{ name: 'Sam Roe', post: 'Deputy' }];
  expect(whole(contactsView(kent, { contacts }, false, false, unsent))).toBe(lines`
    title: Contacts of Kent
    Kent
    # Contacts
    Whom the ministry speaks to about the return.
    - Sam Roe, Deputy
  `);
  expect(whole(contactsView(kent, { contacts: [] }, false, false, unsent))).toContain('- None is known.');
});

it('the page that sends a return, come back without a file', () => {
  expect(whole(uploadView(kent, year, noFile, 'https://store.example'))).toBe(lines`
    title: Upload the return 2023-24
    scripts: /assets/upload.js
    reaches: https://store.example
    [Kent](/pages/areas/kent) > [2023-24](/pages/areas/kent/2023-24)
    Kent, 2023-24
    # Upload the return
    You get its report within seconds. Nothing counts before an approver of your area has signed it off, and you can
      send a corrected file at any time.
    div data-upload=:
    form method=post action=/pages/areas/kent/2023-24/upload enctype=multipart/form-data
    [hidden name=form-token value=seal] [hidden name=once value=n1]
    Your return
    div id=file-hint:
    A workbook (Excel or OpenDocument), CSV, JSON, or an annual report (PDF, Word, text): up to 5 MB, a PDF or Word
      document up to 15 MB. Your browser runs no scripts: up to 4 MB. The name of your file is not kept.
    Error: Choose your file
    [file name=file accept=.csv,.json,.xlsx,.ods,.txt,.md,.pdf,.docx required]
    Uploading
    <<Upload>>
    end of form
    [Check the file first, without sending it](/pages/areas/kent/2023-24/check)
  `);
});

it('the page that checks a file, and with what it compares', () => {
  expect(whole(checkView(kent, year, unsent, { population, past: [] }))).toBe(lines`
    title: Check a file for 2023-24
    scripts: /assets/check.js
    [Kent](/pages/areas/kent) > [2023-24](/pages/areas/kent/2023-24)
    Kent, 2023-24
    # Check a file
    You see everything that would be found in your return, before you send it. Nothing is kept. No earlier year of
      your area is signed off here, so nothing is compared with last year.
    div data-check= data-area=kent data-period=2023-24
      data-compared={"population":{"vintage":"mid-2023","aged10AndOver":{}},"past":[]}:
    form method=post action=/pages/areas/kent/2023-24/check enctype=multipart/form-data
    [hidden name=form-token value=seal]
    Your file
    div id=file-hint:
    A file can have up to 4 MB. It is sent to the server, checked and forgotten.
    [file name=file accept=.csv,.json,.xlsx,.ods,.txt,.md,.pdf,.docx required]
    <<Check the file>>
    end of form
    div id=outcome:
    [Upload the return](/pages/areas/kent/2023-24/upload)
  `);
  const past = ['2022-23', '2021-22'].map((each) => ({ period: Period.parse(each), figures: {} }));
  const beside = whole(checkView(kent, year, noFile, { population, past }));
  expect(beside).toContain('Your figures are compared with those of 2022-23 and 2021-22.');
  expect(beside).toContain(`data-compared=${JSON.stringify({ population, past })}:`);
  expect(beside).toContain('Error: Choose your file');
});

it('what a check found: nothing', () => {
  const report = { area: 'kent', period: year, form: 'D', rules: '1', findings: [], observations: [] };
  expect(whole(checkedReportView(kent, year, { ...report, verdict: 'accepted' }))).toBe(lines`
    title: What the check for 2023-24 found
    [Kent](/pages/areas/kent) > [2023-24](/pages/areas/kent/2023-24)
    Kent, 2023-24
    # What the check found
    ## Outcome
    {It would be accepted green}
    Nothing was found.
    ## What was read
    No figure could be read.
    This was a check only: nothing has been sent.
    [Upload the return](/pages/areas/kent/2023-24/upload button)[Check another
      file](/pages/areas/kent/2023-24/check)
  `);
  expect(whole(checkedReportView(kent, year, { ...report, verdict: 'queried' }))).toContain(
    '{It would be queried yellow}',
  );
  expect(whole(checkedReportView(kent, year, { ...report, verdict: 'rejected' }))).toContain(
    '{It would be rejected red}',
  );
});

it('a report that is not there yet, and one that never comes unless it is tried again', () => {
  expect(whole(waitingView(kent, year))).toBe(lines`
    title: Your return 2023-24 is being checked
    refresh: 2
    [Kent](/pages/areas/kent) > [2023-24](/pages/areas/kent/2023-24)
    Kent, 2023-24
    # Your return is being checked
    This takes a few seconds. The page looks again by itself. role=status
    If nothing happens within a minute, the file may not have arrived: [upload it
      again](/pages/areas/kent/2023-24/upload).
  `);
  expect(whole(noReportView(kent, year, 'The file did not come.'))).toBe(lines`
    status: 404
    title: There is no report on the return 2023-24
    [Kent](/pages/areas/kent) > [2023-24](/pages/areas/kent/2023-24)
    Kent, 2023-24
    # There is no report
    The file did not come.
    [Upload the return](/pages/areas/kent/2023-24/upload button)
  `);
  expect(whole(noReportView(kent, year, 'It is tried again.', { mayCome: true }))).toMatch(
    /^status: 404\nrefresh: 15\n/,
  );
});

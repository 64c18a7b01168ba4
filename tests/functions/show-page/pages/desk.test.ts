import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../../functions/show-page/api-client.ts';
import { seenStandings } from '../../../../shared/domain/collection/standings.ts';
import { lines } from '../../../formats/pages/as-read.ts';
import { found } from '../views/made.ts';
import { visited } from './visited.ts';

const kent = { area: 'kent', name: 'Kent', standing: 'queried', nil: false, late: false };
const dates = { opens: '2024-04-01', closes: '2024-06-30' };
const desk = { line: kent, dates, contacts: { contacts: [] }, notes: [], activity: [] };
const counts = Object.fromEntries(seenStandings.map((each) => [each, 0]));
const progress = { period: '2023-24', dates, closed: false, counts, areas: [kent] };
const held = {
  'GET /collections/2023-24/areas/kent': desk,
  'GET /collections/2023-24': progress,
  'GET /areas/kent/contacts': { contacts: [] },
};
const page = '/pages/collections/2023-24/areas/kent';
const once = 'n1';

describe('the desk of an area', () => {
  it('shows each what they may do, and says what was done', async () => {
    expect(await visited(['ministry-analyst'], `GET ${page}?done=extended`, held)).toBe(lines`
      GET /collections/2023-24/areas/kent
      GET /collections/2023-24
      page “Kent, 2023-24”
      done: The closing day has been moved, and the area is told by e-mail.
      form /pages/collections/2023-24/areas/kent/reminders
      form /pages/collections/2023-24/areas/kent/extension
      form /pages/collections/2023-24/areas/kent/notes
    `);
    expect(await visited(['auditor'], `GET ${page}?done=reminded`, held)).toBe(lines`
      GET /collections/2023-24/areas/kent
      GET /collections/2023-24
      page “Kent, 2023-24”
      done: The area has been reminded by e-mail.
    `);
    expect(await visited(['ministry-analyst'], `GET ${page}?done=noted`, held)).toContain(
      '\ndone: The note has been kept.\n',
    );
    expect(await visited(['ministry-analyst'], `GET ${page}?done=toString`, held)).not.toContain('done:');
  });

  it('reads the report of the return that it is about, and what it is held beside', async () => {
    const line = { ...kent, submission: 'S1' };
    const report = 'GET /areas/kent/returns/2023-24/submissions/S1/report';
    const before = Object.fromEntries(
      Array.from({ length: 11 }, (_, index) => {
        const year = `${2022 - index}-${String(23 - index).padStart(2, '0')}`;
        return [`GET /areas/kent/returns/${year}/submissions`, { items: [] }];
      }),
    );
    const all = { ...held, ...before, [report]: found({}), 'GET /collections/2023-24/areas/kent': { ...desk, line } };
    const seen = await visited(['ministry-analyst'], `GET ${page}`, all);
    expect(seen.split('\n').slice(0, 5)).toEqual([
      'GET /collections/2023-24/areas/kent',
      'GET /collections/2023-24',
      report,
      'GET /areas/kent/returns/2022-23/submissions',
      'GET /areas/kent/returns/2021-22/submissions',
    ]);
    expect(seen).toContain('GET /areas/kent/returns/2012-13/submissions\npage “Kent, 2023-24”');
  });

  it('moves the closing day', async () => {
    const fields = { closes: '2024-07-14', why: 'A move of offices.', once };
    expect(await visited(['ministry-analyst'], `POST ${page}/extension`, held, fields)).toBe(lines`
      PUT /collections/2023-24/areas/kent/extension {"closes":"2024-07-14","why":"A move of offices."} once n1
      to /pages/collections/2023-24/areas/kent?done=extended
    `);
    expect(
      await visited(['ministry-analyst'], `POST ${page}/extension`, held, { closes: 'soon', why: 'x' }),
    ).toBe(lines`
      wrong: closes: Choose the new closing day
      wrong: why: Say why, in 3 to 600 letters
    `);
  });

  it('reminds, and keeps notes', async () => {
    expect(await visited(['ministry-analyst'], `POST ${page}/reminders`, held, { once })).toBe(lines`
      POST /collections/2023-24/areas/kent/reminders {} once n1
      to /pages/collections/2023-24/areas/kent?done=reminded
    `);
    expect(await visited(['ministry-analyst'], `POST ${page}/notes`, held, { note: ' Call. ', once })).toBe(lines`
      POST /collections/2023-24/areas/kent/notes {"text":"Call."} once n1
      to /pages/collections/2023-24/areas/kent?done=noted
    `);
    expect(await visited(['ministry-analyst'], `POST ${page}/notes`, held, { note: 'x' })).toBe(lines`
      wrong: note: Write a note of 3 to 2,000 letters
    `);
    const refusing = { 'POST /collections/2023-24/areas/kent/reminders': new Refusal(409, 'signed-off', 'No.') };
    expect(await visited(['ministry-analyst'], `POST ${page}/reminders`, refusing, { once })).toMatch(
      /\nrefused 409 signed-off$/,
    );
  });

  it('is not there for an area or a year that is not', async () => {
    expect(await visited(['ministry-analyst'], 'GET /pages/collections/2023-24/areas/nowhere')).toBe(
      'refused 404 unknown-area',
    );
    expect(await visited(['ministry-analyst'], 'GET /pages/collections/1066-67/areas/kent')).toBe(
      'refused 404 unknown-period',
    );
  });
});

describe('the contacts of an area', () => {
  const contacts = '/pages/areas/kent/contacts';

  it('are changed by the area and by the ministry, and looked at by others', async () => {
    expect(await visited(['area-submitter'], `GET ${contacts}?done=kept`, held)).toBe(lines`
      GET /areas/kent/contacts
      page “Contacts of Kent”
      done: The contacts have been kept.
      form /pages/areas/kent/contacts
    `);
    expect(await visited(['auditor'], `GET ${contacts}?done=else`, held)).toBe(lines`
      GET /areas/kent/contacts
      page “Contacts of Kent”
    `);
  });

  it('are sent as they are written, a line each', async () => {
    const typed = 'Jo Bloggs, Co-ordinator, jo@kent.example, 01622 000000\r\n\r\nSam Roe, Deputy, 01622 111111';
    expect(await visited(['area-submitter'], `POST ${contacts}`, held, { contacts: typed, once })).toBe(lines`
      PUT /areas/kent/contacts {"contacts":[{"name":"Jo
        Bloggs","post":"Co-ordinator","email":"jo@kent.example","phone":"01622 000000"},{"name":"Sam
        Roe","post":"Deputy","phone":"01622 111111"}]} once n1
      to /pages/areas/kent/contacts?done=kept
    `);
    expect(await visited(['area-submitter'], `POST ${contacts}`, held, { contacts: 'Jo' })).toBe(lines`
      wrong: contacts: Give on each line a name and a post, then an e-mail address and a telephone number where
        there are any
    `);
  });
});

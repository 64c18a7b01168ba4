import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../../functions/show-page/api-client.ts';
import { lines } from '../../../formats/pages/as-read.ts';
import { askedAbout } from '../views/asked-about.ts';
import { found } from '../views/made.ts';
import { visited } from './visited.ts';

const page = '/pages/areas/kent/2023-24';
const api = '/areas/kent/returns/2023-24';
const dates = { opens: '2024-04-01', closes: '2024-06-30' };
const event = { at: '2024-10-02T09:00:00.000Z', who: 'ana', about: 'Kent', why: 'soon', words: 'Ana asked.' };
const asked = { ...event, what: 'asked to confirm or correct' };
const signed = { ...event, what: 'signed-off' };
const heldAs = (standing: string, ...activity: readonly object[]) => ({
  'GET /areas/kent/returns': { items: [{ period: '2023-24', dates, standing, late: false }] },
  [`GET ${api}/submissions`]: { items: [] },
  [`GET ${api}/activity`]: { items: activity },
});
const once = 'n1';

describe('the returns of an area', () => {
  it('are listed, and each has its page', async () => {
    expect(await visited(['area-submitter'], 'GET /pages/areas/kent', heldAs('rejected'))).toBe(lines`
      GET /areas/kent/returns
      page “Returns of Kent”
    `);
    expect(await visited(['area-submitter'], `GET ${page}`, heldAs('rejected'))).toBe(lines`
      GET /areas/kent/returns
      GET /areas/kent/returns/2023-24/submissions
      GET /areas/kent/returns/2023-24/activity
      page “Return 2023-24 of Kent”
    `);
    expect(
      await visited(['area-submitter'], 'GET /pages/areas/kent/2022-23', {
        ...heldAs('rejected'),
        'GET /areas/kent/returns/2022-23/submissions': { items: [] },
        'GET /areas/kent/returns/2022-23/activity': { items: [] },
      }),
    ).toMatch(/\nrefused 404 unknown-period$/);
  });

  it.each([
    ['signed-off', [asked, signed], ['area-submitter'], true],
    ['signed-off', [signed, asked], ['area-submitter'], false],
    ['signed-off', [signed], ['area-submitter'], false],
    ['signed-off', [], ['area-submitter'], false],
    ['queried', [asked, signed], ['area-submitter'], false],
    ['signed-off', [asked, signed], ['area-approver'], false],
  ] as const)(
    '%s is confirmed while the newest request is unanswered: %j',
    async (standing, activity, roles, confirms) => {
      const seen = await visited(roles, `GET ${page}`, heldAs(standing, ...activity));
      expect(seen.includes(`form ${page}/confirm`)).toBe(confirms);
    },
  );

  it('are confirmed on the road of a correction, once', async () => {
    const ticket = {
      submission: 'S 2',
      url: 'https://store.example/',
      fields: {},
      expires: '2024-10-02T09:00:00.000Z',
    };
    const sendsOnce = { [`POST ${api}/submissions`]: ticket };
    expect(await visited(['area-submitter'], `POST ${page}/confirm`, sendsOnce, { once })).toBe(lines`
      POST /areas/kent/returns/2023-24/submissions {"format":"csv"} once n1
      POST /areas/kent/returns/2023-24/submissions/S%202/confirmation {} once undefined
      to /pages/areas/kent/2023-24/submissions/S 2
    `);
  });

  it('have a template and a preview', async () => {
    expect(await visited(['area-submitter'], `GET ${page}/template?format=ods`)).toBe(lines`
      GET /areas/kent/returns/2023-24/template?format=ods as a file
      file mappa-return-kent-2023-24.ods, text/plain: bytes
    `);
    expect(await visited(['area-submitter'], `GET ${page}/template?format=doc`)).toBe(lines`
      GET /areas/kent/returns/2023-24/template?format=xlsx as a file
      file mappa-return-kent-2023-24.xlsx, text/plain: bytes
    `);
    const preview = { area: 'kent', period: '2023-24', observations: [], notes: ['A note.'] };
    expect(await visited(['area-submitter'], `GET ${page}/preview`, { [`GET ${api}/preview`]: preview })).toBe(lines`
      GET /areas/kent/returns/2023-24/preview
      page “What will be published about Kent”
    `);
  });
});

describe('the report of a submission', () => {
  const report = `${page}/submissions/S1`;
  const read = `GET ${api}/submissions/S1/report`;
  const draft = { [`GET ${api}/submissions/S1/draft`]: { answers: [] } };

  it.each([
    ['area-submitter', '', '', 'answers'],
    ['area-approver', 'sign-off', '', 'answers'],
    ['ministry-analyst', 'queries returned', 'queries returned', 'reviews reviews reviews queries returned'],
    ['auditor', '', '', ''],
  ] as const)('has for %s the forms: %s; once signed off: %s; where it is queried: %s', async (role, ...forms) => {
    const signedOff = { by: 'al', at: '2024-05-03T09:00:00.000Z' };
    const all = [found({}), found({ signedOff, stands: true }), askedAbout, found({ current: false })];
    const seen = await Promise.all(all.map((each) => visited([role], `GET ${report}`, { [read]: each, ...draft })));
    const formsOf = (each: string) => [...each.matchAll(/^form .*\/([\w-]+)$/gm)].map(([, last]) => last).join(' ');
    expect(seen.map(formsOf)).toEqual([...forms, '']);
    const asksForDraft = seen.map((each) => each.includes(`${api}/submissions/S1/draft`));
    expect(asksForDraft).toEqual(role.startsWith('area') ? [true, true, true, false] : Array(4).fill(false));
  });

  it.each([
    ['answered', 'Your answers have been sent.'],
    ['kept', 'What you wrote is kept. Nothing has been sent yet.'],
    ['signed-off', 'The return has been signed off.'],
    ['raised', 'The query has been raised, and the area is told by e-mail.'],
    ['accept', 'The answer has been accepted.'],
    ['send-back', 'The answer has been sent back, and the area is told by e-mail.'],
    ['review', 'The area sees that you will look at the answer.'],
    ['returned', 'The area is asked for another file.'],
  ])('says what was done: %s', async (done, said) => {
    expect(await visited(['auditor'], `GET ${report}?done=${done}`, { [read]: found({}) })).toContain(
      `\ndone: ${said}`,
    );
  });

  it('that is not there is awaited, may come, or never comes', async () => {
    const seen = (status: number, code: string) =>
      visited(['area-submitter'], `GET ${report}`, { [read]: new Refusal(status, code, 'Why.') });
    expect(await seen(404, 'no-report-yet')).toMatch(/\npage “Your return 2023-24 is being checked”$/);
    expect(await seen(404, 'still-trying')).toMatch(/\npage “There is no report on the return 2023-24” 404$/);
    expect(await seen(403, 'not-yours')).toMatch(/\nrefused 403 not-yours$/);
  });

  it('is taken away as files', async () => {
    expect(await visited(['area-submitter'], `GET ${report}/marked`)).toBe(lines`
      GET /areas/kent/returns/2023-24/submissions/S1/marked as a file
      file mappa-return-kent-2023-24-marked.xlsx, text/plain: bytes
    `);
    expect(await visited(['area-submitter'], `GET ${report}/findings`)).toBe(lines`
      GET /areas/kent/returns/2023-24/submissions/S1/findings as a file
      file mappa-findings-kent-2023-24.csv, text/plain: bytes
    `);
  });
});

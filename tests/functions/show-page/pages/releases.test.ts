import { describe, expect, it } from 'vitest';
import { seenStandings } from '../../../../shared/domain/collection/standings.ts';
import { lines } from '../../../formats/pages/as-read.ts';
import { candidate } from '../views/released.ts';
import { visited } from './visited.ts';

const page = '/pages/collections/2023-24/releases';
const api = '/collections/2023-24/releases';
const items = { items: [candidate], category4: { drawn: false, answersStillNeeded: 0 } };
const once = 'n1';
const digest = 'as-read';
const progress = {
  period: '2023-24',
  dates: { opens: '2024-04-01', closes: '2024-06-30' },
  closed: true,
  counts: Object.fromEntries(seenStandings.map((each) => [each, 0])),
  areas: [],
};
const heldAs = (state: string) => ({
  'GET /collections/2023-24': progress,
  [`GET ${api}/1.0`]: { ...candidate, state },
  [`GET ${api}`]: items,
});
const decided = (decision: string, fields: Record<string, string>) =>
  visited(['release-approver'], `POST ${page}/1.0/${decision}`, {}, { digest, once, ...fields });

describe('the releases of a period', () => {
  it('are compiled by who may', async () => {
    expect(await visited(['ministry-analyst'], `GET ${page}`, heldAs('compiled'))).toBe(lines`
      GET /collections/2023-24/releases
      page “Releases of 2023-24”
      form /pages/collections/2023-24/releases
    `);
    expect(await visited(['auditor'], `GET ${page}`, heldAs('compiled'))).toBe(lines`
      GET /collections/2023-24/releases
      page “Releases of 2023-24”
    `);
  });

  it('are compiled with all that was said', async () => {
    const people = 'Mo Low, mo@gov.example, Private Secretary, Home Office';
    const said = {
      notes: 'One.\r\nTwo.\r\n',
      'pre-release': people,
      day: '2024-10-31',
      reason: 'Kent corrected it.',
      once,
    };
    const made = { [`POST ${api}`]: { version: '1.1' } };
    expect(await visited(['ministry-analyst'], `POST ${page}`, made, said)).toBe(lines`
      POST /collections/2023-24/releases {"reason":"Kent corrected
        it.","releaseAt":"2024-10-31","notes":["One.","Two."],"preRelease":[{"name":"Mo
        Low","email":"mo@gov.example","post":"Private Secretary, Home Office"}],"drawCategory4":false} once n1
      to /pages/collections/2023-24/releases/1.1?done=compiled
    `);
    expect(await visited(['ministry-analyst'], `POST ${page}`, {}, { once })).toBe(lines`
      POST /collections/2023-24/releases {"notes":[],"preRelease":[],"drawCategory4":false} once n1
      to /pages/collections/2023-24/releases
    `);
  });

  it('draw Category 4 where that is chosen and understood', async () => {
    const draw = { 'category-4': 'draw', once };
    expect(await visited(['ministry-analyst'], `POST ${page}`, {}, draw)).toBe(lines`
      wrong: draw-understood-yes: Say that you have read what drawing Category 4 means
    `);
    expect(await visited(['ministry-analyst'], `POST ${page}`, {}, { ...draw, 'draw-understood': 'yes' })).toBe(lines`
      POST /collections/2023-24/releases {"notes":[],"preRelease":[],"drawCategory4":true} once n1
      to /pages/collections/2023-24/releases
    `);
  });

  it('are not compiled with what is not right, and each field says so', async () => {
    const wrong = { reason: 'x', notes: 'x', 'pre-release': 'Mo', day: 'soon' };
    expect(await visited(['ministry-analyst'], `POST ${page}`, {}, wrong)).toBe(lines`
      wrong: notes: Write each note in 3 to 600 letters, one a line, at most 20
      wrong: reason: Say why it is revised, in 3 to 600 letters
      wrong: day: Choose a day of release, or leave it empty
      wrong: pre-release: Give on each line a name, an e-mail address and a post, with commas between
    `);
  });
});

describe('a version', () => {
  it.each([
    ['compiled', ['ministry-analyst'], []],
    ['compiled', ['release-approver'], ['approve', 'withdraw']],
    ['approved', ['release-approver'], ['schedule', 'withdraw']],
    ['scheduled', ['release-approver'], ['move', 'cancel', 'withdraw']],
    ['publishing', ['release-approver'], ['withdraw']],
    ['published', ['release-approver'], ['publish-again', 'withdraw']],
    ['superseded', ['release-approver'], ['withdraw']],
    ['withdrawn', ['release-approver'], []],
    ['compiled', ['auditor'], []],
  ] as const)('that is %s is decided about by %s', async (state, roles, decisions) => {
    const seen = await visited(roles, `GET ${page}/1.0`, heldAs(state));
    expect(seen.split('\n').filter((line) => line.startsWith('form'))).toEqual(
      decisions.map((decision) => `form ${page}/1.0/${decision}`),
    );
  });

  it.each([
    ['compiled', 'The release has been compiled. Nothing is public yet.'],
    ['words', 'The words have been saved. Whoever has read it is told that they changed.'],
    ['approve', 'The release has been approved.'],
    ['schedule', 'The release has been scheduled.'],
    ['move', 'The release has been moved.'],
    ['cancel', 'The schedule has been cancelled.'],
    ['publish-again', 'It is being published again: every file and page is written anew, within minutes.'],
    ['withdraw', 'This version has been withdrawn.'],
  ])('says what was done: %s', async (done, said) => {
    expect(await visited(['auditor'], `GET ${page}/1.0?done=${done}`, heldAs('compiled'))).toContain(`\ndone: ${said}`);
  });

  it('gives its files by their own names', async () => {
    expect(await visited(['auditor'], `GET ${page}/1.0/files/data/figures.csv`)).toBe(lines`
      GET /collections/2023-24/releases/1.0/files/data/figures.csv as a file
      file figures.csv, text/plain: bytes
    `);
  });

  it('is decided about with the reason and the digest of what was read, and on a day where it takes one', async () => {
    expect(await decided('approve', { 'approve-reason': 'It is right.' })).toBe(lines`
      POST /collections/2023-24/releases/1.0/approve {"why":"It is right.","digest":"as-read"} once n1
      to /pages/collections/2023-24/releases/1.0?done=approve
    `);
    expect(await decided('schedule', { 'schedule-reason': 'As planned.', 'schedule-day': '2024-10-31' })).toBe(lines`
      POST /collections/2023-24/releases/1.0/schedule {"why":"As
        planned.","digest":"as-read","releaseAt":"2024-10-31"} once n1
      to /pages/collections/2023-24/releases/1.0?done=schedule
    `);
    expect(await decided('move', { 'move-reason': 'Later.' })).toBe(lines`
      wrong: move-day: Choose the day of release
    `);
    expect(await decided('schedule', { 'schedule-reason': 'x', 'schedule-day': 'soon' })).toBe(lines`
      wrong: schedule-reason: Say why, in 3 to 600 letters
      wrong: schedule-day: Choose a day, as in 2024-10-31
    `);
    expect(await decided('schedule', { 'schedule-reason': 'So.', 'schedule-day': '2024-11-02' })).toBe(lines`
      wrong: schedule-day: Official statistics are released on a weekday.
    `);
    expect(await decided('burn', {})).toBe('refused 404 unknown-decision');
  });
});

import { describe, expect, it } from 'vitest';
import { lines } from '../../../formats/pages/as-read.ts';
import { askedAbout } from '../views/asked-about.ts';
import { visited } from './visited.ts';

const page = '/pages/areas/kent/2023-24/submissions/S1';
const api = '/areas/kent/returns/2023-24/submissions/S1';
const once = 'n1';

describe('what an area says to queries', () => {
  const held = {
    [`GET ${api}/report`]: askedAbout,
    [`GET ${api}/draft`]: { answers: [{ finding: 'raised-1', text: 'Kept.' }] },
  };
  const answer = { 'text-q-rose': 'A new team counts them.', 'text-q-four': 'figures-right', once };
  const say = (to: string, fields: Record<string, string>) =>
    visited(['area-submitter'], `POST ${page}/${to}`, held, fields);

  it('is sent, and kept no longer', async () => {
    expect(await say('answers', answer)).toBe(lines`
      GET /areas/kent/returns/2023-24/submissions/S1/report
      POST /areas/kent/returns/2023-24/submissions/S1/answers {"answers":[{"finding":"q-rose","text":"A new team
        counts them."},{"finding":"q-four","text":"The figures are right."}]} once n1
      GET /areas/kent/returns/2023-24/submissions/S1/draft
      PUT /areas/kent/returns/2023-24/submissions/S1/draft {"answers":[{"finding":"raised-1","text":"Kept."}]} once
        undefined
      to /pages/areas/kent/2023-24/submissions/S1?done=answered
    `);
  });

  it('is kept, by the button or by the script', async () => {
    expect(await say('answers', { ...answer, do: 'keep' })).toBe(lines`
      GET /areas/kent/returns/2023-24/submissions/S1/report
      GET /areas/kent/returns/2023-24/submissions/S1/draft
      PUT /areas/kent/returns/2023-24/submissions/S1/draft
        {"answers":[{"finding":"raised-1","text":"Kept."},{"finding":"q-rose","text":"A new team counts
        them."},{"finding":"q-four","text":"figures-right"}]} once undefined
      to /pages/areas/kent/2023-24/submissions/S1?done=kept
    `);
    expect(await say('draft', answer)).toMatch(/"text":"figures-right"\}\]\} once undefined\nto .*\?done=kept$/);
  });

  it('has to say something', async () => {
    expect(await say('answers', { once })).toBe(lines`
      GET /areas/kent/returns/2023-24/submissions/S1/report
      wrong: answers: Write at least one answer
    `);
    expect(await say('answers', { ...answer, 'text-raised-1': 'OK' })).toBe(lines`
      GET /areas/kent/returns/2023-24/submissions/S1/report
      wrong: text-raised-1: Say what the figure rests on, for example who moved, and when
    `);
    expect(await say('answers', { 'text-q-four': 'constructor' })).toMatch(/\nto /);
    expect(await say('answers', { 'text-q-four': 'x' })).toBe(lines`
      GET /areas/kent/returns/2023-24/submissions/S1/report
      wrong: answers: An answer has between 3 and 2,000 letters
    `);
  });

  it('can be a sign-off', async () => {
    expect(await visited(['area-approver'], `POST ${page}/sign-off`, held, { once })).toBe(lines`
      POST /areas/kent/returns/2023-24/submissions/S1/sign-off {} once n1
      to /pages/areas/kent/2023-24/submissions/S1?done=signed-off
    `);
  });
});

describe('what the ministry says to a submission', () => {
  const say = (to: string, fields: Record<string, string>) =>
    visited(['ministry-analyst'], `POST ${page}/${to}`, {}, fields);

  it('is a query about a figure or the whole return', async () => {
    expect(await say('queries', { text: 'Why so many?', cell: 'eligible|1|Total|', once })).toBe(lines`
      POST /areas/kent/returns/2023-24/submissions/S1/queries {"text":"Why so
        many?","cell":{"measure":"eligible","category":"1","level":"Total","detail":""}} once n1
      to /pages/areas/kent/2023-24/submissions/S1?done=raised
    `);
    expect(await say('queries', { text: 'Why so many?', cell: '', once })).toBe(lines`
      POST /areas/kent/returns/2023-24/submissions/S1/queries {"text":"Why so many?"} once n1
      to /pages/areas/kent/2023-24/submissions/S1?done=raised
    `);
    expect(await say('queries', { text: 'x', cell: '' })).toBe(lines`
      wrong: text: Write your query in 3 to 2,000 letters
    `);
    expect(await say('queries', { text: 'Why so many?', cell: 'made|up' })).toBe(lines`
      wrong: cell: Choose a figure, or the whole return
    `);
  });

  it('is what becomes of an answer, by the number of what was read', async () => {
    expect(await say('reviews', { query: 'q-fell', decision: 'accept', read: '1', once })).toBe(lines`
      POST /areas/kent/returns/2023-24/submissions/S1/reviews {"query":"q-fell","decision":"accept","read":1} once
        n1__accept
      to /pages/areas/kent/2023-24/submissions/S1?done=accept
    `);
    const back = { query: 'q fell', decision: 'send-back', once };
    expect(await say('reviews', { ...back, 'why-q-fell': 'Who moved?' })).toBe(lines`
      POST /areas/kent/returns/2023-24/submissions/S1/reviews {"query":"q fell","decision":"send-back","why":"Who
        moved?"} once n1__send-back
      to /pages/areas/kent/2023-24/submissions/S1?done=send-back
    `);
    expect(await say('reviews', back)).toBe(lines`
      wrong: why-q-fell: Say why the answer is sent back: the area reads it
    `);
    expect(await say('reviews', { ...back, 'why-q-fell': 'x' })).toBe(lines`
      wrong: why-q-fell: Write the reason in 3 to 600 letters
    `);
    expect(await say('reviews', { ...back, decision: 'burn' })).toBe(lines`
      wrong: undefined: Choose what to do with the answer
    `);
  });

  it('is the wish for another file', async () => {
    expect(await say('returned', { 'returned-why': 'Level 3 is last year’s.', once })).toBe(lines`
      POST /areas/kent/returns/2023-24/submissions/S1/returned {"why":"Level 3 is last year’s."} once n1
      to /pages/areas/kent/2023-24/submissions/S1?done=returned
    `);
    expect(await say('returned', { 'returned-why': 'x' })).toBe(lines`
      wrong: returned-why: Say why, in 3 to 600 letters
    `);
  });
});

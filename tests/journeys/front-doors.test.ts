import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium, skipWithout } from '../needs.ts';
import { openBrowser } from './browser.ts';
import { askAndAnswer } from './front-doors/answering.ts';
import {
  approveRevision,
  compileRevision,
  confirmInRound,
  correct,
  supersedeAndWithdraw,
} from './front-doors/correcting.ts';
import { audit, getLostAndLeave, writeTooLong } from './front-doors/leaving.ts';
import { approveAsRead, compileFirst, publishAt, schedule } from './front-doors/releasing.ts';
import { checkAndSend, sendTwice } from './front-doors/sending.ts';
import { signOff } from './front-doors/signing.ts';
import { type FrontDoorsStage, openStage, type Way } from './front-doors/stage.ts';
import { tendTheDesk } from './front-doors/tending.ts';
import { testPlatform } from './platform.ts';

const inBrowser = skipWithout(chromium, 'A Chromium browser') ? describe.skip : describe;

/** Lancashire and the approver look at the pages in one way, and all others in the other. */
const two =
  (one: Way, other: Way) =>
  (who: string): Way =>
    /Lancashire|approver/.test(who) ? one : other;
const [scripted, plain] = [
  { desk: { script: true, on: 'desk' }, phone: { script: true, on: 'phone' } },
  { desk: { script: false, on: 'desk' }, phone: { script: false, on: 'phone' } },
] as const;
/** `npm run journey` goes all ways, so that each step is taken with script and without, at a desk and on a phone. */
const ways = [
  ['Lancashire on a phone without script, the ministry at a desk with it', two(plain.phone, scripted.desk)],
  ['Lancashire at a desk with script, the ministry on a phone without it', two(scripted.desk, plain.phone)],
  ['Lancashire on a phone with script, the ministry at a desk without it', two(scripted.phone, plain.desk)],
  ['Lancashire at a desk without script, the ministry on a phone with it', two(plain.desk, scripted.phone)],
] as const;
const wanted = process.env.EVERY_WAY === undefined ? ways.slice(0, 1) : ways;

inBrowser.each(wanted)('the front doors, in a browser: %s', (_, wayOf) => {
  let stage: FrontDoorsStage;
  let browser: Browser;

  beforeAll(async () => {
    const [platform, opened] = await Promise.all([testPlatform({ flows: true }), openBrowser()]);
    browser = opened;
    stage = openStage(platform, browser, wayOf);
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.platform.stop();
  });

  it('an area gets its template, and is told all faults of a file at once, before and after sending it', async () => {
    await checkAndSend(stage);
    await sendTwice(stage);
  });

  it('a query is raised, answered with a draft, sent back, answered again and accepted', () => askAndAnswer(stage));

  it('an approver of the area signs it off', () => signOff(stage, 'Open the report', 'first'));

  it('the ministry gives time, reminds, keeps notes and contacts, and watches', () => tendTheDesk(stage));

  it('the analyst compiles, the approver approves what they have read, and the public sees it at its time', async () => {
    await compileFirst(stage);
    await approveAsRead(stage);
    await schedule(stage, '1.0', '2024-10-31');
    await publishAt(stage, '1.0', '2024-10-31T09:30:00Z');
  });

  it('the area confirms, then corrects: the revision supersedes what was out, and is withdrawn in its turn', async () => {
    await confirmInRound(stage);
    await correct(stage);
    await compileRevision(stage);
    await approveRevision(stage);
    await schedule(stage, '1.1', '2024-11-01');
    await publishAt(stage, '1.1', '2024-11-01T09:30:00Z');
    await supersedeAndWithdraw(stage);
  });

  it('the auditor reads what happened; whoever writes for too long loses nothing', async () => {
    await audit(stage);
    await writeTooLong(stage);
    await getLostAndLeave(stage);
  });

  it('axe finds nothing on any of these states, each fits its window, and no page, form or file was left out', () => {
    expect(stage.faults).toEqual([]);
    // What the script of a page sends of itself, while answers are written and for a large file.
    const own = '/pages/areas/{area}/{period}';
    const byScript = stage.scripted('Area submitter, Lancashire');
    const kept = byScript ? [] : [`POST ${own}/submissions/{submission}/draft`];
    const ticket = stage.scripted('Area submitter, Kent') ? [] : [`POST ${own}/upload/ticket`];
    // With script a file is checked in the browser, and is not sent for it.
    const check = byScript ? [`POST ${own}/check`] : [];
    expect(stage.walked.missed()).toEqual([...ticket, ...check, ...kept]);
  });
});

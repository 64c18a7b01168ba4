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
import { openStage, type Stage, type Way } from './front-doors/stage.ts';
import { tendTheDesk } from './front-doors/tending.ts';
import { testPlatform } from './platform.ts';

const inBrowser = skipWithout(chromium, 'A Chromium browser') ? describe.skip : describe;

/** Lancashire and the approver on a phone without script, the others at a desk; and the other way round. */
const mixed = (who: string): Way => (/Lancashire|approver/.test(who) ? 'phone' : 'desk');
const otherwise = (who: string): Way => (mixed(who) === 'phone' ? 'desk' : 'phone');
/** BOTH_WAYS=1 goes the whole way a second time, so that each step is taken with script and without. */
const ways = [
  ['Lancashire on a phone without script', mixed],
  ['Lancashire at a desk with script', otherwise],
] as const;
const wanted = process.env.BOTH_WAYS === undefined ? ways.slice(0, 1) : ways;

inBrowser.each(wanted)('the front doors, in a browser: %s', (_, wayOf) => {
  let stage: Stage;
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
    const kept = stage.scripted('Area submitter, Lancashire') ? [] : [`POST ${own}/submissions/{submission}/draft`];
    const ticket = stage.scripted('Area submitter, Kent') ? [] : [`POST ${own}/upload/ticket`];
    expect(stage.walked.missed()).toEqual([...ticket, ...kept]);
  });
});

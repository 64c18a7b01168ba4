import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { FrontDoorsStage } from './stage.ts';

const analyst = 'Ministry analyst';
const submitter = 'Area submitter, Lancashire';
const asked = 'Please say who was counted twice.';
const late = 'Written in another tab: both were moved on 30 March.';

const toReport = async ({ platform }: FrontDoorsStage, page: Page): Promise<void> => {
  await page.goto(`${platform.pages}/pages/collections/2023-24/areas/lancashire`);
  await page.getByRole('link', { name: /read and decide/ }).click();
};

const toOwnReport = async ({ platform }: FrontDoorsStage, page: Page): Promise<void> => {
  await page.goto(`${platform.pages}/pages/areas/lancashire/2023-24`);
  await page.getByRole('link', { name: 'Open the report' }).click();
};

/** The ministry asks something of its own about the return. */
const ask = (stage: FrontDoorsStage): Promise<void> =>
  stage.as(analyst, async (page) => {
    await page.goto(`${stage.platform.pages}/pages/collections/2023-24/areas/lancashire`);
    expect(await page.content()).not.toContain('Category 4:');
    await toReport(stage, page);
    await page.getByText('Raise a query').first().click();
    await page.getByRole('button', { name: 'Raise the query' }).click();
    await page.getByRole('link', { name: 'Write your query in 3 to 2,000 letters' }).waitFor();
    await stage.seen(page, 'query-mistaken');
    await page.getByLabel('Your query').fill(asked);
    await page.getByRole('button', { name: 'Raise the query' }).click();
    await page.getByText('The query has been raised').waitFor();
  });

/** The area answers both queries in one form, with a draft in between. */
const answerBoth = (stage: FrontDoorsStage): Promise<void> =>
  stage.as(submitter, async (page) => {
    // A second tab is opened before anything is written, and comes back to it when all is answered in the first.
    const other = await page.context().newPage();
    await toOwnReport(stage, other);
    await toOwnReport(stage, page);
    const [first, second] = [page.getByLabel('Your answer').first(), page.getByLabel('Your answer').last()];
    await first.fill('OK');
    await page.getByRole('button', { name: 'Send the answers' }).click();
    await page.getByRole('link', { name: /Say what the figure rests on/ }).waitFor();
    expect(await first.inputValue()).toBe('OK');
    await first.fill('People moved to Level 2 in the last week of March.');
    await second.fill('Two people moved between categories.');
    // The script of the page keeps what is written a moment later; without it a button does.
    if (stage.scripted(submitter)) await page.getByText('What you have written is kept.').waitFor();
    else await page.getByRole('button', { name: 'Keep them to go on later' }).click();
    await toOwnReport(stage, page);
    expect(await second.inputValue()).toBe('Two people moved between categories.');
    await stage.seen(page, 'answers-kept');
    await page.getByRole('button', { name: 'Send the answers' }).click();
    await page.getByText('Your answers have been sent.').waitFor();
    expect(await page.getByRole('button', { name: 'Sign the return off' }).count()).toBe(0);
    await other.getByLabel('Your answer').last().fill(late);
    await other.getByRole('button', { name: 'Send the answers' }).click();
    await other.getByText('Your answers have been sent.').waitFor();
    for (const said of ['Two people moved between categories.', late])
      expect(await other.locator('.thread', { hasText: said }).count(), 'both are in the thread').toBeGreaterThan(0);
    await other.close();
  });

/** The answer goes back once, with a reason, and is accepted the second time. */
const sendBack = (stage: FrontDoorsStage): Promise<void> =>
  stage.as(analyst, async (page) => {
    await toReport(stage, page);
    const raised = page.locator('section.asked').filter({ hasText: asked });
    await raised.getByRole('button', { name: 'Send it back' }).click();
    await page.getByRole('link', { name: /Say why the answer is sent back/ }).waitFor();
    await raised.getByLabel('Reason').fill('Which categories were these?');
    await raised.getByRole('button', { name: 'Send it back' }).click();
    await page.getByText('The answer has been sent back').waitFor();
    await stage.seen(page, 'sent-back');
  });

const answerAgain = (stage: FrontDoorsStage): Promise<void> =>
  stage.as(submitter, async (page) => {
    await toOwnReport(stage, page);
    await page.getByText('Which categories were these?').first().waitFor();
    await page.getByLabel('Your answer').fill('They moved from the first category to the second.');
    await page.getByRole('button', { name: 'Send the answers' }).click();
    await page.getByText('Your answers have been sent.').waitFor();
  });

const accept = (stage: FrontDoorsStage): Promise<void> =>
  stage.as(analyst, async (page) => {
    await toReport(stage, page);
    const raised = page.locator('section.asked').filter({ hasText: asked });
    await raised.getByRole('button', { name: 'Accept the answer' }).click();
    await page.getByText('The answer has been accepted.').waitFor();
  });

/** A query as a thread: asked, answered with a draft, sent back, answered again, accepted. */
export const askAndAnswer = async (stage: FrontDoorsStage): Promise<void> => {
  await ask(stage);
  await answerBoth(stage);
  await sendBack(stage);
  await answerAgain(stage);
  await accept(stage);
};

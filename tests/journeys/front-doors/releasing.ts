import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { FrontDoorsStage } from './stage.ts';

const analyst = 'Ministry analyst';
const approver = 'Release approver';
const releases = '/pages/collections/2023-24/releases';

const compile = async ({ platform }: FrontDoorsStage, page: Page, button: string, notes: string): Promise<void> => {
  await page.goto(`${platform.pages}${releases}`);
  await page.getByLabel('Notes to publish').fill(notes);
  await pressToCompile(page, button);
};

/** Where the machine has other work the door's time may run out: one presses again, and nothing is done twice. */
export const pressToCompile = async (page: Page, button: string): Promise<void> => {
  const [compiled, again] = [page.getByText('The release has been compiled.'), page.getByText('is still here')];
  do {
    await page.getByRole('button', { name: button }).click();
    await compiled.or(again).first().waitFor();
  } while ((await again.count()) > 0);
};

/** The analyst compiles what is signed off, and cannot approve it. */
export const compileFirst = (stage: FrontDoorsStage): Promise<void> =>
  stage.as(analyst, async (page) => {
    await page.goto(`${stage.platform.pages}${releases}`);
    await stage.seen(page, 'releases');
    await compile(stage, page, 'Compile the release', 'This is a trial.');
    await page.getByText('1 of 42 areas').waitFor();
    expect(await page.getByRole('button', { name: 'Approve this release' }).count()).toBe(0);
    await page.getByText(/files that will be published/).click();
    const file = page.locator('details a', { hasText: '.csv' }).first();
    await Promise.all([page.waitForEvent('download'), file.click()]);
    await page.getByRole('link', { name: 'Edit the main points and the commentary' }).click();
    await page.locator('textarea').last().fill('Written beside the last table.');
    await stage.seen(page, 'words');
    await page.getByRole('button', { name: 'Save the words' }).click();
    await page.getByText('The words have been saved.').waitFor();
  });

const compileAnew = (stage: FrontDoorsStage): Promise<void> =>
  stage.as(analyst, async (page) => {
    await page.goto(`${stage.platform.pages}${releases}`);
    expect(await page.getByLabel('Notes to publish').inputValue(), 'notes outlive the candidate').toBe(
      'This is a trial.',
    );
    await compile(stage, page, 'Compile version 1.0 anew', 'This is a trial.\nAnd a second note.');
  });

/** What was compiled anew while it was read is refused, with what changed and with what was typed. */
export const approveAsRead = (stage: FrontDoorsStage): Promise<void> =>
  stage.as(approver, async (page) => {
    await page.goto(`${stage.platform.pages}${releases}/1.0`);
    await stage.seen(page, 'to-approve');
    await compileAnew(stage);
    await page.locator('#approve-reason').fill('The figures were looked at.');
    await page.getByRole('button', { name: 'Approve this release' }).click();
    await page.getByRole('alert').getByText('Changed since you read it').waitFor();
    expect(await page.locator('#approve-reason').inputValue()).toBe('The figures were looked at.');
    expect(await page.getByText('And a second note.').count()).toBeGreaterThan(0);
    await stage.seen(page, 'changed-since-read');
    await page.getByRole('button', { name: 'Approve this release' }).click();
    await page.getByText('The release has been approved.').waitFor();
  });

/** A day that is none is refused at its field; the announced one is taken. */
export const schedule = (stage: FrontDoorsStage, version: string, usual: string): Promise<void> =>
  stage.as(approver, async (page) => {
    await page.goto(`${stage.platform.pages}${releases}/${version}`);
    expect(await page.locator('#schedule-day').inputValue(), 'the next possible weekday').toBe(usual);
    await page.locator('#schedule-reason').fill('The announced day.');
    await page.locator('#schedule-day').fill('2024-10-26');
    await page.getByRole('button', { name: 'Schedule the release' }).click();
    await page.getByRole('link', { name: 'Official statistics are released on a weekday.' }).waitFor();
    expect(await page.locator('#schedule-reason').inputValue()).toBe('The announced day.');
    await page.locator('#schedule-day').fill(usual);
    await page.getByRole('button', { name: 'Schedule the release' }).click();
    await page.getByText('The release has been scheduled.').waitFor();
    await expect.poll(() => stage.platform.schedules()).toContain(`2023-24-${version}`);
  });

/** Nothing of a version is public before half past nine of its day, and all of it then. */
export const publishAt = async (stage: FrontDoorsStage, version: string, time: string): Promise<void> => {
  const { clock, site } = stage.platform;
  const address = `${site}/releases/2023-24/${version}/`;
  // What is announced stands in front once the sweeper has come by, which it does every minute.
  await clock.moveTo(new Date(clock.now().getTime() + 2 * 60_000));
  await stage.as('Reader', async (page) => {
    expect((await page.goto(address))?.status(), 'before its time').not.toBe(200);
    if (version === '1.0') await stage.seen(page, 'not-yet');
  });
  await stage.leave();
  await clock.moveTo(new Date(time));
  await stage.as('Reader', async (page) => {
    // Asked without the browser, which would show the page of what is not there again and again.
    await expect.poll(async () => (await fetch(address)).status).toBe(200);
    expect((await page.goto(address))?.status()).toBe(200);
    if (version === '1.0') await stage.seen(page, 'published');
  });
};

import { expect } from 'vitest';
import { filledTemplate } from '../filled-template.ts';
import { pressToCompile } from './releasing.ts';
import { upload } from './sending.ts';
import { signOff } from './signing.ts';
import type { FrontDoorsStage } from './stage.ts';

const collection = '/pages/collections/2023-24';

/** The ministry opens a round of answers; the area confirms what it signed off. */
export const confirmInRound = async (stage: FrontDoorsStage): Promise<void> => {
  await stage.as('Ministry analyst', async (page) => {
    await page.goto(`${stage.platform.pages}${collection}/rounds`);
    await page.getByRole('button', { name: 'Open the round' }).click();
    await page.getByRole('link', { name: /Say why, in 3 to 600 letters/ }).waitFor();
    await page.getByLabel('Reason').fill('Before the revision.');
    await page.getByRole('button', { name: 'Open the round' }).click();
    await page.getByText('The round is open').waitFor();
    await stage.seen(page, 'rounds');
  });
  await stage.as('Area submitter, Lancashire', async (page) => {
    await page.goto(`${stage.platform.pages}/pages/areas/lancashire/2023-24`);
    await stage.seen(page, 'asked-to-confirm');
    await page.getByRole('button', { name: 'Confirm that it is still right' }).dblclick();
    await page.getByRole('heading', { name: 'Report on the return' }).waitFor();
  });
  await signOff(stage, 'Open its report');
};

/** A correction of what is published is not late; what was signed stands until it is signed off in its turn. */
export const correct = async (stage: FrontDoorsStage): Promise<void> => {
  await stage.as('Area submitter, Lancashire', async (page) => {
    await upload(stage, page, filledTemplate());
    expect(await page.getByText('It came after the collection had closed').count()).toBe(0);
    await page.goto(`${stage.platform.pages}/pages/areas/lancashire/2023-24`);
    expect(await page.locator('table', { hasText: 'Outcome' }).locator('tbody tr').count()).toBe(5);
  });
  await signOff(stage, 'Open its report');
};

/** What was signed off since is told; the revision says what it changes. */
export const compileRevision = (stage: FrontDoorsStage): Promise<void> =>
  stage.as('Ministry analyst', async (page) => {
    await page.goto(`${stage.platform.pages}${collection}`);
    await page.getByText('1 area has signed off a correction since 1.0').waitFor();
    await page.goto(`${stage.platform.pages}${collection}/releases`);
    await page.getByRole('button', { name: 'Compile a revision' }).click();
    await page.getByRole('link', { name: /Say why it is revised/ }).waitFor();
    await page.getByLabel('Why is it revised?').fill('Lancashire corrected its figures.');
    await pressToCompile(page, 'Compile a revision');
    await page.getByText('On version 1.0').first().waitFor();
  });

/** By keyboard alone: the way to the decision, its reason, and Enter. */
export const approveRevision = (stage: FrontDoorsStage): Promise<void> =>
  stage.as('Release approver', async (page) => {
    await page.goto(`${stage.platform.pages}${collection}/releases/1.1`);
    await page.getByRole('link', { name: /Decide about it/ }).press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('The correction was looked at.');
    expect(await page.locator('#approve-reason').inputValue()).toBe('The correction was looked at.');
    await page.keyboard.press('Enter');
    await page.getByText('The release has been approved.').waitFor();
  });

/** What is at a public address now, asked without a browser, as often as it takes. */
const textAt = async (address: string): Promise<string> => (await fetch(address)).text();

/** The version before is superseded, and says so to everybody; the new one is withdrawn, and says why. */
export const supersedeAndWithdraw = async (stage: FrontDoorsStage): Promise<void> => {
  const { platform, as, seen } = stage;
  await as('Reader', async (page) => {
    const address = `${platform.site}/releases/2023-24/1.0/`;
    await page.goto(address);
    await expect.poll(() => textAt(address)).toContain('1.1');
    // A browser keeps a page for a minute: only a reload asks for it again.
    await page.reload();
    expect(await page.getByText('1.1').count()).toBeGreaterThan(0);
    await seen(page, 'superseded-public');
  });
  await as('Ministry analyst', async (page) => {
    await page.goto(`${platform.pages}${collection}/releases/1.0`);
    await page.locator('.govuk-tag', { hasText: 'Superseded' }).waitFor();
    await seen(page, 'superseded');
  });
  await as('Release approver', async (page) => {
    await page.goto(`${platform.pages}${collection}/releases/1.1`);
    await page.locator('#withdraw-reason').fill('The correction was itself wrong.');
    await page.getByRole('button', { name: 'Withdraw this version' }).click();
    await page.getByText('This version has been withdrawn.').waitFor();
  });
  // What stands in front is written anew by the sweeper, which comes by every minute.
  await platform.clock.moveTo(new Date(platform.clock.now().getTime() + 2 * 60_000));
  await as('Reader', async (page) => {
    const address = `${platform.site}/releases/2023-24/1.1/`;
    await page.goto(address);
    await expect.poll(() => textAt(address)).toContain('withdrawn');
    await page.reload();
    expect(await page.getByText(/withdrawn/).count()).toBeGreaterThan(0);
    await seen(page, 'withdrawn-public');
  });
};

import { expect } from 'vitest';
import type { FrontDoorsStage } from './stage.ts';

/** The auditor reads what happened in words, looks through it, and takes it away. */
export const audit = ({ platform, as, seen }: FrontDoorsStage): Promise<void> =>
  as('Auditor', async (page) => {
    await page.goto(`${platform.pages}/pages/events`);
    await seen(page, 'events');
    for (const what of ['signed off the return', 'compiled the release', 'approved the release'])
      await page.getByRole('cell', { name: what }).first().waitFor();
    await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /CSV/ }).click()]);
    await page.goto(`${platform.pages}/pages/events?from=yesterday`);
    await page.getByRole('link', { name: 'Give days as in 2024-10-31' }).waitFor();
  });

/** The sign-in ends while somebody writes: what was typed stands on a page, and is taken after signing in anew. */
export const writeTooLong = ({ platform, as, seen }: FrontDoorsStage): Promise<void> =>
  as('Ministry analyst', async (page) => {
    const kent = `${platform.pages}/pages/collections/2023-24/areas/kent`;
    await page.goto(kent);
    await page.getByText('Write a private note').click();
    await page.getByLabel('Note', { exact: true }).fill('Written over lunch.');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Keep the note' }).click();
    await page.getByText('What you typed is still here').waitFor();
    await seen(page, 'expired');
    const [other] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: /new tab/ }).click(),
    ]);
    await other.getByRole('link', { name: 'Ministry analyst', exact: true }).click();
    await other.waitForURL(`${platform.pages}/pages/**`);
    await page.getByRole('button', { name: 'Send what I typed' }).click();
    await page.getByText('You have signed in again since this form was opened.').waitFor();
    await page.getByRole('button', { name: 'Keep the note' }).click();
    await page.getByText('The note has been kept.').waitFor();
    await page.getByText('Written over lunch.').waitFor();
  });

/** An address that leads nowhere; and the way out. */
export const getLostAndLeave = ({ platform, as, seen }: FrontDoorsStage): Promise<void> =>
  as('Area submitter, Lancashire', async (page) => {
    await page.goto(`${platform.pages}/pages/areas/lancashire/2023-24/nowhere`);
    await page.getByRole('heading', { name: 'Page not found' }).waitFor();
    await seen(page, 'not-found');
    await page.getByRole('button', { name: 'Sign out' }).click();
    // Its text may be there before the browser is through with the way to it, by the sign-in and back.
    await page.waitForURL(`${platform.pages}/sign-out`);
    await page.getByText('You have signed out').waitFor();
    await page.goto(`${platform.pages}/pages/areas/lancashire`);
    expect(page.url()).not.toContain('/pages/');
  });

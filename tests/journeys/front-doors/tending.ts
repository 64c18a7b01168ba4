import { expect } from 'vitest';
import type { FrontDoorsStage } from './stage.ts';

const kentish = 'Area submitter, Kent';
const kent = '/pages/collections/2023-24/areas/kent';

const large = Buffer.from(`a,b\n${'1,2\n'.repeat(1_100_000)}`);

/** An area sends what is no return, by its size straight to the store where scripts run: its report says so. */
const sendNonsense = (stage: FrontDoorsStage): Promise<void> =>
  stage.as(kentish, async (page) => {
    const nonsense = {
      name: 'r.csv',
      mimeType: 'text/csv',
      buffer: stage.scripted(kentish) ? large : Buffer.from('a,b\n1,2\n'),
    };
    await page.goto(`${stage.platform.pages}/pages/areas/kent/2023-24/upload`);
    await page.getByLabel('Your return').setInputFiles(nonsense);
    await page.getByRole('button', { name: 'Upload' }).click();
    await page.getByRole('heading', { name: 'Report on the return' }).waitFor();
    expect(await page.getByText('Rejected').count()).toBeGreaterThan(0);
    await page.goto(`${stage.platform.pages}/pages/collections/2023-24`);
    await stage.seen(page, 'refused');
  });

/** What the ministry does about one area: more time, a reminder, a private note, whom to speak to. */
const tendArea = (stage: FrontDoorsStage): Promise<void> =>
  stage.as('Ministry analyst', async (page) => {
    await page.goto(`${stage.platform.pages}${kent}`);
    await page.getByText('Give it more time').click();
    await page.getByLabel('Closes at the end of').fill('2024-07-31');
    await page.getByRole('button', { name: 'Move its closing day' }).click();
    await page.getByRole('link', { name: 'Say why, in 3 to 600 letters' }).waitFor();
    expect(await page.getByLabel('Closes at the end of').inputValue()).toBe('2024-07-31');
    await stage.seen(page, 'extension-mistaken');
    await page.getByLabel('Reason').fill('Their system was down.');
    await page.getByRole('button', { name: 'Move its closing day' }).click();
    await page.getByText('The closing day has been moved').waitFor();
    await page.getByRole('button', { name: 'Remind it now' }).click();
    await page.getByText('The area has been reminded').waitFor();
    await page.getByText('Write a private note').click();
    await page.getByLabel('Note', { exact: true }).fill('Rang Siân O’Neill on Monday 👍.');
    await page.getByRole('button', { name: 'Keep the note' }).click();
    await page.getByText('The note has been kept.').waitFor();
    await page.getByText('Rang Siân O’Neill on Monday 👍.').waitFor();
    await stage.seen(page, 'desk-tended');
    await page.goto(`${stage.platform.pages}/pages/areas/kent/contacts`);
    await page.getByLabel('Contacts', { exact: true }).fill("Jo O'Neill, Co-ordinator, jo@kent.example, 01622 000000");
    await page.getByRole('button', { name: 'Keep the contacts' }).click();
    await page.getByText('The contacts have been kept.').waitFor();
    await stage.seen(page, 'contacts');
  });

/** The collection at a glance, looked through and taken away, and what is read beside it. */
const watchCollection = (stage: FrontDoorsStage): Promise<void> =>
  stage.as('Ministry analyst', async (page) => {
    const collection = `${stage.platform.pages}/pages/collections/2023-24`;
    await page.goto(`${stage.platform.pages}/`);
    await stage.seen(page, 'collections');
    await page.goto(`${collection}?standing=signed-off&sort=received`);
    expect(await page.locator('tbody tr').allTextContents()).toEqual([expect.stringContaining('Lancashire')]);
    await page.goto(collection);
    await stage.seen(page, 'collection');
    for (const name of ['Download the table of all areas (XLSX)', 'The same as CSV'])
      await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    await page.goto(`${collection}/dates`);
    await page.getByLabel('Closes at the end of').fill('2024-03-31');
    await page.getByRole('button', { name: 'Save the dates' }).click();
    await page.getByRole('link', { name: /closes on or after the day on which it opens/ }).waitFor();
    await stage.seen(page, 'dates-mistaken');
    await page.getByLabel('Closes at the end of').fill('2024-06-28');
    await page.getByRole('button', { name: 'Save the dates' }).click();
    await page.getByText('closes on 28 June 2024').waitFor();
    for (const [name, address] of [
      ['chase', `${collection}/chase`],
      ['hidden', `${stage.platform.pages}/pages/hidden`],
      ['rules', `${stage.platform.pages}/pages/rules`],
    ] as const) {
      await page.goto(address);
      await stage.seen(page, name);
    }
  });

/** The ministry's desk, each of its forms once. */
export const tendTheDesk = async (stage: FrontDoorsStage): Promise<void> => {
  await sendNonsense(stage);
  await tendArea(stage);
  await watchCollection(stage);
};

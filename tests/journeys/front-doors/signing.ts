import type { FrontDoorsStage } from './stage.ts';

/** An approver of the area signs off what waits for them, and sees the receipt. */
export const signOff = (
  stage: FrontDoorsStage,
  way: 'Open the report' | 'Open its report',
  name?: string,
): Promise<void> =>
  stage.as('Area approver, Lancashire', async (page) => {
    await page.goto(`${stage.platform.pages}/pages/areas/lancashire/2023-24`);
    await page.getByRole('link', { name: way }).click();
    await page.getByRole('button', { name: 'Sign the return off' }).click();
    await page.getByText('The return has been signed off.').waitFor();
    await page.getByText(/^Receipt: Lancashire, 2023-24, submission/).waitFor();
    if (name !== undefined) await stage.seen(page, `${name}-receipt`);
  });

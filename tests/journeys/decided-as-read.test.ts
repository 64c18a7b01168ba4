import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awaitReports } from '../../infra/cli/run/await-reports.ts';
import { type ReturnFile, returnsIn } from '../../infra/cli/run/returns-folder.ts';
import { submitReturn } from '../../infra/cli/run/submit-returns.ts';
import type { Area } from '../../shared/domain/areas.ts';
import { Period } from '../../shared/domain/periods.ts';
import { chromium, skipWithout } from '../needs.ts';
import { axeFindings, openBrowser, signInAs, visitor } from './browser.ts';
import { type TestPlatform, testPlatform } from './platform.ts';

const period = Period.parse('2023-24');
const folder = join(import.meta.dirname, '../fixtures/example-returns/2023-24');
const inBrowser = skipWithout(chromium, 'A Chromium browser') ? describe.skip : describe;

inBrowser('a decision about a release', { timeout: 120_000 }, () => {
  let platform: TestPlatform;
  let browser: Browser;
  beforeAll(async () => {
    [platform, browser] = await Promise.all([testPlatform({ flows: true }), openBrowser()]);
    const file = returnsIn(folder, period)[0] as ReturnFile & { area: Area };
    const submitted = await submitReturn({ platform, call: platform.call, period }, file);
    const { area, submission } = submitted;
    await awaitReports([submitted], { platform, period, onProgress: () => {} });
    const address = `/areas/${area.slug}/returns/${period}/submissions/${submission}/sign-off`;
    await platform.call({ role: 'area-approver', area: area.slug }, `POST ${address}`, {});
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  const compile = async (page: Page, button: string, note: string) => {
    await page.goto(`${platform.pages}/pages/collections/2023-24/releases`);
    await page.getByLabel('Notes to publish').fill(note);
    await page.getByRole('button', { name: button }).click();
    await page.getByText('The release has been compiled.').waitFor({ timeout: 40_000 });
  };

  it('is about what was read: one compiled anew meanwhile comes back with what changed, and with what was typed', async () => {
    const [analyst, approver] = [await visitor(browser), await visitor(browser, { script: false })];
    await signInAs(analyst.page, platform.pages, 'Ministry analyst');
    await compile(analyst.page, 'Compile the release', 'A first note.');
    await signInAs(approver.page, platform.pages, 'Release approver');
    const { page } = approver;
    await page.goto(`${platform.pages}/pages/collections/2023-24/releases/1.0`);
    await compile(analyst.page, 'Compile version 1.0 anew', 'A second note.');
    await page.locator('#approve-reason').fill('The figures were looked at.');
    await page.getByRole('button', { name: 'Approve this release' }).click();
    await page.getByRole('alert').getByText('Changed since you read it').waitFor();
    expect(await page.locator('#approve-reason').inputValue()).toBe('The figures were looked at.');
    expect(await page.getByText('A second note.').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Approve this release' }).click();
    await page.getByText('The release has been approved.').waitFor();
    await page.locator('#schedule-reason').fill('The announced day.');
    await page.locator('#schedule-day').fill('2024-10-26');
    await page.getByRole('button', { name: 'Schedule the release' }).click();
    await page.getByRole('link', { name: 'Official statistics are released on a weekday.' }).waitFor();
    expect(await page.locator('#schedule-reason').inputValue()).toBe('The announced day.');
    await analyst.page.goto(`${platform.pages}/pages/collections/2023-24/releases/1.0`);
    expect(await axeFindings(analyst.page)).toEqual([]);
  });
});

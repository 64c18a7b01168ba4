import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium, skipWithout } from '../needs.ts';
import { axeFindings, keepPicture, openBrowser, signInAs, visitor } from './browser.ts';
import { emptyTemplate, filledTemplate } from './filled-template.ts';
import { type TestPlatform, testPlatform } from './platform.ts';

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const home = '/pages/areas/lancashire/2023-24';
const inBrowser = skipWithout(chromium, 'A Chromium browser') ? describe.skip : describe;

inBrowser('the front doors, in a browser', () => {
  let platform: TestPlatform;
  let browser: Browser;
  const axe: string[] = [];

  beforeAll(async () => {
    [platform, browser] = await Promise.all([testPlatform({ flows: true }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  /** Notes what axe finds, and that the page fits the width of a desk and of a phone. */
  const seen = async (page: Page, name: string) => {
    axe.push(...(await axeFindings(page)).map((finding) => `${name}: ${finding}`));
    for (const [kind, width] of [['desk', 1280] as const, ['phone', 375] as const]) {
      await page.setViewportSize({ width, height: 900 });
      await keepPicture(page, `${name}-${kind}`);
      const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(wider, `${name} at ${width} pixels is wider than its window`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };

  const upload = async (page: Page, bytes: Buffer, name = 'return.xlsx') => {
    await page.goto(`${platform.pages}${home}/upload`);
    await page.getByLabel('Your return').setInputFiles({ name, mimeType: sheet, buffer: bytes });
    await page.getByRole('button', { name: 'Upload' }).click();
    await page.getByRole('heading', { name: 'Report on the return' }).waitFor({ timeout: 40_000 });
  };

  it('an area gets its template, is told all faults of a file at once, before and after sending it, mends them and answers a query', async () => {
    const { page, context } = await visitor(browser);
    const faulty = filledTemplate({ 'returned_to_custody|1|2|licence': 99, 'eligible|2|1|': 'x' });
    await page.goto(`${platform.pages}/`);
    await signInAs(page, platform.pages, 'Area submitter, Lancashire');
    await seen(page, 'my-returns');
    await page.getByRole('link', { name: '2023-24' }).click();
    await seen(page, 'one-return');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Excel (XLSX)' }).click(),
    ]);
    expect(readFileSync(await download.path())).toEqual(emptyTemplate());

    await page.getByRole('link', { name: 'Check a file without sending it' }).click();
    await seen(page, 'check');
    const sentOut: string[] = [];
    page.on('request', (request) => sentOut.push(request.url()));
    await page.getByLabel('Your file').setInputFiles({ name: 'return.xlsx', mimeType: sheet, buffer: faulty });
    await page.getByRole('button', { name: 'Check the file' }).click();
    await page.getByText('It would be rejected').waitFor();
    expect(sentOut, 'the check leaves the machine').toEqual([]);
    const before = await page.locator('.finding__message').allTextContents();
    await seen(page, 'checked');

    await upload(page, faulty);
    expect(await page.locator('.finding__message').allTextContents()).toEqual(before);
    expect(before.length).toBeGreaterThanOrEqual(2);
    expect(await page.locator('.finding').filter({ hasText: 'Where' }).count()).toBe(before.length);
    await seen(page, 'rejected');

    await upload(page, filledTemplate({ 'eligible|1|2|': 40 }));
    await page.getByText('To answer: 1 finding').waitFor();
    await seen(page, 'queried');
    await page.getByLabel('Your answer').fill('People moved to Level 2 in the last week of March.');
    await page.getByRole('button', { name: 'Send the answers' }).click();
    await page.getByText('Your answers have been sent.').waitFor();
    await page.getByText('People moved to Level 2 in the last week of March.').first().waitFor();
    await seen(page, 'answered');
    expect(await page.getByRole('button', { name: 'Sign the return off' }).count()).toBe(0);

    await page.goto(`${platform.pages}${home}/preview`);
    expect(await page.getByText('Data on Category 4 individuals is not included in this report').count()).toBe(1);
    expect(await page.locator('td', { hasText: '[c]' }).count()).toBe(0);
    await seen(page, 'preview');
    await context.close();
  });

  it('an approver of the area signs it off', async () => {
    const { page, context } = await visitor(browser);
    await signInAs(page, platform.pages, 'Area approver, Lancashire');
    await page.goto(`${platform.pages}${home}`);
    await page.getByRole('link', { name: 'Open the report' }).click();
    await seen(page, 'to-sign-off');
    await page.getByRole('button', { name: 'Sign the return off' }).click();
    await page.getByText('The return has been signed off.').waitFor();
    await context.close();
  });

  it('the analyst sees it arrive and compiles, the approver approves and schedules, and at its time the public sees it', async () => {
    const { page, context } = await visitor(browser);
    await signInAs(page, platform.pages, 'Ministry analyst');
    await seen(page, 'collections');
    await page.getByRole('link', { name: '2023-24', exact: true }).click();
    await seen(page, 'collection');
    expect(await page.getByRole('row', { name: /Lancashire/ }).textContent()).toContain('Signed off');
    await page.getByRole('link', { name: 'Lancashire: signed off' }).click();
    await seen(page, 'beside-last-year');
    expect(await page.content()).not.toContain('Category 4:');
    for (const [name, path] of [
      ['chase', 'chase'],
      ['dates', 'dates'],
      ['releases', 'releases'],
    ] as const) {
      await page.goto(`${platform.pages}/pages/collections/2023-24/${path}`);
      await seen(page, name);
    }
    await page.getByLabel('Notes to publish').fill('This is a trial.');
    await page.getByRole('button', { name: 'Compile the release' }).click();
    await page.getByText('The release has been compiled.').waitFor();
    await page.getByText('1 of 42 areas').waitFor();
    await seen(page, 'compiled');
    expect(await page.getByRole('button', { name: 'Approve this release' }).count()).toBe(0);
    await context.close();

    const approver = await visitor(browser);
    await signInAs(approver.page, platform.pages, 'Release approver');
    await approver.page.goto(`${platform.pages}/pages/collections/2023-24/releases/1.0`);
    await approver.page.locator('#approve-reason').fill('The figures were looked at.');
    await approver.page.getByRole('button', { name: 'Approve this release' }).click();
    await approver.page.getByText('The release has been approved.').waitFor();
    await approver.page.locator('#schedule-reason').fill('The announced day.');
    await approver.page.getByRole('button', { name: 'Schedule the release' }).click();
    await approver.page.getByText('The release has been scheduled.').waitFor();
    await seen(approver.page, 'scheduled');
    await approver.context.close();

    const reader = await visitor(browser);
    const address = `${platform.site}/releases/2023-24/1.0/`;
    expect((await reader.page.goto(address))?.status(), 'before its time').not.toBe(200);
    await expect.poll(() => platform.schedules()).toContain('2023-24-1.0');
    await platform.clock.moveTo(new Date('2024-10-31T09:30:00Z'));
    await expect.poll(async () => (await reader.page.goto(address))?.status()).toBe(200);
    expect(await reader.page.content()).toContain('This is a trial.');
    await reader.context.close();
  });

  it('the auditor reads what happened, and nobody else does', async () => {
    const { page, context } = await visitor(browser);
    await signInAs(page, platform.pages, 'Auditor');
    await seen(page, 'events');
    for (const what of [
      'signed off the return',
      'compiled the release',
      'approved the release',
      'scheduled the release',
    ])
      await page.getByRole('cell', { name: what }).first().waitFor();
    await context.close();
  });

  it('all of it works without script: a plain form carries the file, and the page finds the report', async () => {
    const { page, context } = await visitor(browser, { script: false });
    await signInAs(page, platform.pages, 'Area submitter, Kent');
    await page.goto(`${platform.pages}/pages/areas/kent/2023-24/check`);
    await page
      .getByLabel('Your file')
      .setInputFiles({ name: 'r.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
    await page.getByRole('button', { name: 'Check the file' }).click();
    await page.getByText('It would be rejected').waitFor();
    await page.goto(`${platform.pages}/pages/areas/kent/2023-24/upload`);
    await page
      .getByLabel('Your return')
      .setInputFiles({ name: 'r.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
    await page.getByRole('button', { name: 'Upload' }).click();
    await page.getByRole('heading', { name: 'Report on the return' }).waitFor({ timeout: 40_000 });
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You have signed out').waitFor();
    await page.goto(`${platform.pages}/pages/areas/kent`);
    expect(page.url()).not.toContain('/pages/');
    await context.close();
  });

  it('axe finds nothing on any of these pages', () => {
    expect(axe).toEqual([]);
  });
});

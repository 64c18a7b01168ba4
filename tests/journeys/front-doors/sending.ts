import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { writeOds } from '../../../shared/formats/workbook/write-ods.ts';
import { emptyTemplate, filledTemplate } from '../filled-template.ts';
import type { FrontDoorsStage } from './stage.ts';

const home = '/pages/areas/lancashire/2023-24';
const submitter = 'Area submitter, Lancashire';
const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const download = async (page: Page, name: string): Promise<Buffer> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFileSync(await file.path());
};

/** Sends a workbook with an impatient double click, and waits for its report. */
export const upload = async (
  { platform }: FrontDoorsStage,
  page: Page,
  buffer: Buffer,
  name = 'return.xlsx',
): Promise<void> => {
  await page.goto(`${platform.pages}${home}/upload`);
  await page.getByLabel('Your return').setInputFiles({ name, mimeType, buffer });
  await page.getByRole('button', { name: 'Upload' }).dblclick();
  await page.getByRole('heading', { name: 'Report on the return' }).waitFor();
};

const faults = { 'returned_to_custody|1|2|licence': 99, 'eligible|2|1|': 'x' } as const;
const faulty = filledTemplate(faults);
const asOds = {
  name: 'return.ods',
  mimeType: 'application/vnd.oasis.opendocument.spreadsheet',
  buffer: filledTemplate(faults, writeOds),
};

/** An area gets its template and is told all faults of a file at once: before it sends it, and after. */
export const checkAndSend = (stage: FrontDoorsStage): Promise<void> =>
  stage.as(submitter, async (page) => {
    await page.goto(`${stage.platform.pages}/`);
    await stage.seen(page, 'my-returns');
    await page.getByRole('link', { name: '2023-24' }).click();
    await stage.seen(page, 'one-return');
    expect(await download(page, 'Excel (XLSX)')).toEqual(emptyTemplate());

    await page.getByRole('link', { name: 'Check a file without sending it' }).click();
    await stage.seen(page, 'check');
    const sentOut: string[] = [];
    // The page's own scripts, styles and icon come from beside it; whatever else is asked for could carry the file.
    page.on('request', (request) => {
      if (!new URL(request.url()).pathname.startsWith('/assets/')) sentOut.push(request.url());
    });
    await page.getByLabel('Your file').setInputFiles({ name: 'return.xlsx', mimeType, buffer: faulty });
    await page.getByRole('button', { name: 'Check the file' }).click();
    await page.getByText('It would be rejected').waitFor();
    if (stage.scripted(submitter)) expect(sentOut, 'the check leaves the machine').toEqual([]);
    const before = await page.locator('.finding__message').allTextContents();
    await page.goto(`${stage.platform.pages}${home}/check`);
    sentOut.length = 0;
    await page.getByLabel('Your file').setInputFiles(asOds);
    await page.getByRole('button', { name: 'Check the file' }).click();
    await page.getByText('It would be rejected').waitFor();
    expect(await page.locator('.finding__message').allTextContents(), 'the same file as ODS').toEqual(before);
    if (stage.scripted(submitter)) expect(sentOut, 'the check leaves the machine').toEqual([]);

    await page.goto(`${stage.platform.pages}${home}/upload`);
    await page.getByRole('button', { name: 'Upload' }).click();
    await page.getByRole('link', { name: 'Choose your file' }).waitFor();
    await stage.seen(page, 'upload-mistaken');
    await upload(stage, page, faulty);
    expect(await page.locator('.finding__message').allTextContents()).toEqual(before);
    expect(before.length).toBeGreaterThanOrEqual(2);
    expect(await page.locator('.finding').filter({ hasText: 'Where' }).count()).toBe(before.length);
    await stage.seen(page, 'rejected');
    await takeAway(page, before);
  });

/** The return with its faults marked, and the list of them, say what the page says. */
const takeAway = async (page: Page, messages: readonly string[]): Promise<void> => {
  const parts = unzipSync(await download(page, 'Your return with its faults marked (XLSX)'));
  const texts = Object.entries(parts).flatMap(([name, bytes]) => (/\.xml$/.test(name) ? [strFromU8(bytes)] : []));
  const list = (await download(page, 'The findings as a list (CSV)')).toString();
  expect(list.trimEnd().split('\n').length, 'a line a finding').toBe(messages.length + 1);
  const first = messages[0]!;
  expect(list).toContain(first);
  expect(texts.some((text) => text.includes(first))).toBe(true);
  expect(Object.keys(parts).filter((name) => /comments/.test(name)).length).toBeGreaterThan(0);
};

const queried = filledTemplate({ 'eligible|1|2|': 40 });

/** What is sent now waits for an answer; but the ministry asks for another file, and gets it. */
export const sendTwice = async (stage: FrontDoorsStage): Promise<void> => {
  await stage.as(submitter, async (page) => {
    await upload(stage, page, queried);
    await page.getByText('To answer: 1 finding').waitFor();
  });
  await stage.as('Ministry analyst', async (page) => {
    await page.goto(`${stage.platform.pages}/pages/collections/2023-24/areas/lancashire`);
    await page.getByRole('link', { name: /read and decide/ }).click();
    await page.getByText('Return it for correction').click();
    await page.getByLabel('Why', { exact: true }).fill('Table 1 is that of last year.');
    await page.getByRole('button', { name: 'Return for correction' }).click();
    await page.getByText('The area is asked for another file.').first().waitFor();
  });
  await stage.as(submitter, async (page) => {
    await page.goto(`${stage.platform.pages}${home}`);
    await page.getByRole('link', { name: 'Open the report' }).click();
    await page.getByText('The ministry asks for another file: Table 1 is that of last year.').waitFor();
    await stage.seen(page, 'returned');
    await upload(stage, page, queried);
    await page.goto(`${stage.platform.pages}${home}/preview`);
    expect(await page.getByText('Data on Category 4 individuals is not included in this report').count()).toBe(1);
    expect(await page.locator('td', { hasText: '[c]' }).count()).toBe(0);
    await stage.seen(page, 'preview');
    await page.goto(`${stage.platform.pages}${home}`);
    const sent = page.locator('table', { hasText: 'Outcome' }).locator('tbody tr');
    expect(await sent.count(), 'each double click sent one file').toBe(3);
  });
};

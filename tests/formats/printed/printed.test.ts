import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { Period } from '../../../shared/domain/periods.ts';
import { judgePrinted } from './judge-printed.ts';

const folder = new URL('../../fixtures/printed/', import.meta.url);
const Printed = z.object({
  file: z.string(),
  area: z.string(),
  period: Period,
  figures: z.record(z.string(), z.string()),
});
const printed = z.array(Printed).parse(JSON.parse(readFileSync(new URL('printed.json', folder), 'utf8')));

it.each(printed)('reads every figure of $file, and no other', async ({ file, area, period, figures }) => {
  const truth = new Map(Object.entries(figures));
  const draft = { period, area, parts: [], truth, printed: new Map() };
  const judged = await judgePrinted(draft, readFileSync(new URL(file, folder)), file);
  expect(judged).toEqual({ reports: 1, read: truth.size, said: 0, missing: [], unseen: 0, wrong: [] });
});

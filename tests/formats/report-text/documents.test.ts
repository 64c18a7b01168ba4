import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { threadWithin } from '../../../shared/adapters/pdf-in-thread.ts';
import { areaOf, findArea } from '../../../shared/domain/areas.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import type { RawReturn } from '../../../shared/domain/raw-return.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { extractPages } from '../../../shared/formats/pdf/extract-pages.ts';
import { pdfLimits } from '../../../shared/formats/pdf/pdf-page.ts';
import { readAnyReturn, readReturn } from '../../../shared/formats/read-return.ts';
import { cases, seeds, skipWithout } from '../../needs.ts';

const missing = skipWithout(cases, 'the folder of reports as PDF and Word') || skipWithout(seeds, 'the real reports');
const folder = `${cases}/documents`;
const names = missing ? [] : readdirSync(folder);
const read = readAnyReturn(extractPages);
/** What breaks off fails in the library as well, where nobody waits for it; how long it takes is asked elsewhere. */
const readApart = readAnyReturn(threadWithin({ ...pdfLimits, milliseconds: 100_000 }));

describe.skipIf(missing)('the five published reports as PDF and as Word documents', () => {
  it.each(names)('%s: every figure of its text, no other, the same verdict', async (name) => {
    const [, slug = '', year] = /^(.*)-(\d{4}-\d\d)\./.exec(name)!;
    const period = Period.parse(year);
    const area = findArea(slug)!;
    const screened = (raw: RawReturn) => screen({ raw, area, period, population: mid2023 }).report;
    const text = screened(readReturn(readFileSync(`${seeds}/${slug}-${year}.txt`), { period }));
    const report = screened(await read(new Uint8Array(readFileSync(`${folder}/${name}`)), { period, area: area.slug }));
    const figures = ({ observations }: typeof report) =>
      observations.map(({ source: _source, sure: _sure, ...figure }) => figure);
    expect(figures(report)).toEqual(figures(text));
    expect(report.verdict).toBe(text.verdict);
    const read1 = report.observations.filter(({ sure }) => sure !== '');
    const place = name.endsWith('.pdf') ? 'page' : 'line';
    expect(read1.filter(({ source, shorthand }) => shorthand !== 'c' && source[place] === undefined)).toEqual([]);
  });

  it.each([
    ['half of it', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2), 'file-unreadable'],
    ['its beginning alone', (bytes: Uint8Array) => bytes.subarray(0, 20), 'file-unreadable'],
  ] as const)('is a finding where %s is there', async (_, cut, rule) => {
    const pdf = readFileSync(`${folder}/${names.find((name) => name.endsWith('.pdf'))}`);
    const raw = await readApart(cut(pdf), {
      period: Period.parse('2023-24'),
      area: areaOf('lancashire' as never).slug,
    });
    expect(raw.findings.map((finding) => finding.rule)).toEqual([rule]);
    expect(raw.entries).toEqual([]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areas } from '../../../shared/domain/areas.ts';
import { ratesOf } from '../../../shared/domain/forms/rates.ts';
import { mid2023, populationOf } from '../../../shared/domain/population.ts';
import { figuresText } from '../../../shared/domain/release/figures/figures-text.ts';
import type { PublishedRow } from '../../../shared/domain/release/figures/published-row.ts';
import type { Listed } from '../../../shared/domain/release/life/release.ts';
import { likeSizedAreas } from '../../../shared/domain/release/wording/like-sized.ts';
import { besideOthers } from '../../../shared/domain/release/wording/rate-findings.ts';
import { frontFiles } from '../../../shared/formats/published/front-files.ts';
import { readSvg } from './charts/read-svg.ts';
import { sampleDataset } from './sample-dataset.ts';

const dataset = sampleDataset(['essex']);
const whole = sampleDataset();
const listed: Listed = {
  period: '2023-24',
  version: '1.0',
  releaseAt: '2024-10-31T09:30:00.000Z',
  form: 'D',
  provisional: true,
  coverage: { areas: 41, of: 42, missing: ['Essex'] },
  revises: null,
  reason: null,
  notes: [],
  stylesheet: 'site.css',
  files: [],
  figures: figuresText(dataset.rows),
};
const kent = areas.find(({ slug }) => slug === 'kent')!;
const complete = { ...listed, provisional: false, figures: figuresText(whole.rows) };
const text = (slug: string, all = [listed]) =>
  new TextDecoder().decode(frontFiles(all).pages.find(({ path }) => path === `areas/${slug}/index.html`)!.bytes);

describe('the areas of a size', () => {
  it('are the nearest in residents in proportion, for every area, and never itself', () => {
    for (const area of areas) {
      const near = likeSizedAreas(area, dataset.rows);
      expect(near).toHaveLength(4);
      const apart = (slug: string) => {
        const [one, other] = [
          populationOf(areas.find((each) => each.slug === slug)!, mid2023)!,
          populationOf(area, mid2023)!,
        ];
        return Math.max(one / other, other / one);
      };
      const furthest = Math.max(...near.map(({ slug }) => apart(slug)));
      const nearer = areas.filter(({ slug }) => slug !== area.slug && apart(slug) < furthest - 1e-9);
      expect(nearer.length, area.name).toBeLessThan(4);
      expect(near).not.toContain(area);
    }
  });

  it('are those of all areas sorted by how far they are apart, whatever their residents, alike or not', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 42, maxLength: 42 }), (sizes) => {
        const rows = dataset.rows
          .filter(({ measure }) => measure === 'population_10_and_over')
          .map((row) => ({ ...row, value: sizes[areas.findIndex(({ pfaCode }) => pfaCode === row.pfa_code)] ?? 1 }));
        const sizeOf = (slug: string) => rows.find((row) => row.pfa_code === codes.get(slug))!.value;
        const codes = new Map<string, string>(areas.map(({ slug, pfaCode }) => [slug, pfaCode]));
        for (const area of areas) {
          const far = (slug: string) => Math.abs(Math.log(sizeOf(slug) / sizeOf(area.slug)));
          const sorted = areas
            .filter((each) => each !== area)
            .toSorted((one, other) => far(one.slug) - far(other.slug));
          expect(likeSizedAreas(area, rows)).toEqual(sorted.slice(0, 4));
        }
      }),
      { numRuns: 5 },
    );
  });

  it('are none where no residents are held', () => {
    const rows = dataset.rows.filter(({ measure }) => measure !== 'population_10_and_over');
    expect(likeSizedAreas(areas[0]!, rows)).toEqual([]);
  });
});

describe('a rate beside those of areas of a size', () => {
  const row = (value: number): PublishedRow => ({ ...dataset.rows[0]!, value, shorthand: '', marks: '' });
  const [rate] = ratesOf(dataset.form);
  it.each([
    [5, [1, 2], 'above', 'higher than in all 2'],
    [5, [1, 5], 'above', 'higher than in 1 of 2'],
    [1, [2, 3], 'below', 'lower than in all 2'],
    [3, [3, 4], 'the same as', 'higher than in none of 2'],
  ])('%i beside %j is said as it is', (value, others, way, among) => {
    const places = { rate: rate!, nation: row(3), areas: [] };
    const said = besideOthers(
      places,
      { name: 'Kent', row: row(value) },
      others.map((each) => ({ row: row(each) })),
    );
    expect(said).toBe(
      `${rate!.label}: ${value} in Kent, ${way} that of England and Wales (3), and ${among} areas of its size.`,
    );
  });
});

describe('the page of an area', () => {
  it('sets it beside the nation and areas of its size in one table, the nation next to it', () => {
    const page = text('kent');
    const table = page.slice(page.indexOf('Kent beside others, 2023-24'), page.indexOf('</table>'));
    const heads = [...table.matchAll(/<th scope="col"[^>]*>([^<]*)</g)].map(([, words]) => words);
    expect(heads).toEqual([
      'Measure',
      'Kent',
      'England and Wales',
      ...likeSizedAreas(kent, dataset.rows).map(({ name }) => name),
    ]);
    expect(table).not.toMatch(/as returned|Category 4/);
  });

  it('draws its rate beside theirs, to be saved from the page itself', () => {
    const page = text('kent', [complete]);
    const saved = [...page.matchAll(/href="data:([\w/+]+);charset=utf-8;base64,([^"]+)" download="([^"]+)"/g)];
    expect(saved.map(([, , , name]) => name)).toEqual([
      'rate_per_100k-beside-others.svg',
      'rate_per_100k-beside-others.csv',
    ]);
    const [svg, csv] = saved.map(([, , data]) => Buffer.from(data!, 'base64').toString('utf8')) as [string, string];
    expect(readSvg(svg).title).toMatch(
      /^Category 1 per 100,000.*: [\d,]+ in Kent, (above|below) that of England and Wales \([\d,]+\), and (higher|lower) than in (all|none of|\d of) 4 areas of its size\.$/,
    );
    expect(csv.split('\r\n')).toHaveLength(1 + 1 + 4 + 1 + 1);
    expect(csv).not.toMatch(/,rate_per_100k,/);
  });

  it('of one whose return is not in says so by its marks, and draws nothing', () => {
    const page = text('essex');
    expect(page).not.toContain('<svg');
    expect(page).toContain('[x]');
    expect(page).toContain('not in this release');
  });

  it('is there before anything is released', () => {
    expect(text('kent', [])).toContain('Nothing has been released yet.');
  });
});

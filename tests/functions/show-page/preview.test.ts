import { describe, expect, it } from 'vitest';
import { previewArea } from '../../../functions/preview-area/preview-area.ts';
import { previewView } from '../../../functions/show-page/views/preview.ts';
import { areaOf, areas } from '../../../shared/domain/areas.ts';
import type { CellAddress } from '../../../shared/domain/cells.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { AcceptedReturn } from '../../../shared/domain/release/make-dataset.ts';
import type { Observation } from '../../../shared/domain/screening-report.ts';
import { AreaPreview } from '../../../shared/domain/submissions/shapes.ts';
import type { ReturnInHand } from '../../../shared/domain/submissions/stand.ts';
import { html } from '../../../shared/formats/html.ts';
import { releaseFiles } from '../../../shared/formats/published/release-files.ts';
import type { Call } from '../../../shared/runtime/http-door.ts';
import { figuresOf } from '../../domain/release/example-figures.ts';
import { exampleDataset } from './example-dataset.ts';

const area = areaOf(areas.find(({ slug }) => slug === 'lancashire')!.slug);

/** The current return of a period: leaf figures, so that every total is left out. */
const held = (period: Period): { figures: AcceptedReturn['figures']; current: ReturnInHand } => {
  const figures = figuresOf(formOf(period)!, (key) => key.length * 3);
  const observations = [...figures].map(([key, { value }]): Observation => {
    const [measure, category, level, detail] = key.split('|');
    return { ...({ measure, category, level, detail } as CellAddress), value, shorthand: '' };
  });
  return {
    figures,
    current: {
      submission: '20240501T090000000Z-aaaaaa',
      rules: '1',
      form: formOf(period)!.id,
      receivedAt: '2024-05-01T09:00:00.000Z',
      nil: false,
      own: { status: 'accepted', open: [], waiting: [] },
      seen: { status: 'accepted', open: [], waiting: [] },
      observations,
    },
  };
};

const pageOf = async (text: string, current: ReturnInHand | undefined) => {
  const caller = { subject: 'jo', roles: ['area-submitter'], area: area.slug };
  const call = {
    path: { area: area.slug, period: text },
    caller,
    route: 'GET /areas/{area}/returns/{period}/preview',
  } as unknown as Call;
  const { body } = await previewArea({ stand: async () => (current === undefined ? {} : { inHand: current }) })(call);
  return String(html`${previewView(area, Period.parse(text), AreaPreview.parse(body)).content}`);
};
const between = (page: string) => page.slice(page.indexOf('>Tables</h2>'), page.lastIndexOf('</dl>'));

describe('what an area sees before the release', () => {
  it.each(['2002-03', '2014-15', '2020-21', '2023-24'])('is the pack that is published, for %s', async (text) => {
    const period = Period.parse(text);
    const { figures, current } = held(period);
    const pack = releaseFiles(exampleDataset(period, area.slug, figures), 'assets/site.css').find(
      ({ path }) => path === `areas/${area.slug}.html`,
    )!;
    const published = between(new TextDecoder().decode(pack.bytes));
    expect(published.length).toBeGreaterThan(1000);
    expect(between(await pageOf(text, current))).toBe(published);
  });

  it('has the sentence on Category 4 and no column of it', async () => {
    const page = await pageOf('2023-24', held(Period.parse('2023-24')).current);
    expect(page).toContain('Data on Category 4 individuals is not included in this report');
    expect(page).not.toMatch(/<th[^>]*>Category 4/);
    expect(page).not.toMatch(/>\[c\]<\/(span|td)>/);
  });

  it('is nothing where there is no return', async () => {
    const page = await pageOf('2023-24', undefined);
    expect(page).toContain('There is no return yet');
    expect(page).not.toContain('<table');
  });
});

import { describe, expect, it } from 'vitest';
import { changesBetween, markRevised } from '../../../shared/domain/release/revisions/revision.ts';
import { revisionSection } from '../../../shared/formats/published/pages/revision-section.ts';
import { sampleDataset } from './sample-dataset.ts';

/** The final release after a provisional one without two areas, in which Kent corrects a figure. */
const revised = () => {
  const first = sampleDataset(['surrey', 'sussex']);
  const final = sampleDataset();
  const rows = final.rows.map((row) =>
    row.pfa_name === 'Kent' && row.measure === 'orders_imposed' && row.detail === 'SHPO_FTR'
      ? { ...row, value: 4321 }
      : row,
  );
  const changes = changesBetween(first.rows, rows);
  const revision = { of: '1.0', reason: 'Surrey and Sussex are in; Kent sent a correction.', changes };
  return { ...final, version: '1.1', rows: markRevised(first.rows, rows), revision };
};

describe('the page of a revision', () => {
  const dataset = revised();
  const page = revisionSection(dataset).markup;
  const text = page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

  it('says who came in, then what areas corrected, then the sums', () => {
    expect(text).toMatch(/Surrey and Sussex are in for the first time/);
    const order = ['for the first time', 'What areas changed', '4,321', 'The sums that changed'];
    expect(order.map((part) => text.indexOf(part))).toEqual(
      order.map((part) => text.indexOf(part)).toSorted((one, other) => one - other),
    );
    expect(text).toContain('4,321');
  });

  it('speaks in the words of the form', () => {
    expect(text).toContain('SHPO with foreign travel restriction');
    expect(text).not.toMatch(/SHPO_FTR|orders_imposed|returned_to_custody/);
  });

  it('counts what is another figure and what is new', () => {
    const count = (pattern: RegExp) => Number(pattern.exec(text)![1]);
    const marked = dataset.rows.filter(({ marks }) => marks.includes('r'));
    expect(count(/(\d+) in the place of another figure/)).toBe(marked.length);
    expect(count(/(\d+) figures changed/)).toBe(dataset.revision.changes.length);
    expect(count(/(\d+) given for the first time/)).toBe(dataset.revision.changes.length - marked.length);
  });
});

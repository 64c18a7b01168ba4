import { expect, it } from 'vitest';
import { standingPlace, withStanding } from '../../../../shared/formats/published/pages/standing-place.ts';
import { releaseFiles } from '../../../../shared/formats/published/release-files.ts';
import { sampleDataset } from '../sample-dataset.ts';

const pages = releaseFiles(sampleDataset(), 'site.css').filter(({ mediaType }) => mediaType === 'text/html');
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

it('every page of a release has one place, on top of what it has to say, for how its version stands', () => {
  expect(pages).toHaveLength(44);
  for (const { path, bytes } of pages) {
    const [before, ...after] = textOf(bytes).split(standingPlace.toString());
    expect([path, after.length, /<main[^>]*>\s*$/.test(before!)]).toEqual([path, 1, true]);
    expect([path, /^<h1 /.test(after[0]!)]).toEqual([path, true]);
  }
});

it('what it says there is replaced by what it says next, and nothing else of the page is', () => {
  const page = textOf(pages[0]!.bytes);
  const first = withStanding(page, '<div>$& first</div>')!;
  expect(first).toBe(page.replace('<mappa-standing>', () => '<mappa-standing><div>$& first</div>'));
  expect(withStanding(first, '<div>second</div>')).toBe(withStanding(page, '<div>second</div>'));
  expect(withStanding(first, '')).toBe(page);
});

it.each(['<p>Another page.</p>', '</mappa-standing><mappa-standing>'])(
  'a page without one is left alone: %s',
  (page) => {
    expect(withStanding(page, 'banner')).toBeUndefined();
  },
);

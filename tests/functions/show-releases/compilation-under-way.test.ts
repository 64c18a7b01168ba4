import { expect, it } from 'vitest';
import { nothingEntered } from '../../../functions/show-page/entered.ts';
import { releasesView } from '../../../functions/show-page/views/releases.ts';
import { compilationUnderWay } from '../../../functions/show-releases/compilation-under-way.ts';
import { ReleasesView } from '../../../shared/domain/api/release-shapes.ts';
import { raw } from '../../../shared/formats/html.ts';

const compiling = { by: 'Ana Lyst', since: '2024-09-02T10:00:00.000Z', until: '2024-09-02T10:00:40.000Z' };
const earlier = { compiledAt: '2024-09-01T10:00:00.000Z' };
const at = (second: string): Date => new Date(`2024-09-02T10:00:${second}.000Z`);

/** What the page of the releases says of it, to somebody who compiles. */
const said = (found: ReleasesView['compiling']): string => {
  const view = ReleasesView.parse({ items: [], category4: { drawn: false, answersStillNeeded: 0 }, compiling: found });
  const { content } = releasesView('2023-24', view, { token: raw(''), once: '', entered: nothingEntered }, true);
  return /<div class="govuk-inset-text">(.*?)<\/div>/.exec(String(content))?.[1] ?? '';
};

it('is told while it runs, as broken off once nobody can be at it any more, and not where it ended', () => {
  const found = (second: string) => compilationUnderWay({ compiling, releases: [earlier] }, at(second));
  expect(said(found('39'))).toMatch(/^Ana Lyst is compiling 2023-24 at this moment/);
  expect(said(found('40'))).toMatch(/^The compilation that Ana Lyst began at 2 September 2024, 11:00 broke off\./);
  expect(said(found('40'))).toContain('all versions stand as they were. Compile again.');
  expect(said(compilationUnderWay({ releases: [earlier] }, at('40')))).toBe('');
});

it('is not told as broken off where it died after its candidate had been put', () => {
  for (const compiledAt of ['2024-09-02T10:00:05.000Z', compiling.since])
    expect(
      compilationUnderWay({ compiling, releases: [earlier, { compiledAt }] }, at('40')),
      compiledAt,
    ).toBeUndefined();
});

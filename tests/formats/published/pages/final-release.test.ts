import { describe, expect, it } from 'vitest';
import { formD } from '../../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../../shared/domain/periods.ts';
import { mid2023 } from '../../../../shared/domain/population.ts';
import type { Dataset } from '../../../../shared/domain/release/dataset.ts';
import { aggregate } from '../../../../shared/domain/release/figures/aggregate.ts';
import { coverageOf } from '../../../../shared/domain/release/figures/coverage.ts';
import { figuresText, rowsFromText } from '../../../../shared/domain/release/figures/figures-text.ts';
import { passagesOf, writtenIn } from '../../../../shared/domain/release/wording/passages.ts';
import { named, wordsOnPage } from '../../../../shared/formats/published/pages/headlines-section.ts';
import { releasePage } from '../../../../shared/formats/published/pages/release-page.ts';
import { exampleFigures } from '../../../domain/release/example-figures.ts';
import { asRead } from '../../pages/as-read.ts';
import { mainOf, revision, small } from '../small-dataset.ts';

const none = { downloads: [], charts: { years: [], levels: new Map(), areas: [] }, stylesheet: 'a.css' };
const pageOf = (more: Partial<Dataset> = {}) => releasePage({ ...small, ...more }, none);
const whole = {
  coverage: coverageOf(exampleFigures(small.form).keys()),
  provisional: false,
  notes: [],
  preRelease: [],
};

describe('the page of a release that is final', () => {
  const page = pageOf(whole);
  const read = mainOf(page);

  it('says that all are in, and has no box for what is not there', () => {
    expect(read.split('\n').slice(0, 3)).toEqual([
      '# MAPPA statistics for England and Wales, 2023-24',
      'Released at 9:30am on @@RELEASE-DAY@@. Version 1.0, final: 42 of 42 areas are in.',
      '## Download',
    ]);
    expect(page).not.toContain('govuk-inset-text');
    expect(read).toContain('\n## Quality and coverage id=quality\nAll 42 areas are in.\n');
    expect(read).toContain('version 1.0 (final), released @@RELEASE-DAY@@.');
    expect(read).toContain('\n### Who saw it before\nNobody was given this release before its time.');
    expect(read).not.toContain('These posts were given access');
  });

  it('that revises another says so on top, in words, and leads to what changed', () => {
    const told = mainOf(pageOf({ ...whole, revision: revision.revision })).split('\n');
    expect(told.slice(2, 6)).toEqual([
      'This version revises version 1.0: Essex corrected Table 1.',
      'Essex corrected 1 figure.',
      '[What changed, figure by figure](#revisions)',
      '## Download',
    ]);
  });

  it('has single figures together in one table, each under its own title, and all others apart', () => {
    const [people, orders] = small.form.tables;
    const single = { ...orders!, number: '3', title: 'Orders of one kind', rows: orders!.rows.slice(0, 1) };
    const wide = { ...people!, number: '2', title: 'People in all', rows: people!.rows.slice(2) };
    const tables = [people!, wide, single];
    const told = mainOf(pageOf({ ...whole, form: { ...small.form, tables } }));
    const [, national = ''] = told.split('## National tables id=tables\n');
    expect(
      national
        .split('\n## ')[0]!
        .split('\n')
        .filter((line) => /^(###|@@|What|Orders|Prevention)/.test(line)),
    ).toEqual([
      '### People on 31 March 2024',
      '@@RELEASE-COMMENTARY table 1@@',
      '### People in all',
      'What is counted | Category 1: Sexual > | Category 2: Violent > | Category 4: Terrorism > | ' +
        'Total: Categories 1 to 3 > | All: Categories 1 to 4 >',
      '@@RELEASE-COMMENTARY table 2@@',
      '### Single figures',
      'What is counted | Figure >',
      'Orders of one kind | 1,964 [p] >',
      '@@RELEASE-COMMENTARY table 3, named@@',
    ]);
    expect(read).not.toContain('Single figures');
  });
});

describe('the words on the page of a release', () => {
  const period = Period.parse('2023-24');
  const textOf = (plus: number, at = period) =>
    figuresText(
      aggregate({
        period: at,
        form: formD,
        figures: exampleFigures(formD, [], plus),
        population: mid2023,
        national: [],
      }),
    );
  const wordsOf = (sent: { about: string; text: string }[], before?: string) => {
    const passages = passagesOf({ form: formD, period, rows: rowsFromText(period, textOf(0)), before: undefined });
    return wordsOnPage({ period, figures: textOf(0), before, written: writtenIn(passages, sent) });
  };
  const headlines = (before?: string) => wordsOf([], before).headlines;

  it('are the headline figures with their change on the year before, where that is held', () => {
    const alone = asRead(headlines()).split('\n');
    expect(alone.at(-1)).toBe('No release of the year before is held, so no change on it is given.');
    expect(alone.filter((line) => line.startsWith('Category 1: people'))).toEqual([
      'Category 1: people who must notify the police: 6,201on 31 March 2024',
    ]);
    const beside = asRead(headlines(textOf(1, Period.parse('2022-23'))));
    expect(beside).not.toContain('No release of the year before');
    // 42 areas with one more in each of three levels: 126 fewer than 6,327.
    expect(beside).toContain(
      'Category 1: people who must notify the police: 6,201on 31 March 2024down 126 (2.0%) on 2022-23',
    );
  });

  it('are a list of points only where there are some', () => {
    const { points } = wordsOf([]).alone;
    expect(points.length).toBeGreaterThan(0);
    const without = (kept: number) =>
      wordsOf(
        passagesOf({ form: formD, period, rows: rowsFromText(period, textOf(0)), before: undefined })
          .filter(({ draft }) => draft !== '')
          .slice(kept)
          .map(({ about }) => ({ about, text: '' })),
      ).headlines;
    const listed = (text: string) =>
      asRead(text)
        .split('\n')
        .filter((line) => line.startsWith('- '));
    expect([headlines(), without(1), without(0)].map(listed)).toEqual([
      ...[points.map((point) => `- ${point}`), [`- ${points[0]}`], []],
    ]);
    expect(without(0)).not.toContain('<ul');
  });

  it('on a table stand under it as they are, and with its title where several stand together', () => {
    const { commentary } = wordsOf([{ about: 'table 1', text: 'Once <more>.\n\nAnd again.' }]);
    const paragraphs = '<p class="govuk-body">Once &lt;more&gt;.</p>\n<p class="govuk-body">And again.</p>\n';
    const title = commentary.get(named('table 1'))!.split('\n')[0];
    expect([...commentary]).toEqual([
      ['table 1', paragraphs],
      [named('table 1'), `${title}\n${paragraphs}`],
    ]);
    expect(title).toMatch(/^<p class="govuk-body"><strong>[A-Z].*31 March 2024\.<\/strong><\/p>$/);
  });
});

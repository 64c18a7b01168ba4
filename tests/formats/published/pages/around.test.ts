import { describe, expect, it } from 'vitest';
import { AreaSlug, areaOf } from '../../../../shared/domain/areas.ts';
import { settings } from '../../../../shared/domain/disclosure/settings.ts';
import { areaPack } from '../../../../shared/domain/release/wording/area-pack.ts';
import { areaPackPage } from '../../../../shared/formats/published/pages/area-pack-page.ts';
import { areaPage } from '../../../../shared/formats/published/pages/area-page.ts';
import { cataloguePage } from '../../../../shared/formats/published/pages/catalogue-page.ts';
import { dictionaryPage } from '../../../../shared/formats/published/pages/dictionary-page.ts';
import { methodologyPage } from '../../../../shared/formats/published/pages/methodology-page.ts';
import { releasePage } from '../../../../shared/formats/published/pages/release-page.ts';
import { asRead, lines } from '../../pages/as-read.ts';
import { listedAs } from '../listed-releases.ts';
import { mainOf, small } from '../small-dataset.ts';

const file = (path: string) => ({ path, title: path, mediaType: 'text/csv', bytes: new Uint8Array(9) });
const kent = areaOf(AreaSlug.parse('kent'));
const none = { downloads: [], charts: { years: [], levels: new Map(), areas: [] }, stylesheet: 'a.css' };
const catalogueOf = (...listed: ReturnType<typeof listedAs>[]) =>
  cataloguePage({ listed, announced: [], series: [] }, { latest: file('a.csv'), series: [], charts: [] }, 'a.css');
const areaOut = (...listed: ReturnType<typeof listedAs>[]) =>
  areaPage(kent, { listed, figures: undefined, source: '' }, 'a.css');

describe('what stands around a page', () => {
  const site = 'MAPPA statistics for England and Wales';
  const all = ['All releases', 'index.html'] as const;
  it.each<[name: string, page: string, title: string, root: string, crumbs: readonly (readonly [string, string])[]]>([
    ['all releases', catalogueOf(), site, '', []],
    ['an area', areaOut(), `Kent - ${site}`, '../../', [all]],
    ['the methodology', methodologyPage([], settings, 'a.css'), `Methodology and quality - ${site}`, '../', [all]],
    ['a release', releasePage(small, none), `${site}, 2023-24, version 1.0 - ${site}`, '../../../', [all]],
    [
      'the dictionary',
      dictionaryPage(small, 'a.css'),
      `Data dictionary, 2023-24, version 1.0 - ${site}`,
      '../../../',
      [all, ['This release', 'index.html']],
    ],
    [
      'the tables of an area',
      areaPackPage(areaPack(small, kent.slug), small, 'a.css'),
      `MAPPA statistical tables for Kent, 2023-24 - ${site}`,
      '../../../../',
      [all, ['This release', '../index.html']],
    ],
  ])('of %s is its title, its style and the way back', (_, page, title, root, crumbs) => {
    expect(/<title>([^<]*)</.exec(page)?.[1]).toBe(title);
    expect(/rel="stylesheet" href="([^"]*)"/.exec(page)?.[1]).toBe(`${root}a.css`);
    const trail = /<nav class="govuk-breadcrumbs"[\s\S]*?<\/nav>/.exec(page)?.[0];
    const told = crumbs.map(([label, href]) => `- [${label}](${label === all[0] ? root : ''}${href})`);
    expect(trail === undefined ? '' : asRead(trail)).toBe(told.join('\n'));
  });
});

describe('the dictionary', () => {
  it('says of each column what it holds, and whether it is always filled', () => {
    const read = mainOf(dictionaryPage(small, 'a.css')).split('\n');
    const from = read.indexOf('## Columns id=columns');
    expect(read.slice(from, from + 5)).toEqual([
      '## Columns id=columns',
      '### The columns of the tidy files, in order',
      'table “The columns of the tidy files, in order” quiet',
      'Column | Title | What it holds | Always filled',
      'time_period | Time period | The financial year: 202324 is 1 April 2023 to 31 March 2024. | yes',
    ]);
    const filled = read.slice(from + 4, from + 20).map((line) => line.split(' | '));
    expect(filled.filter((cells) => cells[3] === 'no').map(([name]) => name)).toEqual([
      ...['pfa_code', 'pfa_name', 'mappa_area', 'detail', 'value', 'shorthand', 'marks'],
    ]);
    expect(filled.filter((cells) => cells[3] === 'yes')).toHaveLength(9);
  });
});

describe('the methodology', () => {
  const page = (...listed: ReturnType<typeof listedAs>[]) => mainOf(methodologyPage(listed, settings, 'a.css'));
  const under = (read: string, heading: string) => {
    const [, after = ''] = read.split(`\n## ${heading}`);
    return after.split('\n## ')[0]!.split('\n').slice(1);
  };

  it('says where the figures come from, in two sentences beside those of the practice', () => {
    const told = under(page(), 'Where the figures come from').filter((line) =>
      /^(Each of|National|Rates are)/.test(line),
    );
    expect(told.join('\n')).toBe(lines`
      Each of the 42 MAPPA areas makes one return a year. Every return is screened before it counts: rows and columns
        must add up, a day’s figure may not exceed the year’s, and odd changes are asked about.
      National and country figures are the sums of what the areas returned. Nothing is estimated and nothing is
        rounded, but for the rates.
    `);
  });

  it('holds its forms and what was in as tables of words', () => {
    const forms = under(page(), 'Forms over time');
    expect(forms[0]).toBe(
      'What areas are asked has changed. A figure is only as comparable over the years as the forms it was asked on.',
    );
    expect(forms.filter((line) => /^Form/.test(line)).map((line) => line.split(' | ').slice(0, 4).join(' | '))).toEqual(
      [
        'Form | Years | Categories | Levels',
        'Form D | 2022-23 on | 1, 2, 3, 4 | 1, 2, 3',
        'Form C | 2015-16 to 2021-22 | 1, 2, 3 | 1, 2, 3',
        'Form B | 2004-05 to 2014-15 | 1, 2, 3 | 1, 2, 3',
        'Form A | 2001-02 to 2003-04 | 1, 2, 3 | none',
      ],
    );
    expect(forms.join('\n')).not.toMatch(/ >$/m);
    const missing = (...names: string[]) =>
      under(page(listedAs({ coverage: { areas: 42 - names.length, of: 42, missing: names } })), 'Coverage').slice(-2);
    const release = '[2023-24](../releases/2023-24/1.0/index.html) | 1.0 |';
    expect([missing(), missing('Kent'), missing('Essex', 'Kent')]).toEqual([
      ['Year | Version | Areas in | Missing', `${release} 42 of 42 | none`],
      ['Year | Version | Areas in | Missing', `${release} 41 of 42 | Kent`],
      ['Year | Version | Areas in | Missing', `${release} 40 of 42 | Essex, Kent`],
    ]);
  });
});

describe('the list of releases', () => {
  it('says why a version revises another where it does', () => {
    const about = (more: Parameters<typeof listedAs>[0]) =>
      mainOf(catalogueOf(listedAs(more)))
        .match(/^\[2023-24\].*$/m)?.[0]
        .split(' | ')
        .slice(3)
        .join(' | ');
    expect(about({})).toBe('{Current green} |');
    expect(about({ revises: '1.0', reason: null })).toBe('{Current green} |');
    expect(about({ revises: null, reason: 'A note.' })).toBe('{Current green} |');
    expect(about({ revises: '1.0', reason: 'Once more.' })).toBe('{Current green} | revises 1.0: Once more.');
  });

  it('ends with the areas, and has a box for notes only where there are some', () => {
    expect(mainOf(catalogueOf())).toContain('\n## Areas id=areas\n- [Avon and Somerset](areas/avon-and-somerset/');
    expect(catalogueOf(listedAs())).not.toContain('govuk-inset-text');
    expect(catalogueOf(listedAs({ notes: ['A note.'] }))).toContain('<div class="govuk-inset-text">');
  });
});

it('the page of an area has a box for notes only where there are some, and says how each version stood', () => {
  expect(areaOut(listedAs())).not.toContain('govuk-inset-text');
  expect(areaOut(listedAs({ notes: ['A note.'] }))).toContain('govuk-inset-text');
  expect(mainOf(areaOut(listedAs()))).toContain('areas/kent.html), version 1.0, released 31 October 2024\n');
});

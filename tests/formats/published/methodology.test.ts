import { describe, expect, it } from 'vitest';
import { hiddenView } from '../../../functions/show-page/views/hidden.ts';
import { passesNestedRemainder } from '../../../shared/domain/disclosure/national/nested-remainder.ts';
import { ruleInWords } from '../../../shared/domain/disclosure/rule-in-words.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { forms } from '../../../shared/domain/forms/index.ts';
import { breaksTold } from '../../../shared/domain/forms/series-breaks.ts';
import type { Listed } from '../../../shared/domain/release/life/release.ts';
import { formsOverTime } from '../../../shared/domain/release/wording/method.ts';
import { methodologyPage } from '../../../shared/formats/published/pages/methodology-page.ts';

const listed = (version: string, more: Partial<Listed> = {}): Listed => ({
  period: '2023-24',
  version,
  releaseAt: '2024-10-31T09:30:00.000Z',
  form: 'D',
  provisional: false,
  coverage: { areas: 42, of: 42, missing: [] },
  revises: null,
  reason: null,
  notes: [],
  stylesheet: '',
  files: [],
  figures: '',
  ...more,
});
const page = methodologyPage(
  [
    listed('1.0', { coverage: { areas: 41, of: 42, missing: ['Kent'] } }),
    listed('1.1', { revises: '1.0', reason: 'Kent came in.' }),
    listed('1.2', { revises: '1.1', reason: 'Wrong.', withdrawn: { at: '2024-12-01T10:00:00.000Z', why: 'Wrong.' } }),
  ],
  settings,
  'site.css',
);

describe('the methodology', () => {
  it('says the rule of disclosure control as it is applied, number by number', () => {
    const [rule = '', who = '', answers = ''] = ruleInWords(settings);
    const said = rule
      .split('.')[0]!
      .match(/at least \d+|\d+ without/g)!
      .map((text) => Number(/\d+/.exec(text)![0]));
    expect(said).toEqual([18, 13, 8, 3]);
    // Counts that fall short of one number alone do not pass, and those that reach every one do.
    const holding = (left: number[]) => [left[0]! - left[1]!, left[1]! - left[2]!, left[2]! - left[3]!, left[3]!];
    expect(passesNestedRemainder(holding(said), settings)).toBe(true);
    expect(passesNestedRemainder([5, 5, 5, 2], settings)).toBe(false);
    expect(who).toContain('up to 2 areas');
    expect(who).toContain('values 0 to 5');
    expect(answers).toContain('at least 8 areas');
    expect(page).toContain('at least 18 and stays at least 13 without the area with most');
    expect(ruleInWords({ ...settings, coalition: 0, localThreshold: 5 }).join(' ')).toMatch(
      /at least 8 and stays at least 3 without the area with most\..*nobody who knows the rule can tell.*above 0 and under 5 show \[c\]/s,
    );
  });

  it('tells of every form from its first year to the last, and what each brought and left', () => {
    expect(formsOverTime.map(({ id }) => id)).toEqual(forms.map(({ id }) => id).toReversed());
    expect(formsOverTime.map(({ from, until }) => [from, until])).toEqual([
      ['2022-23', undefined],
      ['2015-16', '2021-22'],
      ['2004-05', '2014-15'],
      ['2001-02', '2003-04'],
    ]);
    expect(formsOverTime[0]).toMatchObject({ categories: '1, 2, 3, 4', levels: '1, 2, 3' });
    expect(formsOverTime.at(-1)).toMatchObject({ levels: 'none', ended: [] });
    const formC = formsOverTime.find(({ id }) => id === 'C')!;
    expect(formC.began.join()).toMatch(/lifetime notification/);
    expect(formC.ended).toEqual(['SOPOs', 'FTOs']);
    // Form D calls its orders otherwise, and they are the same.
    expect(formsOverTime[0]).toMatchObject({ began: ['Category 4'], ended: [] });
    for (const { from, until } of formsOverTime)
      expect(page).toContain(until === undefined ? `${from} on` : `${from} to ${until}`);
    for (const { why } of breaksTold) expect(page).toContain(why.replaceAll("'", '&#39;'));
  });

  it('has its sections in the order of its contents, each under its own name', () => {
    const sections = [
      ['counted', 'What is counted'],
      ['sources', 'Where the figures come from'],
      ['forms', 'Forms over time'],
      ['breaks', 'Breaks in the series'],
      ['rates', 'Rates and population'],
      ['coverage', 'Coverage'],
      ['hidden', 'Why a figure is hidden'],
      ['revisions', 'Revisions and corrections'],
      ['strengths', 'Strengths and limits'],
      ['symbols', 'Symbols'],
      ['contact', 'Contact'],
    ];
    const contents = [...page.matchAll(/<li><a class="govuk-link" href="#(\w+)">([^<]+)</g)].map(([, id, title]) => [
      id,
      title,
    ]);
    expect(contents).toEqual(sections);
    const headed = [...page.matchAll(/<section[^>]*>\s*<h2[^>]* id="(\w+)"[^>]*>([^<]+)</g)].map(([, id, title]) => [
      id,
      title,
    ]);
    expect(headed).toEqual(sections);
    expect([...page.matchAll(/<h3[^>]*>([^<]+)</g)].map(([, title]) => title)).toEqual([
      ...['The forms, the newest first', 'Areas in each year’s standing release'],
      ...['Why', 'What is published instead', 'The rule', 'Strengths', 'Limits'],
    ]);
  });

  it('names the columns of what it lists, and is about the newest year that stands, else the newest form', () => {
    const headings = [...page.matchAll(/<th scope="col"[^>]*>([^<]+)</g)].map(([, text]) => text);
    expect(headings).toEqual([
      ...['Form', 'Years', 'Categories', 'Levels', 'New on it', 'No longer on it'],
      ...['Year', 'Version', 'Areas in', 'Missing'],
    ]);
    const about = (all: readonly Listed[]) =>
      /As on the form of ([\d-]+):/.exec(methodologyPage(all, settings, ''))?.[1];
    expect([about([listed('1.0')]), about([listed('1.0', { period: '2016-17' })]), about([])]).toEqual([
      ...['2023-24', '2016-17', '2022-23'],
    ]);
  });

  it('counts one and several, of versions that revise and that were withdrawn', () => {
    const gone = { withdrawn: { at: '2024-12-01T10:00:00.000Z', why: 'Wrong.' } };
    const said = (...all: Listed[]) => /Of \d versions?[^.]*\./.exec(methodologyPage(all, settings, ''))?.[0];
    expect(said(listed('1.0', gone), listed('1.1', { ...gone, revises: '1.0' }))).toBe(
      'Of 2 versions released so far, 1 revises an earlier one and 2 were withdrawn.',
    );
    expect(said(listed('1.0'))).toBe('Of 1 version released so far, 0 revise an earlier one and 0 were withdrawn.');
  });

  it('counts what was released and revised, and says the coverage of what stands', () => {
    expect(page).toContain('Of 3 versions released so far, 2 revise an earlier one and 1 was withdrawn.');
    expect(page).toMatch(/2023-24<\/a><\/th><td[^>]*>1\.1<\/td><td[^>]*>42 of 42<\/td><td[^>]*>none/);
    expect(methodologyPage([], settings, 'site.css')).toContain('Nothing has been released yet.');
  });

  it('says why a figure is hidden in the words of the page for who sends returns', () => {
    const sentences = [...hiddenView.content.markup.matchAll(/<(?:li|p class="govuk-body")>([^<]{40,})</g)].map(
      ([, text]) => text!,
    );
    expect(sentences.length).toBeGreaterThan(5);
    for (const sentence of sentences) expect(page).toContain(sentence.replace(/^\[\w\] /, ''));
  });
});

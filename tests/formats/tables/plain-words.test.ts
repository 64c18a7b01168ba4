import { describe, expect, it } from 'vitest';
import { headingFacts, snapshotYears } from '../../../shared/formats/tables/heading-facts.ts';
import { hasReplacedWords, plainWords, withoutMarkup } from '../../../shared/formats/tables/plain-words.ts';

describe('a text without markup', () => {
  it.each<[text: string, bare: string]>([
    ['Orders<sup>1</sup>', 'Orders'],
    ['Orders <del>made</del> imposed', 'Orders imposed'],
    ['Breach<br/>of licence', 'Breach of licence'],
    ['<b>Total</b>', 'Total'],
    ['a &amp; b&nbsp;&ndash; c', 'a & b – c'],
    ['&lt;5 &gt; &quot;x&quot; &mdash; it&apos;s', '<5 > "x" — it\'s'],
    ['**Level** __2__ `x`', 'Level 2 x'],
    ['## Statistics', 'Statistics'],
    ['a\u00A0\u202Fb \n c', 'a b c'],
  ])('%s: %s', (text, bare) => {
    expect(withoutMarkup(text)).toBe(bare);
  });
});

describe('a label in plain words', () => {
  it.each<[text: string, words: string]>([
    ['MAPPA nominals', 'offenders'],
    ['Eligible people on 31 March 2019', 'eligible offenders on'],
    ['Managed between 1 April 2018 and 31st March 2019', 'managed'],
    ['Orders (note a)', 'orders'],
    ['RSOs in MAPPA', 'registered sex offenders in mappa'],
    ['Sexual', 'sex'],
    ['Total on 31 March 2018 and on 31 Mawrth 2019', 'total on and on'],
    ['1 April 2017 to 31 March 2018, 1 April 2018 until 31 March 2019', ''],
  ])('%s: %s', (text, words) => {
    expect(plainWords(text)).toBe(words);
  });
});

describe('what a heading says of its day and its words', () => {
  it('is the years of the 31 Marches that it names', () => {
    expect(snapshotYears('on 31 March 2019')).toEqual([2019]);
    expect(snapshotYears('31st of March 2018 and 31 Mawrth, 2019')).toEqual([2018, 2019]);
    expect(snapshotYears('31 March')).toEqual([]);
    expect(snapshotYears('31 May 2019')).toEqual([]);
  });

  it('is a fact with its place, the last day counting', () => {
    const place = { line: 4 };
    expect(headingFacts('between 31 March 2018 and 31 March 2019', place)).toEqual({
      year: 2019,
      facts: [{ kind: 'heading-date', year: 2019, text: 'A heading says 31 March 2019.', place }],
    });
    expect(headingFacts('Orders', place)).toEqual({ year: undefined, facts: [] });
    expect(headingFacts('MAPPA MAPPA cases', place).facts).toEqual([
      { kind: 'replaced-words', text: 'A label shows words that were replaced throughout the document.', place },
    ]);
  });

  it('shows words that were replaced throughout', () => {
    for (const text of ['MAPPA nominals', 'a nominal', 'MAPPA MAPPA cases', 'MAPPA-eligible MAPPA'])
      expect(hasReplacedWords(text), text).toBe(true);
    for (const text of ['MAPPA-eligible offenders', 'nominally']) expect(hasReplacedWords(text), text).toBe(false);
  });
});

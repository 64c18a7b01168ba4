import { describe, expect, it } from 'vitest';
import { goesOnFrom, isBehindOther, whyUnsure } from '../../../shared/formats/report-text/why-unsure.ts';
import { eventsOf, eventsTold, PROSE } from './events-told.ts';

describe('what the stretches of a text are', () => {
  it.each([
    ['SHPO 220', 'figure[SHPO 220]'],
    ['SHPO\n220', 'figure[SHPO 220]'],
    ['SHPO\n\n220', 'neutral[SHPO] stray[220]'],
    ['SHPO (220)', 'stray[SHPO 220]'],
    ['SHPO\t\t220', 'figure[SHPO _ 220]'],
    ['Dover\nSHPO 220', 'foreign[Dover] figure[SHPO 220]'],
    ['Dover SHPO 220', 'stray[Dover SHPO 220]'],
    ['Dover 12 SHPO 220', 'stray[Dover 12] figure[SHPO 220]'],
    // A label that holds another one has lost its value.
    ['SHPO with foreign travel restriction 4', 'figure[SHPO with foreign travel restriction 4]'],
    ['SHPO with foreign travel restriction SHPO 220', 'stray[SHPO with foreign travel restriction SHPO 220]'],
    ['SHPO SHPO 220', 'figure[SHPO SHPO 220]'],
    // Within prose nothing is tried but at the beginning of a sentence.
    [`${PROSE} SHPO 220 NOs 1`, 'prose[PROSE SHPO 220] prose[NOs 1]'],
    [`${PROSE}. SHPO 220`, 'prose[PROSE] figure[SHPO 220]'],
    [`SHPO 220 NOs 1`, 'figure[SHPO 220] figure[NOs 1]'],
    [PROSE, 'prose[PROSE]'],
    // Titles end with their line, or where headings, rows or figures begin.
    ['Breach of licence', 'title[Breach of licence]'],
    ['Breach of licence. Dover', 'title[Breach of licence] foreign[Dover]'],
    ['Breach of licence Dover', 'foreign[Breach of licence Dover]'],
    ['Breach of licence Level 2 5', 'title[Breach of licence] row[Level 2 5]'],
    ['Breach of licence Category 1 Total', 'title[Breach of licence] header[Category 1 Total]'],
    [
      'Restrictive orders for Category 1 offenders SHPO 220',
      'title[Restrictive orders for Category 1] figure[offenders SHPO 220]',
    ],
    [
      'Restrictive orders for Category 1 offenders\nSHPO 220',
      'title[Restrictive orders for Category 1 offenders] figure[SHPO 220]',
    ],
    ['Breach of licence\nLevel 2\t5\t6', 'title[Breach of licence] row[Level 2 5 6]'],
    ['\tCategory 1\tTotal\nLevel 2\t5\t6', 'header[Category 1 Total] row[Level 2 5 6]'],
    // Words that say nothing, up to the end of their line or to what is known.
    ['MAPPA statistics', 'neutral[MAPPA statistics]'],
    ['MAPPA statistics 2018-19', 'neutral(2018-19)[MAPPA statistics 2018-19]'],
    ['MAPPA 2017-18 and 2018-19', 'neutral(2017-18)[MAPPA 2017-18 and 2018-19]'],
    ['MAPPA statistics Dover', 'foreign[MAPPA statistics Dover]'],
    ['MAPPA statistics SHPO 220', 'neutral[MAPPA statistics] figure[SHPO 220]'],
    ['MAPPA statistics Level 2 5', 'neutral[MAPPA statistics] row[Level 2 5]'],
    ['MAPPA statistics Category 1 Total', 'neutral[MAPPA statistics] header[Category 1 Total]'],
    ['MAPPA statistics Breach of licence', 'neutral[MAPPA statistics] title[Breach of licence]'],
    ['Statistics 2018-19 SHPO 220', 'stray[Statistics 2018-19 SHPO 220]'],
    ['Statistics 123', 'stray[Statistics 123]'],
    ['Statistics\nTables', 'neutral[Statistics] neutral[Tables]'],
    // The name of an area on a line of its own, but for a row of a comparison.
    ['Kent\nSHPO 220', 'neutral@kent[Kent] figure[SHPO 220]'],
    ['MAPPA Kent 2018-19\nSHPO 220', 'neutral@kent(2018-19)[MAPPA Kent 2018-19] figure[SHPO 220]'],
    ['Kent', 'neutral@kent[Kent]'],
    ['Kent\nTables 2018-19', 'neutral@kent[Kent] neutral(2018-19)[Tables 2018-19]'],
    ['Kent\n\n12', 'neutral@kent[Kent] stray[12]'],
    ['Surrey\n12', 'stray[Surrey 12]'],
    ['Tables of Kent SHPO 220', 'neutral[Tables of Kent] figure[SHPO 220]'],
    ['Tables of Surrey SHPO 220', 'stray[Tables of Surrey SHPO 220]'],
    // Years over columns.
    ['\t2018-19\t2018-19', 'neutral[2018-19] neutral[2018-19]'],
    ['\t2017-18', 'foreign[2017-18]'],
    ['\t2018-19 2017-18', 'foreign[2018-19 2017-18]'],
    ['\t2018-19 tables', 'neutral(2018-19)[2018-19 tables]'],
    ['2017-18', 'neutral(2017-18)[2017-18]'],
    // What goes on from a title of another thing is part of it.
    ['Dover\nand tables', 'foreign[Dover] foreign[and tables]'],
    ['Dover\nAnd tables', 'foreign[Dover] neutral[And tables]'],
    ['Dover\n\nand tables', 'foreign[Dover] neutral[and tables]'],
    ['Breach of licence\nand tables', 'title[Breach of licence] neutral[and tables]'],
    ['Dover\nand SHPO 220', 'foreign[Dover] figure[and SHPO 220]'],
    // A small number behind one word is a name.
    ['Quarter 3', 'foreign[Quarter 3]'],
    ['Quarter 3\nSHPO 220', 'foreign[Quarter 3] figure[SHPO 220]'],
    ['Quarter 3: Dover', 'foreign[Quarter 3] foreign[Dover]'],
    ['Quarter 3 Dover', 'stray[Quarter 3] foreign[Dover]'],
    ['Quarter 345', 'stray[Quarter 345]'],
    ['Third quarter 3', 'stray[Third quarter 3]'],
    ['Quarter 3 4', 'stray[Quarter 3 4]'],
    ['Quarter\n3', 'stray[Quarter 3]'],
    ['Quarter 3\n4', 'foreign[Quarter 3] stray[4]'],
    // A line that names the things of a group again, though it goes on below in small letters.
    ['SHPOs and NOs imposed by the courts', 'neutral[SHPOs and NOs imposed by the courts]'],
    ['SHPOs and NOs imposed\nby the courts', 'neutral[SHPOs and NOs imposed by the courts]'],
    [
      'SHPOs and NOs imposed\nby the\ncourts\nSHPO 220',
      'neutral[SHPOs and NOs imposed by the courts] figure[SHPO 220]',
    ],
    ['SHPOs and NOs imposed\nby Dover', 'neutral[SHPOs and NOs imposed] foreign[by Dover]'],
    ['SHPOs and NOs imposed\nby 500', 'neutral[SHPOs and NOs imposed] stray[by 500]'],
    ['SHPOs and NOs imposed\n\nby the courts', 'neutral[SHPOs and NOs imposed] foreign[by the courts]'],
    ['SHPOs and NOs of Dover', 'foreign[SHPOs and NOs of Dover]'],
    ['SHPOs and NOs of Kent', 'neutral[SHPOs and NOs of Kent]'],
    ['imposed by the courts', 'foreign[imposed by the courts]'],
  ])('%j: %s', (text, told) => {
    expect(eventsTold(text)).toBe(told);
  });
});

describe('why a figure may be another thing', () => {
  const why = (text: string, label: string) => {
    const { tokens, events } = eventsOf(text);
    const at = events.findIndex(({ is, from }) => is === 'figure' && tokens[from]!.raw === label);
    const figure = events[at];
    if (figure?.is !== 'figure') throw new Error(`No figure of ${label} in ${text}`);
    return whyUnsure(figure, { above: events[at - 1], next: events[at + 1], tokens });
  };

  it.each([
    ['alone', 'SHPO 220', undefined],
    // What stands above.
    ['a title of another thing', 'Dover\nSHPO 220', 'label-unknown'],
    ['a sentence that ends nowhere', `${PROSE}\nSHPO 220`, 'label-unknown'],
    ['a sentence', `${PROSE}.\nSHPO 220`, undefined],
    ['a sentence on its line', `${PROSE}. SHPO 220`, undefined],
    ['a title of its own', 'Restrictive orders for Category 1 offenders\nSHPO 220', undefined],
    ['a number', '12\nSHPO 220', 'label-unknown'],
    ['a number on its line', '12 SHPO 220', 'row-length'],
    ['a dash', '-\nSHPO 220', undefined],
    ['two numbers', '12 13\nSHPO 220', undefined],
    ['other words with a number on its line', 'Dover 12 SHPO 220', undefined],
    // What stands behind and below.
    ['a second number', 'SHPO 220 12', 'row-length'],
    ['a second number below', 'SHPO 220\n12', 'row-length'],
    ['a number further below', 'SHPO 220\n\n12', undefined],
    ['a number behind a marking', 'SHPO 220\nRESTRICTED\n12', undefined],
    ['other words on its line', 'SHPO 220 Dover', 'label-unknown'],
    ['the next figure', 'SHPO 220 NOs 1', undefined],
    ['other words below', 'SHPO 220\nDover', undefined],
    ['small words below', 'SHPO 220\nin Dover', 'label-unknown'],
    ['small words with a number below', 'SHPO 220\nand women 12', 'number-in-label'],
    ['an item of a list below', 'SHPO 220\n- and women 12', undefined],
    ['small words further below', 'SHPO 220\n\nand women 12', undefined],
    ['prose on its line', `SHPO 220 and ${PROSE}`, 'number-in-label'],
    ['other words in the next cell', `SHPO 220\tand ${PROSE}`, 'label-unknown'],
    ['prose below', `SHPO 220\nand ${PROSE}`, undefined],
    ['a figure in small letters behind it', 'SHPO 220 shpo 5', 'number-in-label'],
  ])('%s', (_, text, said) => {
    expect(why(text, 'SHPO')).toBe(said);
  });

  it.each([
    ['words that say nothing', 'Statistics\nshpo 220', 'label-unknown'],
    ['the end of words that say nothing', 'Statistics.\nshpo 220', undefined],
    ['an empty line', 'Statistics\n\nshpo 220', undefined],
    ['the beginning of an item', 'Statistics\n- shpo 220', undefined],
    ['a title of its own', 'Restrictive orders for Category 1 offenders\nshpo 220', undefined],
  ])('in small letters below %s', (_, text, said) => {
    expect(why(text, 'shpo')).toBe(said);
  });

  it('is none in a number behind another figure', () => {
    expect(why('SHPO 220 12\nNOs 1', 'NOs')).toBe(undefined);
  });

  const second = (text: string) => {
    const { tokens, events } = eventsOf(text);
    return { tokens, above: events[0]!, from: events[1]!.from };
  };

  it.each([
    ['a title', 'Breach of licence\nin Dover', true],
    ['a title of another thing', 'Dover\nin France', true],
    ['words that say nothing', 'Statistics\nin Dover', true],
    ['prose', `${PROSE}\nin Dover`, true],
    ['words with a dash', 'Dover -\nin France', true],
    ['words with a number', 'Dover 12\nin France', false],
    ['words with a number on its line', 'Dover 12 in France', true],
    ['what ended', 'Dover.\nin France', false],
    ['what is further above', 'Dover\n\nin France', false],
    ['a row', 'Total 5\nin France', false],
    ['a heading', 'Category 1 Total\nin France', false],
    ['a figure', 'SHPO 220\nin France', false],
  ])('small letters go on from %s: %j: %s', (_, text, goes) => {
    const { tokens, above, from } = second(text);
    expect(goesOnFrom(above, from, tokens)).toBe(goes);
    expect(goesOnFrom(above, undefined, tokens)).toBe(false);
    expect(goesOnFrom(undefined, from, tokens)).toBe(false);
  });

  it('capitals and items of a list do not go on', () => {
    for (const text of ['Dover\nIn France', 'Dover\n- in France']) {
      const { tokens, above, from } = second(text);
      expect(goesOnFrom(above, from, tokens)).toBe(false);
    }
  });

  it.each([
    ['Dover 12 SHPO 220', true],
    ['Dover 12\nSHPO 220', false],
    [`${PROSE}. SHPO 220`, true],
    [`${PROSE}.\nSHPO 220`, false],
    ['Statistics SHPO 220', false],
    ['NOs 1 SHPO 220', false],
  ])('is in what stands before it on its line: %j: %s', (text, is) => {
    const { tokens, above, from } = second(text);
    expect(isBehindOther(above, from, tokens)).toBe(is);
    expect(isBehindOther(undefined, from, tokens)).toBe(false);
  });
});

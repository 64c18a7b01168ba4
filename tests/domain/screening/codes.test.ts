import { describe, expect, it } from 'vitest';
import { asCode } from '../../../shared/domain/screening/as-code.ts';
import { mayQuote, suggestCode } from '../../../shared/domain/screening/suggest-code.ts';

describe('a code of a file', () => {
  it.each([
    ['measure', ' Notification Breaches ', 'notification_breaches'],
    ['measure', 'rate-per-100K', 'rate_per_100k'],
    ['measure', 'weather', 'weather'],
    ['category', '1.0', '1'],
    ['category', '1.00', '1'],
    ['category', '1.5', '1.5'],
    ['category', 'TOTAL', 'Total'],
    ['level', '2.0', '2'],
    ['level', 'mappp', 'MAPPP'],
    ['level', '', ''],
    ['detail', 'shpo ftr', 'SHPO_FTR'],
    ['detail', '1.0', '1.0'],
    ['detail', 'LICENCE\u200B', 'licence'],
  ] as const)('%s %j is %j', (dimension, text, code) => {
    expect(asCode(dimension, text)).toBe(code);
  });

  const measures = ['eligible', 'managed', 'notification_breaches', 'orders_imposed'];
  it.each([
    // A letter more, fewer, another one, two that changed places; as far as a quarter of the code and one.
    ['eligibles', measures, 'eligible'],
    ['eligble', measures, 'eligible'],
    ['eligable', measures, 'eligible'],
    ['eilgible', measures, 'eligible'],
    ['eligXYZe', measures, 'eligible'],
    ['eWXYZble', measures, undefined],
    ['Notification Breach', measures, 'notification_breaches'],
    ['orders', measures, undefined],
    ['', measures, undefined],
    ['!!', measures, undefined],
    ['weather', measures, undefined],
    [`${'x'.repeat(55)}eligible`, [`${'x'.repeat(54)}eligible`], undefined],
    [`${'x'.repeat(52)}eligible`, [`${'x'.repeat(51)}eligible`], `${'x'.repeat(51)}eligible`],
    // Six edits of each kind are a quarter of its 21 letters and one; seven are more.
    ['notificationbr', measures, 'notification_breaches'],
    ['notificationb', measures, undefined],
    ['abcdefnotificationbreaches', measures, 'notification_breaches'],
    ['abcdefgnotificationbreaches', measures, undefined],
    ['notificationbreachesabcdef', measures, 'notification_breaches'],
    ['xxxxxxcationbreaches', measures, 'notification_breaches'],
    ['xxxxxxxationbreaches', measures, undefined],
    ['onitifacitnobreaches', measures, 'notification_breaches'],
    ['onitifacitnorbeaches', measures, undefined],
    // Of two that are near, the nearer.
    ['managed', ['manager', 'managed'], 'managed'],
    ['manage', ['managers', 'managed'], 'managed'],
    // A short code is never all but replaced.
    ['RQ', ['RO', 'NO'], undefined],
    ['SHPOO', ['SHPO', 'NO'], 'SHPO'],
    ['sr', ['SRO'], 'SRO'],
    ['sh', ['', 'SHPO'], 'SHPO'],
    // Two swaps are two edits, which a code of five letters bears; where only one letter fits they are none.
    ['ottla', ['Total'], 'Total'],
    ['oxtla', ['Total'], undefined],
    ['xttla', ['Total'], undefined],
    ['weather', [], undefined],
    [`${' '.repeat(55)}Total`, ['Total'], 'Total'],
    [`${' '.repeat(56)}Total`, ['Total'], undefined],
    // With a digit only what names it: digits alone may be a figure in the wrong column.
    ['Category 1', ['1', '2', 'Total'], '1'],
    ['cat-2', ['1', '2', 'Total'], '2'],
    ['lvl 3:', ['1', '2', '3', 'Total'], '3'],
    ['2', ['1', '2', 'Total'], undefined],
    ['Category 7', ['1', '2', 'Total'], undefined],
    ['the 2', ['1', '2', 'Total'], undefined],
    ['rate per 100k', ['rate_per_100k', '1'], 'rate_per_100k'],
    ['rate per 10k', ['rate_per_100k', '1'], undefined],
    ['level Total 2', ['', 'Total'], undefined],
  ] as const)('%j is perhaps meant as one of %j: %j', (text, known, meant) => {
    expect(suggestCode(text, known)).toBe(meant);
  });

  it.each([
    ['eligable', true],
    ['people (all) & others_', true],
    ['x'.repeat(40), true],
    ['x'.repeat(41), false],
    ['Category 4', false],
    ['four', false],
    ['Ärea', false],
    ['', false],
  ])('%j may be repeated in a message: %s', (text, may) => {
    expect(mayQuote(text)).toBe(may);
  });
});

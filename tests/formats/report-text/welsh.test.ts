import { describe, expect, it } from 'vitest';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';

const period = Period.parse('2020-21');
const HEADING =
  '\tCategori 1: Troseddwyr rhyw cofrestredig\tCategori 2: Troseddwyr treisgar\tCategori 3: Troseddwyr peryglus eraill\tCyfanswm';

/** A report of our own in Welsh, in the words that Welsh areas use for the form's. */
const reportOf = (area: string): string =>
  [
    `Adroddiad Blynyddol MAPPA ${area} 2020/2021`,
    '',
    'Ystadegau MAPPA',
    '',
    "Troseddwyr sy'n gymwys ar gyfer MAPPA ar 31 Mawrth 2021",
    HEADING,
    'Lefel 1\t901\t402\t-\t1303',
    'Lefel 2\t4\t5\t1\t10',
    'Lefel 3\t3\t1\t0\t4',
    'Cyfanswm\t908\t408\t1\t1317',
    '',
    "Troseddwyr sy'n gymwys ar gyfer MAPPA yn Lefelau 2 a 3 fesul categori (cyfanswm blynyddol)",
    HEADING,
    'Lefel 2\t7\t8\t4\t19',
    'Lefel 3\t6\t2\t2\t10',
    'Cyfanswm\t13\t10\t6\t29',
    '',
    'Troseddwyr rhyw cofrestredig a rybuddiwyd neu a gafwyd yn euog o dorri gofynion hysbysu\t41',
    '',
    'Gorchmynion cyfyngol ar gyfer troseddwyr Categori 1',
    'Gorchymyn Atal Niwed Rhywiol\t76',
    'Gorchymyn Hysbysu\t2',
    '',
    "Troseddwyr Lefel 2 a 3 a ddychwelwyd i'r ddalfa",
    'Torri amodau trwydded',
    HEADING,
    'Lefel 2\t2\t3\t1\t6',
    'Lefel 3\t1\t0\t1\t2',
    'Cyfanswm\t3\t3\t2\t8',
    '',
    "Cyfanswm y troseddwyr rhyw cofrestredig fesul 100,000 o'r boblogaeth\t115",
  ].join('\n');

const read = (text: string) => {
  const raw = readReturn(new TextEncoder().encode(text), { period, fileName: 'adroddiad.txt' });
  const figures = new Map(
    raw.entries.map(({ measure, category, level, detail, value }) => [
      [measure, category, level, detail].join('|'),
      openConfidential(value),
    ]),
  );
  return { figures, area: raw.area?.text, rules: raw.findings.map(({ rule }) => rule) };
};

const single = {
  'notification_breaches|Total|Total|': '41',
  'orders_imposed|Total|Total|SHPO': '76',
  'orders_imposed|Total|Total|NO': '2',
  'rate_per_100k|Total|Total|': '115',
};

describe('a report in Welsh', () => {
  it.each(['Dyfed-Powys', 'Gwent', 'North Wales', 'South Wales'])('of %s is read like one in English', (area) => {
    const { figures, rules } = read(reportOf(area));
    expect(Object.fromEntries([...figures].filter(([key]) => key in single))).toEqual(single);
    expect([figures.get('eligible|1|1|'), figures.get('eligible|3|1|'), figures.get('eligible|Total|Total|')]).toEqual([
      '901',
      'z',
      '1317',
    ]);
    expect([figures.get('managed|2|2|'), figures.get('returned_to_custody|Total|Total|licence')]).toEqual(['8', '8']);
    expect(figures.size).toBe(16 + 12 + 12 + 4);
    expect(rules).toEqual([]);
  });

  it.each([
    ['Gorchymyn Atal Niwed Rhywiol', 'orders_imposed|Total|Total|SHPO'],
    ['Gorchymyn Hysbysu', 'orders_imposed|Total|Total|NO'],
    ['o dorri gofynion hysbysu', 'notification_breaches|Total|Total|'],
    ["fesul 100,000 o'r boblogaeth", 'rate_per_100k|Total|Total|'],
  ])('names another thing than “%s” with one word more', (label, key) => {
    for (const words of ['dros dro', 'llynedd', 'cenedlaethol', 'a wrthodwyd', 'dan 18 oed', 'mewn grym']) {
      for (const other of [`${label} ${words}`, `${label} (${words})`]) {
        const { figures, rules } = read(reportOf('Gwent').replace(label, other));
        expect(figures.has(key), other).toBe(false);
        expect(rules.length, other).toBeGreaterThan(0);
      }
    }
  });

  it('has no table of the form under a title with one word more', () => {
    for (const words of ['dros dro', 'llynedd', 'cenedlaethol']) {
      const { figures, rules } = read(reportOf('Gwent').replace('31 Mawrth 2021', `31 Mawrth 2021 ${words}`));
      expect(
        [...figures.keys()].filter((key) => key.startsWith('eligible')),
        words,
      ).toEqual([]);
      expect(rules, words).toContain('unknown-table');
    }
  });
});

import { describe, expect, it } from 'vitest';
import { previewArea } from '../../../functions/preview-area/preview-area.ts';
import { showSubmissions } from '../../../functions/show-submissions/show-submissions.ts';
import type { AreaPreview } from '../../../shared/domain/submissions/shapes.ts';
import type { Stand } from '../../../shared/domain/submissions/stand.ts';
import { call, inHand, named, period, signed } from './stands-by-hand.ts';

const returns = 'GET /areas/{area}/returns';
const dates = { opens: '2024-04-01', closes: '2024-05-10' };

describe('the preview of an area', () => {
  const preview = async (stand: Stand, who: 'area' | 'ministry'): Promise<AreaPreview> => {
    const { status, body } = await previewArea({ stand: async () => stand })(call(`${returns}/{period}/preview`, who));
    expect(status).toBe(200);
    return body as AreaPreview;
  };
  const [needs, unsigned, correction, confidential] = [
    'It cannot be signed off yet: the report says what it needs.',
    'The return has not been signed off yet: until then your area is not in the release.',
    'This is a correction. Until it is signed off, what was signed off before is what counts.',
    'Category 4 is confidential for every area and is published for England and Wales together only.',
  ];
  const apart = ['queried', 'accepted'] as const;

  it.each<[string, Stand, 'area' | 'ministry', number, (string | undefined)[]]>([
    ['in hand, to its area', { inHand: inHand(2) }, 'area', 2, [unsigned, confidential]],
    ['in hand, to others', { inHand: inHand(2) }, 'ministry', 2, [unsigned, confidential]],
    ['queried for its area alone', { inHand: inHand(2, apart) }, 'area', 2, [needs, unsigned, confidential]],
    ['queried for its area alone, to others', { inHand: inHand(2, apart) }, 'ministry', 2, [unsigned, confidential]],
    ['answered', { inHand: inHand(2, ['answered', 'answered']) }, 'ministry', 2, [needs, unsigned, confidential]],
    ['rejected', { inHand: inHand(2, ['rejected', 'accepted']) }, 'area', 2, [needs, unsigned, confidential]],
    ['signed off', { signed: signed(2), inHand: inHand(2, apart) }, 'area', 2, [confidential]],
    ['signed off alone', { signed: signed(2) }, 'area', 2, [confidential]],
    ['corrected, to its area', { signed: signed(2), inHand: inHand(3) }, 'area', 3, [correction, confidential]],
    ['corrected, to others', { signed: signed(2), inHand: inHand(3) }, 'ministry', 2, [confidential]],
    [
      'corrected and queried',
      { signed: signed(2), inHand: inHand(3, apart) },
      'area',
      3,
      [...[needs, correction, confidential]],
    ],
  ])('of a return that is %s', async (_, stand, who, day, notes) => {
    const shown = await preview(stand, who);
    expect([shown.area, shown.period, shown.submission, shown.notes]).toEqual(['kent', period, named(day), notes]);
    const [hidden, open] = [true, false].map((is) =>
      shown.observations.filter(({ category }) => (category === '4') === is),
    );
    expect(hidden!.length).toBeGreaterThan(0);
    for (const { value, shorthand } of hidden!) expect([value, shorthand]).toEqual([null, 'c']);
    expect(open!.filter(({ value }) => value === day).length).toBeGreaterThan(20);
  });

  it('of nothing is empty', async () => {
    expect(await preview({}, 'area')).toEqual({ area: 'kent', period, observations: [], notes: [] });
  });
});

describe('the returns of an area', () => {
  const open = (stand: Stand, kept: object[] = []) =>
    showSubmissions({
      dates: async () => dates,
      stand: async (at) => (at.period === period && at.area === 'kent' ? stand : {}),
      submissions: async () => kept as never,
      now: () => new Date('2024-06-04T09:00:00Z'),
    });
  const lines = async (who: 'area' | 'ministry', stand: Stand) => {
    const { status, body } = await open(stand)(call(returns, who, { path: { area: 'kent' } }));
    expect(status).toBe(200);
    return (body as { items: object[] }).items;
  };

  it('are six lines, the newest first, to each as far as they may see', async () => {
    const stand = { inHand: inHand(11, ['queried', 'accepted']) };
    const none = { dates, standing: 'not-heard-from', late: false, submission: undefined, correction: undefined };
    const others = ['2022-23', '2021-22', '2020-21', '2019-20', '2018-19'].map((each) => ({ period: each, ...none }));
    const line = { period, dates, late: true, submission: named(11), correction: undefined };
    expect(await lines('area', stand)).toEqual([{ ...line, standing: 'queried' }, ...others]);
    expect(await lines('ministry', stand)).toEqual([{ ...line, standing: 'with-area' }, ...others]);
  });

  it('of one period are all that came, the newest first, with what counts and what is in hand', async () => {
    const came = (day: number, more: object = {}) => ({
      ...{ submission: named(day), format: 'csv', receivedAt: `2024-05-${day}T09:01:00.000Z` },
      ...{ verdict: 'queried', seen: 'accepted', ...more },
    });
    const stand = { signed: signed(10), inHand: inHand(12) };
    const kept = [came(10), came(11, { seen: undefined }), came(12, { submittedBy: 'jo' })];
    const asked = (who: 'area' | 'ministry') => open(stand, kept)(call(`${returns}/{period}/submissions`, who));
    const line = (day: number, more: object) => ({
      ...{ submission: named(day), receivedAt: `2024-05-${day}T09:01:00.000Z`, late: false },
      ...{ current: false, stands: false, ...more },
    });
    const [own, seen] = [{ format: 'csv', verdict: 'queried' }, { verdict: 'accepted' }];
    expect(await asked('area')).toStrictEqual({
      status: 200,
      body: {
        items: [
          line(12, { ...own, current: true, submittedBy: 'jo' }),
          line(11, own),
          line(10, { ...own, stands: true }),
        ],
      },
    });
    expect((await asked('ministry')).body).toStrictEqual({
      items: [line(12, { ...seen, current: true, submittedBy: 'jo' }), line(10, { ...seen, stands: true })],
    });
    const one = await open(
      stand,
      kept,
    )(call(`${returns}/{period}/submissions/{submission}`, 'ministry', {}, { submission: named(10) }));
    expect(one).toStrictEqual({ status: 200, body: line(10, { ...seen, stands: true }) });
  });
});

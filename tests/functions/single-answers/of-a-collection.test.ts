import { describe, expect, it } from 'vitest';
import { remindAreas } from '../../../functions/remind-areas/remind-areas.ts';
import { showCollection } from '../../../functions/show-collection/show-collection.ts';
import { AreaSlug, areas } from '../../../shared/domain/areas.ts';
import type { Round } from '../../../shared/domain/collection/rounds.ts';
import type { Dates, Progress, Reminder } from '../../../shared/domain/collection/shapes.ts';
import type { Stand } from '../../../shared/domain/submissions/stand.ts';
import { readWorkbook } from '../../../shared/formats/workbook/read-workbook.ts';
import type { Reply } from '../../../shared/runtime/http-door.ts';
import { call, inHand, named, period, signed } from './stands-by-hand.ts';

const [kent, essex] = [AreaSlug.parse('kent'), AreaSlug.parse('essex')];
const dates = { opens: '2024-04-01', closes: '2024-05-10' };
const stands = new Map<string, Stand>([
  ['kent', { signed: signed(2, { corrects: named(1) }), inHand: inHand(3, ['queried', 'queried']) }],
  ['essex', { inHand: inHand(11, ['queried', 'queried']) }],
]);
const round = (number: number, closes: string): Round => ({
  ...{ number, areas: [kent, essex], closes, why: 'To draw again.' },
  ...{ openedAt: '2024-05-02T10:00:00.000Z', openedBy: 'ana' },
});
const extension = {
  area: essex,
  closes: '2024-05-12',
  why: 'Ill.',
  by: 'ana',
  at: '2024-05-01T09:00:00.000Z',
};
const now = () => new Date('2024-05-11T09:00:00Z');

describe('a collection', () => {
  const show = (newest?: { version: string; compiledAt: string }) =>
    showCollection({
      dates: async (of): Promise<Dates> => (of === period ? dates : { opens: `${of}!`, closes: '' }),
      stands: async (of) => (of === period ? stands : new Map()),
      rounds: async () => [round(1, '2024-05-20'), round(2, '2024-05-30')],
      releases: async () => ({ releases: [], candidates: new Map(), ledger: [], seen: [] }) as never,
      newest: async () => newest,
      desk: {
        extensions: async () => [extension],
        lastReminded: async () => new Map([['kent', '2024-05-03']]) as never,
      },
      now,
    });
  const ask = (end: string, query = {}): Promise<Reply> =>
    show()(call(`GET /collections${end}`, 'ministry', { query }, {}));

  it('is listed with the five before it, each with its days', async () => {
    const others = ['2022-23', '2021-22', '2020-21', '2019-20', '2018-19'];
    expect(await ask('')).toEqual({
      status: 200,
      body: {
        items: [{ period, dates }, ...others.map((of) => ({ period: of, dates: { opens: `${of}!`, closes: '' } }))],
      },
    });
  });

  it('shows where every area stands, each by its own closing day, and what was signed off since what is out', async () => {
    const { status, body } = await show({ version: '1.0', compiledAt: '2024-05-02T11:00:00.000Z' })(
      call('GET /collections/{period}', 'ministry'),
    );
    const { areas: lines, counts, ...rest } = body as Progress;
    expect([status, rest]).toEqual([
      200,
      {
        ...{ period, dates, closed: true },
        since: { version: '1.0', corrected: 1, first: 0, words: '1 area has signed off a correction since 1.0.' },
      },
    ]);
    expect(lines.map(({ area }) => area)).toEqual(areas.map(({ slug }) => slug));
    const line = (area: string) => lines.find((each) => each.area === area);
    expect(line('essex')).toMatchObject({ standing: 'queried', late: false, closes: '2024-05-12' });
    expect(line('kent')).toMatchObject({
      standing: 'signed-off',
      closes: '2024-05-10',
      correction: { standing: 'queried' },
    });
    expect(counts).toMatchObject({ 'signed-off': 1, queried: 1, 'not-heard-from': 40 });
    const before = (await ask('/{period}')).body;
    expect(before).not.toHaveProperty('since');
  });

  it('says whom to chase today, each by its own day', async () => {
    const { status, body } = await ask('/{period}/reminders');
    const { items } = body as { items: Reminder[] };
    expect([status, items.length]).toEqual([200, 41]);
    expect(items.find(({ area }) => area === 'essex')).toMatchObject({ reason: 'queried', closes: '2024-05-12' });
    expect(items.find(({ area }) => area === 'dorset')).toMatchObject({ reason: 'overdue', closes: '2024-05-10' });
  });

  it('shows its rounds, the newest first, and that nothing is drawn', async () => {
    const { status, body } = await ask('/{period}/rounds');
    expect([status, body]).toEqual([
      200,
      {
        items: [round(2, '2024-05-30'), round(1, '2024-05-20')].map((each) => ({
          ...each,
          answered: 1,
          progress: expect.arrayContaining([
            { area: 'kent', name: 'Kent', state: 'answered' },
            { area: 'essex', name: 'Essex', state: 'with-area' },
          ]),
        })),
        category4: { drawn: false, answersStillNeeded: 0 },
      },
    ]);
  });

  it('is given as a tracker to take away, in two formats', async () => {
    const csv = await ask('/{period}/tracker', { format: 'csv' });
    expect([csv.status, csv.type, csv.headers]).toEqual([
      ...[200, 'text/csv; charset=utf-8'],
      { 'content-disposition': 'attachment; filename="mappa-collection-2023-24.csv"' },
    ]);
    expect(
      String(csv.body)
        .split(/\r?\n/)
        .find((line) => line.startsWith('Kent')),
    ).toBe('Kent,signed-off,no,no,2024-05-02T09:01:00.000Z,2024-05-02T12:00:00.000Z,queried,2024-05-10,2024-05-03');
    const xlsx = await ask('/{period}/tracker', { format: 'xlsx' });
    expect(xlsx.type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(xlsx.headers).toEqual({ 'content-disposition': 'attachment; filename="mappa-collection-2023-24.xlsx"' });
    const cells = readWorkbook(xlsx.body as Uint8Array, 'xlsx').sheets.flatMap((sheet) => sheet.cells);
    expect(cells.map(({ text }) => text)).toContain('2024-05-03');
  });
});

describe('the reminders of a day', () => {
  const reminded = async (day: string, rounds: readonly Round[]) => {
    const told: unknown[] = [];
    const logged: unknown[][] = [];
    const asked: string[] = [];
    await remindAreas({
      dates: async () => dates,
      extensions: async () => [extension],
      stands: async (of) => {
        asked.push(of);
        return of === period ? stands : new Map();
      },
      rounds: async (of) => (of === period ? rounds : []),
      remind: async (...words: unknown[]) => void told.push(words),
      now: () => new Date(`${day}T07:00:00Z`),
      log: { info: (...words: unknown[]) => void logged.push(words) },
    })();
    return { told: told as [{ reminder: Reminder }, object][], logged, asked };
  };

  it('go to those whom a round waits for, a week after it closed, and to nobody who answered', async () => {
    const { told, logged, asked } = await reminded('2024-05-16', [round(1, '2024-05-09')]);
    expect(told).toEqual([
      [
        {
          ...{ period, day: '2024-05-16' },
          reminder: { area: 'essex', name: 'Essex', reason: 'unanswered', closes: '2024-05-09' },
        },
        { who: 'the platform', at: '2024-05-16T07:00:00.000Z' },
      ],
    ]);
    expect(logged).toEqual([['reminders', { period, due: 1 }]]);
    // Years without a round are not read for it.
    expect(asked).toEqual([period, period]);
  });

  it('go to an area by its own closing day', async () => {
    const { told } = await reminded('2024-05-11', []);
    expect(told.map(([{ reminder }]) => [reminder.area, reminder.reason, reminder.closes])).toEqual([
      ['essex', 'queried', '2024-05-12'],
    ]);
  });
});

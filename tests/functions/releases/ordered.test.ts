import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { orderOr, readOrder } from '../../../functions/compile-release/compile-order.ts';
import { stage } from '../../../functions/compile-release/stage.ts';
import {
  knowsWhatIsOut,
  standingBefore,
  versionToCompile,
} from '../../../functions/compile-release/version-to-compile.ts';
import { refuseCareless, refuseUnknown } from '../../../functions/word-release/refuse-words.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { Release } from '../../../shared/domain/release/life/release.ts';
import type { Passage } from '../../../shared/domain/release/wording/passages.ts';
import { refusalOf } from '../desk/refusal-of.ts';
import { keptOf } from './kept-by-hand.ts';
import { candidateOf, figuresOf } from './press.ts';
import { listing, ofRelease, published, scheduled, superseded, withdrawn } from './releases-by-hand.ts';

const period = Period.parse('2023-24');
const [first, second] = ['2024-10-31T09:30:00.000Z', '2024-11-28T09:30:00.000Z'];
const compiled = (version: string, releaseAt: string, more: Partial<Release> = {}): Release =>
  ({ state: 'compiled', ...ofRelease('2023-24', version, releaseAt), ...more }) as Release;
const refused = (act: () => unknown): Promise<string> => refusalOf((async () => act())());
const ask = (more: object = {}) => readOrder(more);
const people = [{ name: 'Jo', email: 'jo@ministry.example', post: 'Head of Statistics' }];
const written = (text: string) => [{ about: 'eligible', text, behind: 'b' }];
const worded = { at: first, by: { subject: 's', name: 'Ana', email: '' } };

describe('what an analyst asks to be compiled', () => {
  it.each([
    ['a note', { notes: ['Fine.', 'Category 4 rose by 3 people.'] }],
    ['a reason', { reason: 'Category 4 rose by 3 people.' }],
    ['a post', { preRelease: [{ ...people[0]!, post: 'Category 4 of Kent' }] }],
  ])('may tell nothing of Category 4 in %s', async (_, order) => {
    expect(await refused(() => ask(order))).toBe('422 careless-words');
  });

  it('is what stood where nothing was asked, and a day only where it is to come', () => {
    const notes = ['Kept.'];
    const more = { reason: 'Corrected.', preRelease: people, worded };
    const kept = keptOf([
      [published('1.0', first), { words: written('Out.') }],
      [compiled('1.1', second, more), { notes, words: written('New.') }],
    ]);
    expect(orderOr(ask(), kept, period, new Date('2024-11-01T09:00:00Z'))).toEqual({
      ...{ words: written('New.'), worded, notes, reason: 'Corrected.', preRelease: people, releaseAt: second },
    });
    // 28 November 2024 is a Thursday: the next working day is the Friday.
    const late = orderOr(ask(), kept, period, new Date(second));
    expect(late.releaseAt).toBe('2024-11-29T09:30:00.000Z');
  });

  it('goes before what stood', () => {
    const kept = keptOf([[compiled('1.0', second, { preRelease: people }), { notes: ['Kept.'] }]]);
    const day = '2024-12-05T09:30:00.000Z';
    const asked = { notes: [], reason: 'Asked.', preRelease: [], releaseAt: day };
    expect(orderOr(ask(asked), kept, period, new Date(first))).toMatchObject(asked);
  });

  it('begins with nothing but the words that are out, and with less where none are', () => {
    const now = new Date('2024-11-01T09:00:00Z');
    const none = { notes: [], reason: undefined, preRelease: [], releaseAt: '2024-11-04T09:30:00.000Z' };
    const out: Release = { ...published('1.1', first), reason: 'Old.', worded };
    const revised = keptOf([
      [superseded('1.0', first), { words: written('Old.') }],
      [out, { words: written('Out.'), notes: ['Of the old.'] }],
    ]);
    expect(orderOr(ask(), revised, period, now)).toEqual({ ...none, words: written('Out.'), worded });
    // A first candidate has no reason, which is none: a revision of it has to say why.
    const again = orderOr(ask(), keptOf([[compiled('1.0', second)]]), period, now);
    expect([again.reason, again.releaseAt]).toEqual([undefined, second]);
    const beside = orderOr(ask(), keptOf([[out], [compiled('1.2', second)]]), period, now);
    expect(beside.worded).toEqual(worded);
    const gone = keptOf([[withdrawn('1.0', first, 'Wrong.'), { words: written('Gone.') }]]);
    expect(orderOr(ask(), gone, period, now)).toEqual({ ...none, words: [], worded: undefined });
    const never = { ...withdrawn('1.0', second, 'Wrong.'), publishingAt: null, publishedAt: null } as Release;
    const dropped = keptOf([[never, { words: written('Gone.'), notes: ['Gone.'] }]]);
    expect(orderOr(ask(), dropped, period, now)).toEqual({ ...none, words: [], worded: undefined });
  });
});

describe('the version that a compilation makes', () => {
  it('is the next after what was ever out, in the place of a candidate of that number', () => {
    const none = { replaced: undefined, revises: undefined, wasOut: undefined, everOut: [] };
    expect(versionToCompile(keptOf([]), undefined)).toEqual({ version: '1.0', ...none });
    const again = compiled('1.0', first);
    expect(versionToCompile(keptOf([[again]]), 'A reason.')).toEqual({ version: '1.0', ...none, replaced: again });
    const kept = keptOf([
      [superseded('1.0', first), { figures: figuresOf('2023-24', 2) }],
      [published('1.1', first), { figures: figuresOf('2023-24', 3) }],
      [withdrawn('1.2', second, 'Wrong.'), { figures: figuresOf('2023-24', 4) }],
      [compiled('1.3', second)],
    ]);
    const made = versionToCompile(kept, 'Corrected.');
    expect([made.version, made.replaced?.version]).toEqual(['1.3', '1.3']);
    // It revises what stands, and is held against what was seen last, withdrawn or not.
    expect([made.revises?.version, made.revises?.reason, made.revises?.rows[0]?.value]).toEqual([
      '1.1',
      'Corrected.',
      3,
    ]);
    expect([made.wasOut?.[0]?.value, made.everOut.map(([row]) => row?.value)]).toEqual([4, [2, 3, 4]]);
  });

  it('is none where that is scheduled, or a revision does not say why', async () => {
    expect(await refused(() => versionToCompile(keptOf([[scheduled('1.0', first)]]), 'Why.'))).toBe('409 scheduled');
    const out = keptOf([[published('1.0', first)]]);
    expect(await refused(() => versionToCompile(out, undefined))).toBe('422 reason-missing');
  });

  it('is none where something is out that the ledger does not know yet', async () => {
    const all = [[published('1.0', first)], [compiled('1.1', second)]] as const;
    expect(await refused(() => knowsWhatIsOut(keptOf(all)))).toBe('409 changed-meanwhile');
    expect(await refused(() => knowsWhatIsOut(keptOf(all, ['1.0'])))).toBe('no refusal');
  });

  it('is held beside the years before as they stand', () => {
    const of = (year: string, each: number) =>
      listing(published('1.0', first, year), { figures: figuresOf(year, each) });
    const years = standingBefore('2023-24', [of('2021-22', 1), of('2022-23', 2), of('2023-24', 3)]);
    expect(years.map((year) => [year.period, year.version, year.rows[0]?.value])).toEqual([
      ['2022-23', '1.0', 2],
      ['2021-22', '1.0', 1],
    ]);
  });
});

it('a candidate is staged in one object, its style sheet last, and each file told with its digest', async () => {
  const puts: unknown[][] = [];
  const file = { path: 'a.csv', title: 'A', mediaType: 'text/csv', bytes: new TextEncoder().encode('a,b') };
  const staging = { put: async (...words: unknown[]) => void puts.push(words) };
  const sha = (text: string) => createHash('sha256').update(text).digest('hex');
  const staged = await stage({ staging, stylesheet: 'p{}' }, '2023-24/1.0/secret', [file, { ...file, dated: true }]);
  const told = { path: 'a.csv', title: 'A', mediaType: 'text/csv', bytes: 3, sha256: sha('a,b') };
  expect(staged).toEqual({
    ...{ candidate: '2023-24/1.0/secret', stylesheet: `assets/site-${sha('p{}').slice(0, 12)}.css` },
    files: [
      { ...told, dated: false },
      { ...told, dated: true },
    ],
  });
  expect(puts).toEqual([['2023-24/1.0/secret/files', Buffer.from('a,ba,bp{}'), 'application/octet-stream']]);
});

describe('words that are written on a page', () => {
  const passages = [
    {
      kind: 'main point',
      about: 'eligible',
      title: 'How many people',
      draft: 'It changed most in Essex.',
      behind: 'b',
    },
    { kind: 'commentary', about: 'table 1', title: 'Table 1', draft: '', behind: 'b' },
  ] as unknown as Passage[];

  it('have a place there, or are refused with the places that there are', () => {
    expect(() => refuseUnknown([{ about: 'table 1' }], passages)).not.toThrow();
    expect(() => refuseUnknown([{ about: 'table 9' }, { about: 'eligible' }, { about: 'x' }], passages)).toThrow(
      'The page has no place for words about "table 9", "x". There are: eligible, table 1.',
    );
  });

  it.each<[string, string, boolean, string | undefined]>([
    [
      'a number of Category 4',
      'Category 4 rose by 3.',
      false,
      'How many people: A sentence about Category 4 may hold no number.',
    ],
    ['an area, in a first version', 'Kent sent it late.', false, undefined],
    ['an area of which nothing changed', 'Kent sent it late.', true, 'How many people: What you wrote names Kent'],
    ['an area that the draft names', 'Essex sent it late.', true, undefined],
    ['an area that was named before', 'Dorset sent it late.', true, undefined],
  ])('name %s', (_, text, isRevision, refusal) => {
    const next = compiled('1.1', second);
    const out = [published('1.0', first), { words: written('Dorset rose.') }] as const;
    const kept = keptOf(isRevision ? [out, [next]] : [[next]]);
    const { figures } = candidateOf(next, {});
    const page = { period, version: '1.1', figures, passages };
    const act = () => refuseCareless(kept, page, written(text));
    if (refusal === undefined) expect(act).not.toThrow();
    else expect(act).toThrow(refusal);
  });
});

import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { AnswersOrder, DraftOrder, TemplateQuery, UploadOrder } from '../../../shared/domain/api/requests/of-areas.ts';
import { PopulationOrder, RoundOrder, TrackerQuery } from '../../../shared/domain/api/requests/of-collections.ts';
import { ContactsOrder, ExtensionOrder, NoteOrder } from '../../../shared/domain/api/requests/of-desks.ts';
import { EventsQuery } from '../../../shared/domain/api/requests/of-lists.ts';
import { CompileOrder, DecisionOrder, WordsOrder } from '../../../shared/domain/api/requests/of-releases.ts';
import { CorrectionOrder, QueryOrder, ReviewOrder } from '../../../shared/domain/api/requests/of-reviewers.ts';
import { RequestKey } from '../../../shared/domain/api/requests/request-key.ts';
import { areas } from '../../../shared/domain/areas.ts';

const letters = (count: number): string => 'x'.repeat(count);
const many = <Each>(count: number, each: Each): readonly Each[] => Array.from({ length: count }, () => each);
const answer = { finding: 'f', text: 'yes' };
const contact = { name: 'Al', post: 'Co' };
const reader = { name: 'A', email: 'a@b.example', post: 'Min' };
const why = 'why';
const place = { about: 'a', text: '' };

/** By what is asked for: what is just taken, and beside it what is just too much, too little, or not its kind. */
const edges: readonly (readonly [
  name: string,
  order: z.ZodType,
  taken: readonly unknown[],
  refused: readonly unknown[],
])[] = [
  [
    'answers',
    AnswersOrder,
    [answer, { answers: [answer] }, { answers: many(90, answer) }, { ...answer, text: letters(2000) }],
    [
      { answers: [] },
      { answers: many(91, answer) },
      { ...answer, text: 'no' },
      { ...answer, text: letters(2001) },
      { ...answer, text: '  a  ' },
      { ...answer, finding: '' },
    ],
  ],
  [
    'a draft',
    DraftOrder,
    [
      { answers: [] },
      { answers: many(90, { finding: 'f', text: '' }) },
      { answers: [{ finding: 'f', text: letters(2000) }] },
    ],
    [
      { answers: many(91, answer) },
      { answers: [{ finding: '', text: '' }] },
      { answers: [{ finding: 'f', text: letters(2001) }] },
    ],
  ],
  [
    'an upload',
    UploadOrder,
    [{}, { format: 'xlsx' }, { returnTo: 'https://a.example:80/x?y=1' }, { returnTo: 'http://localhost' }],
    [{ format: 'exe' }, { returnTo: 'javascript:alert(1)' }, { returnTo: 'https://a.example/ b' }, { more: 1 }],
  ],
  [
    'a population',
    PopulationOrder,
    [{ aged10AndOver: { E23000013: 1 } }, { aged10AndOver: {} }],
    [{ aged10AndOver: { E2300001: 1 } }, { aged10AndOver: { E23000013: 0 } }, { aged10AndOver: { E23000013: 1.5 } }],
  ],
  [
    'a round',
    RoundOrder,
    [
      { closes: '2024-05-01', why },
      { closes: '2024-05-01', why, areas: areas.map(({ slug }) => slug) },
      { closes: '2024-05-01', why, areas: ['kent'] },
    ],
    [
      { closes: '2024-05-01', why, areas: [] },
      { closes: '2024-05-01', why, areas: [...areas.map(({ slug }) => slug), 'kent'] },
      { closes: '2024-05-01', why, areas: ['narnia'] },
      { closes: '1 May', why },
      { closes: '2024-05-01' },
    ],
  ],
  [
    'contacts',
    ContactsOrder,
    [
      { contacts: many(20, contact) },
      { contacts: [{ ...contact, name: letters(100), post: letters(100), email: 'a@b.c', phone: '+44 (0)1' }] },
      { contacts: [{ ...contact, phone: `0${'1'.repeat(30)}` }] },
      { contacts: [{ ...contact, phone: '012345' }] },
    ],
    [
      { contacts: many(21, contact) },
      { contacts: [{ ...contact, name: 'A' }] },
      { contacts: [{ ...contact, post: 'C' }] },
      { contacts: [{ ...contact, name: letters(101) }] },
      { contacts: [{ ...contact, post: letters(101) }] },
      { contacts: [{ ...contact, email: 'a@b' }] },
      { contacts: [{ ...contact, phone: '01234' }] },
      { contacts: [{ ...contact, phone: `0${'1'.repeat(31)}` }] },
    ],
  ],
  [
    'an extension',
    ExtensionOrder,
    [{ closes: '2024-05-01', why }],
    [{ closes: '2024-05-32', why }, { closes: '2024-05-01' }],
  ],
  ['a note', NoteOrder, [{ text: 'yes' }, { text: letters(2000) }], [{ text: 'no' }, { text: letters(2001) }]],
  [
    'a compilation',
    CompileOrder,
    [
      {},
      { notes: many(20, letters(600)), preRelease: many(50, reader), reason: 'why' },
      { preRelease: [{ ...reader, name: letters(120), post: letters(120) }] },
    ],
    [
      { notes: many(21, 'yes') },
      { notes: [letters(601)] },
      { notes: ['no'] },
      { reason: 'no' },
      { preRelease: many(51, reader) },
      { preRelease: [{ ...reader, post: 'Mi' }] },
      { preRelease: [{ ...reader, name: '' }] },
      { preRelease: [{ ...reader, name: letters(121) }] },
      { preRelease: [{ ...reader, post: letters(121) }] },
      { releaseAt: '1999-10-28' },
    ],
  ],
  [
    'words of a page',
    WordsOrder,
    [
      { digest: 'd', words: many(60, place) },
      { digest: letters(80), words: [{ about: letters(80), text: letters(2000), draft: letters(2000) }] },
    ],
    [
      { digest: '', words: [] },
      { digest: letters(81), words: [] },
      { digest: 'd', words: many(61, place) },
      { digest: 'd', words: [{ ...place, about: '' }] },
      { digest: 'd', words: [{ ...place, about: letters(81) }] },
      { digest: 'd', words: [{ ...place, text: letters(2001) }] },
      { digest: 'd', words: [{ ...place, draft: letters(2001) }] },
    ],
  ],
  [
    'a decision',
    DecisionOrder,
    [
      { why, digest: 'd' },
      { why, digest: letters(80), releaseAt: '2024-10-31' },
    ],
    [{ why, digest: '' }, { why, digest: letters(81) }, { why: 'no', digest: 'd' }, { digest: 'd' }],
  ],
  ['a query', QueryOrder, [{ text: 'yes' }, { text: letters(2000) }], [{ text: 'no' }, { text: letters(2001) }]],
  [
    'a review',
    ReviewOrder,
    [
      { query: 'q', decision: 'accept', read: 1 },
      { query: 'q', decision: 'send-back', why },
      { query: 'q', decision: 'review' },
    ],
    [
      { query: '', decision: 'accept' },
      { query: 'q', decision: 'forget' },
      { query: 'q', decision: 'accept', read: 0 },
    ],
  ],
  ['another file', CorrectionOrder, [{ why }], [{}, { why: 'no' }, { why: letters(601) }]],
  [
    'the name of a request',
    RequestKey,
    [letters(8), letters(120), 'a-b_c-1234'],
    [letters(7), letters(121), 'a b c d e f'],
  ],
];

describe.each(edges)('what is asked for as %s', (_, order, taken, refused) => {
  it('is taken up to its limits, and refused beyond them', () => {
    for (const given of taken) expect(order.safeParse(given).success, JSON.stringify(given).slice(0, 80)).toBe(true);
    for (const given of refused) expect(order.safeParse(given).success, JSON.stringify(given).slice(0, 80)).toBe(false);
  });
});

describe('what is not said', () => {
  it('is what most people want: CSV to upload, a workbook to fill in, events as a page, no draw of Category 4', () => {
    expect(UploadOrder.parse({}).format).toBe('csv');
    expect(TemplateQuery.parse({}).format).toBe('xlsx');
    expect(TrackerQuery.parse({}).format).toBe('csv');
    expect(EventsQuery.parse({}).format).toBe('json');
    expect(CompileOrder.parse({})).toEqual({ drawCategory4: false });
  });

  it('may be said otherwise', () => {
    expect(TemplateQuery.parse({ format: 'ods' }).format).toBe('ods');
    expect(TrackerQuery.parse({ format: 'xlsx' }).format).toBe('xlsx');
    expect(EventsQuery.parse({ format: 'csv' }).format).toBe('csv');
  });

  it('is which of the two shapes answers have: one, or several in their order', () => {
    const other = { finding: 'g', text: 'no, it is' };
    expect(AnswersOrder.parse({ answers: [answer, other] })).toEqual([answer, other]);
    expect(AnswersOrder.parse(other)).toEqual([other]);
  });

  it('are the blanks around what a person wrote', () =>
    expect(AnswersOrder.parse({ finding: 'f', text: ' \n It is right. ' })).toEqual([
      { finding: 'f', text: 'It is right.' },
    ]));
});

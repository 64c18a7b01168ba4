import type { Finding } from '../../../../shared/domain/screening-report.ts';
import type { Reported } from '../../../../shared/domain/submissions/shapes.ts';
import type { Turn } from '../../../../shared/domain/submissions/threads.ts';
import { found } from './made.ts';

const violent = 'Table 1, Category 2: Violent offenders, Level 1';
const finding = (
  severity: Finding['severity'],
  rule: string,
  message: string,
  more: Partial<Finding> = {},
): Finding => ({
  severity,
  rule,
  message,
  guidance: `Guidance of ${rule}.`,
  place: {},
  ...more,
});
const said = (kind: Turn['kind'], text: string, more: Partial<Turn> = {}): Turn => ({
  kind,
  text,
  by: 'sub-1',
  at: '2024-05-02T09:00:00.000Z',
  submission: 'S1',
  ...more,
});

const findings: readonly Finding[] = [
  finding('note', 'column-renamed', 'A column is called otherwise.', { place: { sheet: 'Table 1' }, count: 3 }),
  finding('query', 'change-on-past', `${violent} rose from 10 to 90.`, {
    id: 'q-rose',
    place: { sheet: 'Table 1', cell: 'C7', label: violent },
  }),
  finding('query', 'change-on-past', 'Category 2: Violent offenders, Level 2 fell to 0.', {
    id: 'q-fell',
    place: { sheet: 'Table 1', cell: 'C8' },
  }),
  finding('query', 'odd-figure', 'Category 4: Other, Level 1 is unusual.', { id: 'q-four', lasting: false }),
];

const threads: Reported['threads'] = [
  {
    name: 'q-fell',
    query: 'q-fell',
    state: 'settled',
    turns: [said('answered', 'Two people moved to Essex in May.', { name: 'Jo Bloggs' })],
  },
  {
    name: 'raised-1',
    query: 'raised-1',
    about: { cell: 'eligible|1|Total|', label: 'Table 1, Category 1', figure: '120' },
    state: 'open',
    turns: [said('raised', 'Is this the whole year?', { name: 'Ana Lyst' })],
  },
  {
    name: 'raised-2',
    query: 'raised-2',
    state: 'answered',
    turns: [said('raised', 'Who counted?'), said('answered', 'The police did, by hand.'), said('review-asked', '')],
  },
  {
    name: 'raised-3',
    query: 'raised-3',
    state: 'settled',
    turns: [said('raised', 'And Level 3?'), said('answered', 'Nobody was there.'), said('accepted', 'Thank you.')],
  },
];

/** A submission about which screening and the ministry ask: two queries of each wait, the others were answered. */
export const askedAbout: Reported = found({
  status: 'queried',
  threads,
  report: { verdict: 'queried', findings: [...findings] },
});

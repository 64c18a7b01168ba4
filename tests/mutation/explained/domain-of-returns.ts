import type { Survivor } from '../explained.ts';

const oneOfEach = 'An area, a query, a cell or a total stands once among those that are looked through.';
const newest = [
  '.toSorted((one, other) => (one!.submission < other!.submission ? 1 : -1))[0];',
  "const newer = [refused && { ...refused, standing: 'rejected' as const }, inHand && asCorrection(inHand, side)]",
] as const;
const inOrder = '].toSorted((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)));';

export const explained: Readonly<Record<string, readonly Survivor[]>> = {
  'shared/domain/collection/desk.ts': [
    {
      reason: oneOfEach,
      changes: [
        [
          'const extension = extensions.find((each) => each.area === area);',
          'const extension = extensions.findLast((each) => each.area === area);',
        ],
      ],
    },
  ],
  'shared/domain/collection/rounds.ts': [
    {
      reason: 'On the day on which a round closes nobody is reminded, as it is no day of reminders.',
      changes: [
        ['day <= round.closes || !isReminderDay(day, round)', 'day < round.closes || !isReminderDay(day, round)'],
      ],
    },
  ],
  'shared/domain/collection/standing.ts': [
    {
      reason:
        'No submission is both refused and in hand, one that is not there is newer than none, and of a sign ' +
        'nothing but which it is tells.',
      changes: [
        [newest[0], newest[0].replace('<', '<=')],
        [newest[0], newest[0].replace('? 1', '? 2')],
        [newest[0], newest[0].replace(': -1', ': -2')],
        [
          newest[1],
          newest[1].replace(
            "refused && { ...refused, standing: 'rejected' as const }",
            "({ ...refused, standing: 'rejected' as const })",
          ),
        ],
      ],
    },
  ],
  'shared/domain/forms/series-breaks.ts': [
    {
      reason: 'The forms declare their breaks in order as they stand today, and those of the rates are later.',
      changes: [
        [
          inOrder,
          inOrder.replace(
            'one.from < other.from ? -1 : Number(one.from > other.from)',
            '(Number(one.from > other.from))',
          ),
        ],
        [inOrder, inOrder.replace('Number(one.from > ', 'Number(one.from >= ')],
        [inOrder, inOrder.replace('? -1', '? -2')],
        [inOrder, inOrder.replace('? -1', '? (1)')],
      ],
    },
  ],
  'shared/domain/release/wording/revision-words.ts': [
    {
      reason: oneOfEach,
      changes: [
        [
          "const total = sums.find( ({ row }) => row.geographic_level === 'National' && row.measure === eligible && row.category === 'Total' && row.level === 'Total', );",
          "const total = sums.findLast( ({ row }) => row.geographic_level === 'National' && row.measure === eligible && row.category === 'Total' && row.level === 'Total', );",
        ],
      ],
    },
  ],
  'shared/domain/submissions/footing.ts': [
    {
      reason: oneOfEach,
      changes: [
        [
          'thread: threads.find(({ name }) => name === threadName(query, submission)),',
          'thread: threads.findLast(({ name }) => name === threadName(query, submission)),',
        ],
      ],
    },
  ],
  'shared/domain/submissions/said-after.ts': [
    {
      reason: oneOfEach,
      changes: [
        [
          'const finding = queriesOf(report).find(({ id }) => id === query);',
          'const finding = queriesOf(report).findLast(({ id }) => id === query);',
        ],
        [
          'const was = threads.find((thread) => thread.name === name);',
          'const was = threads.findLast((thread) => thread.name === name);',
        ],
      ],
    },
  ],
  'shared/domain/submissions/threads.ts': [
    {
      reason: 'A cell stands once in a return, and of a thread that is not there nothing was said last.',
      changes: [
        [
          'const found = observations.find((each) => cellKey(each) === thread.about?.cell);',
          'const found = observations.findLast((each) => cellKey(each) === thread.about?.cell);',
        ],
        [
          "if (thread === undefined || last === undefined || last.kind === 'raised' || last.kind === 'sent-back') return 'open';",
          "if ((last === undefined) || last.kind === 'raised' || last.kind === 'sent-back') return 'open';",
        ],
      ],
    },
  ],
};

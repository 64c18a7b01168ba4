import type { Finding } from '../../shared/domain/screening-report.ts';
import { isClosed, queriesOf } from '../../shared/domain/submissions/answers.ts';
import type { Reported } from '../../shared/domain/submissions/shapes.ts';
import { isRaised, type Turn } from '../../shared/domain/submissions/threads.ts';
import { slugOf } from '../../shared/formats/pages/slug.ts';

/** One query as a page shows it: what is asked, what was said about it, and where it stands. */
export type Query = {
  id: string;
  /** The name of its field, and of what stands about it on the page. */
  field: string;
  asked: string;
  state: 'open' | 'answered' | 'settled';
  turns: readonly Turn[];
  /** Whether it is answered in set words alone. */
  closed: boolean;
  /** Whether the ministry raised it. */
  raised: boolean;
};

const askedIn = (finding: Finding): string => finding.message;

/** Every query about a submission: those that screening asks, and those that the ministry raised. */
export const queriesIn = ({ report, threads }: Pick<Reported, 'report' | 'threads'>): Query[] => [
  ...queriesOf(report).map((finding): Query => {
    const thread = threads.find(({ query }) => query === finding.id);
    return {
      id: finding.id,
      field: `text-${slugOf(finding.id)}`,
      asked: askedIn(finding),
      state: thread?.state ?? 'open',
      turns: thread?.turns ?? [],
      closed: isClosed(finding),
      raised: false,
    };
  }),
  ...threads.filter(isRaised).map(
    (thread): Query => ({
      id: thread.query,
      field: `text-${slugOf(thread.query)}`,
      asked: `${
        thread.about === undefined ? 'On the whole return' : `${thread.about.label}: ${thread.about.figure}`
      }. ${thread.turns[0]?.text ?? ''}`,
      state: thread.state,
      turns: thread.turns.slice(1),
      closed: false,
      raised: true,
    }),
  ),
];

/** Whether a query waits for an answer of the area. */
export const isOpen = ({ state }: Query): boolean => state === 'open';

import type { Person } from '../../../infra/local/engines/issuer.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { TestPlatform } from '../platform.ts';
import type { Artefact } from './find-local.ts';
import { queuesOf } from './left-behind.ts';

export const period = Period.parse('2023-24');
export const base = `/collections/${period}/releases`;
export const analyst = { role: 'ministry-analyst' } as const;
export const people: Person[] = [
  { role: 'area-submitter', area: 'kent' },
  { role: 'area-submitter', area: 'avon-and-somerset' },
  { role: 'area-submitter', area: 'gwent' },
  { role: 'ministry-analyst' },
  { role: 'release-approver' },
  { role: 'auditor' },
];
/**
 * Whether somebody is shown every submission of an area: that area, and the analyst. What others are shown follows from
 * their role and area and not from the submission, so that some are enough.
 */
export const isShownAll = ({ role, area }: Person, submissionOf: string): boolean =>
  role === 'ministry-analyst' || area === submissionOf;
export const approver = { role: 'release-approver' } as const;

/** Does something with each of some lists of things, one after the other within a list; six lists at a time. */
export const sideBySide = async <One, Out>(
  lists: readonly (readonly One[])[],
  act: (one: One) => Promise<Out>,
): Promise<Out[]> => {
  const left = [...lists.entries()];
  const done: Out[][] = lists.map(() => []);
  const hand = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      for (const one of next[1]) done[next[0]]!.push(await act(one));
  };
  await Promise.all(Array.from({ length: 6 }, hand));
  return done.flat();
};

export const deadQueues = (queues: readonly Artefact[]): string[] =>
  queues.map(({ where }) => where).filter((name) => name.includes('deadletters'));

export const deadLetters = async (platform: TestPlatform): Promise<string> =>
  (await queuesOf(platform))
    .filter(({ where }) => where.includes('deadletters'))
    .map(({ content }) => content)
    .join();

import type { Who } from '../../access/who.ts';
import type { Decision } from './life.ts';
import { publishedAt, type Release, type ReleaseIn } from './release.ts';

/** A decision as it was taken: by whom, when, why, and for which time of release. */
export type Order = { by: Who; at: string; why: string; releaseAt: string };

type Step = (was: Release, order: Order) => Release | undefined;

const approve: Step = (was, { by, at }) =>
  was.state === 'compiled' ? { ...was, state: 'approved', approvedBy: by, approvedAt: at } : undefined;

const schedule: Step = (was, { by, at, releaseAt }) => {
  if (was.state !== 'approved') return undefined;
  const { cancelled, ...rest } = was;
  // Announced anew for another day, it was moved, as far as the public can see.
  const moved = cancelled !== undefined && cancelled.announcedFor !== releaseAt;
  return {
    ...rest,
    state: 'scheduled',
    scheduledBy: by,
    scheduledAt: at,
    releaseAt,
    ...(moved ? { moved: { from: cancelled.announcedFor, why: cancelled.why } } : {}),
  };
};

const move: Step = (was, { by, at, why, releaseAt }) =>
  was.state === 'scheduled'
    ? { ...was, scheduledBy: by, scheduledAt: at, releaseAt, moved: { from: was.releaseAt, why } }
    : undefined;

/** What was announced does not come about on its day: the public is told so, and why. */
const taken = ({ releaseAt }: Release, { at, why }: Pick<Order, 'at' | 'why'>) => ({
  cancelled: { announcedFor: releaseAt, at, why },
});

/** An announcement is taken back. */
export const cancelled = (was: ReleaseIn<'scheduled'>, order: Pick<Order, 'at' | 'why'>): ReleaseIn<'approved'> => ({
  ...was,
  ...taken(was, order),
  state: 'approved',
});

const cancel: Step = (was, order) => (was.state === 'scheduled' ? cancelled(was, order) : undefined);

const publishAgain: Step = (was, { at }) =>
  was.state === 'published' ? { ...was, state: 'publishing', publishingAt: at } : undefined;

const withdraw: Step = (was, { by, at, why }) =>
  was.state === 'withdrawn'
    ? undefined
    : {
        ...was,
        ...(was.state === 'scheduled' ? taken(was, { at, why }) : {}),
        state: 'withdrawn',
        withdrawn: { at, by, why },
        publishingAt: 'publishingAt' in was ? was.publishingAt : null,
        publishedAt: publishedAt(was) ?? null,
      };

const steps: Readonly<Record<Decision, Step>> = {
  approve,
  schedule,
  move,
  cancel,
  'publish-again': publishAgain,
  withdraw,
};

/**
 * The release after a decision, with who and when; undefined where its state does not allow it, as the diagram says.
 */
export const decided = (was: Release, decision: Decision, order: Order): Release | undefined =>
  steps[decision](was, order);

/** Its time has come: from here on some of it may have been read. */
export const begun = (
  was: ReleaseIn<'scheduled'>,
  at: string,
  comparedWith: string | null,
): ReleaseIn<'publishing'> => ({ ...was, state: 'publishing', publishingAt: at, comparedWith, publishedAt: null });

/** Every file is out and it is listed. */
export const completed = (was: ReleaseIn<'publishing'>, at: string): ReleaseIn<'published'> => ({
  ...was,
  state: 'published',
  publishedAt: was.publishedAt ?? at,
});

/** Another version stands in its place. */
export const supersededBy = (was: ReleaseIn<'published'>, version: string, at: string): ReleaseIn<'superseded'> => ({
  ...was,
  state: 'superseded',
  supersededAt: at,
  supersededBy: version,
});

/** What stood in its place was withdrawn: it stands again. */
export const standsAgain = (was: ReleaseIn<'superseded'>): ReleaseIn<'published'> => ({ ...was, state: 'published' });

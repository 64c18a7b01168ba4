import * as z from 'zod';

/**
 * The life of a release. Every move is one conditional write together with an event that says who, when and why.
 *
 *                 approve            schedule             09:30
 *     compiled ────────────▶ approved ────────▶ scheduled ───────▶ published ──────▶ superseded
 *        │                      ▲   ▲             │  │ ▲               │    by the      │
 *        │                      │   └── cancel ───┘  └─┘ move          │  next version  │
 *        └──── withdraw ────────┴────────── withdraw ┴──── withdraw ───┴───▶ withdrawn ◀┘
 *
 * Until it is published a candidate can be compiled anew under the same version number: that begins its life again, as
 * another candidate, and what was approved is approved no longer. The clock itself cancels the schedule of one that was not
 * checked against all that is out by its time. Once published a version never changes; a withdrawn
 * one stays listed.
 */
export const ReleaseState = z.enum(['compiled', 'approved', 'scheduled', 'published', 'superseded', 'withdrawn']);
export type ReleaseState = z.infer<typeof ReleaseState>;

export const Decision = z.enum(['approve', 'schedule', 'move', 'cancel', 'withdraw']);
export type Decision = z.infer<typeof Decision>;

const moves: Record<Decision, { from: readonly ReleaseState[]; to: ReleaseState }> = {
  approve: { from: ['compiled'], to: 'approved' },
  schedule: { from: ['approved'], to: 'scheduled' },
  move: { from: ['scheduled'], to: 'scheduled' },
  cancel: { from: ['scheduled'], to: 'approved' },
  withdraw: { from: ['compiled', 'approved', 'scheduled', 'published', 'superseded'], to: 'withdrawn' },
};

/** The state that a decision leads to; undefined where the present state does not allow it. */
export const stateAfter = (state: ReleaseState, decision: Decision): ReleaseState | undefined =>
  moves[decision].from.includes(state) ? moves[decision].to : undefined;

/** States in which a version is out and its number used up; a withdrawn one is so if it ever was published. */
export const isOut = ({ state, publishedAt }: { state: ReleaseState; publishedAt?: string | undefined }): boolean =>
  state === 'published' || state === 'superseded' || publishedAt !== undefined;

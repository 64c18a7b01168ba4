import * as z from 'zod';

/**
 * The life of a release. Every move is one conditional write together with an event that says who, when and why. People
 * decide (above the arrows), the clock publishes. Who compiled does not approve.
 *
 *            approve             schedule             09:30                out and listed
 *   compiled ───────▶ approved ──────────▶ scheduled ───────▶ publishing ────────────────▶ published
 *   (by one)          (by another) ◀────── │  │  ▲               ▲                          │  │  ▲
 *                                  cancel     └──┘               └────── publish-again ─────┘  │  │ the next is
 *                                             move                                             ▼  │ withdrawn
 *   withdraw leads from every state to withdrawn, for good                         superseded by the next
 *
 * Until its time has come a candidate can be compiled anew under the same version number: that begins its life again,
 * as another candidate, and what was approved is approved no longer. The clock itself cancels the schedule of one that
 * was not checked against all that is out by its time. From `publishing` on its number is used up, since some of its
 * files may have been read; it is `published` only when every file is out and the catalogue lists it. A published
 * version never changes; a withdrawn one stays listed.
 */
export const ReleaseState = z.enum([
  'compiled',
  'approved',
  'scheduled',
  'publishing',
  'published',
  'superseded',
  'withdrawn',
]);
export type ReleaseState = z.infer<typeof ReleaseState>;

export const Decision = z.enum(['approve', 'schedule', 'move', 'cancel', 'publish-again', 'withdraw']);
export type Decision = z.infer<typeof Decision>;

const moves: Record<Decision, { from: readonly ReleaseState[]; to: ReleaseState }> = {
  approve: { from: ['compiled'], to: 'approved' },
  schedule: { from: ['approved'], to: 'scheduled' },
  move: { from: ['scheduled'], to: 'scheduled' },
  cancel: { from: ['scheduled'], to: 'approved' },
  'publish-again': { from: ['published'], to: 'publishing' },
  withdraw: { from: ReleaseState.options.filter((state) => state !== 'withdrawn'), to: 'withdrawn' },
};

/** The state that a decision leads to; undefined where the present state does not allow it. */
export const stateAfter = (state: ReleaseState, decision: Decision): ReleaseState | undefined =>
  moves[decision].from.includes(state) ? moves[decision].to : undefined;

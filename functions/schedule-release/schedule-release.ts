import * as z from 'zod';
import type { ReleaseSchedules } from '../../shared/adapters/release-schedules.ts';
import { inReturns } from '../../shared/adapters/table-keys.ts';

/** A committed change of a release, as the stream of the table tells it. */
const Change = z.object({
  dynamodb: z.object({
    Keys: z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) }),
    NewImage: z
      .object({
        state: z.object({ S: z.string() }),
        releaseAt: z.object({ S: z.iso.datetime() }).optional(),
        out: z.object({ S: z.string() }).optional(),
      })
      .optional(),
  }),
});

/** Time enough for a schedule to be taken in before it strikes. */
const aMoment = 60_000;

/**
 * Keeps the clock in step with what was committed: a scheduled release has one schedule at its time; one that is being
 * published, again or in the first place, has one in a moment, to complete what broke off; so has one that was
 * withdrawn after any of it was out, because the catalogue must be written anew; any other has none. Told twice or late
 * it ends the same, because changes of one release come in order.
 */
export const scheduleRelease =
  (schedules: ReleaseSchedules, now: () => Date) =>
  async (record: unknown): Promise<void> => {
    const { Keys, NewImage } = Change.parse(record).dynamodb;
    const release = inReturns.release.read({ pk: Keys.pk.S, sk: Keys.sk.S });
    if (release === undefined) throw new Error(`A change that is none of a release came: ${Keys.pk.S}, ${Keys.sk.S}.`);
    if (NewImage?.state.S === 'scheduled' && NewImage.releaseAt)
      await schedules.set(release, new Date(NewImage.releaseAt.S));
    else if (NewImage?.state.S === 'publishing' || (NewImage?.state.S === 'withdrawn' && NewImage.out))
      await schedules.set(release, new Date(now().getTime() + aMoment));
    else await schedules.remove(release);
  };

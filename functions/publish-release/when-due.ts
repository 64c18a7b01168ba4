import * as z from 'zod';
import { compileAnew } from '../../shared/domain/release/life/checked-against.ts';
import type { Log } from '../../shared/runtime/log.ts';
import type { Outcome } from './publish-release.ts';

const Due = z.union([z.object({ period: z.string(), version: z.string() }), z.object({ sweep: z.literal(true) })]);

type Acts = {
  publish: (due: { period: string; version: string }) => Promise<Outcome>;
  sweep: () => Promise<void>;
};

/**
 * What a schedule calls, and again whoever retries: about one release, or to look for whatever is due. A schedule is
 * gone once its call has succeeded, so a call that came a moment early fails, and is tried again. One whose release
 * must be compiled anew fails once, so that the alarm rings for a release that did not come out: its schedule is
 * cancelled by then, and the retry finds nothing to do.
 * @throws ZodError for another event; Error in these two cases, or where publication broke off
 */
export const whenDue =
  ({ publish, sweep }: Acts, log: Pick<Log, 'info' | 'error'>) =>
  async (event: unknown): Promise<void> => {
    const due = Due.parse(event);
    if ('sweep' in due) return sweep();
    const outcome = await publish(due);
    log.info('publish', { ...due, outcome });
    if (outcome === 'must be compiled anew') {
      log.error(compileAnew, due);
      throw new Error(compileAnew);
    }
    if (outcome === 'a moment early') throw new Error('Called a moment before its time: call again.');
  };

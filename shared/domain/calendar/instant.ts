import * as z from 'zod';

/** An instant, in UTC. */
export const Instant = z.iso.datetime();

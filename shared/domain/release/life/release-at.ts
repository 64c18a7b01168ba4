import * as z from 'zod';
import { halfPastNine } from '../../calendar/london-time.ts';

/** A time of release as it may be asked for: a day, which means 09:30 in London, or an instant; read as ISO 8601 in UTC. */
export const ReleaseAt = z
  .union([z.iso.date().transform(halfPastNine), z.iso.datetime({ offset: true })])
  .transform((text) => new Date(text).toISOString());

import * as z from 'zod';
import { atReleaseTime } from '../../calendar/london-time.ts';

const thisCentury = /^20/;

/**
 * A time of release as it may be asked for: a day, which means the time of release on it, or an instant; read as ISO
 * 8601 in UTC.
 */
export const ReleaseAt = z
  .union([
    z.iso.date().regex(thisCentury).transform(atReleaseTime),
    z.iso.datetime({ offset: true }).regex(thisCentury),
  ])
  .transform((text) => new Date(text).toISOString());

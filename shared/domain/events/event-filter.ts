import { findArea } from '../areas.ts';
import { londonDay } from '../calendar/london-time.ts';
import type { AuditEvent } from './event.ts';

/**
 * What an auditor looks for: an area by any of its names, a period, who by name or e-mail address, what, and days in
 * London.
 */
export type EventFilter = {
  area?: string | undefined;
  period?: string | undefined;
  who?: string | undefined;
  what?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

const holds = (text: string | undefined, wanted: string): boolean =>
  text?.toLowerCase().includes(wanted.toLowerCase()) === true;

/** Whether an event is among those that are looked for. */
export const passes = ({ area, period, who, what, from, to }: EventFilter, event: AuditEvent): boolean => {
  const day = londonDay(event.at);
  return (
    (area === undefined || event.area === (findArea(area)?.slug ?? area)) &&
    (period === undefined || event.period === period) &&
    (who === undefined || holds(event.who, who)) &&
    (what === undefined || holds(event.what, what)) &&
    (from === undefined || day >= from) &&
    (to === undefined || day <= to)
  );
};

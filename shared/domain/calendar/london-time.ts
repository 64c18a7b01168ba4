/** A calendar day, `2024-10-31`. */
export type Day = string;

const dayOf = (instant: number): Day => new Date(instant).toISOString().slice(0, 10);
const noon = (day: Day): number => Date.parse(`${day}T12:00:00Z`);

/** Day of the week of a calendar day: 0 is Sunday. */
export const weekday = (day: Day): number => new Date(noon(day)).getUTCDay();

/** The day a number of days later. */
export const plusDays = (day: Day, days: number): Day => dayOf(noon(day) + days * 86_400_000);

const lastSunday = (year: number, month: number): Day => {
  const last = dayOf(Date.UTC(year, month, 0, 12));
  return plusDays(last, -weekday(last));
};

/**
 * Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on that of October (Summer Time Act 1972).
 */
const isSummerTime = (instant: number): boolean => {
  const year = new Date(instant).getUTCFullYear();
  return (
    instant >= Date.parse(`${lastSunday(year, 3)}T01:00:00Z`) &&
    instant < Date.parse(`${lastSunday(year, 10)}T01:00:00Z`)
  );
};

/** When official statistics come out, by the clocks of London. Source: Code of Practice for Statistics. */
export const releaseTime = '09:30';

/** The instant, as ISO 8601 in UTC, at which clocks in London show the time of release on a day. */
export const atReleaseTime = (day: Day): string => {
  const asUtc = Date.parse(`${day}T${releaseTime}:00Z`);
  return new Date(isSummerTime(asUtc) ? asUtc - 3_600_000 : asUtc).toISOString();
};

/** An instant by the clocks of London, with the offset: `2024-10-31T09:30:00+00:00`. */
export const londonTime = (instant: string): string => {
  const summer = isSummerTime(Date.parse(instant));
  const shown = new Date(Date.parse(instant) + (summer ? 3_600_000 : 0)).toISOString().slice(0, 19);
  return `${shown}${summer ? '+01:00' : '+00:00'}`;
};

/** The day in London on which an instant falls. */
export const londonDay = (instant: string): Day => londonTime(instant).slice(0, 10);

const months = 'January February March April May June July August September October November December'.split(' ');

/** The London day of an instant in words: `31 October 2024`. */
export const londonDayInWords = (instant: string): string => {
  const [year, month, day] = londonDay(instant).split('-');
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
};

/** Fields of a schedule such as `cron(0 8 ? * MON-FRI *)`: a time of day, or every minute, on some days of the week. */
interface Cron {
  readonly everyMinute: boolean;
  readonly minute: number;
  readonly hour: number;
  readonly days: ReadonlySet<number>;
}

const names = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** @throws Error on what this machine cannot do, rather than let it never fire */
const readCron = (expression: string): Cron => {
  const [, minute, hour, , month, weekdays = '', year] =
    /^cron\((\d+|\*) (\d+|\*) ([?*]) (\*) (\S+) (\*)\)$/.exec(expression) ?? [];
  if (minute === undefined || month === undefined || year === undefined || (minute === '*') !== (hour === '*'))
    throw new Error(`The local platform does not know the schedule ${expression}.`);
  const everyMinute = minute === '*';
  const [at, past] = everyMinute ? [0, 0] : [Number(hour), Number(minute)];
  return { everyMinute, minute: past, hour: at, days: new Set(daysIn(weekdays)) };
};

const daysIn = (text: string): number[] => {
  if (text === '?' || text === '*') return [0, 1, 2, 3, 4, 5, 6];
  return text.split(',').flatMap((part) => {
    const [first = '', last = first] = part.split('-');
    const [from, to] = [names.indexOf(first), names.indexOf(last)];
    if (from < 0 || to < from) throw new Error(`The local platform does not know the days ${text}.`);
    return names.slice(from, to + 1).map((_, index) => from + index);
  });
};

const hour = 3_600_000;
const day = 24 * hour;

/**
 * The last time that a schedule struck, up to and including a moment: wall time of its zone, summer and winter. An hour
 * that does not exist on the day of the change strikes an hour later; one that is there twice strikes at the later.
 */
export const lastStrike = (expression: string, zone: string, before: Date): Date => {
  const cron = readCron(expression);
  if (cron.everyMinute) return new Date(Math.floor(before.getTime() / 60_000) * 60_000);
  for (let back = 0; back < 9; back++) {
    const midday = new Date(before.getTime() - back * day);
    const [year, month, date] = wallDay(midday, zone);
    if (!cron.days.has(new Date(Date.UTC(year, month - 1, date)).getUTCDay())) continue;
    const asUtc = Date.UTC(year, month - 1, date, cron.hour, cron.minute);
    const strike = new Date(asUtc - offset(new Date(asUtc), zone));
    if (strike <= before) return strike;
  }
  throw new Error(`The schedule ${expression} never strikes.`);
};

const partsOf = (instant: Date, zone: string): Record<string, number> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );

const wallDay = (instant: Date, zone: string): [number, number, number] => {
  const { year = 0, month = 0, day: date = 0 } = partsOf(instant, zone);
  return [year, month, date];
};

/** How far the zone's wall is ahead of UTC at an instant, ms. */
const offset = (instant: Date, zone: string): number => {
  const { year = 0, month = 1, day: date = 1, hour: hours = 0, minute = 0 } = partsOf(instant, zone);
  return Date.UTC(year, month - 1, date, hours, minute) - Math.floor(instant.getTime() / 60_000) * 60_000;
};

import { expect, it } from 'vitest';
import { remindAreas } from '../../../functions/remind-areas/remind-areas.ts';
import { reminderPlan } from '../../../shared/domain/collection/reminders.ts';

/** Whom the function reminds on a day of a collection that closes on 27 June, where no return is in. */
const remindedOn = async (day: string): Promise<number> => {
  const areas: string[] = [];
  await remindAreas({
    dates: async () => ({ opens: '2024-04-02', closes: '2024-06-27' }),
    extensions: async () => [],
    stands: async () => new Map(),
    rounds: async () => [],
    remind: async ({ reminder }) => void areas.push(reminder.area),
    now: () => new Date(`${day}T07:00:00Z`),
    log: { info: () => {} },
  })();
  return areas.length;
};

const dayFrom = (closes: string, days: number): string =>
  new Date(Date.parse(closes) + days * 86_400_000).toISOString().slice(0, 10);

it('reminds all that are waited for on the days of the plan, and nobody on any other', async () => {
  for (let days = -30; days <= 30; days++) {
    const isOfPlan =
      days > 0 ? days % reminderPlan.everyDaysAfter === 0 : reminderPlan.daysBefore.includes(-days as never);
    expect(await remindedOn(dayFrom('2024-06-27', days)), `${days} days from closing`).toBe(isOfPlan ? 42 : 0);
  }
});

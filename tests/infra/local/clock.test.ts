import { expect, it } from 'vitest';
import { startClock } from '../../../infra/local/engines/clock.ts';

const start = new Date('2024-05-01T09:00:00Z');

it('stands still until it is moved, and then tells whoever waits', async () => {
  const clock = startClock(start, false);
  const heard: string[] = [];
  clock.onMove(async (now) => void heard.push(now.toISOString()));
  for (const begun = performance.now(); performance.now() - begun < 5; );
  expect(clock.now()).toEqual(start);
  await clock.moveTo(new Date('2024-10-31T09:30:00Z'));
  expect(heard).toEqual(['2024-10-31T09:30:00.000Z']);
  expect(clock.tick()).toEqual({ at: Date.parse('2024-10-31T09:30:00Z'), flows: false });
});

it('runs on where it flows, and never goes back', async () => {
  const clock = startClock(start, true);
  await expect.poll(() => clock.now().getTime(), { interval: 1 }).toBeGreaterThan(start.getTime());
  await expect(clock.moveTo(start)).rejects.toThrow('forwards');
});

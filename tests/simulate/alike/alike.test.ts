import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestPlatform, testPlatform } from '../../journeys/platform.ts';
import { type Act, begins } from '../people/plan.ts';
import { compare } from './compare.ts';

let local: TestPlatform;
beforeAll(async () => {
  local = await testPlatform({ start: new Date(begins) });
});
afterAll(() => local.stop());

const anHour = 3600 * 1000;
const acts: readonly Act[] = ['send a file', 'raise a query', 'answer queries', 'accept answers', 'sign off'];

/** A short history; `npm run alike` plays those of lives. */
const steps = [...acts, 'compile' as const, 'approve' as const, 'schedule' as const].map((act, at) => ({
  name: `step-${at}`,
  at: at * anHour,
  act,
  area: 'kent',
  with: 0,
}));

it('a history leaves the platform in memory and that of this machine with the same items, objects, answers and mails', async () => {
  const { compared, differences } = await compare(steps, local);
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(150);
  console.log(`${compared} things compared.`);
});

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

/** A short history, up to a release that is out; `npm run alike` plays those of lives. */
const steps = [...acts, 'compile' as const, 'approve' as const, 'schedule' as const].map((act, at) => ({
  name: `step-${at}`,
  at: at * anHour,
  act,
  area: 'kent',
  // Whoever compiles with 0 may decide as well, and must not about this candidate: it would never come out.
  with: 1,
}));

/** Of each kind, what is compared at least: all files of a candidate are one object, and many once they are out. */
const atLeast = { answer: 8, confidential: 1, mail: 5, published: 150, returns: 30, staging: 1, uploads: 1 };

it('a history leaves the platform in memory and that of this machine with the same items, objects, answers and mails', async () => {
  const { compared, differences } = await compare(steps, local);
  expect(differences).toEqual([]);
  for (const [kind, least] of Object.entries(atLeast)) expect(compared[kind], kind).toBeGreaterThanOrEqual(least);
  console.log(`Compared: ${JSON.stringify(compared)}.`);
});

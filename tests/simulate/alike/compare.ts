import type { LocalPlatform } from '../../../infra/local/local-platform.ts';
import type { Step } from '../people/plan.ts';
import { playInMemory } from './in-memory.ts';
import { madeAsDeployed } from './made-as-deployed.ts';
import { playOnTheLocalPlatform } from './on-the-local-platform.ts';
import { toldAlike } from './state.ts';

/** Plays one history on both platforms. @returns how many things both hold, and what only one of them does */
export const compare = async (
  steps: readonly Step[],
  local: LocalPlatform,
): Promise<{ compared: number; differences: readonly string[] }> => {
  const made = madeAsDeployed(local.resource('CODE_DIGEST'));
  const inMemory = toldAlike(await playInMemory(steps, made));
  const onThisMachine = toldAlike(await playOnTheLocalPlatform(steps, local));
  const balance = new Map<string, number>();
  for (const each of inMemory) balance.set(each, (balance.get(each) ?? 0) + 1);
  for (const each of onThisMachine) balance.set(each, (balance.get(each) ?? 0) - 1);
  const differences = [...balance].flatMap(([told, more]) => {
    if (more === 0) return [];
    return [`only ${more > 0 ? 'in memory' : 'on the local platform'}: ${told.slice(0, 1000)}`];
  });
  return { compared: inMemory.length, differences: differences.sort() };
};

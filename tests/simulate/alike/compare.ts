import type { LocalPlatform } from '../../../infra/local/local-platform.ts';
import { openFaults } from '../faults.ts';
import type { Step } from '../people/plan.ts';
import type { Beginning } from '../platform/platform.ts';
import { playInMemory } from './in-memory.ts';
import { madeAsDeployed } from './made-as-deployed.ts';
import { playOnTheLocalPlatform } from './on-the-local-platform.ts';
import { toldAlike } from './state.ts';

/** How often a call to the tables meets another, or is throttled, at the doors of this machine. */
const badDay = { conflicts: 0.08, throttles: 0.08 };

/** What goes wrong on both, by the luck of a seed, and what is there before; nothing where left out. */
type With = { from?: Beginning | undefined; faultsOf?: number | undefined };

/**
 * Plays one history on both platforms; where faults are asked for, each meets its own: conflicts and throttled calls,
 * which both engines have.
 * @returns how many things of each kind both hold, what only one of them does, how many faults they met, and how often
 * Category 4 was drawn
 */
export const compare = async (
  steps: readonly Step[],
  local: LocalPlatform,
  { from, faultsOf }: With = {},
): Promise<{
  compared: Readonly<Record<string, number>>;
  differences: readonly string[];
  faults: number;
  drawn: number;
}> => {
  const made = madeAsDeployed(local.resource('CODE_DIGEST'));
  const hasFaults = faultsOf !== undefined;
  const faults = hasFaults
    ? openFaults(faultsOf, undefined, ['transaction conflict', 'call throttled'])
    : openFaults(0, []);
  // Forty mails at once take longer in memory than a run may, so that some are sent by two.
  const how = { hasFaults, mailsTwice: hasFaults || from !== undefined };
  const inMemory = toldAlike(await playInMemory(steps, { made, from, faults, hasFaults }), how);
  if (hasFaults) local.days.begin({ ...badDay, seed: faultsOf });
  const onThisMachine = toldAlike(await playOnTheLocalPlatform(steps, local, { from, hasFaults }), how);
  const { conflicts, throttles } = local.days.counts;
  local.days.begin();
  const balance = new Map<string, number>();
  for (const each of inMemory) balance.set(each, (balance.get(each) ?? 0) + 1);
  for (const each of onThisMachine) balance.set(each, (balance.get(each) ?? 0) - 1);
  const differences = [...balance].flatMap(([told, more]) => {
    if (more === 0) return [];
    return [`only ${more > 0 ? 'in memory' : 'on the local platform'}: ${told.slice(0, 1000)}`];
  });
  const met = faults.injected.length + conflicts + throttles;
  const compared: Record<string, number> = {};
  for (const each of inMemory) {
    const [kind = ''] = each.split(' ', 1);
    compared[kind] = (compared[kind] ?? 0) + 1;
  }
  const drawn = inMemory.filter((each) => each.startsWith('returns ') && each.includes('"SEEN#')).length;
  return { compared, differences: differences.sort(), faults: met, drawn };
};
